// Pages that everybody may visit, and those that each role begins its day on.

export const publicPages = [
  '/',
  '/sa-deltar-ni',
  '/omgangar',
  '/omgangar/2023',
  '/omgangar/2027',
  '/omgangar/2027/fragor',
  '/mottagare',
  '/exempel',
  '/exempel?sok=måltider',
  '/tillganglighet',
  '/personuppgifter',
  '/om',
  '/logga-in',
  '/demo/bli',
]

/** A person, and where they go. */
export const workPages: readonly (readonly [string, string])[] = [
  ['Tomas Viklund', '/anmalningar'],
  ['Tomas Viklund', '/konto'],
  ['Tomas Viklund', '/konto/kalender'],
  ['Sara Wikman', '/namndarenden'],
  ['Gunilla Hedman', '/bedomning'],
  ['Gunilla Hedman', '/platsbesok'],
  ['Gunilla Hedman', '/javsforklaringar'],
  ['Maria Ekwall', '/domarkommitten/2027'],
  ['Karin Lindqvist', '/oversikt/2025'],
  ['Karin Lindqvist', '/anmalningar/alla'],
  ['Karin Lindqvist', '/namndarenden/saknade-utdrag'],
  ['Karin Lindqvist', '/namndarenden/paminnelser'],
  ['Karin Lindqvist', '/bidrag'],
  ['Karin Lindqvist', '/examinatorer'],
  ['Karin Lindqvist', '/jav'],
  ['Karin Lindqvist', '/tilldelning'],
  ['Karin Lindqvist', '/register'],
  ['Karin Lindqvist', '/personer'],
  ['Karin Lindqvist', '/omgangar/2027/skotsel'],
  ['Karin Lindqvist', '/tillganglighet/rapporter'],
]
