// An edition in the making, with other rules than those of 2027.
import { loadEdition } from '../src/award/editions/actions.ts'
import type { EditionTerms } from '../src/award/editions/model.ts'
import type { Actor } from '../src/base/lib/actor.ts'
import type { TestApplication } from './application.ts'
import { realProgramme } from './programme-files.ts'

/** A draft of 2028. The programme must be loaded. */
export async function draftOf2028(site: TestApplication, organiser: Actor): Promise<void> {
  const of2027 = realProgramme().editions.find(({ year }) => year === 2027)
  if (!of2027) throw new Error('no edition 2027')
  const draft = { ...of2027, year: 2028, state: 'draft' as const, terms: changed(of2027.terms) }
  await site.act(organiser, (act) => loadEdition(act, draft, { zone: 'Europe/Stockholm' }))
}

/** Twenty employees instead of five, no rule about a plan, an economy over time, and no schools. */
function changed(terms: EditionTerms): EditionTerms {
  const [first] = terms.eligibility
  if (!first) throw new Error('no rules')
  return {
    ...terms,
    categories: terms.categories.filter(({ key }) => key !== 'skola'),
    eligibility: [
      ...terms.eligibility
        .filter(({ kind }) => kind !== 'operational-plan')
        .map((rule) =>
          rule.kind === 'minimum-employees'
            ? { ...rule, params: { ...rule.params, employees: 20 } }
            : rule,
        ),
      {
        ...first,
        key: 'economy',
        kind: 'stable-economy',
        params: { years: 3 },
        says: { sv: 'Ekonomin är stabil.', en: 'The economy is stable.' },
      },
    ],
  }
}
