// What has been answered, in words.
import type { SummaryRow } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { FactName, Responsibility } from '../../editions/model/eligibility.ts'
import { categoryName } from '../../editions/rules.ts'
import type { Bearing, Facts, QuestionKey, Registration } from '../model.ts'
import type { Shown } from '../reads.ts'
import { isAnswered } from '../rules/questions.ts'
import { say } from '../words/say.ts'

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
    const value = isAnswered(shown.registration, question, shown.edition)
      ? answerText(view, shown, question)
      : ''
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

function factText(view: View, { facts }: Registration, question: FactName): string {
  const t = say(view.locale)
  const texts: Record<FactName, () => string | undefined> = {
    financing: () => facts.financing && t(`yes-no.${facts.financing.financedByCity}`),
    manager: () => facts.manager && `${facts.manager.name}. ${bearingText(view, facts.manager)}`,
    bearing: () => facts.bearing && bearingText(view, facts.bearing),
    plan: () => facts.plan && t(`yes-no.${facts.plan.withGoals}`),
    employees: () =>
      known(facts.employees?.besidesManager, (count) => t('employees.told', { count })),
    share: () => shareText(view, facts.share),
    balance: () => facts.balance && balanceText(view, facts.balance),
    economy: () => known(facts.economy?.yearsInBalance, (count) => t('economy.told', { count })),
    survey: () => known(facts.survey?.index, (index) => t('survey.told', { index })),
    complaints: () => facts.complaints && complaintsText(view, facts.complaints),
  }
  return texts[question]() ?? t('yes-no.unknown')
}

function known(
  number: number | null | undefined,
  text: (number: number) => string,
): string | undefined {
  return number === null || number === undefined ? undefined : text(number)
}

const responsibilities: readonly Responsibility[] = ['budget', 'staff', 'operations']

function bearingText(view: View, bearing: Bearing): string {
  const t = say(view.locale)
  const told = responsibilities.flatMap((what) => {
    const answer = bearing[what]
    return answer ? [t(`bears.told.${what}`, { answer: t(`yes-no.${answer}`).toLowerCase() })] : []
  })
  return told.join(' ')
}

function shareText(view: View, share: Facts['share']): string | undefined {
  if (!share || share.all === null || share.residents === null) return undefined
  const { of, all, residents } = share
  return say(view.locale)('share.told', { of, all, residents })
}

function balanceText(view: View, balance: NonNullable<Facts['balance']>): string {
  const t = say(view.locale)
  const told = (['lastYear', 'forecast'] as const).flatMap((side) => {
    const answer = balance[side]
    return answer
      ? [t(`balance.told.${side}`, { answer: t(`balance.${answer}`).toLowerCase() })]
      : []
  })
  return told.join(' ')
}

function complaintsText(view: View, complaints: NonNullable<Facts['complaints']>): string {
  const t = say(view.locale)
  const answer = t(`yes-no.${complaints.unresolved}`)
  return t('complaints.told', { answer, months: complaints.months })
}
