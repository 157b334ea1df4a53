// Steps of a plan: done, undone, and done again.

/** The state after each step, the first one first, and which of them holds now. */
export type History<State> = { readonly states: readonly State[]; readonly at: number }

/** What was undone and lies ahead is gone, once something else is done. */
export function forward<State>({ states, at }: History<State>, state: State): History<State> {
  return { states: [...states.slice(0, at + 1), state], at: at + 1 }
}

/** Undefined: nothing has been done. */
export function undo<State>({ states, at }: History<State>): History<State> | undefined {
  return at > 0 ? { states, at: at - 1 } : undefined
}

/** Undefined: nothing has been undone. */
export function redo<State>({ states, at }: History<State>): History<State> | undefined {
  return at + 1 < states.length ? { states, at: at + 1 } : undefined
}
