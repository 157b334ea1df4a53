// The fields of an instrument, of its areas and of their questions.
import type { Field, ListField } from './fields.ts'
import { evidenceKinds } from './instrument.ts'

const questions: ListField = {
  kind: 'list',
  name: 'questions',
  by: 'key',
  named: 'text',
  ordered: true,
  of: [
    { kind: 'words', name: 'text', long: true },
    { kind: 'words', name: 'guidance', long: true },
    { kind: 'number', name: 'wordLimit' },
    { kind: 'some', name: 'evidence', of: evidenceKinds },
    {
      kind: 'list',
      name: 'was',
      by: '',
      named: '',
      of: [
        { kind: 'number', name: 'year' },
        { kind: 'text', name: 'question' },
      ],
    },
  ],
}

/** What is edited on the page of one area. */
export const areaFields: readonly Field[] = [questions]

const areas: ListField = {
  kind: 'list',
  name: 'areas',
  by: 'key',
  named: 'name',
  ordered: true,
  of: [
    { kind: 'words', name: 'name' },
    { kind: 'words', name: 'about', long: true },
    { kind: 'one', name: 'dimension', of: ['approach', 'results'] },
    { kind: 'number', name: 'weight' },
    { ...questions, apart: true },
  ],
  ofNew: [
    { kind: 'words', name: 'questions.0.text', long: true },
    { kind: 'words', name: 'questions.0.guidance', long: true },
    { kind: 'number', name: 'questions.0.wordLimit' },
  ],
}

export const instrument: Field = {
  kind: 'group',
  name: 'instrument',
  empty: 'null',
  of: [
    { kind: 'flag', name: 'example' },
    { kind: 'source', name: 'source' },
    { kind: 'flag', name: 'improvements' },
    { kind: 'number', name: 'attachments.most', empty: 'absent' },
    { kind: 'number', name: 'attachments.megabytes', empty: 'absent' },
    areas,
  ],
}
