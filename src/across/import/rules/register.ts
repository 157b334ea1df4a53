// The register's names, as reading needs them.
import type { Register } from '../model.ts'

type Organisation = {
  readonly kind: string
  readonly name: string
  /** What names the board that it serves, among `boards`. */
  readonly board?: string | null
}
type Named = Organisation & { readonly ref: string }

/** `ref`: what an administration's `board` refers to. */
export function registerOf(
  organisations: readonly Named[],
  units: readonly { readonly name: string }[],
): Register {
  const boards = organisations.filter((each) => each.kind === 'board')
  const serves = (board: Named) =>
    organisations.filter((each) => each.board === board.ref).map((each) => each.name)
  return {
    boards: boards.map((board) => ({ name: board.name, administrations: serves(board) })),
    units: [...new Set(units.map((unit) => unit.name))],
  }
}
