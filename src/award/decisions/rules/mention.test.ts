import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mentions, passage } from './mention.ts'

function found(text: string, name: string) {
  return mentions(text, name).map(({ how, start, end }) => [how, text.slice(start, end)])
}

describe('a unit is found in an extract', () => {
  test('as it is written, each time', () => {
    const text = 'Nämnden godkänner att Förskolan Tallen deltar. Förskolan Tallens chef tackar.'
    expect(found(text, 'Förskolan Tallen')).toEqual([
      ['found', 'Förskolan Tallen'],
      ['found', 'Förskolan Tallen'],
    ])
  })

  test('over the end of a line, with a hyphen that divides the word', () => {
    expect(
      found(
        'att Enheten för arbete och för-\nsörjning deltar',
        'Enheten för arbete och försörjning',
      ),
    ).toEqual([['found', 'Enheten för arbete och för-\nsörjning']])
  })

  test('without its dots and rings', () => {
    expect(
      found('Enheten for arbete och forsorjning', 'Enheten för arbete och försörjning'),
    ).toEqual([['found', 'Enheten for arbete och forsorjning']])
  })

  test('with letters that a scanner took for others, but then only as similar', () => {
    expect(
      found('att Kvarnbackens vdrd- och omsorgsboonde', 'Kvarnbackens vård- och omsorgsboende'),
    ).toEqual([['similar', 'Kvarnbackens vdrd- och omsorgsboonde']])
  })

  test('but not inside a longer word', () => {
    expect(found('Metallen smälter och Tallens barr faller', 'Tallen')).toEqual([
      ['found', 'Tallen'],
    ])
    expect(found('Lantmetallens ugn', 'Metallen')).toEqual([['similar', 'metallen']])
  })

  test('and not when another unit is meant, though it is called nearly the same', () => {
    expect(found('att Förskolan Eken deltar', 'Förskolan Asken')).toEqual([])
    expect(found('Nämnden godkänner att Förskolan Granen deltar.', 'Förskolan Tallen')).toEqual([])
    expect(found('', 'Förskolan Tallen')).toEqual([])
    expect(found('Förskolan Tallen', '–')).toEqual([])
  })
})

test('a name put anywhere into any text is found', () => {
  const words = fc
    .array(fc.string({ unit: 'grapheme' }), { maxLength: 5 })
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const text = `${before} Älvsjö bad\n ${after}`
      expect(found(text, 'Älvsjö bad')).toContainEqual(['found', 'Älvsjö bad'])
    }),
  )
})

test('a letter that folds into two units of text does not move the place', () => {
  expect(found('\ufacf att Älvsjö bad deltar', 'Älvsjö bad')).toEqual([['found', 'Älvsjö bad']])
})

test('a passage shows some words around the name, and says that there are more', () => {
  const text = `${'a '.repeat(300)}Tallen${' b'.repeat(300)}`
  const [mention] = mentions(text, 'Tallen')
  if (!mention) throw new Error('not found')
  const { before, name, after } = passage(text, mention)
  expect(name).toBe('Tallen')
  expect(before).toMatch(/^… a /)
  expect(after).toMatch(/b …$/)
})
