// The addresses in letters.
import { expect, test } from 'vitest'
import { paths } from '../../base/paths.ts'
import { withWholeAddresses } from './rules.ts'

const site = 'https://kvalitet.example.se'

test.each([
  ['Öppna «Mina uppdrag» (/mina-uppdrag). Där', 'ownTeams'],
  ['Logga in och gå till /konto för att', 'profile'],
  ['Utkorgen: /konto', 'profile'],
  ['/konto\n\nHälsningar', 'profile'],
  ['Öppna /konto.', 'profile'],
] as const)('An address of the site becomes whole: %s', (text, name) => {
  const address = paths[name].to()
  const whole = text.replace(/\/(konto|mina-uppdrag)/, address)
  expect(withWholeAddresses(whole, site)).toBe(whole.replace(address, `${site}${address}`))
})

test('An address with an id and a query becomes whole', () => {
  const address = `${paths.registration.to({ registration: 'a-1' })}?sida=2#svar`
  expect(withWholeAddresses(`Se ${address}.`, site)).toBe(`Se ${site}${address}.`)
})

test.each([
  'och/eller',
  'Bygg ut.\n/Anna',
  'se https://example.se/konto',
  '1/2',
  'a /finns/inte b',
])('What is no address of ours stays: %s', (text) => {
  expect(withWholeAddresses(text, site)).toBe(text)
})
