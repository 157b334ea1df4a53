// One registration: what is left to do while it is a draft, what was sent afterwards.
import { paths } from '../../../base/paths.ts'
import { LinkButton } from '../../../base/ui/form.tsx'
import { Notice, SummaryList, type Task, TaskList, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { QuestionKey } from '../model.ts'
import type { Shown } from '../reads.ts'
import { isAnswered, questionsFor, unanswered } from '../rules/questions.ts'
import { say } from '../words/say.ts'
import { History, OrganiserPart } from './administered.tsx'
import { answerRows, answerText } from './answer-texts.ts'
import { EligibilityTag, RegistrationFrame, type ShownProps, StateTag } from './parts.tsx'
import { RuleAnswers } from './rule-answers.tsx'

export function RegistrationPage(props: ShownProps) {
  const { view, shown } = props
  const { registration, edition, may } = shown
  const t = say(view.locale)
  return (
    <RegistrationFrame {...props} title={t('one.title', { unit: registration.unitName })}>
      <p>
        <StateTag view={view} state={registration.state} />{' '}
        {t('one.edition', { year: edition.year })}
        {registration.recordNumber && ` · ${registration.recordNumber}`}
      </p>
      {registration.origin === 'import' && (
        <Notice>
          <p>{t('one.imported')}</p>
        </Notice>
      )}
      {registration.state === 'withdrawn' && <Withdrawn view={view} shown={shown} />}
      <div class="columns">
        <div>
          {registration.state === 'draft' && may.write ? (
            <Draft view={view} shown={shown} />
          ) : (
            <Sent view={view} shown={shown} />
          )}
        </div>
        {registration.origin === 'web' && (
          <aside aria-label={t('rules.title')}>
            <Rules view={view} shown={shown} />
          </aside>
        )}
      </div>
      {may.administer && registration.origin === 'web' && (
        <OrganiserPart view={view} shown={shown} />
      )}
      {may.administer && <History view={view} shown={shown} />}
    </RegistrationFrame>
  )
}

type Props = { readonly view: View; readonly shown: Shown }

function Rules({ view, shown }: Props) {
  const t = say(view.locale)
  const { participation, registration, may } = shown
  const waiveAt = (rule: string) =>
    paths.registrationWaiver.to({ registration: registration.id, rule })
  const waivable = may.administer && registration.state !== 'withdrawn'
  return (
    <div class="panel">
      <h2>{t('rules.title')}</h2>
      <p>
        <EligibilityTag view={view} state={participation.state} />
      </p>
      <RuleAnswers
        view={view}
        eligibility={participation}
        people={shown.people}
        {...(waivable ? { waiveAt } : {})}
      />
    </div>
  )
}

function Draft({ view, shown }: Props) {
  const { registration, edition, registrationOpen } = shown
  const t = say(view.locale)
  const { registrationCloses } = edition.terms.calendar
  const of = { registration: registration.id }
  if (!registrationOpen) {
    return (
      <>
        <Notice colour="warning">
          <p>{t('draft.too-late')}</p>
        </Notice>
        <SummaryList
          view={view}
          rows={answerRows(view, shown, questionsFor(edition, registration))}
        />
      </>
    )
  }
  return (
    <>
      {registrationCloses && (
        <p>
          {t('draft.until')} <When view={view} at={registrationCloses} />.
        </p>
      )}
      <h2>{t('draft.tasks')}</h2>
      <TaskList tasks={tasksOf(view, shown)} />
      <p>
        <a href={paths.registrationWithdraw.to(of)}>{t('draft.discard')}</a>
      </p>
    </>
  )
}

function tasksOf(view: View, shown: Shown): readonly Task[] {
  const { registration, edition, may, participation } = shown
  const t = say(view.locale)
  const of = { registration: registration.id }
  const asked = questionsFor(edition, registration).map((question) =>
    questionTask(view, shown, question),
  )
  const left = unanswered(registration, edition).length
  const ready = left === 0 && participation.state !== 'failed'
  const members = {
    href: paths.registrationMembers.to(of),
    label: t('members.title'),
    state: t('members.count', { count: shown.members.length }),
  }
  const check = {
    href: left === 0 ? paths.registrationCheck.to(of) : undefined,
    label: t('check.title'),
    hint: may.send ? undefined : t('draft.contact-sends', { contact: shown.contact?.name ?? '' }),
    state: ready ? t('task.ready') : t('task.cannot-yet'),
    colour: ready ? ('info' as const) : undefined,
  }
  return [...asked, ...(may.chooseMembers ? [members] : []), check]
}

function questionTask(view: View, shown: Shown, question: QuestionKey): Task {
  const { registration } = shown
  const t = say(view.locale)
  const done = isAnswered(registration, question, shown.edition)
  return {
    href: paths.registrationQuestion.to({ registration: registration.id, question }),
    label: t(`question.${question}.short`),
    hint: done ? answerText(view, shown, question) : undefined,
    state: done ? t('task.done') : t('task.to-do'),
    colour: done ? undefined : 'info',
  }
}

function Sent({ view, shown }: Props) {
  const { registration, edition, may, contact, members } = shown
  const t = say(view.locale)
  const of = { registration: registration.id }
  const people = [
    { label: t('people.contact'), value: contact?.name ?? '' },
    { label: t('members.title'), value: members.map(({ who }) => who.name).join(', ') },
  ]
  const live = registration.state === 'sent'
  return (
    <>
      {registration.sentAt && (
        <p>
          {t('sent.at')} <When view={view} at={registration.sentAt} />.
        </p>
      )}
      <SummaryList
        view={view}
        rows={[...answerRows(view, shown, questionsFor(edition, registration)), ...people]}
      />
      {live && (
        <p>
          <LinkButton href={paths.participation.to(of)}>{t('sent.next')}</LinkButton>
        </p>
      )}
      {live && registration.recordNumber && (
        <p>
          <a href={paths.registrationReceipt.to(of)}>{t('receipt.title')}</a>
        </p>
      )}
      {live && (
        <p>
          <LinkButton kind="secondary" href={paths.registrationMembers.to(of)}>
            {t(may.chooseMembers || may.handOver ? 'members.change' : 'members.see')}
          </LinkButton>
        </p>
      )}
      {registration.state !== 'withdrawn' && may.withdraw && (
        <p>
          <a href={paths.registrationWithdraw.to(of)}>{t('withdraw.title')}</a>
        </p>
      )}
    </>
  )
}

function Withdrawn({ view, shown }: Props) {
  const t = say(view.locale)
  const { withdrawnAt } = shown.registration
  return (
    <Notice>
      <p>
        {t('withdrawn.at')} {withdrawnAt && <When view={view} at={withdrawnAt} />}.
      </p>
      {shown.registrationOpen && (
        <p>
          <a href={paths.registrationNew.to()}>{t('withdrawn.anew')}</a>
        </p>
      )}
    </Notice>
  )
}
