// The fields of the rules for teams, as they are edited and compared.
import type { Field } from './fields.ts'
import { forces, limitedRules, teamRuleKeys, weightKeys } from './team-rules.ts'

/** A number that may be left out: then what is suggested holds. */
function number(name: string): Field {
  return { kind: 'number', name, empty: 'absent' }
}

export function teamFields(source: Field): readonly Field[] {
  const rules = teamRuleKeys.map((key): Field => {
    const limit = key in limitedRules ? [number('limit')] : []
    const force: Field = { kind: 'one', name: 'force', of: forces, empty: 'absent' }
    return {
      kind: 'group',
      name: `rules.${key}`,
      of: [force, ...limit, number('price')],
      empty: 'absent',
      framed: true,
    }
  })
  return [
    { kind: 'number', name: 'minimum' },
    { kind: 'number', name: 'maximum' },
    { kind: 'number', name: 'wanted', empty: 'null' },
    source,
    ...rules,
    { kind: 'group', name: 'weights', of: weightKeys.map(number), empty: 'absent', framed: true },
    { kind: 'one', name: 'aim', of: ['weakest-first', 'total'], empty: 'absent' },
    number('seed'),
    {
      kind: 'list',
      name: 'districts',
      by: 'name',
      named: 'name',
      ordered: true,
      of: [
        { kind: 'text', name: 'name' },
        { kind: 'text', name: 'part' },
        { kind: 'text', name: 'also', empty: 'null' },
      ],
    },
  ]
}
