// Teams that are put together by hand meet the rules of the edition: hard ones refuse, wishes are told with their price.
import { expect, test } from 'vitest'
import { choosingSite } from '../../../../test/choosing.ts'
import { paths } from '../../../base/paths.ts'
import { addEmployment } from '../../examiners/actions.ts'

const choosing = await choosingSite()
const { site, asOrganiser, elsewhere, entry, organiser, pool, propose } = choosing
const { anna, bert, doris, erik } = pool
const job = { unit: '', validFrom: '2020-01-01', validTo: null }
await asOrganiser((act) => addEmployment(act, bert.id, { ...job, organisation: elsewhere.id }))

const rule = 'Högst en i laget får komma från samma förvaltning eller bolag.'

test('two from one administration are refused, with the reason, and what was chosen stays', async () => {
  const refused = await propose(entry, [anna, bert, doris])
  expect(refused.status).toBe(422)
  expect(refused.body).toContain(rule)
  expect(refused.body).toMatch(new RegExp(`value="${bert.id}"[^>]*checked`))
})

test('a team that misses wishes is allowed, and told what they cost', async () => {
  expect((await propose(entry, [anna, doris, erik])).status).toBe(303)
  const { body } = await organiser.get(paths.team.to({ entry: entry.id }))
  const [, told = ''] = body.split('Laget följer inte alla regler')
  expect(told).toContain('lagets storlek skiljer med en från de 4 som önskas (kostar 60 poäng)')
  expect(told).toContain('ingen i laget kommer utifrån (kostar 40 poäng)')
  expect(told).not.toContain('en regel som alltid gäller')
})

test('one more from the same administration is refused, and somebody else is not', async () => {
  const path = paths.teamMembers.to({ entry: entry.id })
  const refused = await organiser.post(path, { person: bert.id })
  expect([refused.status, refused.body.includes(rule)]).toEqual([422, true])
  expect((await organiser.post(path, { person: pool.cilla.id })).status).toBe(303)
  const { body } = await organiser.get(paths.team.to({ entry: entry.id }))
  expect(body).not.toContain('ingen i laget kommer utifrån')
})

test('nothing went wrong on the way', () => {
  expect(site.failures).toEqual([])
})
