// A site in June 2027: one entry has come in, and those who judge and decide are there.
import type { Entry } from '../src/award/entries/model.ts'
import type { Pair } from '../src/award/examiners/model.ts'
import { askForDeclarations, clearance } from '../src/award/examiners/public.ts'
import type { OrganisationId } from '../src/award/units/model.ts'
import type { Act } from '../src/base/db/call.ts'
import type { Actor } from '../src/base/lib/actor.ts'
import { testApplication } from './application.ts'
import { anEntryOf, anOrganisation, assessing, aUnit, edition2027 } from './handed-in.ts'

/** Call it at the top of a test file: `const judging = await judgingSite()`. */
export async function judgingSite() {
  const site = await testApplication({ now: assessing })
  const who = {
    organiser: await site.someone({ name: 'Olga Kansli', roles: ['organiser'] }),
    examiner: await site.someone({ name: 'Edit Examinator', roles: ['examiner'] }),
    other: await site.someone({ name: 'Otto Annan', roles: ['examiner'] }),
    juror: await site.someone({ name: 'Jussi Jurist', roles: ['juror'] }),
    coordinator: await site.someone({ name: 'Kim Samordnare', roles: ['coordinator'] }),
    contact: await site.someone({ name: 'Kerstin Kontakt' }),
  }
  const asOrganiser = <Result>(work: (act: Act) => Promise<Result>) => site.act(who.organiser, work)
  const places = await asOrganiser(async (act) => {
    const edition = await edition2027(act)
    const administration = await anOrganisation(act, 'Järva stadsdelsförvaltning')
    const elsewhere = await anOrganisation(act, 'Bromma stadsdelsförvaltning')
    const belongs = { administration: administration.id, operator: 'Temabo AB' }
    const unit = await aUnit(act, 'Enheten för ekonomiskt bistånd', belongs)
    return {
      edition,
      administration,
      elsewhere,
      unit,
      ...(await anEntryOf(act, unit, who.contact)),
    }
  })
  return {
    ...{ site, who, asOrganiser, ...places },
    /** A new unit with its entry, so that tests do not disturb each other. */
    another: (name: string, administration: OrganisationId = places.administration.id) =>
      asOrganiser(async (act) => {
        const unit = await aUnit(act, name, { administration })
        return { unit, ...(await anEntryOf(act, unit, who.contact)) }
      }),
    asked: (person: Actor, entry: Entry = places.entry) => {
      const pair: Pair = { personId: person.id, entryId: entry.id }
      return asOrganiser((act) => askForDeclarations(act, [pair]))
    },
    clearanceOf: (person: Actor, entry: Entry = places.entry) =>
      clearance(site.db, person.id, entry.id),
    /** How many questions the database is asked meanwhile. */
    counted: async (work: () => Promise<unknown>) => {
      site.queries.length = 0
      await work()
      return site.queries.length
    },
  }
}
