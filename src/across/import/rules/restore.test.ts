// Damaged words by the word list and by context: what comes back, why, and what is left alone.
import { expect, test } from 'vitest'
import { wordList } from '../../../support/spelling/public.ts'
import { ownWordsOf, restorerOf } from './choices.ts'
import { changesIn } from './restore.ts'
import { isWord } from './spelling.ts'
import { suggestionsFor, withSuggestions } from './suggesting.ts'

const list = await wordList()
const none = ownWordsOf(new Set())

function restored(line: string, names: readonly string[] = []): string {
  const own = names.length === 0 ? none : ownWordsOf(new Set(names))
  const changes = changesIn(line, restorerOf(list, own, line.split(' ')))
  return withSuggestions(
    line,
    changes.map((each) => ({ ...each, raw: line.slice(each.start, each.end) })),
  )
}

test.each([
  [
    'brukarundersokningen visar brister i gangvagarna',
    'brukarundersökningen visar brister i gångvägarna',
  ],
  ['det tog tre ar innan nagot hande', 'det tog tre år innan något hände'],
  ['arbetet ar viktigt for manga', 'arbetet är viktigt för många'],
  ['tv stolar och tv bord', 'två stolar och tv bord'],
  ['protokoll fort vid sammantradet', 'protokoll fört vid sammanträdet'],
  ['storre in forra aret', 'större än förra året'],
  ['fonstret far 6ppnas och s4 vidare', 'fönstret får öppnas och så vidare'],
])('%s', (seen, whole) => {
  expect(restored(seen)).toBe(whole)
})

test.each([
  'Linden Forsberg och Sjostrom deltog',
  'Bjorkgardens',
  'Lisa Kinnari Magnus Borgsten',
  'Bergstrom, Soderstrom och Sjoberg var med',
  'Per Strom och Karin Lowen',
  'handlingarna skickas till kvalitetsutmarkelsen@stockholm.se',
  'vi vill delta i arbetet och visa var en kanal finns',
  'dnr 1.1/123/2023 och 17 maj',
])('left alone: %s', (line) => {
  expect(restored(line)).toBe(line)
})

test('a name comes back when the register has it', () => {
  expect(restored('Ornsbacken deltar')).toBe('Ornsbacken deltar')
  expect(restored('Ornsbacken deltar', ['örnsbacken'])).toBe('Örnsbacken deltar')
})

test('each change tells its reason and how sure it is', () => {
  const line = 'forvaltningen ar nojd med brukarundersokningen, sjuly eller inte'
  const changes = changesIn(line, restorerOf(list, none, line.split(' ')))
  const told = Object.fromEntries(changes.map((each) => [each.text, each.reason]))
  expect(told).toMatchObject({ förvaltningen: 'glossary', brukarundersökningen: 'word-list' })
  for (const { confidence } of changes) {
    expect(confidence).toBeGreaterThanOrEqual(0.3)
    expect(confidence).toBeLessThanOrEqual(0.98)
  }
})

test('true compounds are words, and put-together nonsense is not', () => {
  for (const word of ['brukarundersökning', 'kvalitetsarbete', 'skolgårdarna', 'vårdnadshavare'])
    expect(isWord(list, word), word).toBe(true)
  for (const word of ['samhetsutveckling', 'itetsutmärkelsen', 'forvaltningens', 'utmirkelsen'])
    expect(isWord(list, word), word).toBe(false)
})

test('a whole text gets no suggestions, a damaged one keeps its raw words beside them', () => {
  const register = { boards: [], units: [], words: list }
  const whole = 'Nämnden godkänner förslaget. En ovanlig flärpa nämns också i texten om skolan.'
  expect(suggestionsFor(whole, register)).toEqual([])
  const damaged =
    'Namnden godkanner forslaget. Det galler\nfor- valtningen och alla skolor i omradet.'
  const suggestions = suggestionsFor(damaged, register)
  expect(suggestions.length).toBeGreaterThan(3)
  for (const { start, end, raw } of suggestions) expect(damaged.slice(start, end)).toBe(raw)
  expect(withSuggestions(damaged, suggestions)).toContain('godkänner förslaget')
})

test('a word of thousand letters is not looked up for long', () => {
  const began = Date.now()
  restored(`${'forvaltningsomradesansvarig'.repeat(40)} ${'a'.repeat(59)} ${'1l'.repeat(25)}`)
  expect(Date.now() - began).toBeLessThan(3000)
})
