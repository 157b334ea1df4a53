// The fields of what an edition asks of examiners, in the order of their page.
import type { Field } from './fields.ts'

export const training: Field = {
  kind: 'group',
  name: 'training',
  empty: 'null',
  of: [
    { kind: 'flag', name: 'course' },
    { kind: 'flag', name: 'leaderCourse' },
    { kind: 'flag', name: 'practice' },
    { kind: 'number', name: 'leastAgreement', empty: 'null' },
    { kind: 'words', name: 'promise', long: true, empty: 'null' },
    { kind: 'number', name: 'recordYears', empty: 'null' },
    { kind: 'source', name: 'source' },
  ],
}
