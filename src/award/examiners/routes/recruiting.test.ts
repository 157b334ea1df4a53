// A call, applications and invitations, through the whole site.
import { expect, test } from 'vitest'
import { judgingSite } from '../../../../test/judging.ts'
import { paths } from '../../../base/paths.ts'
import { personByEmail } from '../../../support/accounts/public.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { latest } from '../../../support/messages/store.ts'
import { employmentsOf, examinerOf } from '../public.ts'
import { listClaimsOf } from '../store/claims.ts'
import { findApplicationOf, listInvitations } from '../store/recruiting.ts'

const judging = await judgingSite()
const { site, who, edition, administration, elsewhere, counted } = judging
const category = edition.terms.categories[0]?.key ?? ''

async function lettersTo(email: string) {
  const all = (await latest(site.db, 200)).toReversed()
  return all.filter(({ recipient }) => recipient === email)
}

const application = {
  ...{ name: 'Sara Sökande', motivation: 'Jag vill lära av andra.', unit: '', employer: '' },
  ...{ organisation: elsewhere.id, since: '2021-03-01', categories: category },
  ...{ fields: 'demens, LSS', languages: 'finska', capacity: '2' },
}

async function aCall(lastDay = '2027-06-30') {
  const organiser = await site.as(who.organiser)
  const words = { textSv: 'Vi söker er som vill granska.', textEn: 'We look for you.', lastDay }
  return organiser.post(paths.examinerCall.to(), words)
}

test('without a call nobody can apply, and the page says so', async () => {
  expect((await site.get(paths.becomeExaminer.to())).body).toContain('söker vi inga examinatorer')
  const visitor = await site.as(await site.someone({ name: 'Tidig' }))
  expect((await visitor.post(paths.examinerApplying.to(), application)).status).toBe(422)
})

test('somebody applies to the open call, and the organiser takes them on', async () => {
  expect((await aCall()).status).toBe(303)
  const page = await site.get(paths.becomeExaminer.to())
  expect(page.body).toContain('Vi söker er som vill granska.')
  expect(page.body).toContain('onsdag 30 juni 2027')
  const asked = await site.get(paths.examinerApplying.to())
  expect(asked.location).toContain(`till=${encodeURIComponent(paths.examinerApplying.to())}`)

  const person = await site.someone({ email: 'sara@example.se', name: 'sara@example.se' })
  const visitor = await site.as(person)
  const nowhere = { ...application, organisation: '', motivation: '' }
  const refused = await visitor.post(paths.examinerApplying.to(), nowhere)
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('href="#motivation"')
  expect(refused.body).toContain('demens, LSS')
  const misspelt = { ...application, unit: 'Qwerty' }
  expect((await visitor.post(paths.examinerApplying.to(), misspelt)).body).toContain('href="#unit"')
  expect((await visitor.post(paths.examinerApplying.to(), application)).status).toBe(303)
  expect((await visitor.post(paths.examinerApplying.to(), application)).status).toBe(422)
  expect((await visitor.get(paths.becomeExaminer.to())).body).toContain('Du får svar med e-post')

  const organiser = await site.as(who.organiser)
  expect((await organiser.get(paths.recruiting.to())).body).toContain('Sara Sökande')
  const sent = await findApplicationOf(site.db, edition.id, person.id)
  const to = paths.examinerApplication.to({ application: sent?.id ?? '' })
  expect((await organiser.get(to)).body).toContain('Jag vill lära av andra.')
  expect((await organiser.post(to, {})).body).toContain('href="#word"')
  const categories = [category, 'finns-inte']
  const yes = { word: 'accepted', categories, fields: 'demens', reason: 'Välkommen hit!' }
  expect((await organiser.post(to, yes)).status).toBe(303)
  expect((await organiser.post(to, yes)).status).toBe(422)

  expect(await examinerOf(site.db, person.id)).toMatchObject({
    ...{ categories: [category], fields: ['demens'], languages: ['finska'], capacity: 2 },
  })
  expect(await employmentsOf(site.db, [person.id])).toMatchObject([
    { organisationId: elsewhere.id, validFrom: '2021-03-01', validTo: null },
  ])
  expect((await personByEmail(site.db, 'sara@example.se'))?.name).toBe('Sara Sökande')
  const letters = (await lettersTo('sara@example.se')).map(({ body }) => body).join('\n')
  expect(letters).toContain('Välkommen hit!')
  expect((await (await site.as(person)).get(paths.ownExaminer.to())).status).toBe(200)
  const trail = JSON.stringify(await trailOf(site.db, sent?.id ?? ''))
  expect(trail).toContain('examiner-application.accepted')
  expect(trail).not.toContain('Välkommen hit!')
})

