// Where the thing behind a record is.
import { paths } from '../../base/paths.ts'
import type { DiaryRecord } from '../../support/records/model.ts'
import { type RecordKind, recordKinds } from './model.ts'

const addresses: Readonly<
  Record<RecordKind, (record: Pick<DiaryRecord, 'subject' | 'year'>) => string | null>
> = {
  registration: ({ subject }) => paths.registration.to({ registration: subject }),
  'board-paper': ({ subject }) => paths.boardMatter.to({ matter: subject }),
  extract: ({ subject }) => paths.boardReview.to({ decision: subject }),
  entry: ({ subject }) => paths.entryReading.to({ entry: subject }),
  dispensation: ({ subject }) => paths.entryDispensation.to({ registration: subject }),
  'feedback-report': ({ subject }) => paths.feedback.to({ entry: subject }),
  'jury-decision': ({ year }) => paths.jury.to({ year }),
  mail: () => null,
  paper: ({ subject }) => paths.paper.to({ paper: subject }),
}

export function isKnownKind(kind: string): kind is RecordKind {
  return recordKinds.some((known) => known === kind)
}

/** Null: it has no page of its own. */
export function addressOf(record: Pick<DiaryRecord, 'kind' | 'subject' | 'year'>): string | null {
  return isKnownKind(record.kind) ? addresses[record.kind](record) : null
}
