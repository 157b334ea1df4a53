// The instructions: every question, what it means, how it weighs, and how it is assessed.
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Area, AssessmentModel, Edition, Instrument, Level } from '../model.ts'
import { say } from '../words/say.ts'
import { evidenceInWords } from '../words/telling.ts'

type Props = {
  readonly view: View
  readonly edition: Edition
  readonly instrument: Instrument
  readonly assessment: AssessmentModel | null
  /** As everyone will see it, shown to organisers before. */
  readonly preview?: boolean
}

export function QuestionsPage(props: Props) {
  const { view, edition, instrument, assessment, preview = false } = props
  const t = say(view.locale)
  const year = String(edition.year)
  const title = t('questions.title', { year })
  const crumbs = [
    { href: paths.start.to(), label: view.award.name },
    { href: (preview ? paths.editionPreview : paths.edition).to({ year }), label: year },
  ]
  return (
    <Page view={view} title={title} tone="public" crumbs={crumbs}>
      <h1>{title}</h1>
      <p class="lead">{t('questions.lead')}</p>
      {instrument.example && (
        <Notice title={t('questions.example')}>{t('questions.example.text')}</Notice>
      )}
      <AreaTable view={view} instrument={instrument} />
      {instrument.areas.map((area, i) => (
        <AreaSection view={view} area={area} number={i + 1} />
      ))}
      {assessment && <Levels view={view} assessment={assessment} />}
    </Page>
  )
}

function AreaTable({ view, instrument }: { view: View; instrument: Instrument }) {
  const t = say(view.locale)
  return (
    <Table
      caption={t('areas.caption')}
      head={[t('area'), t('area.dimension'), t('area.questions'), t('area.weight')]}
      rows={instrument.areas.map((area, i) => [
        <a href={`#${area.key}`}>{`${i + 1}. ${area.name[view.locale]}`}</a>,
        t(`dimension.${area.dimension}`),
        String(area.questions.length),
        t('percent', { percent: area.weight }),
      ])}
    />
  )
}

function AreaSection(props: { view: View; area: Area; number: number }) {
  const { view, area, number } = props
  const t = say(view.locale)
  return (
    <section aria-labelledby={area.key}>
      <h2 id={area.key}>{`${number}. ${area.name[view.locale]}`}</h2>
      <p>{area.about[view.locale]}</p>
      <ol class="questions">
        {area.questions.map((question) => (
          <li>
            <p>
              <strong>{question.text[view.locale]}</strong>
            </p>
            <p class="hint">{t('question.limit', { limit: question.wordLimit })}</p>
            {question.evidence.length > 0 && (
              <p class="hint">
                {t('question.evidence', { evidence: evidenceInWords(view.locale, question) })}
              </p>
            )}
            <Details summary={t('question.meaning')}>
              <p>{question.guidance[view.locale]}</p>
            </Details>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Levels({ view, assessment }: { view: View; assessment: AssessmentModel }) {
  const t = say(view.locale)
  return (
    <section aria-labelledby="nivaer">
      <h2 id="nivaer">{t('levels')}</h2>
      <p>{t('levels.text', { least: assessment.minimumAssessments })}</p>
      <LevelTable view={view} name={t('dimension.approach')} levels={assessment.levels.approach} />
      <LevelTable view={view} name={t('dimension.results')} levels={assessment.levels.results} />
    </section>
  )
}

function LevelTable(props: { view: View; name: string; levels: readonly Level[] }) {
  const { view, name, levels } = props
  const t = say(view.locale)
  return (
    <Table
      caption={name}
      head={[t('level'), t('level.means')]}
      rows={levels.map((level) => [
        `${level.value}. ${level.name[view.locale]}`,
        level.descriptor[view.locale],
      ])}
    />
  )
}
