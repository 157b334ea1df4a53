// The form of an instrument: what questions rest on, what they were called before, and attachments.
import { describe, expect, test } from 'vitest'
import { realProgramme } from '../../../../test/programme-files.ts'
import type { Form } from '../../../base/lib/form.ts'
import type { ProgrammeEdition } from '../model.ts'
import { difference } from '../rules/difference.ts'
import { checkSection } from './check-section.ts'
import { itemDesk, sectionDesk } from './desks.ts'
import { fileOf } from './edition-yaml.ts'
import { withPosted } from './section-form.ts'
import { shownValues } from './section-values.ts'

const edition = realProgramme().editions.at(-1) as ProgrammeEdition
const real = fileOf({ ...edition, state: 'draft' }, edition.announcements)
const at = { file: real, zone: 'Europe/Stockholm', locale: 'sv' } as const

function posted(section: 'instrument', change: Form) {
  const { desk } = sectionDesk(section, real)
  return checkSection(desk, { ...shownValues(desk, real), ...change }, at)
}

describe('a question', () => {
  const question = 'item.questions.0'

  function savedArea(change: Form) {
    const place = itemDesk('instrument', 'behov', real)
    if (place === undefined) throw new Error('no such area')
    const values = { ...shownValues(place.desk, real), ...change }
    return checkSection(place.desk, values, at)
  }

  test('says what it rests on and what it was called before', () => {
    const checked = savedArea({
      [`${question}.evidence`]: ['figure', 'comparison'],
      [`${question}.was.0.year`]: '2024',
      [`${question}.was.0.question`]: 'gammal-nyckel',
    })
    const [first] = (checked.ok && checked.terms.instrument?.areas[0]?.questions) || []
    expect(first).toMatchObject({
      evidence: ['figure', 'comparison'],
      was: [{ year: 2024, question: 'gammal-nyckel' }],
    })
    expect(savedArea({ [`${question}.was.0.year`]: '2027' })).toMatchObject({ ok: false })
    const late = { [`${question}.was.0.year`]: '2027', [`${question}.was.0.question`]: 'a' }
    expect(savedArea(late)).toMatchObject({
      ok: false,
      errors: { [`${question}.was.0.year`]: expect.stringContaining('2026') },
    })
  })

  test('loses an earlier key that is taken away, and the change is told', () => {
    const was = [{ year: 2024, question: 'gammal' }]
    const instrument = JSON.parse(JSON.stringify(real.instrument))
    instrument.areas[0].questions[0].was = was
    const file = { ...real, instrument }
    const place = itemDesk('instrument', 'behov', file)
    if (place === undefined) throw new Error('no such area')
    const values = { ...shownValues(place.desk, file), [`${question}.was.0.remove`]: 'yes' }
    expect(withPosted(place.desk, values, file).file).toEqual(real)
    const changes = difference(real, file).flatMap((one) =>
      one.changes.map(({ at: where }) => where.at(-1)),
    )
    expect(changes).toEqual(['year', 'question'])
  })
})

test('how many attachments there may be is told within bounds, and left empty it is the usual', () => {
  const attachments = (most: string) =>
    posted('instrument', { 'instrument.attachments.most': most })
  const told = attachments('0')
  expect(told.ok && told.terms.instrument?.attachments).toEqual({ most: 0, megabytes: 20 })
  const empty = attachments('')
  expect(empty.ok && empty.terms.instrument?.attachments.most).toBe(10)
  expect(attachments('51')).toMatchObject({
    ok: false,
    errors: { 'instrument.attachments.most': expect.stringContaining('50') },
  })
})
