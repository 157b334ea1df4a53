// The whole entry with everything that is missing, before it is handed in. Closed: only to read.
import { countWords } from '../../../base/lib/text.ts'
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice, Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Asked, Check } from '../reads/writing.ts'
import { type HandInRefusal, type Problem, questionOf } from '../rules/handing-in.ts'
import type { WarningPlace } from '../rules/warnings.ts'
import { say } from '../words/say.ts'
import { StageNotice } from './stage.tsx'
import { WarningNotice } from './warnings.tsx'

type Props = { readonly view: View; readonly check: Check }

export function CheckPage(props: Props & { readonly refusal?: HandInRefusal }) {
  const { view, check, refusal } = props
  const { entry, unit, stage, areas } = check
  const t = say(view.locale)
  const writable = stage === 'writing' || stage === 'reopened'
  const title = t(writable ? 'check.title' : 'check.title-read')
  const crumbs = [
    { href: paths.registration.to({ registration: entry.registration }), label: unit },
    { href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') },
  ]
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={refusal !== undefined}>
      <h1>{title}</h1>
      {refusal && <ErrorSummary view={view} errors={{ content: t(`refused.${refusal}`) }} />}
      <StageNotice view={view} desk={check} />
      {writable && <Findings {...props} />}
      {areas.map(({ area, asked }) => (
        <section>
          <h2>{area.name[view.locale]}</h2>
          {asked.map((one) => (
            <CheckedAnswer view={view} check={check} area={area.key} asked={one} />
          ))}
        </section>
      ))}
      {writable && check.may.handIn && <HandIn view={view} check={check} />}
      {writable && !check.may.handIn && <p>{t('check.manager-hands-in')}</p>}
    </Page>
  )
}

function toAnswer(check: Check, area: string, question: string): string {
  return `${paths.entryArea.to({ entry: check.entry.id, area })}?till=kontroll#answer-${question}`
}

function Findings({ view, check }: Props) {
  const t = say(view.locale)
  const notDone = check.areas.filter(({ done }) => !done).map(({ area }) => area.name[view.locale])
  return (
    <>
      {check.problems.length > 0 ? (
        <Problems view={view} check={check} />
      ) : (
        <Notice colour="success">
          <p>{t('check.nothing')}</p>
        </Notice>
      )}
      {notDone.length > 0 && <p>{t('check.not-done', { areas: notDone.join(', ') })}</p>}
      <Persons view={view} check={check} />
    </>
  )
}

function Problems({ view, check }: Props) {
  const t = say(view.locale)
  const missing = check.problems.some(({ kind }) => kind === 'missing')
  return (
    <section class="ds-error-summary" aria-labelledby="problems">
      <h2 id="problems">{t('check.problems')}</h2>
      <ul>
        {check.problems.map((problem) => (
          <li>
            <a class="ds-link" href={toAnswer(check, problem.area, problem.question)}>
              {t(`check.problem.${problem.kind}`, wordsOf(view, check, problem))}
            </a>
          </li>
        ))}
      </ul>
      {missing && <p>{t('check.missing.help')}</p>}
    </section>
  )
}

function wordsOf(view: View, check: Check, problem: Problem) {
  const found = check.areas.find(({ area }) => area.key === problem.area)
  const one = found?.asked.find(({ question }) => question.key === problem.question)
  return {
    area: found?.area.name[view.locale] ?? '',
    question: one?.question.text[view.locale] ?? '',
    over: problem.words - problem.wordLimit,
  }
}

function Persons({ view, check }: Props) {
  const { entry, warnings, writable } = check
  const where = (place: WarningPlace) => placeOf(view, check, place)
  const listed = { view, entry: entry.id, to: 'check', warnings, writable, where } as const
  return <WarningNotice {...listed} />
}

/** An answer, a file or a result, with the address where it is changed. */
function placeOf(view: View, check: Check, place: WarningPlace) {
  const t = say(view.locale)
  const [of, key = ''] = place.split(':')
  const { attachments, results } = check.parts
  const entry = check.entry.id
  if (of === 'bilaga') {
    const name = attachments.find((one) => one.key === key)?.name ?? key
    const href = paths.entryAttachment.to({ entry, attachment: key })
    return { label: t('warnings.place.attachment', { name }), href }
  }
  if (of === 'resultat') {
    const name = results.find((one) => one.key === key)?.title ?? key
    return {
      label: t('warnings.place.result', { name }),
      href: paths.entryAttachments.to({ entry }),
    }
  }
  const found = questionOf(check.edition.terms.instrument, place)
  const question = found?.question.text[view.locale] ?? place
  const href = toAnswer(check, found?.area.key ?? '', place)
  return { label: t('warnings.place.answer', { question }), href }
}

function CheckedAnswer(props: Props & { readonly area: string; readonly asked: Asked }) {
  const { view, check, area, asked } = props
  const { question, answer } = asked
  const t = say(view.locale)
  const text = question.text[view.locale]
  const { writable } = check
  const words = countWords(answer.text)
  return (
    <article class="checked">
      <h3>{text}</h3>
      {answer.text === '' ? (
        <p class="empty">{t('check.no-answer')}</p>
      ) : (
        <Prose text={answer.text} />
      )}
      <p class={words > question.wordLimit ? 'hint over' : 'hint'}>
        {t('check.words', { words, limit: question.wordLimit })}
        {writable && (
          <>
            {' '}
            <a
              href={toAnswer(check, area, question.key)}
              aria-label={t('check.change.what', { question: text })}
            >
              {t('check.change')}
            </a>
          </>
        )}
      </p>
    </article>
  )
}

function HandIn({ view, check }: Props) {
  const t = say(view.locale)
  const due = check.edition.terms.calendar.entryDue
  return (
    <Form view={view} action={paths.entryHandIn.to({ entry: check.entry.id })}>
      <p>
        {due === null
          ? t('check.before-no-due')
          : t('check.before', { when: longDateTime(view, due) })}
      </p>
      <Button>{t('check.hand-in')}</Button>
    </Form>
  )
}
