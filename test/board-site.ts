// The site with an administration, its coordinator and the organiser, for tests of the boards' pages.

import type { BoardState, DecisionId, MatterId } from '../src/award/decisions/model.ts'
import { boardTrackOf } from '../src/award/decisions/public.ts'
import type { Registration, RegistrationId } from '../src/award/registrations/model.ts'
import { insert as insertRegistration } from '../src/award/registrations/store.ts'
import { enterOrganisation } from '../src/award/units/public.ts'
import type { Actor } from '../src/base/lib/actor.ts'
import { newId } from '../src/base/lib/id.ts'
import { paths } from '../src/base/paths.ts'
import { type Answer, testApplication } from './application.ts'
import { anOrganisation, aUnit, edition2027 } from './handed-in.ts'

type Known = { readonly id: RegistrationId }
export type Registered = Registration & { readonly contactPerson: Actor }

export const paperFields = {
  boardName: 'Provdalens nämnd',
  proposal: 'approved',
  caseOfficer: 'Kim Koordinator',
  recordNumber: '1.2/34/2027',
  date: '2027-04-01',
  'text-opinion': 'Vi är positiva.',
}
/** What a board decided on the day before, adjusted at once. */
export const decided = {
  meetingDate: '2027-05-20',
  outcome: 'approved',
  paragraph: '14',
  immediateAdjustment: 'yes',
}

/** Call it at the top of a test file. It is 21 May 2027, when `now` does not say otherwise. */
export async function boardSite(
  now = '2027-05-21T08:00:00Z',
  choices: { readonly imapUrl?: string } = {},
) {
  const site = await testApplication({ now, ...choices })
  const { db, act } = site
  const organiser = await site.someone({ name: 'Olga Organisatör', roles: ['organiser'] })
  const [bromma, other] = await act(organiser, async (doing) => {
    await edition2027(doing)
    const board = await anOrganisation(doing, 'Provdalens nämnd', 'board')
    const own = { kind: 'administration', source: 'test', board: board.id } as const
    return [
      await enterOrganisation(doing, { ...own, name: 'Provdalens förvaltning' }),
      await anOrganisation(doing, 'Annanstans förvaltning'),
    ] as const
  })
  const coordinator = await site.someone({ name: 'Kim Koordinator', organisations: [bromma.id] })
  const stranger = await site.someone({ organisations: [other.id] })
  const visit = {
    organiser: await site.as(organiser),
    coordinator: await site.as(coordinator),
    stranger: await site.as(stranger),
    examiner: await site.as(await site.someone({ roles: ['examiner'] })),
  }
  let number = 0

  async function aRegistration(
    unitName: string,
    over: Partial<Registration> = {},
  ): Promise<Registered> {
    number += 1
    const contactPerson = await site.someone({ name: `Kontakt för ${unitName}` })
    const recordNumber = `KU 2027/D${String(number).padStart(3, '0')}`
    const registration = await act(organiser, async (doing) => {
      const unit = await aUnit(doing, unitName, { administration: bromma.id })
      const edition = await edition2027(doing)
      const made: Registration = {
        ...{ id: newId<'registration'>(), edition: edition.id, unit: unit.id, unitName },
        ...{ administration: bromma.id, operatingForm: 'municipal', category: 'forskola' },
        ...{ state: 'sent', origin: 'web', contact: contactPerson.id, facts: {}, recordNumber },
        ...{ createdAt: doing.now, sentAt: doing.now, withdrawnAt: null },
        ...over,
      }
      await insertRegistration(doing.db, made)
      return made
    })
    return { ...registration, contactPerson }
  }

  async function aMatterFor(...registrations: readonly Known[]): Promise<MatterId> {
    const registration = registrations.map(({ id }) => id)
    const fields = { ...paperFields, registration }
    const answer = await visit.coordinator.post(paths.boardMatterNew.to(), fields)
    return String(moved(answer).split('/').at(-1)) as MatterId
  }

  /** Puts the units on the agenda. */
  async function aMeeting(
    matter: MatterId,
    registrations: readonly Known[],
    meetingDate = decided.meetingDate,
  ): Promise<DecisionId> {
    const registration = registrations.map(({ id }) => id)
    const fields = { meetingDate, registration }
    moved(await visit.coordinator.post(paths.boardMeeting.to({ matter }), fields))
    const [track] = (await boardTrackOf(db, registration)).values()
    return track?.decision?.id as DecisionId
  }

  function enter(
    decision: DecisionId,
    over: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    return visit.coordinator.post(paths.boardDecision.to({ decision }), { ...decided, ...over })
  }

  function send(decision: DecisionId, name: string, content: BlobPart): Promise<Answer> {
    const extract = new File([content], name)
    return visit.coordinator.post(paths.boardExtract.to({ decision }), { extract })
  }

  /** All the way to an extract that waits for the organiser. */
  async function sentExtract(unitName: string) {
    const registration = await aRegistration(unitName)
    const matter = await aMatterFor(registration)
    const decision = await aMeeting(matter, [registration])
    moved(await enter(decision))
    moved(await send(decision, 'utdrag.txt', `§ 14 Nämnden godkänner att ${unitName} deltar.`))
    return { registration, matter, decision }
  }

  async function stateOf({ id }: Known): Promise<BoardState | undefined> {
    return (await boardTrackOf(db, [id])).get(id)?.state
  }

  const people = { organiser, coordinator, bromma, visit }
  const steps = { aRegistration, aMatterFor, aMeeting, enter, send, sentExtract, stateOf }
  return { site, db, act, ...people, ...steps }
}

function moved(answer: Answer): string {
  if (answer.status !== 303) throw new Error(`${answer.status}: ${answer.body}`)
  return answer.location ?? ''
}