test('a no says why, in the letter, and an application can be taken back before that', async () => {
  await aCall()
  const person = await site.someone({ email: 'nils@example.se', name: 'Nils' })
  const visitor = await site.as(person)
  await visitor.post(paths.examinerApplying.to(), application)
  expect((await visitor.post(paths.examinerApplyingBack.to())).status).toBe(303)
  expect(await findApplicationOf(site.db, edition.id, person.id)).toBeUndefined()
  await visitor.post(paths.examinerApplying.to(), application)
  const again = await findApplicationOf(site.db, edition.id, person.id)
  const organiser = await site.as(who.organiser)
  const to = paths.examinerApplication.to({ application: again?.id ?? '' })
  expect((await organiser.post(to, { word: 'declined' })).body).toContain('href="#reason"')
  const no = { word: 'declined', reason: 'Vi behöver någon från skolan.' }
  expect((await organiser.post(to, no)).status).toBe(303)
  const letters = (await lettersTo('nils@example.se')).map(({ body }) => body)
  expect(letters.join('\n')).toContain('någon från skolan')
  expect((await visitor.post(paths.examinerApplyingBack.to())).status).toBe(422)
  expect(await examinerOf(site.db, person.id)).toBeUndefined()
})

test('nobody answers their own application', async () => {
  await aCall()
  const person = await site.someone({ name: 'Egen', roles: ['organiser'] })
  const visitor = await site.as(person)
  await visitor.post(paths.examinerApplying.to(), application)
  const own = await findApplicationOf(site.db, edition.id, person.id)
  const to = paths.examinerApplication.to({ application: own?.id ?? '' })
  expect((await visitor.get(to)).body).toContain('besvaras av någon annan')
  expect((await visitor.post(to, { word: 'accepted' })).status).toBe(403)
})

test('the call closes with its last day', async () => {
  await aCall('2027-01-31')
  const visitor = await site.as(await site.someone({ name: 'Sen' }))
  expect((await site.get(paths.becomeExaminer.to())).body).toContain('Ansökan stängde')
  expect((await visitor.post(paths.examinerApplying.to(), application)).status).toBe(422)
})

async function invited(email: string, lastDay = '2027-07-15') {
  const organiser = await site.as(who.organiser)
  const fields = { name: 'Ines Inbjuden', email, greeting: 'Du kan skolan.', lastDay }
  const answer = await organiser.post(paths.examinerInvitations.to(), fields)
  const person = await personByEmail(site.db, email)
  const all = await listInvitations(site.db, edition.id)
  const invitation = all.find(({ personId }) => personId === person?.id)
  if (!person || !invitation) throw new Error(answer.body)
  const to = { invitation: invitation.id }
  return { answer, person, id: invitation.id, to, path: paths.examinerInvitation.to(to) }
}

async function stateOf(id: string) {
  return (await listInvitations(site.db, edition.id)).find((one) => one.id === id)?.state
}

test('who is invited accepts, and what they tell waits while their employer counts', async () => {
  const { answer, person, id, path } = await invited('ines@example.se')
  expect(answer.status).toBe(303)
  const [letter] = await lettersTo('ines@example.se')
  expect(letter?.body).toContain('Du kan skolan.')
  expect(letter?.body).toContain(path)
  expect((await site.get(path)).location).toContain(`till=${encodeURIComponent(path)}`)
  expect((await (await site.as(who.other)).get(path)).status).toBe(403)

  const visitor = await site.as(person)
  expect((await visitor.get(path)).body).toContain('Svara senast')
  const yes = {
    ...{ do: 'accept', name: 'Ines', organisation: administration.id, unit: '' },
    ...{ since: '2019-01-01', categories: category, fields: 'skola', languages: '', capacity: '1' },
  }
  expect((await visitor.post(path, {})).status).toBe(422)
  expect((await visitor.post(path, { ...yes, capacity: '0' })).body).toContain('href="#capacity"')
  expect((await visitor.post(path, yes)).status).toBe(303)
  expect((await visitor.post(path, yes)).status).toBe(422)
  expect(await stateOf(id)).toBe('accepted')
  expect(await examinerOf(site.db, person.id)).toMatchObject({ categories: [], fields: [] })
  const kinds = (await listClaimsOf(site.db, [person.id])).map(({ kind }) => kind).toSorted()
  expect(kinds).toEqual(['category', 'employment', 'field'])
  expect(await employmentsOf(site.db, [person.id])).toHaveLength(1)
})

