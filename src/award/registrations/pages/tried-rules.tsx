// How each rule answered, and how it would have answered, with the reasons. Also for a spreadsheet.
import type { View } from '../../../base/ui/view.ts'
import type { Person } from '../../../support/accounts/model.ts'
import { categoryName } from '../../editions/rules.ts'
import type { RuleResult } from '../model.ts'
import type { Rehearsal } from '../reads/rehearsal.ts'
import type { TriedRule } from '../rules/rehearsal.ts'
import { say } from '../words/say.ts'
import { becauseText, waiverText } from './because-text.ts'
import { AnswerTag } from './rule-answers.tsx'

type People = ReadonlyMap<string, Pick<Person, 'name'>>

export function TriedRules(props: {
  readonly view: View
  readonly rules: readonly TriedRule[]
  readonly people: People
}) {
  const { view, rules, people } = props
  return (
    <ul class="rules">
      {rules.map((tried) => (
        <li>
          <p>{tried.rule.says[view.locale]}</p>
          <p>
            <Answered view={view} result={tried.was} /> <span aria-hidden="true">→</span>
            <span class="only-heard"> {say(view.locale)('rehearsal.becomes')} </span>{' '}
            <Answered view={view} result={tried.becomes} />
          </p>
          <p class="hint">{reasonOf(view, tried, people)}</p>
        </li>
      ))}
    </ul>
  )
}

function Answered({ view, result }: { view: View; result: RuleResult | null }) {
  if (result === null) return <>{say(view.locale)('rehearsal.not-asked')}</>
  return <AnswerTag view={view} answer={result.answer} advisory={result.rule.advisory} />
}

/** The reason of now. Where it is another, also that of then. */
function reasonOf(view: View, { was, becomes }: TriedRule, people: People): string {
  const [before, after] = [resultText(view, was, people), resultText(view, becomes, people)]
  if (after === '' || after === before) return before
  return before === '' ? after : `${before} → ${after}`
}

function resultText(view: View, result: RuleResult | null, people: People): string {
  if (result === null) return ''
  const { waiver, because } = result
  const told = waiver ? `${waiverText(view, waiver, people.get(waiver.grantedBy)?.name)} ` : ''
  return `${told}${becauseText(view, because)}`
}

/** A row for each registration and rule. */
export function rehearsalCsv(view: View, rehearsal: Rehearsal) {
  const t = say(view.locale)
  const { earlier, next, tried, people } = rehearsal
  const head = [
    t('column.unit'),
    t('column.number'),
    t('column.category'),
    t('rehearsal.category.there', { year: next.year }),
    t('rehearsal.with', { year: earlier.year }),
    t('rehearsal.with', { year: next.year }),
    t('rehearsal.effects.head'),
    t('rehearsal.rule'),
    t('rehearsal.change'),
    t('rehearsal.answer', { year: earlier.year }),
    t('rehearsal.answer', { year: next.year }),
    t('rehearsal.reason', { year: earlier.year }),
    t('rehearsal.reason', { year: next.year }),
  ]
  const rows = tried.flatMap(({ registration, was, becomes, effect, rules, categoryGone }) => {
    const { category } = registration
    const common = [
      registration.unitName,
      registration.recordNumber ?? '',
      category ? categoryName(earlier.terms, category)[view.locale] : '',
      category ? t(`yes-no.${categoryGone ? 'no' : 'yes'}`) : '',
      t(`eligibility.${was.state}`),
      t(`eligibility.${becomes.state}`),
      t(`rehearsal.effect.${effect}`),
    ]
    if (rules.length === 0) return [[...common, '', '', '', '', '', '']]
    return rules.map((rule) => [
      ...common,
      rule.rule.says[view.locale],
      t(`rehearsal.change.${rule.change}`),
      rule.was ? t(`answer.${rule.was.answer}`) : t('rehearsal.not-asked'),
      rule.becomes ? t(`answer.${rule.becomes.answer}`) : t('rehearsal.not-asked'),
      resultText(view, rule.was, people),
      resultText(view, rule.becomes, people),
    ])
  })
  return { head, rows }
}
