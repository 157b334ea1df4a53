// The whole entry with everything that is missing, before it is handed in. Closed: only to read.
import { longDateTime } from '../../../base/lib/time.ts'
import type { ShownFigures } from '../../../base/lib/written/model.ts'
import { countWritten } from '../../../base/lib/written/plain.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import type { View } from '../../../base/ui/view.ts'
import { WrittenText } from '../../../base/ui/written.tsx'
import type { Asked, Check } from '../reads/writing.ts'
import { attachmentFigures } from '../rules/attachments.ts'
import type { HandInRefusal } from '../rules/handing-in.ts'
import { shownResults } from '../rules/results/shown.ts'
import { dueOf } from '../rules/writing.ts'
import { say } from '../words/say.ts'
import { Findings, toAnswer } from './check-findings.tsx'
import { DeadlineClock } from './clock.tsx'
import { Improved } from './improved.tsx'
import { WorthALook } from './left.tsx'
import { StageNotice } from './stage.tsx'

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
      {writable && <WorthALook view={view} check={check} />}
      {areas.map(({ area, asked }) => (
        <section>
          <h2>{area.name[view.locale]}</h2>
          {asked.map((one) => (
            <CheckedAnswer view={view} check={check} area={area.key} asked={one} />
          ))}
        </section>
      ))}
      {check.edition.terms.instrument?.improvements && (
        <Improved
          view={view}
          improvements={check.parts.improvements}
          change={check.writable ? paths.entryImprovements.to({ entry: entry.id }) : null}
        />
      )}
      {writable && check.may.handIn && <HandIn view={view} check={check} />}
      {writable && !check.may.handIn && <p>{t('check.manager-hands-in')}</p>}
    </Page>
  )
}

function CheckedAnswer(props: Props & { readonly area: string; readonly asked: Asked }) {
  const { view, check, area, asked } = props
  const { question, answer } = asked
  const t = say(view.locale)
  const text = question.text[view.locale]
  const { writable } = check
  const figures = figuresOf(view, check)
  const words = countWritten(answer.text)
  return (
    <article class="checked">
      <h3>{text}</h3>
      {answer.text === '' ? (
        <p class="empty">{t('check.no-answer')}</p>
      ) : (
        <WrittenText text={answer.text} heading={4} figures={figures} />
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

function figuresOf({ locale }: View, { parts }: Check): ShownFigures {
  return new Map([...attachmentFigures(parts.attachments), ...shownResults(parts.results, locale)])
}

/** `turn`: a post that is sent again after it was answered makes no second hand-in. */
function HandIn({ view, check }: Props) {
  const t = say(view.locale)
  const { entry, edition } = check
  const due = dueOf(entry, edition)
  return (
    <Form view={view} action={paths.entryHandIn.to({ entry: entry.id })}>
      <h2>{t('entry.finish')}</h2>
      <p>
        {due === null
          ? t('check.before-no-due')
          : t('check.before', { when: longDateTime(view, due) })}
      </p>
      <DeadlineClock view={view} desk={check} />
      <input type="hidden" name="turn" value={String(entry.handIns + 1)} />
      <Button>{t('check.hand-in')}</Button>
    </Form>
  )
}
