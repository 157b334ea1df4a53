// A section's form and its file are two shapes of the same: what is shown and posted unchanged changes nothing.
import { describe, expect, test } from 'vitest'
import { realProgramme } from '../../../../test/programme-files.ts'
import type { Form } from '../../../base/lib/form.ts'
import { sectionKeys } from '../model/sections.ts'
import { type CheckedSection, checkSection } from './check-section.ts'
import { itemDesk, newRuleDesk, sectionDesk } from './desks.ts'
import type { EditionFile } from './edition-file.ts'
import { fileOf } from './edition-yaml.ts'
import { freeKey, withPosted } from './section-form.ts'
import { metValues, shownValues } from './section-values.ts'

const editions = realProgramme().editions.map((edition) =>
  fileOf({ ...edition, state: 'draft' }, edition.announcements),
)
const real = editions.at(-1) as EditionFile
const at = { file: real, zone: 'Europe/Stockholm', locale: 'sv' } as const

function posted(section: (typeof sectionKeys)[number], change: Form, file = real): CheckedSection {
  const { desk } = sectionDesk(section, file)
  return checkSection(desk, { ...shownValues(desk, file), ...change }, { ...at, file })
}

function saved(section: (typeof sectionKeys)[number], change: Form) {
  const checked = posted(section, change)
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors))
  return checked.terms
}

describe.each(editions)('the edition of $year', (file) => {
  test.each(sectionKeys)('%s comes back from its form as it was', (section) => {
    const { desk } = sectionDesk(section, file)
    const again = withPosted(desk, shownValues(desk, file), file)
    expect(again.file).toEqual(file)
  })
})

test('each rule and each area comes back from its page as it was', () => {
  const rules = real.eligibility.map(({ key }) => itemDesk('eligibility', key, real))
  const areas = real.instrument?.areas.map(({ key }) => itemDesk('instrument', key, real)) ?? []
  for (const place of [...rules, ...areas]) {
    if (place === undefined) throw new Error('no such page')
    expect(withPosted(place.desk, shownValues(place.desk, real), real).file).toEqual(real)
  }
})

test('a category is renamed, one is added with a key from its name, one goes, and they change places', () => {
  const { categories } = saved('categories', {
    'categories.0.name.sv': 'Förskolor',
    'categories.1.remove': 'yes',
    'categories.2.order': '0,5',
    'categories.5.name.sv': 'Kultur och fritid',
    'categories.5.name.en': 'Culture and leisure',
    'categories.5.source': 'own',
  })
  expect(categories.map(({ key, name }) => [key, name.sv])).toEqual([
    ['aldreomsorg', 'Äldreomsorg'],
    ['forskola', 'Förskolor'],
    ['socialtjanst', real.categories[3]?.name.sv],
    ['andra', 'Andra verksamheter'],
    ['kultur-och-fritid', 'Kultur och fritid'],
  ])
})

test('a mistake stands at its field, also after rows have changed places', () => {
  const checked = posted('categories', {
    'categories.0.order': '9',
    'categories.0.name.en': ' ',
    'categories.2.name.sv': '',
  })
  expect(checked).toMatchObject({
    ok: false,
    errors: {
      'categories.0.name.en': 'Namn (engelska), rad 1: Skriv en text.',
      'categories.2.name.sv': 'Namn (svenska), rad 3: Skriv en text.',
    },
  })
  const unlisted = posted('categories', {
    'categories.0.order': '9',
    'categories.0.source': 'no-such',
  })
  expect(unlisted).toMatchObject({
    ok: false,
    errors: { 'categories.0.source': 'Källa, rad 1: Välj en källa bland omgångens källor.' },
  })
})

test('a date is written with a day and a time, and its order is checked by the check of the files', () => {
  const terms = saved('calendar', {
    'calendar.entryDue.told': '2027-05-18',
    'calendar.entryDue.told-time': '23.59',
  })
  expect(terms.calendar.entryDue?.toISOString()).toBe('2027-05-18T21:59:59.000Z')
  expect(posted('calendar', { 'calendar.entryDue.told': '2026-05-18' })).toMatchObject({
    ok: false,
    errors: {
      'calendar.entryDue.told':
        'Sista dag för bidrag: Det får inte vara före Anmälan öppnar, 2027-01-11T00:00:00.',
    },
  })
  expect(posted('calendar', { 'calendar.ceremony.told': '31/11' }).ok).toBe(false)
})

test('a date that is emptied is no longer laid down', () => {
  const empty = {
    'calendar.feedbackDue.told': '',
    'calendar.feedbackDue.told-time': '',
    'calendar.feedbackDue.source': '',
  }
  const terms = saved('calendar', empty)
  expect(terms.calendar.feedbackDue).toBe(null)
  expect(terms.calendarFacts.feedbackDue).toBe(undefined)
})

test('weights that do not sum to a hundred are told with their sum', () => {
  expect(posted('instrument', { 'instrument.areas.0.weight': '20' })).toMatchObject({
    ok: false,
    errors: { 'instrument.areas': 'Områden: Vikterna ska tillsammans bli 100. Nu blir de 105.' },
  })
})

