// How the boards of the made-up units decide, and how their minutes extracts come in.
import {
  enterDecision,
  openMatter,
  putOnAgenda,
  sendExtract,
  verifyExtract,
} from '../../award/decisions/actions.ts'
import { type BoardPaper, blankPaper } from '../../award/decisions/model/paper.ts'
import type { DecisionId } from '../../award/decisions/model.ts'
import type { DecisionKind } from '../../award/editions/model.ts'
import type { RegistrationId } from '../../award/registrations/model.ts'
import type { Player } from './cast.ts'
import { organiser } from './cast.ts'
import { played, type Stage } from './stage.ts'

export type Matter = {
  readonly coordinator: Player
  readonly board: string
  readonly units: readonly { readonly name: string; readonly registration: RegistrationId }[]
  readonly year: number
  readonly proposal: DecisionKind
  /** Days (YYYY-MM-DD). */
  readonly written: string
  readonly meeting: string
}

/** The paper is written and the matter stands on the agenda. */
export async function prepare(stage: Stage, matter: Matter): Promise<DecisionId> {
  const act = stage.as(matter.coordinator, `${matter.written}T10:00`)
  const ids = matter.units.map(({ registration }) => registration)
  const facts = { boardName: matter.board, paper: paperOf(matter) }
  const opened = await played('open matter', openMatter(act, ids, facts))
  if (!('matter' in opened) || opened.matter === undefined) throw new Error('unreachable')
  const put = await played('agenda', putOnAgenda(act, opened.matter, matter.meeting, ids))
  if (!('decision' in put) || put.decision === undefined) throw new Error('unreachable')
  return put.decision
}

export function paperOf({ coordinator, proposal, written, year }: Matter): BoardPaper {
  return {
    ...blankPaper,
    shape: proposal === 'noted' ? 'short' : 'full',
    proposal,
    immediateAdjustment: true,
    recordNumber: `DEMO ${year}/114`,
    date: written,
    department: 'Administrativa avdelningen',
    caseOfficer: coordinator.name,
    phone: '08-000 00 00',
    preparedBy: 'administrativa avdelningen',
  }
}

/** The board has met, and the minutes are adjusted at the meeting itself. */
export async function decide(stage: Stage, matter: Matter, decision: DecisionId): Promise<void> {
  const act = stage.as(matter.coordinator, `${matter.meeting}T20:30`)
  const facts = {
    meetingDate: matter.meeting,
    outcome: matter.proposal,
    paragraph: '12',
    recordNumber: `DEMO ${matter.year}/114`,
    immediateAdjustment: true,
    adjustedOn: matter.meeting,
    postedOn: null,
  }
  await played('decide', enterDecision(act, decision, facts))
}

export async function extract(stage: Stage, matter: Matter, decision: DecisionId): Promise<void> {
  const act = stage.as(matter.coordinator, `${matter.meeting}T21:00`)
  const bytes = new TextEncoder().encode(extractOf(matter))
  await played('extract', sendExtract(act, decision, { name: 'protokollsutdrag.txt', bytes }))
}

export async function verify(
  stage: Stage,
  matter: Matter,
  decision: DecisionId,
  when: string,
): Promise<void> {
  const seen = new Map(matter.units.map(({ registration }) => [registration, 'listed'] as const))
  await played('verify', verifyExtract(stage.as(organiser, when), decision, seen))
}

const verbs = { approved: 'godkänner', noted: 'noterar', nominated: 'nominerar' } as const

function extractOf({ board, meeting, units, proposal, year }: Matter): string {
  const named = units.map(({ name }) => name).join(' och ')
  return `DEMONSTRATION

Utdrag ur protokoll fört vid ${board}s sammanträde ${meeting}

Justerat den ${meeting}

§ 12
Deltagande i Kvalitetsutmärkelsen ${year}
DEMO ${year}/114

Beslut
1. Nämnden ${verbs[proposal]} att ${named} deltar i Kvalitetsutmärkelsen ${year}.
2. Protokollsutdraget skickas till kvalitetsutmärkelsens kansli.
`
}
