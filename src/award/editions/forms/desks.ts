// Which fields a page of the organiser edits: those of a section, of one rule, or of one area's questions.
import { type EligibilityRule, type RuleKind, ruleKinds } from '../model/eligibility.ts'
import type { Loose } from '../model/fields.ts'
import { areaFields } from '../model/instrument-fields.ts'
import { ruleFields, type SectionKey, sections } from '../model/sections.ts'
import type { EditionFile } from './edition-file.ts'
import { freeKey } from './section-form.ts'
import type { Desk } from './section-values.ts'

/** With the file that it edits: for a new rule, the file has it already. */
export type AtDesk = { readonly desk: Desk; readonly file: EditionFile }

export function sectionDesk(section: SectionKey, file: EditionFile): AtDesk {
  return { desk: { fields: sections[section], base: [], prefix: '' }, file }
}

/** Undefined: there is no such rule or area. */
export function itemDesk(section: SectionKey, item: string, file: EditionFile): AtDesk | undefined {
  if (section === 'eligibility') {
    const place = file.eligibility.findIndex(({ key }) => key === item)
    const rule = file.eligibility[place]
    return rule && { desk: ruleDesk(rule.kind, place), file }
  }
  if (section !== 'instrument') return undefined
  const place = file.instrument?.areas.findIndex(({ key }) => key === item) ?? -1
  const base = ['instrument', 'areas', place]
  return place < 0 ? undefined : { desk: { fields: areaFields, base, prefix: 'item' }, file }
}

function ruleDesk(kind: RuleKind, place: number): Desk {
  return { fields: ruleFields(kind), base: ['eligibility', place], prefix: 'item' }
}

export const allRuleKinds = Object.keys(ruleKinds) as readonly RuleKind[]

/** A rule that is not there yet, with what its kind suggests. */
export function newRuleDesk(kind: RuleKind, file: EditionFile): AtDesk {
  const spec = ruleKinds[kind]
  const params = Object.fromEntries(
    Object.entries(spec.params).map(([name, param]) => [
      name,
      param.type === 'number' ? param.suggested : param.default,
    ]),
  )
  const taken = new Set(file.eligibility.map(({ key }) => key))
  const rule: Loose = {
    key: freeKey(kind, taken),
    kind,
    gate: spec.gates[0] ?? 'participation',
    appliesTo: 'all',
    advisory: false,
    params,
    says: { sv: '', en: '' },
    source: file.sources.find((source) => source.kind === 'own')?.key ?? '',
    quote: null,
  }
  // Not whole yet: its texts are empty, and what is missing is told at the field when it is saved.
  const eligibility = [...file.eligibility, rule as unknown as EligibilityRule]
  return { desk: ruleDesk(kind, file.eligibility.length), file: { ...file, eligibility } }
}
