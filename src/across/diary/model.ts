// What the diary's page shows and takes.

/** The kinds of records that there are words for. */
export const recordKinds = [
  'registration',
  'board-paper',
  'extract',
  'entry',
  'dispensation',
  'feedback-report',
  'jury-decision',
  'mail',
  'paper',
] as const
export type RecordKind = (typeof recordKinds)[number]
