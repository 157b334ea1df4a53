// The award's own rules of integrity, as data of the edition: stricter than the law's grounds, and apart from them.
import type { Field } from './fields.ts'

/**
 * What the program looks for in the register and its history. `declared`: what only the person can
 * tell, as kin and friendship. The grounds of the law are not here: they are the same every year.
 */
export const conflictKinds = [
  'same-unit',
  'same-administration',
  'same-operator',
  'same-group',
  'same-manager',
  'former-employer',
  'coached',
  'examined',
  'declared',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

/** Those that look back: how many years, the rule says. */
export const lookingBack: ReadonlySet<ConflictKind> = new Set([
  'former-employer',
  'coached',
  'examined',
])

export type ConflictRule = {
  readonly key: string
  readonly kind: ConflictKind
  /** Counted back from the edition. Null: however long ago, and for kinds that do not look back. */
  readonly years: number | null
  readonly says: { readonly sv: string; readonly en: string }
}

export type ConflictRules = {
  /** Days that a unit has to object to an examiner. */
  readonly objectionDays: number
  readonly rules: readonly ConflictRule[]
}

export const usualObjectionDays = 7

/** As earlier versions of the program knew them, and wrote them to files. */
export type KeptConflictRules = {
  readonly formerEmployerYears?: number | undefined
  readonly objectionDays?: number | undefined
  readonly rules: readonly (Pick<ConflictRule, 'key' | 'says'> & {
    readonly kind?: ConflictKind | undefined
    readonly years?: number | null | undefined
  })[]
}

/** Before rules had kinds, their keys told them; one number was kept for former employers. */
export function conflictRulesOfToday<Kept extends KeptConflictRules>({
  formerEmployerYears = 0,
  objectionDays = usualObjectionDays,
  rules,
  ...rest
}: Kept): Omit<Kept, 'formerEmployerYears' | 'objectionDays' | 'rules'> & ConflictRules {
  return {
    ...rest,
    objectionDays,
    rules: rules.map(({ key, kind, years, says }) => {
      const known = kind ?? conflictKinds.find((one) => one === key) ?? 'declared'
      const before = known === 'former-employer' ? formerEmployerYears : null
      return { key, kind: known, years: kind === undefined ? before : (years ?? null), says }
    }),
  }
}

export function conflictFields(source: Field): readonly Field[] {
  return [
    { kind: 'number', name: 'objectionDays' },
    source,
    {
      kind: 'list',
      name: 'rules',
      by: 'key',
      named: 'says',
      ordered: true,
      of: [
        { kind: 'words', name: 'says', long: true },
        { kind: 'one', name: 'kind', of: conflictKinds },
        { kind: 'number', name: 'years', empty: 'null' },
      ],
    },
  ]
}