test('who is invited declines with a reason, which the organiser reads', async () => {
  const { person, id, path } = await invited('nej@example.se')
  const visitor = await site.as(person)
  expect((await visitor.post(path, { do: 'decline', reason: ' ' })).body).toContain(
    'href="#reason"',
  )
  const no = { do: 'decline', reason: 'Föräldraledig i höst.' }
  expect((await visitor.post(path, no)).status).toBe(303)
  expect(await stateOf(id)).toBe('declined')
  const page = await (await site.as(who.organiser)).get(paths.recruiting.to())
  expect(page.body).toContain('Föräldraledig i höst.')
  expect(await examinerOf(site.db, person.id)).toBeUndefined()
})

test('an invitation is sent once, sent again with a new day, and recalled', async () => {
  const { id, to } = await invited('om@example.se')
  const organiser = await site.as(who.organiser)
  const fields = { name: 'Om', email: 'om@example.se', greeting: '', lastDay: '2027-07-15' }
  const twice = await organiser.post(paths.examinerInvitations.to(), fields)
  expect(twice.body).toContain('redan inbjuden')
  const gone = { ...fields, email: 'sent@example.se', lastDay: '2027-01-01' }
  expect((await organiser.post(paths.examinerInvitations.to(), gone)).body).toContain('#lastDay')
  const again = paths.examinerInvitationAgain.to(to)
  const late = await organiser.post(again, { lastDay: '2027-01-01' })
  expect(late.status).toBe(422)
  expect(late.body.match(/value="2027-01-01"/g)).toHaveLength(1)
  expect((await organiser.post(again, { lastDay: 'snart' })).body).toContain(`href="#again-${id}"`)
  expect((await organiser.post(again, { lastDay: '2027-08-01' })).status).toBe(303)
  expect(await lettersTo('om@example.se')).toHaveLength(2)
  const back = paths.examinerInvitationBack.to(to)
  expect((await organiser.post(back)).status).toBe(303)
  expect((await organiser.post(back)).status).toBe(422)
  expect((await organiser.post(paths.examinerInvitations.to(), fields)).status).toBe(303)
})

test('who does not answer is reminded twice, once each, and not after the last day', async () => {
  const { person, path } = await invited('tyst@example.se', '2027-06-30')
  const letters = async (when: string) => {
    site.clock.set(when)
    await site.runRound('examiners.remind')
    await site.runRound('examiners.remind')
    return (await lettersTo('tyst@example.se')).length
  }
  const now = site.clock.now()
  expect(await letters('2027-06-22T08:00:00Z')).toBe(1)
  expect(await letters('2027-06-23T08:00:00Z')).toBe(2)
  expect(await letters('2027-06-27T08:00:00Z')).toBe(2)
  expect(await letters('2027-06-28T08:00:00Z')).toBe(3)
  expect(await letters('2027-06-30T20:00:00Z')).toBe(3)
  expect(await letters('2027-07-01T08:00:00Z')).toBe(3)
  const visitor = await site.as(person)
  expect((await visitor.get(path)).body).toContain('Svarstiden gick ut')
  const late = await visitor.post(path, { do: 'decline', reason: 'Hann inte.' })
  expect(late.status).toBe(422)
  site.clock.set(now)
})

test('the organiser asks as many questions for three as for one', async () => {
  const organiser = await site.as(who.organiser)
  const one = await counted(() => organiser.get(paths.recruiting.to()))
  for (const name of ['a', 'b', 'c']) await invited(`${name}.lista@example.se`)
  expect(await counted(() => organiser.get(paths.recruiting.to()))).toBe(one)
  expect(one).toBeLessThanOrEqual(9)
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
