// What several pages of a registration show alike.
import type { Child } from 'hono/jsx'
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { ErrorSummary } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { type Colour, type SummaryRow, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { categoryName } from '../../editions/rules.ts'
import type {
  Answer,
  Because,
  Eligibility,
  EligibilityState,
  QuestionKey,
  Registration,
  RegistrationState,
  RuleResult,
} from '../model.ts'
import type { Shown } from '../reads.ts'
import { isAnswered } from '../rules/course.ts'
import { say } from '../words/say.ts'

/** What was posted and refused: finished sentences by field, and the typed texts. */
export type Refused = { readonly errors?: FieldErrors; readonly values?: Values }
export type ShownProps = Refused & { readonly view: View; readonly shown: Shown }

const stateColour: Record<RegistrationState, Colour> = {
  draft: 'warning',
  sent: 'success',
  withdrawn: 'neutral',
}
const answerColour: Record<Answer, Colour> = {
  met: 'success',
  'not-met': 'danger',
  unknown: 'warning',
  waived: 'info',
}
const eligibilityColour: Record<EligibilityState, Colour> = {
  cleared: 'success',
  waived: 'info',
  provisional: 'warning',
  failed: 'danger',
}

/** A page below a registration, with its refusal on top. */
export function RegistrationFrame(
  props: ShownProps & {
    readonly title: string
    readonly wide?: boolean
    readonly children?: Child
  },
) {
  const { view, shown, errors = {}, title } = props
  const { id, unitName } = shown.registration
  const crumbs = [
    listOf(view, shown),
    { href: paths.registration.to({ registration: id }), label: unitName },
  ]
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={failed} wide={props.wide ?? false}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {props.children}
    </Page>
  )
}

/** The list that one comes from: the own, or everyone's. */
function listOf(view: View, { may }: Shown) {
  const t = say(view.locale)
  if (may.write) return { href: paths.registrations.to(), label: t('mine.title') }
  return { href: paths.registrationTable.to(), label: t('desk.all') }
}

export function StateTag({ view, state }: { view: View; state: RegistrationState }) {
  return <Tag colour={stateColour[state]}>{say(view.locale)(`state.${state}`)}</Tag>
}

export function EligibilityTag({ view, state }: { view: View; state: EligibilityState }) {
  return <Tag colour={eligibilityColour[state]}>{say(view.locale)(`eligibility.${state}`)}</Tag>
}

/** Each rule with its answer, the reason, and what can be done about it. */
export function RuleAnswers(props: {
  readonly view: View
  readonly eligibility: Eligibility
  /** Where the organiser lets a rule be. */
  readonly waiveAt?: (rule: string) => string
}) {
  const { view, eligibility } = props
  return (
    <ul class="rules">
      {eligibility.results.map((result) => (
        <li>
          <RuleAnswer view={view} result={result} waiveAt={props.waiveAt} />
        </li>
      ))}
    </ul>
  )
}

const signs: Record<Answer, string> = { met: '✓', 'not-met': '✗', unknown: '?', waived: '–' }

function RuleAnswer(props: {
  readonly view: View
  readonly result: RuleResult
  readonly waiveAt: ((rule: string) => string) | undefined
}) {
  const { view, result, waiveAt } = props
  const { rule, answer, because } = result
  const t = say(view.locale)
  const waivable = waiveAt && (answer === 'not-met' || answer === 'unknown')
  return (
    <>
      <p>
        <Tag colour={answerColour[answer]}>
          <span class="sign" aria-hidden="true">
            {signs[answer]}
          </span>
          {t(`answer.${answer}`)}
        </Tag>{' '}
        {rule.says[view.locale]}
      </p>
      <p class="hint">
        {sentence(view, because)}
        {answer === 'not-met' && ` ${t(`remedy.${rule.kind}`)}`}
      </p>
      {answer === 'not-met' && <Office view={view} />}
      {waivable && (
        <p>
          <a
            href={waiveAt(rule.key)}
            aria-label={t('waive.this', { rule: rule.says[view.locale] })}
          >
            {t('waive.link')}
          </a>
        </p>
      )}
    </>
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

function sentence(view: View, because: Because): string {
  const { key, values } = because
  const until = values['until']
  const told = typeof until === 'string' ? { ...values, until: longDate(view, until) } : values
  return say(view.locale)(`because.${key}`, told)
}

/** The questions with their answers. `change`: where an answer can be changed. */
export function answerRows(
  view: View,
  shown: Shown,
  questions: readonly QuestionKey[],
  change?: (question: QuestionKey) => string,
): readonly SummaryRow[] {
  const t = say(view.locale)
  return questions.map((question) => {
    const label = t(`question.${question}.short`)
    const value = isAnswered(shown.registration, question) ? answerText(view, shown, question) : ''
    return change ? { label, value, change: change(question) } : { label, value }
  })
}

export function answerText(view: View, shown: Shown, question: QuestionKey): string {
  const { registration, edition } = shown
  if (question === 'unit') return unitText(view, shown)
  if (question === 'category') {
    return categoryName(edition.terms, registration.category ?? '')[view.locale]
  }
  return factText(view, registration, question)
}

export function administrationName(shown: Shown): string {
  const { administration } = shown.registration
  return shown.administrations.find(({ id }) => id === administration)?.name ?? ''
}

function unitText(view: View, shown: Shown): string {
  const { operatingForm } = shown.registration
  const form = operatingForm ? say(view.locale)(`form.${operatingForm}`) : ''
  return [administrationName(shown), form].filter(Boolean).join(', ')
}

function factText(
  view: View,
  { facts }: Registration,
  question: Exclude<QuestionKey, 'unit' | 'category'>,
): string {
  const t = say(view.locale)
  const { financing, manager, plan, employees, share, balance } = facts
  const texts = {
    financing: () => (financing ? t(`yes-no.${financing.financedByCity}`) : ''),
    plan: () => (plan ? t(`yes-no.${plan.withGoals}`) : ''),
    manager: () =>
      manager
        ? t('manager.told', {
            name: manager.name,
            budget: t(`yes-no.${manager.budget}`).toLowerCase(),
            staff: t(`yes-no.${manager.staff}`).toLowerCase(),
          })
        : '',
    employees: () => {
      if (!employees || employees.besidesManager === null) return t('yes-no.unknown')
      return t('employees.told', { count: employees.besidesManager })
    },
    share: () => {
      if (!share || share.all === null || share.residents === null) return t('yes-no.unknown')
      return t('share.told', { of: share.of, all: share.all, residents: share.residents })
    },
    balance: () =>
      balance
        ? t('balance.told', {
            lastYear: t(`balance.${balance.lastYear}`).toLowerCase(),
            forecast: t(`balance.${balance.forecast}`).toLowerCase(),
          })
        : '',
  }
  return texts[question]()
}
