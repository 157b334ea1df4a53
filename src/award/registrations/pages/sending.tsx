// Check answers, send, receipt, and taking it back.
import { paths } from '../../../base/paths.ts'
import { Button, Form, LinkButton, TextArea } from '../../../base/ui/form.tsx'
import { Notice, SummaryList, When } from '../../../base/ui/parts.tsx'
import type { Shown } from '../reads.ts'
import { questionsFor, unanswered } from '../rules/questions.ts'
import { say } from '../words/say.ts'
import { answerRows } from './answer-texts.ts'
import { RegistrationFrame, type ShownProps } from './parts.tsx'
import { RuleAnswers } from './rule-answers.tsx'

export function CheckPage(props: ShownProps) {
  const { view, shown } = props
  const { registration, edition, may, participation } = shown
  const t = say(view.locale)
  const of = { registration: registration.id }
  const questions = questionsFor(edition, registration)
  const change = (question: string) =>
    `${paths.registrationQuestion.to({ ...of, question })}?till=kontroll`
  const people = {
    label: t('members.title'),
    value: shown.members.map(({ who }) => who.name).join(', '),
    change: paths.registrationMembers.to(of),
  }
  const rows = answerRows(view, shown, questions, change)
  return (
    <RegistrationFrame {...props} title={t('check.title')}>
      <p>{t('check.nothing-sent')}</p>
      <SummaryList view={view} rows={may.chooseMembers ? [...rows, people] : rows} />
      <h2>{t('rules.title')}</h2>
      <RuleAnswers view={view} eligibility={participation} people={shown.people} />
      <Ready view={view} shown={shown} />
      {may.send && whyNotReady(shown) === null && (
        <Form view={view} action={paths.registrationSend.to(of)}>
          <Button>{t('check.send')}</Button>
        </Form>
      )}
      {!may.send && <p>{t('draft.contact-sends', { contact: shown.contact?.name ?? '' })}</p>}
    </RegistrationFrame>
  )
}

function whyNotReady({ registration, edition, participation }: Shown) {
  if (unanswered(registration, edition).length > 0) return 'questions-unanswered'
  return participation.state === 'failed' ? 'rule-not-met' : null
}

/** Whether it can be sent, and otherwise why not. */
function Ready({ view, shown }: ShownProps) {
  const t = say(view.locale)
  const why = whyNotReady(shown)
  if (why !== null) {
    return (
      <Notice colour={why === 'rule-not-met' ? 'danger' : 'warning'}>
        <p>{t(`refusal.${why}`)}</p>
      </Notice>
    )
  }
  if (shown.participation.state !== 'provisional') return null
  return (
    <Notice>
      <p>{t('check.unknown')}</p>
    </Notice>
  )
}

export function ReceiptPage(props: ShownProps) {
  const { view, shown } = props
  const { registration, edition, contact } = shown
  const t = say(view.locale)
  const of = { registration: registration.id }
  const { entryDue, extractDue } = edition.terms.calendar
  return (
    <RegistrationFrame {...props} title={t('receipt.title')}>
      <Notice colour="success" title={t('receipt.done', { unit: registration.unitName })}>
        <p>
          {t('receipt.number')} <strong>{registration.recordNumber}</strong>
        </p>
        {registration.sentAt && (
          <p>
            {t('receipt.time')} <When view={view} at={registration.sentAt} />
          </p>
        )}
      </Notice>
      {contact && <p>{t('receipt.mailed', { email: contact.email })}</p>}
      <h2>{t('receipt.next')}</h2>
      <ol>
        <li>{t('receipt.next.board')}</li>
        <li>
          {t('receipt.next.entry')} {entryDue && <When view={view} at={entryDue} />}.
        </li>
        {extractDue && (
          <li>
            {t('receipt.next.extract')} <When view={view} at={extractDue} />.
          </li>
        )}
      </ol>
      <p>
        <LinkButton href={paths.registration.to(of)}>{t('receipt.to-registration')}</LinkButton>
      </p>
    </RegistrationFrame>
  )
}

export function WithdrawPage(props: ShownProps) {
  const { view, shown, errors = {}, values = {} } = props
  const { registration, may } = shown
  const t = say(view.locale)
  const draft = registration.state === 'draft'
  const title = draft ? t('discard.title') : t('withdraw.title')
  const of = { registration: registration.id }
  return (
    <RegistrationFrame {...props} title={title}>
      <p>{draft ? t('discard.what') : t('withdraw.what', { unit: registration.unitName })}</p>
      <Form view={view} action={paths.registrationWithdraw.to(of)}>
        {!draft && (
          <TextArea
            name="reason"
            rows={3}
            label={t('withdraw.reason')}
            hint={may.send ? t('withdraw.optional') : undefined}
            value={values['reason']}
            error={errors['reason']}
          />
        )}
        <div class="buttons">
          <Button kind="danger">{draft ? t('discard.do') : t('withdraw.do')}</Button>
          <a href={paths.registration.to(of)}>{t('withdraw.keep')}</a>
        </div>
      </Form>
    </RegistrationFrame>
  )
}
