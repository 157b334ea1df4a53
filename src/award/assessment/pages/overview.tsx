// An examiner's own assessment of an entry: what is left, the hand-in, and who else is in the team.
import { longDate, longDateTime, shortDate } from '../../../base/lib/time.ts'
import type { ShownFigures } from '../../../base/lib/written/model.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Steps, Table, type Task, TaskList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { WrittenText } from '../../../base/ui/written.tsx'
import type { ReadableAnswer, ReadableEntry } from '../../entries/model.ts'
import type { Case, Overview } from '../model.ts'
import { scaleOf, unscored, valueIn } from '../rules/alone.ts'
import { stateOf } from '../rules/together.ts'
import { say } from '../words/say.ts'
import { Improved } from './improved.tsx'
import { figuresOf, SealedFiles } from './sealed-files.tsx'

type Refusal = 'already-submitted' | 'areas-unscored' | 'consensus-closed'

export function OverviewPage(props: {
  readonly view: View
  readonly overview: Overview
  readonly refusal?: Refusal
}) {
  const { view, overview, refusal } = props
  const t = say(view.locale)
  const { own } = overview
  const submitted = own.submittedAt
  return (
    <Page
      view={view}
      title={overview.unit}
      failed={refusal !== undefined}
      crumbs={[{ href: paths.assessments.to(), label: t('list.title') }]}
    >
      {refusal && <ErrorSummary view={view} errors={{ 'hand-in': t(`refusal.${refusal}`) }} />}
      <h1>{overview.unit}</h1>
      <Progress view={view} overview={overview} />
      <p>
        {submitted
          ? t('overview.lead.submitted', { date: longDateTime(view, submitted) })
          : t('overview.lead')}
      </p>
      <Onward view={view} overview={overview} />
      <h2>{t('overview.areas')}</h2>
      <TaskList tasks={overview.areas.map((area) => areaTask(view, overview, area.key))} />
      {own.state === 'open' && <HandIn view={view} overview={overview} />}
      <Team view={view} overview={overview} />
    </Page>
  )
}

function Onward({ view, overview }: { view: View; overview: Overview }) {
  const t = say(view.locale)
  const { entryId: entry, consensus, mayCompare } = overview
  const agreed = consensus !== null && consensus !== 'open'
  return (
    <div class="buttons">
      {mayCompare && (
        <LinkButton href={paths.consensus.to({ entry })}>{t('overview.consensus')}</LinkButton>
      )}
      {mayCompare && agreed && (
        <LinkButton href={paths.visit.to({ entry })} kind="secondary">
          {t('overview.visit')}
        </LinkButton>
      )}
      <LinkButton href={paths.assessmentEntry.to({ entry })} kind="secondary">
        {t('overview.read')}
      </LinkButton>
    </div>
  )
}

function Progress({ view, overview }: { view: View; overview: Overview }) {
  const t = say(view.locale)
  const { calendar } = overview.edition.terms
  const order = ['individual', 'consensus', 'visited', 'final'] as const
  const state = stateOf(true, overview.consensus)
  const present =
    overview.consensus === 'closed'
      ? 2
      : order.indexOf(state === 'unassigned' ? 'individual' : state)
  const due = {
    individual: calendar.assessmentDue,
    consensus: calendar.consensusDue,
    visited: calendar.visitsTo,
    final: calendar.juryMeeting,
  }
  return (
    <Steps
      label={t('steps.label')}
      steps={order.map((step, index) => {
        const by = due[step]
        return {
          label: t(`steps.${step}`),
          ...(by ? { detail: t('steps.by', { date: shortDate(view, by) }) } : {}),
          state:
            index < present || state === 'final' ? 'done' : index === present ? 'now' : 'later',
        }
      })}
      stateWords={{ done: t('step.done'), now: t('step.now'), later: t('step.later') }}
    />
  )
}