test('a new area brings its first question, and its weight is taken from another', () => {
  const terms = saved('instrument', {
    'instrument.areas.0.weight': '5',
    [`instrument.areas.${real.instrument?.areas.length}.name.sv`]: 'Klimat',
    [`instrument.areas.${real.instrument?.areas.length}.name.en`]: 'Climate',
    [`instrument.areas.${real.instrument?.areas.length}.about.sv`]: 'Hur ni minskar utsläppen.',
    [`instrument.areas.${real.instrument?.areas.length}.about.en`]: 'How you cut emissions.',
    [`instrument.areas.${real.instrument?.areas.length}.dimension`]: 'approach',
    [`instrument.areas.${real.instrument?.areas.length}.weight`]: '10',
    [`instrument.areas.${real.instrument?.areas.length}.questions.0.text.sv`]: 'Hur gör ni?',
    [`instrument.areas.${real.instrument?.areas.length}.questions.0.text.en`]: 'How do you do it?',
    [`instrument.areas.${real.instrument?.areas.length}.questions.0.guidance.sv`]: 'Berätta.',
    [`instrument.areas.${real.instrument?.areas.length}.questions.0.guidance.en`]: 'Tell.',
    [`instrument.areas.${real.instrument?.areas.length}.questions.0.wordLimit`]: '1 000',
  })
  expect(terms.instrument?.areas.at(-1)).toMatchObject({
    key: 'klimat',
    weight: 10,
    questions: [{ key: 'klimat-1', text: { sv: 'Hur gör ni?' }, wordLimit: 1000 }],
  })
})

test('an area that is renamed keeps its questions', () => {
  const terms = saved('instrument', { 'instrument.areas.0.name.sv': 'Behov' })
  const [area] = terms.instrument?.areas ?? []
  expect(area?.name.sv).toBe('Behov')
  expect(area?.questions).toEqual(real.instrument?.areas[0]?.questions)
})

test('a source that is still used is not taken away, and it is said where it is used', () => {
  const place = real.sources.findIndex(({ key }) => key === 'page-2019')
  const checked = posted('sources', { [`sources.${place}.remove`]: 'yes' })
  expect(checked).toMatchObject({ ok: false, errors: { form: expect.stringContaining('Källa') } })
})

test('a new rule begins with what its kind suggests, and its numbers are checked', () => {
  const { desk, file } = newRuleDesk('stable-economy', real)
  const values = shownValues(desk, file)
  expect(values['item.params.years']).toBe('3')
  const words = { 'item.says.sv': 'Stabil ekonomi i tre år.', 'item.says.en': 'Stable for three.' }
  const checked = checkSection(desk, { ...values, ...words }, { ...at, file })
  expect(checked.ok && checked.terms.eligibility.at(-1)).toMatchObject({
    key: 'stable-economy',
    kind: 'stable-economy',
    params: { years: 3 },
  })
  const wrong = checkSection(
    desk,
    { ...values, ...words, 'item.params.years': '300' },
    { ...at, file },
  )
  expect(wrong).toMatchObject({
    ok: false,
    errors: { 'item.params.years': 'Antal år: Skriv ett heltal från 1 till 20.' },
  })
})

test('a part of the model that was never told can be written, and be left out', () => {
  const historic = editions[0] as EditionFile
  expect(historic.team).toBe(null)
  const told = {
    'team.minimum': '3',
    'team.maximum': '5',
    'team.source': historic.sources[0]?.key ?? '',
  }
  const { desk } = sectionDesk('team', historic)
  const checked = checkSection(desk, told, { ...at, file: historic })
  expect(checked.ok && checked.terms.team).toMatchObject({ minimum: 3, maximum: 5 })
})

describe('two who change the same section', () => {
  const { desk } = sectionDesk('categories', real)
  const base = shownValues(desk, real)
  const [first, second, ...rest] = real.categories
  if (first === undefined || second === undefined) throw new Error('no categories')
  const renamed = { ...second, name: { ...second.name, sv: 'Grundskola' } }
  const theirs = { key: 'kultur', name: { sv: 'Kultur', en: 'Culture' }, source: 'own' }

  test('keep what each of them has changed', () => {
    const saved = { ...real, categories: [renamed, first, ...rest, theirs] }
    const typed = { ...base, 'categories.0.name.sv': 'Förskolor' }
    const values = metValues(desk, { base, typed }, saved)
    const { file } = withPosted(desk, values, saved)
    expect(file).toEqual({
      ...saved,
      categories: [
        renamed,
        { ...first, name: { ...first.name, sv: 'Förskolor' } },
        ...rest,
        theirs,
      ],
    })
  })

  test('keep a tick that only the other has set, though a box without a tick is not posted', () => {
    const { desk: after } = sectionDesk('after', real)
    const rules = { source: 'own', examinersNamedInReport: false, prizeFollowUp: false }
    const before = { ...real, after: rules }
    const {
      'after.prizeFollowUp': _,
      'after.examinersNamedInReport': __,
      ...typed
    } = shownValues(after, before)
    const saved = { ...real, after: { ...rules, prizeFollowUp: true } }
    const values = metValues(after, { base: shownValues(after, before), typed }, saved)
    expect(withPosted(after, values, saved).file).toEqual(saved)
  })

  test('keep the later one’s words where both have changed the same field', () => {
    const saved = { ...real, categories: [first, renamed, ...rest] }
    const typed = { ...base, 'categories.1.name.sv': 'Skolor' }
    expect(metValues(desk, { base, typed }, saved)['categories.1.name.sv']).toBe('Skolor')
    expect(metValues(desk, { base: {}, typed: base }, saved)['categories.1.name.sv']).toBe('Skola')
  })
})

test('keys are short, plain and never used twice', () => {
  expect(freeKey('Äldreomsorg & stöd!', new Set())).toBe('aldreomsorg-stod')
  expect(freeKey('Förskola', new Set(['forskola', 'forskola-2']))).toBe('forskola-3')
  expect(freeKey('!!!', new Set())).toBe('ny')
})
