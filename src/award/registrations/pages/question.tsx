// One question to a page, with the answers of the rules beside it.
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { QuestionKey } from '../model.ts'
import type { Gates, Shown } from '../reads.ts'
import { decidedBy } from '../rules/questions.ts'
import { say } from '../words/say.ts'
import type { FieldsProps } from './number-field.tsx'
import { RegistrationFrame, type ShownProps } from './parts.tsx'
import { Fields } from './question-fields.tsx'
import { RuleAnswers } from './rule-answers.tsx'

export function QuestionPage(
  props: ShownProps & Pick<FieldsProps, 'question' | 'route'> & { readonly back: 'check' | 'next' },
) {
  const { view, shown, question, back } = props
  const t = say(view.locale)
  const of = { registration: shown.registration.id, question }
  return (
    <RegistrationFrame {...props} title={t(`question.${question}.title`)}>
      <live-part address={paths.registrationAnswers.to(of)}>
        <div class="columns">
          <Form view={view} action={paths.registrationQuestion.to(of)}>
            <input type="hidden" name="back" value={back} />
            <Fields {...props} />
            <Button>{t('question.save')}</Button>
          </Form>
          <div data-part aria-live="polite">
            <QuestionAnswers {...props} gates={shown} />
          </div>
        </div>
      </live-part>
    </RegistrationFrame>
  )
}

/** The rules that this question decides, beside it. */
export function QuestionAnswers(props: {
  readonly view: View
  readonly shown: Shown
  readonly question: QuestionKey
  readonly gates: Gates
}) {
  const { view, shown, question, gates } = props
  const t = say(view.locale)
  const decided = [gates.participation, gates.award].flatMap((eligibility) => {
    const results = eligibility.results.filter(
      ({ rule }) => rule.gate === eligibility.gate && decidedBy(question, rule),
    )
    return results.length > 0 ? [{ ...eligibility, results }] : []
  })
  return (
    <>
      {decided.map((eligibility) => {
        const title = t(eligibility.gate === 'award' ? 'award.title' : 'rules.title')
        return (
          <aside class="panel" aria-label={title}>
            <h2>{title}</h2>
            <RuleAnswers view={view} eligibility={eligibility} people={shown.people} />
          </aside>
        )
      })}
    </>
  )
}
