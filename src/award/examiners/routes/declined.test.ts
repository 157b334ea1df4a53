// Who has told something that the organiser does not confirm gets a letter, and finds it on their own page.
import { expect, test } from 'vitest'
import { judgingSite } from '../../../../test/judging.ts'
import type { Actor } from '../../../base/lib/actor.ts'
import { found } from '../../../base/lib/failures.ts'
import { paths } from '../../../base/paths.ts'
import { latest } from '../../../support/messages/store.ts'
import { addExaminer } from '../actions.ts'
import type { ClaimKind } from '../model/profile.ts'
import { listClaimsOf } from '../store/claims.ts'

const { site, who, edition, elsewhere, asOrganiser } = await judgingSite()
const category = found(edition.terms.categories[0])

async function anExaminer(name: string) {
  const person = await site.someone({ name, roles: ['examiner'] })
  const known = { categories: [], fields: [], languages: [], capacity: 2 }
  await asOrganiser((act) => addExaminer(act, { ...known, ...person }))
  return { person, visitor: await site.as(person) }
}

async function decides(person: Actor, kind: ClaimKind, word: string): Promise<void> {
  const claims = await listClaimsOf(site.db, [person.id])
  const { id } = found(claims.find((one) => one.kind === kind))
  const organiser = await site.as(who.organiser)
  const answer = await organiser.post(paths.examinerClaim.to({ claim: id }), { do: word })
  expect(answer.status).toBe(303)
}

async function lettersTo({ email }: Actor) {
  return (await latest(site.db, 1000)).filter(({ recipient }) => recipient === email)
}

test('a letter says what kind of thing it is and where to look, and nothing more', async () => {
  const { person, visitor } = await anExaminer('Dag Delvis')
  const skills = { categories: category.key, fields: 'Hemlig sjukdom', languages: '' }
  await visitor.post(paths.ownExaminerSkills.to(), skills)
  await decides(person, 'category', 'confirm')
  expect(await lettersTo(person)).toEqual([])
  await decides(person, 'field', 'decline')
  const [letter, ...more] = await lettersTo(person)
  expect(more).toEqual([])
  expect(letter?.subject).toBe('Kansliet har inte bekräftat en uppgift om dig')
  expect(letter?.body).toContain('Ett ämne som du har sagt att du kan.')
  expect(letter?.body).toContain(paths.ownExaminer.to())
  expect(letter?.body).not.toContain('sjukdom')

  const { body } = await visitor.get(paths.ownExaminer.to())
  expect(body).toMatch(/Kan ämnet Hemlig sjukdom\s*<span[^>]*>Inte bekräftad/)
  await visitor.post(paths.ownExaminerSkills.to(), skills)
  expect((await visitor.get(paths.ownExaminer.to())).body).not.toContain('Inte bekräftad')
})

test('an employment that was declined is told of by its first day', async () => {
  const { person, visitor } = await anExaminer('Annie Anställd')
  const job = { organisation: elsewhere.id, unit: '', validFrom: '2022-04-01', validTo: '' }
  expect((await visitor.post(paths.ownEmployments.to(), job)).status).toBe(303)
  await decides(person, 'employment', 'decline')
  const [letter] = await lettersTo(person)
  expect(letter?.body).toContain('En anställning som du har lagt till.')
  expect(letter?.body).not.toContain(elsewhere.name)
  const { body } = await visitor.get(paths.ownExaminer.to())
  expect(body).toMatch(/En anställning från fredag 1 april 2022\s*<span[^>]*>Inte bekräftad/)
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
