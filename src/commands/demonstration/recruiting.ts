// Who examines in the open edition: a call, an application, invitations, and what examiners tell.

import type { Edition } from '../../award/editions/model.ts'
import { decideClaim } from '../../award/examiners/actions/claims.ts'
import { declineInvitation, invite } from '../../award/examiners/actions/inviting.ts'
import {
  askToEnd,
  tellEmployment,
  tellExperience,
  tellNeeds,
  tellSkills,
  tellWish,
  tellYear,
} from '../../award/examiners/actions/own-profile.ts'
import { keepCall, sendApplication } from '../../award/examiners/actions/recruiting.ts'
import { visitDays } from '../../award/examiners/rules/visit-days.ts'
import { type ExaminingPlayer, emailOf, examiners, organiser, type Player } from './cast.ts'
import { played, type Stage } from './stage.ts'

const hanna: Player = { key: 'hanna.sokande', name: 'Hanna Wallin', roles: [] }
const ivar: Player = { key: 'ivar.inbjuden', name: 'Ivar Sandell', roles: [] }
const jenny: Player = { key: 'jenny.inbjuden', name: 'Jenny Krook', roles: [] }

const callSv = `Vill du lära av stadens bästa verksamheter? Som examinator läser du ett eller två bidrag, besöker verksamheten tillsammans med ditt lag och ger återföring som de har nytta av.

Du arbetar i staden eller i en verksamhet som staden finansierar, och har erfarenhet av att utveckla verksamhet. Räkna med sex till åtta arbetsdagar mellan juni och december. Din chef behöver säga ja.`
const callEn = `Do you want to learn from the best services of the city? As an examiner you read one or two entries, visit the service together with your team, and give feedback that is of use.

You work in the city or in a service that it pays for, and have developed services yourself. It takes six to eight working days between June and December. Your manager has to agree.`

type Telling = {
  readonly stage: Stage
  readonly edition: Edition
  readonly day: (days: number) => string
  readonly has: (days: number) => boolean
}

export async function recruitExaminers(story: Telling): Promise<void> {
  const { stage, day, has } = story
  if (!has(2)) return
  const office = stage.as(organiser, `${day(2)}T09:00`)
  await keepCall(office, { textSv: callSv, textEn: callEn, lastDay: day(100) })
  if (has(5)) await inviteTwo(story)
  if (has(8)) await apply(story)
  if (has(12)) await tell(story)
}

async function inviteTwo({ stage, day, has }: Telling): Promise<void> {
  for (const player of [ivar, jenny]) {
    await stage.enter(player, `${day(5)}T10:00`)
    const greeting = 'Vi behöver någon som känner skolan inifrån.'
    const who = { name: player.name, email: emailOf(player), greeting, lastDay: day(100) }
    const outcome = await invite(stage.as(organiser, `${day(5)}T10:10`), who)
    if (!outcome.ok) throw new Error(`The demonstration cannot go on: ${outcome.reason}`)
    if (player !== jenny || !has(9)) continue
    const act = stage.as(jenny, `${day(9)}T08:30`)
    const why = 'Jag är föräldraledig i höst. Fråga gärna igen nästa år.'
    await played('decline', declineInvitation(act, outcome.value.id, why))
  }
}

async function apply({ stage, edition, day }: Telling): Promise<void> {
  await stage.enter(hanna, `${day(8)}T12:00`)
  const motivation =
    'Jag har lett förbättringsarbete i hemtjänsten i sex år och vill se hur andra gör. I fjol var min enhet med och fick en återföring som vi använder än.'
  const told = {
    ...{ name: hanna.name, motivation, unit: '', employer: '', since: '2019-08-01' },
    organisation: stage.organisation('forvaltning-farsta'),
    categories: edition.terms.categories.slice(0, 1).map(({ key }) => key),
    ...{ fields: ['hemtjänst', 'uppföljning'], languages: ['arabiska'], capacity: 2 },
  }
  await played('apply', sendApplication(stage.as(hanna, `${day(8)}T12:20`), told))
}

/** Most have told of the year; what some know and have done waits for the organiser. */
async function tell(story: Telling): Promise<void> {
  const { stage, edition, day } = story
  const days = visitDays(edition)
  for (const [at, player] of examiners.slice(0, -1).entries()) {
    const act = stage.as(player, `${day(12)}T08:${10 + at}`)
    const daysAway = days.filter((_, index) => (index + at * 3) % 9 < 2)
    await tellYear(act, { capacity: 2 + (at % 2), daysAway })
    const about = `category:${player.categories[0] ?? ''}`
    await played('wish', tellWish(act, { wish: 'rather', about, unit: '' }))
  }
  const [anna, bjorn, camilla, daniel] = examiners
  if (anna) await tellOfAnna(story, anna)
  if (bjorn) await tellOfBjorn(story, bjorn)
  if (camilla) {
    const act = stage.as(camilla, `${day(12)}T13:00`)
    await tellNeeds(act, { access: 'Hörslinga vid möten.', diet: 'Vegetarisk mat.' })
  }
  if (daniel) {
    const { categories, fields } = daniel
    const languages = ['svenska', 'finska']
    const told = {
      categories: [...categories, 'andra'],
      fields: [...fields, 'psykiatri'],
      languages,
    }
    await tellSkills(stage.as(daniel, `${day(12)}T14:00`), told)
  }
}

async function tellOfAnna({ stage, day }: Telling, anna: ExaminingPlayer): Promise<void> {
  const award = 'Kvalitetsutmärkelsen'
  const act = stage.as(anna, `${day(12)}T09:00`)
  const told = await tellExperience(act, { year: 2019, role: 'leader', award })
  if (!told.ok) throw new Error(`The demonstration cannot go on: ${told.reason}`)
  await played('later work', tellExperience(act, { year: 2016, role: 'member', award }))
  await played(
    'confirm',
    decideClaim(stage.as(organiser, `${day(13)}T09:00`), told.value, 'confirm'),
  )
}

/** He has told where he worked before, and then that the day was another. */
async function tellOfBjorn({ stage, day }: Telling, bjorn: ExaminingPlayer): Promise<void> {
  const organisation = stage.organisation('forvaltning-social')
  const time = { validFrom: '2009-02-01', validTo: '2016-05-31' }
  const act = stage.as(bjorn, `${day(12)}T10:00`)
  const told = await tellEmployment(act, { organisation, unit: '', ...time })
  if (told.employment) await played('end', askToEnd(act, told.employment.id, '2015-08-31'))
}
