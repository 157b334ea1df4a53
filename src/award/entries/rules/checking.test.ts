// What the files and figures of an entry lack.
import { expect, test } from 'vitest'
import { instrumentDefaults } from '../../editions/model/instrument.ts'
import type { Instrument } from '../../editions/model.ts'
import { type Parts, partFindings, stops } from './checking.ts'

const says = (sv: string) => ({ sv, en: sv })
const question = (key: string) => ({
  ...{ key, text: says(key), guidance: says(''), wordLimit: 10, evidence: [], was: [] },
})
const instrument: Instrument = {
  example: true,
  ...instrumentDefaults,
  areas: [
    {
      ...{ key: 'a', name: says('A'), about: says(''), dimension: 'approach', weight: 100 },
      questions: [question('q1'), question('q2')],
    },
  ],
}
type File = Parts['attachments'][number]
const file = (key: string, more: Partial<File> = {}): File => ({
  ...{ key, name: `${key}.png`, alt: '', kind: 'png', scan: 'clean' },
  ...more,
})

function found(texts: readonly string[], parts: Partial<Parts> = {}) {
  const answers = texts.map((text, index) => ({ question: `q${index + 1}`, text }))
  const findings = partFindings(instrument, answers, { attachments: [], results: [], ...parts })
  return findings.map((one) => [
    one.kind,
    'question' in one ? one.question : '',
    one.key,
    stops(one),
  ])
}

test.each([
  ['a figure that is not there', ['x\n\n![Se](bilaga:1)'], {}, [['figure-lost', 'q1', '1', true]]],
  ['a chart that is not there', ['', '![](resultat:ko)'], {}, [['figure-lost', 'q2', 'ko', true]]],
  ['a chart needs no alternative', ['![](resultat:ko)'], { results: [{ key: 'ko' }] }, []],
  [
    'a mute picture',
    ['![](bilaga:1)'],
    { attachments: [file('1')] },
    [['figure-mute', 'q1', '1', true]],
  ],
  ['an alternative in the answer', ['![Se](bilaga:1)'], { attachments: [file('1')] }, []],
  [
    'an alternative of the file',
    ['![](bilaga:1)'],
    { attachments: [file('1', { alt: 'Se' })] },
    [],
  ],
  [
    'a mute picture that nobody shows',
    [''],
    { attachments: [file('1')] },
    [['file-mute', '', '1', true]],
  ],
  ['a paper needs no alternative', [''], { attachments: [file('1', { kind: 'pdf' })] }, []],
  [
    'a file that is still being looked at does not stop',
    [''],
    {
      attachments: [
        file('1', { kind: 'pdf', scan: 'waiting' }),
        file('2', { kind: 'pdf', scan: 'checking' }),
      ],
    },
    [
      ['file-waiting', '', '1', false],
      ['file-waiting', '', '2', false],
    ],
  ],
  [
    'a harmful one does',
    [''],
    { attachments: [file('1', { scan: 'infected' })] },
    [['file-infected', '', '1', true]],
  ],
  ['a sign in the middle of a line is a text', ['se ![Se](bilaga:1) här'], {}, []],
] as const)('%s', (_, texts, parts, expected) => {
  expect(found(texts, parts as Partial<Parts>)).toEqual(expected)
})
