// What a question means, what examiners look for, and how somebody else has answered it.
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { WrittenText } from '../../../base/ui/written.tsx'
import type { Area, AssessmentModel, Question } from '../../editions/model.ts'
import type { ExampleAnswer } from '../model/earlier.ts'
import type { ShownGuidance } from '../reads/earlier.ts'
import { say } from '../words/say.ts'
import { crumbsOf } from './earlier.tsx'

type Guided = {
  readonly view: View
  readonly area: Area
  readonly question: Question
  readonly assessment: AssessmentModel | null
  readonly example: ExampleAnswer | undefined
}

/** Folded beside a question. */
export function GuidanceAids({ view, area, question, assessment, example }: Guided) {
  const t = say(view.locale)
  return (
    <Details summary={t('area.guidance')}>
      <p>{question.guidance[view.locale]}</p>
      {assessment && (
        <>
          <h3>{t('guidance.sought')}</h3>
          <Levels view={view} area={area} assessment={assessment} />
        </>
      )}
      {example && (
        <>
          <h3>{t('guidance.example')}</h3>
          <Example view={view} example={example} heading={4} />
        </>
      )}
    </Details>
  )
}

function Levels({
  view,
  area,
  assessment,
}: Pick<Guided, 'view' | 'area'> & {
  readonly assessment: AssessmentModel
}) {
  const t = say(view.locale)
  return (
    <>
      <p>{t(`guidance.sought.${area.dimension}`)}</p>
      <Table
        caption={t('guidance.levels')}
        quiet
        head={[t('guidance.level'), t('guidance.means')]}
        rows={assessment.levels[area.dimension].map(({ value, name, descriptor }) => [
          `${value}. ${name[view.locale]}`,
          descriptor[view.locale],
        ])}
      />
    </>
  )
}

function Example(props: {
  readonly view: View
  readonly example: ExampleAnswer
  readonly heading: 4 | 5
}) {
  const { view, example, heading } = props
  const t = say(view.locale)
  const { unit, year, item, text } = example
  return (
    <>
      <p>
        {t('guidance.example.from', { unit, year: String(year) })}{' '}
        <a href={paths.example.to({ item })}>{t('guidance.example.whole')}</a>
      </p>
      <WrittenText text={text} heading={heading} />
    </>
  )
}

/** All of it unfolded, to read through and to print. */
export function GuidancePage({
  view,
  shown,
}: {
  readonly view: View
  readonly shown: ShownGuidance
}) {
  const { areas, edition, examples } = shown
  const t = say(view.locale)
  const title = t('guidance.title', { year: String(edition.year) })
  const { assessment } = edition.terms
  return (
    <Page view={view} title={title} crumbs={crumbsOf(view, shown)}>
      <h1>{title}</h1>
      {areas.length === 0 && <Empty>{t('guidance.nothing')}</Empty>}
      {areas.map((area) => (
        <section>
          <h2>{area.name[view.locale]}</h2>
          <p>{area.about[view.locale]}</p>
          {area.questions.map((question) => {
            const example = examples.get(question.key)
            return (
              <>
                <h3>{question.text[view.locale]}</h3>
                <p>{question.guidance[view.locale]}</p>
                {example && (
                  <>
                    <h4>{t('guidance.example')}</h4>
                    <Example view={view} example={example} heading={5} />
                  </>
                )}
              </>
            )
          })}
          {assessment && (
            <>
              <h3>{t('guidance.sought')}</h3>
              <Levels view={view} area={area} assessment={assessment} />
            </>
          )}
        </section>
      ))}
    </Page>
  )
}
