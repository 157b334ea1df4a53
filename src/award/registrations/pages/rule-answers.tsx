// Each rule with its answer, the reason, and what can be done about it.
import { type Colour, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Person } from '../../../support/accounts/model.ts'
import type { Gate } from '../../editions/model/eligibility.ts'
import type { Answer, Eligibility, RuleResult } from '../model.ts'
import { say } from '../words/say.ts'
import { becauseText, waiverText } from './because-text.ts'

type People = ReadonlyMap<string, Pick<Person, 'name'>>

const answerColour: Record<Answer, Colour> = {
  met: 'success',
  'not-met': 'danger',
  unknown: 'warning',
  waived: 'info',
}
const signs: Record<Answer, string> = { met: '✓', 'not-met': '✗', unknown: '?', waived: '–' }

export function AnswerTag(props: {
  readonly view: View
  readonly answer: Answer
  readonly advisory?: boolean
}) {
  const { view, answer, advisory = false } = props
  const colour = advisory && answer === 'not-met' ? 'warning' : answerColour[answer]
  return (
    <Tag colour={colour}>
      <span class="sign" aria-hidden="true">
        {signs[answer]}
      </span>
      {say(view.locale)(`answer.${answer}`)}
    </Tag>
  )
}

export function RuleAnswers(props: {
  readonly view: View
  readonly eligibility: Eligibility
  /** Those who have let rules be. */
  readonly people: People
  /** Where the organiser lets a rule be. */
  readonly waiveAt?: (rule: string) => string
}) {
  const { eligibility, ...rest } = props
  return (
    <ul class="rules">
      {eligibility.results.map((result) => (
        <li>
          <RuleAnswer {...rest} result={result} gate={eligibility.gate} />
        </li>
      ))}
    </ul>
  )
}

type AnswerProps = {
  readonly view: View
  readonly result: RuleResult
  readonly gate: Gate
  readonly people: People
  readonly waiveAt?: (rule: string) => string
}

function RuleAnswer({ view, result, gate, people, waiveAt }: AnswerProps) {
  const { rule, answer, because, waiver } = result
  const t = say(view.locale)
  const bars = !rule.advisory
  const waivable = bars && (answer === 'not-met' || answer === 'unknown')
  return (
    <>
      <p>
        <AnswerTag view={view} answer={answer} advisory={rule.advisory} /> {rule.says[view.locale]}
      </p>
      {waiver && <p class="hint">{waiverText(view, waiver, people.get(waiver.grantedBy)?.name)}</p>}
      <p class="hint">
        {waiver && `${t('waived.otherwise')} `}
        {becauseText(view, because)}
        {answer === 'not-met' && bars && ` ${t(`remedy.${rule.kind}`)}`}
        {!bars && ` ${t('rule.advisory', { gate })}`}
      </p>
      {answer === 'not-met' && bars && <Office view={view} />}
      {waiveAt && waivable && <WaiveLink view={view} rule={rule} at={waiveAt(rule.key)} />}
    </>
  )
}

function WaiveLink({ view, rule, at }: { view: View; rule: RuleResult['rule']; at: string }) {
  const t = say(view.locale)
  return (
    <p>
      <a href={at} aria-label={t('waive.this', { rule: rule.says[view.locale] })}>
        {t('waive.link')}
      </a>
    </p>
  )
}

/** A waiver is asked of the office. */
function Office({ view }: { view: View }) {
  const t = say(view.locale)
  const { contact } = view.award
  if (contact === '') return null
  return (
    <p class="hint">
      {t('remedy.office')} <a href={`mailto:${contact}`}>{contact}</a>.
    </p>
  )
}
