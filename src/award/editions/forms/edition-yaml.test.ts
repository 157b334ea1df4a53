// An edition written to its file and read back is the same edition, whatever is in it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realFiles, realProgramme } from '../../../../test/programme-files.ts'
import { sections } from '../model/sections.ts'
import type { ProgrammeEdition } from '../model.ts'
import { toldOf } from '../rules/told.ts'
import { type EditionFile, editionFile } from './edition-file.ts'
import { editionYaml, fileOf } from './edition-yaml.ts'
import { linedYaml } from './lined-yaml.ts'
import { readProgramme } from './read-programme.ts'

const programme = realProgramme()

function readBack(year: number, text: string): ProgrammeEdition {
  const files = realFiles().filter(({ path }) => !path.includes(`editions/`))
  const read = readProgramme([...files, { path: `editions/${year}.yaml`, text }])
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  const [edition] = read.programme.editions
  if (edition === undefined) throw new Error('nothing was read')
  return edition
}

describe.each(programme.editions)('the shipped edition $year', (edition) => {
  const text = editionYaml(fileOf(edition, edition.announcements))

  test('is the same when it has been written and read', () => {
    expect(readBack(edition.year, text)).toEqual(edition)
  })

  test('is written in the same way again', () => {
    const again = readBack(edition.year, text)
    expect(editionYaml(fileOf(again, again.announcements))).toBe(text)
  })

  test('keeps every fact of the shipped file', () => {
    const shipped = realFiles().find(({ path }) => path.endsWith(`${edition.year}.yaml`))
    const told = editionFile.parse(linedYaml(shipped?.text ?? '').value)
    expect(editionFile.parse(linedYaml(text).value)).toEqual(told)
  })
})

test('what the database gives back, with its keys in another order, is written in the same way', () => {
  const edition = programme.editions.at(-1) as ProgrammeEdition
  const shuffled = JSON.parse(JSON.stringify(edition.terms), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  )
  const written = editionYaml(fileOf({ ...edition, terms: shuffled }, []))
  expect(written).toBe(editionYaml(fileOf(edition, [])))
})

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
const text = fc
  .oneof(
    line,
    fc.constantFrom(
      'no',
      'null',
      '2027-05-17',
      '1e3',
      '- a',
      '# b',
      ' x ',
      'a: b',
      '{a}',
      '*x',
      '~',
    ),
    fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
  )
  .filter((one) => /\S/.test(one))
const words = fc.record({ sv: text, en: text })
const real = fileOf(programme.editions.at(-1) as ProgrammeEdition, [])
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

type Pool = { readonly words: readonly { sv: string; en: string }[]; readonly told: string }

/** Another text, date or number in the place of what stands there. `turn` tells the places apart. */
function another(pool: Pool, turn: number, [key, value]: readonly [string, unknown]): unknown {
  const fresh = pool.words[turn % pool.words.length]
  if (typeof value === 'object') return value !== null && 'sv' in value ? fresh : value
  if (key === 'quote' || key === 'title') return turn % 3 === 0 ? fresh?.sv : value
  if (key === 'told') return turn % 2 === 0 ? pool.told : `${pool.told}T23:59:59`
  return value
}

/** The shipped edition of 2027 with every text and date another. */
const madeUp: fc.Arbitrary<EditionFile> = fc
  .record({
    words: fc.array(words, { minLength: 30, maxLength: 30 }),
    told: day,
    count: fc.nat(500),
  })
  .map(({ count, ...pool }) => {
    let turn = 0
    const changed = JSON.parse(JSON.stringify(real), (key, value: unknown) => {
      turn += 1
      return another(pool, turn, [key, value])
    })
    const prizeAmount = count === 0 ? null : count
    return editionFile.parse({ ...changed, state: 'draft', version: 1 + (count % 3), prizeAmount })
  })

test('Property: an edition with any texts, dates and numbers comes back from its file', () => {
  fc.assert(
    fc.property(madeUp, (file) => {
      const yaml = linedYaml(editionYaml(file))
      expect(yaml.faults).toEqual([])
      expect(editionFile.parse(yaml.value)).toEqual(file)
    }),
    { numRuns: 60 },
  )
})

test('every part of an edition has a section in which it is edited, or is a fact of the past', () => {
  const edited = new Set(
    Object.values(sections).flatMap((fields) => fields.map(({ name }) => name.split('.')[0])),
  )
  const past = ['seenDecisions', 'disagreements']
  const parts = programme.editions.flatMap(({ terms }) => Object.keys(toldOf(terms)))
  expect([...new Set(parts)].filter((part) => !edited.has(part) && !past.includes(part))).toEqual(
    [],
  )
})