function areaTask(view: View, overview: Overview, key: string): Task {
  const t = say(view.locale)
  const { own, areas, model, entryId: entry } = overview
  const area = areas.find((one) => one.key === key)
  const findings = own.findings.filter((finding) => finding.area === key)
  const value = valueIn(own.scores, key)
  const level = area && scaleOf(model, area).find((one) => one.value === value)
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length
  return {
    href: paths.assessmentArea.to({ entry, area: key }),
    label: area?.name[view.locale] ?? key,
    hint: t('overview.findings', {
      strengths: count('strength'),
      improvements: count('improvement'),
    }),
    state: level ? `${level.value}. ${level.name[view.locale]}` : t('overview.no-level'),
    colour: level ? undefined : 'info',
  }
}

function HandIn({ view, overview }: { view: View; overview: Overview }) {
  const t = say(view.locale)
  const left = unscored(overview.own, overview.areas).length
  return (
    <section>
      <h2 id="hand-in">{t('overview.hand-in')}</h2>
      {left > 0 && <p>{t('overview.left', { left })}</p>}
      <p>{t('overview.final')}</p>
      {left === 0 && overview.mayWrite && (
        <Form view={view} action={paths.assessmentHandIn.to({ entry: overview.entryId })}>
          <Button>{t('overview.hand-in.do')}</Button>
        </Form>
      )}
    </section>
  )
}

function Team({ view, overview }: { view: View; overview: Overview }) {
  const t = say(view.locale)
  return (
    <section>
      <h2>{t('overview.team')}</h2>
      <Table
        caption={t('overview.team')}
        quiet
        head={[t('overview.team.name'), t('overview.team.state')]}
        rows={overview.team.map(({ name, leads, state }) => [
          leads ? t('overview.team.leads', { name }) : name,
          t(`colleague.${state}`),
        ])}
      />
    </section>
  )
}

/** The whole entry, area by area. */
export function EntryPage(props: {
  readonly view: View
  readonly about: Case
  readonly entry: ReadableEntry
}) {
  const { view, about, entry } = props
  const t = say(view.locale)
  const { entryId, unit } = about
  const title = t('entry.title', { unit })
  return (
    <Page
      view={view}
      title={title}
      crumbs={[
        { href: paths.assessments.to(), label: t('list.title') },
        { href: paths.assessment.to({ entry: entryId }), label: unit },
      ]}
    >
      <h1>{title}</h1>
      <p>
        {t('entry.lead', {
          date: longDate(view, entry.receipt.handedInAt),
          number: entry.receipt.number,
        })}
      </p>
      <nav aria-label={t('entry.contents')}>
        <ul>
          {entry.areas.map((area) => (
            <li>
              <a href={`#${area.key}`}>{area.name[view.locale]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {entry.areas.map((area) => (
        <section>
          <h2 id={area.key}>{area.name[view.locale]}</h2>
          {area.answers.map((answer) => (
            <AnswerText view={view} answer={answer} figures={figuresOf(view, entryId, entry)} />
          ))}
          <p>
            <a href={paths.assessmentArea.to({ entry: entryId, area: area.key })}>
              {t('entry.assess', { area: area.name[view.locale] })}
            </a>
          </p>
        </section>
      ))}
      <Improved view={view} entry={entry} />
      <SealedFiles view={view} entryId={entryId} entry={entry} />
    </Page>
  )
}

/** A question and what the unit answered. */
export function AnswerText(props: {
  readonly view: View
  readonly answer: ReadableAnswer
  readonly figures: ShownFigures
}) {
  const { view, answer, figures } = props
  const t = say(view.locale)
  return (
    <article class="answer" data-passage={answer.question}>
      <h3 id={`svar-${answer.question}`}>{answer.asked[view.locale]}</h3>
      <div lang="sv">
        <WrittenText text={answer.text} heading={4} figures={figures} />
      </div>
      <p class="hint">{t('entry.words', { words: answer.words, limit: answer.wordLimit })}</p>
    </article>
  )
}
