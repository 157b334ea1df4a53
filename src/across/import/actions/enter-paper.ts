// What holds in a paper goes into the register: board, units, registrations, matter and history.
import type { MatterId, PastMatter } from '../../../award/decisions/model.ts'
import { completePastMatter, enterPastMatter } from '../../../award/decisions/public.ts'
import type { Edition } from '../../../award/editions/model.ts'
import { editionOf } from '../../../award/editions/public.ts'
import type { Registration } from '../../../award/registrations/model.ts'
import { enterPastRegistration } from '../../../award/registrations/public.ts'
import type { Organisation, Unit } from '../../../award/units/model.ts'
import {
  boardOf,
  enterOrganisation,
  enterUnit,
  findUnits,
  historyOf,
  organisationById,
  organisations,
  recordHonour,
} from '../../../award/units/public.ts'
import type { Act } from '../../../base/db/call.ts'
import { no, type Outcome } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import type { EarlierParticipation, ImportedPaper, NamedUnit } from '../model.ts'
import { type Entering, matterOf, pastOf, takesPart } from '../rules/entering.ts'
import {
  type EnterRefusal,
  heldText,
  heldValues,
  openFacts,
  readyToEnter,
  yearOf,
} from '../rules/review.ts'
import { savePaper } from '../store.ts'

/** Into the register with all that holds. Safe to repeat: what is there already is completed. */
export async function enter(
  act: Act,
  paper: ImportedPaper,
): Promise<Outcome<ImportedPaper, EnterRefusal>> {
  const year = yearOf(paper)
  const ready = readyToEnter(paper, year === null ? undefined : await editionOf(act.db, year))
  if (!ready.ok) return no(ready.reason)

  const matter = paper.matter ?? (await enterAll(act, paper, ready.value))
  if (paper.matter !== null) await completePastMatter(act, await matterNow(act, paper, ready.value))
  const waits = openFacts(paper).length > 0
  const settled = waits ? null : { settledAt: act.now, settledBy: act.actor.id }
  const entered: ImportedPaper = {
    ...paper,
    matter,
    ...settled,
    state: waits ? 'waiting' : 'entered',
  }
  await savePaper(act.db, entered)
  await record(act, 'paper.entered', paper.id, { edition: ready.value.year, whole: !waits })
  return { ok: true, value: entered }
}

async function enterAll(act: Act, paper: ImportedPaper, edition: Edition): Promise<MatterId> {
  const board = await enterBoard(act, paper)
  const units: Unit[] = []
  for (const named of heldValues(paper, 'units') as readonly NamedUnit[])
    units.push(await unitNamed(act, { paper, edition, board }, named))
  const registrations = takesPart(paper) ? await registerAll(act, edition, units) : []
  await recordHistory(act, { paper, edition, board }, units)
  return enterPastMatter(act, await matterNow(act, paper, edition, registrations))
}

async function enterBoard(act: Act, paper: ImportedPaper): Promise<Organisation | null> {
  const name = heldText(paper, 'board')
  if (name === null) return null
  return enterOrganisation(act, { kind: 'board', name, source: sourceOf(paper) })
}

function sourceOf(paper: ImportedPaper): string {
  return `paper:${paper.sha256.slice(0, 12)}`
}

/** The unit of that name under that board in that year, or a new one as the paper names it. */
async function unitNamed(act: Act, entering: Entering, named: NamedUnit): Promise<Unit> {
  const { paper, board } = entering
  const alike = await findUnits(act.db, named.name)
  const same = alike.filter((unit) => unit.name.toLowerCase() === named.name.toLowerCase())
  for (const unit of same) if (await isUnder(act, unit, entering)) return unit
  const administration = board ? await administrationUnder(act, board) : null
  const fields = {
    name: named.name,
    administration: administration?.id ?? null,
    board: administration ? null : (board?.id ?? null),
    department: named.department,
    operatingForm: null,
    source: sourceOf(paper),
  }
  return enterUnit(act, fields, 'confirmed')
}

/** A paper without a board is about the one unit of that name whose board nobody knows either. */
async function isUnder(act: Act, unit: Unit, { board, edition }: Entering): Promise<boolean> {
  const then = await boardOf(act.db, unit, `${edition.year}-06-01`)
  return then?.id === board?.id
}

/** The one administration or company that serves the board. Null: none, or several. */
async function administrationUnder(act: Act, board: Organisation): Promise<Organisation | null> {
  const all = await organisations(act.db)
  const serving = all.filter((each) => each.kind !== 'board' && each.board === board.id)
  const company = all.filter(
    (each) => each.kind === 'company' && board.name.endsWith(` ${each.name}`),
  )
  const [only, ...others] = serving.length > 0 ? serving : company
  return only && others.length === 0 ? only : null
}

async function registerAll(
  act: Act,
  edition: Edition,
  units: readonly Unit[],
): Promise<readonly Registration[]> {
  const registrations: Registration[] = []
  for (const unit of units)
    registrations.push(await enterPastRegistration(act, edition, unit, null))
  return registrations
}

/** That they took part, this year and earlier, unless the register tells so already. */
async function recordHistory(act: Act, entering: Entering, units: readonly Unit[]): Promise<void> {
  const earlier = heldValues(
    entering.paper,
    'earlierParticipation',
  ) as readonly EarlierParticipation[]
  const known = await historyOf(
    act.db,
    units.map((unit) => unit.id),
    act.now,
  )
  for (const unit of units) {
    const own = earlier.filter((each) => each.unit?.toLowerCase() === unit.name.toLowerCase())
    const years = own.flatMap((each) => each.years)
    for (const past of pastOf(entering, unit, years, sourceOf(entering.paper))) {
      const told = known.some((each) => each.unit === unit.id && each.year === past.year)
      if (!told) await recordHonour(act, past)
    }
  }
}

async function matterNow(
  act: Act,
  paper: ImportedPaper,
  edition: Edition,
  registrations: readonly Registration[] = [],
): Promise<PastMatter> {
  const name = heldText(paper, 'board')
  const board = name ? await enterBoard(act, paper) : null
  const first = registrations[0]?.administration ?? null
  const administration = first ? ((await organisationById(act.db, first)) ?? null) : null
  return matterOf({ paper, edition, board }, { registrations, administration })
}
