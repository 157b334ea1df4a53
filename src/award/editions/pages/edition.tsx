// One year of the award, open or long past: what is laid down, and what the sources do not say.
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Announcement, Edition, TeamRules, TrainingTerms, Words } from '../model.ts'
import { say } from '../words/say.ts'
import { BoardCalendar } from './board-calendar.tsx'
import { CategoryList, DateList, Facts, RuleList, SourceList, said } from './parts.tsx'
import { Disagreements, SeenDecisions, Statements } from './past.tsx'

export type Correction = Announcement
type Props = {
  readonly view: View
  readonly edition: Edition
  readonly corrections: readonly Correction[]
  /** The reader may steer the edition. */
  readonly maySteer?: boolean
  /** As everyone will see it, shown to organisers before. */
  readonly preview?: boolean
}

export function EditionPage(props: Props) {
  const { view, edition, corrections, maySteer = false, preview = false } = props
  const t = say(view.locale)
  const { terms, year } = edition
  const title = t('edition.title', { award: view.award.name, year: String(year) })
  return (
    <Page view={view} title={title} tone="public" crumbs={crumbs(view)}>
      <h1>{title}</h1>
      {preview && (
        <Notice title={t('preview')}>
          <p>{t('preview.text')}</p>
          <p>
            <a href={paths.steering.to({ year })}>{t('steering.title', { year: String(year) })}</a>
          </p>
        </Notice>
      )}
      {maySteer && (
        <p>
          <a href={paths.steering.to({ year })}>{t('steering.link')}</a>
        </p>
      )}
      {terms.purpose && <p class="lead">{terms.purpose[view.locale]}</p>}
      {edition.demonstration && (
        <Notice title={t('demonstration')}>{t('demonstration.text')}</Notice>
      )}
      {edition.state === 'historic' && <Notice>{t('historic.text')}</Notice>}
      <h2>{t('dates')}</h2>
      <DateList view={view} edition={edition} />
      <BoardCalendar view={view} edition={edition} />
      <h2>{t('categories')}</h2>
      <CategoryList view={view} categories={terms.categories} />
      <h2>{t('gate.participation')}</h2>
      <RuleList view={view} terms={terms} gate="participation" />
      <h2>{t('gate.award')}</h2>
      <RuleList view={view} terms={terms} gate="award" />
      <Rest view={view} edition={edition} preview={preview} />
      <Corrections view={view} corrections={corrections} />
      <h2>{t('sources')}</h2>
      <SourceList view={view} sources={terms.sources} />
    </Page>
  )
}

function crumbs(view: View) {
  const t = say(view.locale)
  return [
    { href: paths.start.to(), label: view.award.name },
    { href: paths.editions.to(), label: t('editions.title') },
  ]
}

function Rest(props: { view: View; edition: Edition; preview: boolean }) {
  const { view, edition, preview } = props
  const t = say(view.locale)
  const { terms } = edition
  return (
    <>
      <h2>{t('how')}</h2>
      <Facts view={view} rows={howRows(view, edition, preview)} />
      {terms.seenDecisions.length > 0 && <SeenDecisions view={view} terms={terms} />}
      {terms.statements.length > 0 && <Statements view={view} terms={terms} />}
      {terms.disagreements.length > 0 && <Disagreements view={view} terms={terms} />}
    </>
  )
}

function sizes({ minimum, maximum }: TeamRules) {
  return { minimum, maximum }
}

function howRows(view: View, { terms, year }: Edition, preview: boolean) {
  const t = say(view.locale)
  const { acceptedDecisions, instrument, team, jury, prizeAmount } = terms
  const asked = trainingWords(view, terms.training)
  const decisions = acceptedDecisions.map((kind) => t(`decision.${kind}`)).join(', ')
  const questions = instrument && (
    <a href={(preview ? paths.questionsPreview : paths.questions).to({ year })}>
      {t('questions.link', { areas: instrument.areas.length })}
    </a>
  )
  return [
    { label: t('how.decision'), value: decisions === '' ? null : decisions },
    { label: t('how.questions'), value: questions },
    { label: t('how.team'), value: team && t('how.team.value', sizes(team)) },
    ...(asked ? [{ label: t('how.training'), value: asked }] : []),
    { label: t('how.jury'), value: jury && t('how.jury.value', { quorum: jury.quorum }) },
    { label: t('how.ties'), value: jury && <Ties view={view} ties={jury.tieBreaks} /> },
    { label: t('how.prize'), value: said(view, terms.prize) },
    {
      label: t('how.amount'),
      value: prizeAmount && t('how.amount.value', { amount: prizeAmount }),
    },
  ]
}

/** What examiners have done before they are chosen. Null: nothing is asked. */
function trainingWords({ locale }: View, asked: TrainingTerms | null): string | null {
  const t = say(locale)
  const parts = [
    ...(asked?.course ? [t('how.training.course')] : []),
    ...(asked?.practice ? [t('how.training.practice')] : []),
    ...(asked?.promise ? [t('how.training.promise')] : []),
  ]
  return parts.length === 0 ? null : new Intl.ListFormat(locale).format(parts)
}

function Ties({ view, ties }: { view: View; ties: readonly Words[] }) {
  return (
    <ol>
      {ties.map((tie) => (
        <li>{tie[view.locale]}</li>
      ))}
    </ol>
  )
}

function Corrections(props: { view: View; corrections: readonly Correction[] }) {
  const { view, corrections } = props
  if (corrections.length === 0) return null
  const t = say(view.locale)
  return (
    <>
      <h2>{t('corrections')}</h2>
      <ul>
        {corrections.map(({ version, date, says, reason }) => (
          <li>
            <time datetime={date}>{date}</time>: {says[view.locale]}{' '}
            {reason && t('correction.reason', { reason: reason[view.locale] })} (
            {t('version', { version })})
          </li>
        ))}
      </ul>
    </>
  )
}
