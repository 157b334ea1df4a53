// Earlier years beside this one: what was written, what was said of it, and the way to take it over.
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Prose, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { WrittenText } from '../../../base/ui/written.tsx'
import type { Earlier, FeedbackPoint } from '../model/earlier.ts'
import type { Entry } from '../model.ts'
import type { ShownEarlier } from '../reads/earlier.ts'
import type { AreaPoints } from '../rules/earlier.ts'
import { say } from '../words/say.ts'

type From = Earlier['from']
/** Where an earlier text can be taken over to. Undefined: nowhere. */
export type Target = {
  readonly entry: Entry['id']
  readonly question: string
  readonly empty: boolean
}

/** «2025», or with the unit that wrote it where it was another. */
export function yearOf(view: View, { year, unit, inherited }: From): string {
  const t = say(view.locale)
  return inherited ? t('earlier.year-of', { year: String(year), unit }) : String(year)
}

/** Folded beside a question, each year by itself. Nothing, where there is nothing. */
export function EarlierAids(props: {
  readonly view: View
  readonly earlier: readonly Earlier[]
  readonly target: Target | undefined
}) {
  const { view, earlier, target } = props
  const t = say(view.locale)
  return (
    <>
      {earlier.map((one) => (
        <Details summary={t('earlier.aid', { year: yearOf(view, one.from) })}>
          <EarlierAnswer view={view} earlier={one} heading={3} target={target} />
        </Details>
      ))}
    </>
  )
}

/** What was said of the area as a whole, folded above its questions. */
export function AreaFeedback({
  view,
  said,
}: {
  readonly view: View
  readonly said: readonly AreaPoints[]
}) {
  const t = say(view.locale)
  return (
    <>
      {said.map(({ from, points }) => (
        <Details summary={t('earlier.of-area', { year: yearOf(view, from) })}>
          <Points view={view} points={points} />
        </Details>
      ))}
    </>
  )
}

function EarlierAnswer(props: {
  readonly view: View
  readonly earlier: Earlier
  readonly heading: 3 | 4
  readonly target: Target | undefined
}) {
  const { view, earlier, heading, target } = props
  const t = say(view.locale)
  const { asked, text, points } = earlier
  return (
    <div class="earlier">
      <p class="hint">{t('earlier.asked', { asked: asked[view.locale] })}</p>
      {text.trim() === '' ? (
        <p>{t('earlier.unanswered')}</p>
      ) : (
        <WrittenText text={text} heading={heading} />
      )}
      <Points view={view} points={points} />
      {target && text.trim() !== '' && (
        <TakeOverButton view={view} earlier={earlier} target={target} />
      )}
    </div>
  )
}

/** Where nothing stands it is taken over at once. Where something does, a page asks first. */
function TakeOverButton(props: {
  readonly view: View
  readonly earlier: Earlier
  readonly target: Target
}) {
  const { view, earlier, target } = props
  const t = say(view.locale)
  const { entry, question, empty } = target
  const where = { entry, question, from: earlier.from.entry, earlier: earlier.question }
  const href = paths.entryTakeOver.to(where)
  if (!empty) {
    return (
      <p>
        <a href={href}>{t('earlier.take-over')}</a>
      </p>
    )
  }
  return (
    <Form view={view} action={href}>
      <Button kind="secondary">{t('earlier.take-over')}</Button>
    </Form>
  )
}

export function Points({
  view,
  points,
}: {
  readonly view: View
  readonly points: readonly FeedbackPoint[]
}) {
  if (points.length === 0) return null
  const t = say(view.locale)
  return (
    <>
      <p>
        <strong>{t('earlier.feedback')}</strong>
      </p>
      <ul class="points">
        {points.map(({ kind, mainIdea, text }) => (
          <li>
            <Tag>{t(`earlier.kind.${kind}`)}</Tag> {mainIdea}
            {text.trim() !== '' && <Prose text={text} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** All earlier years, question by question, and last what belongs to none of this year's. */
export function EarlierPage({
  view,
  shown,
}: {
  readonly view: View
  readonly shown: ShownEarlier
}) {
  const { entry, earlier } = shown
  const t = say(view.locale)
  const title = t('earlier.title')
  const areas = shown.edition.terms.instrument?.areas ?? []
  const { questions, areas: said, others } = earlier
  const nothing = questions.size === 0 && said.size === 0 && others.length === 0
  return (
    <Page view={view} title={title} crumbs={crumbsOf(view, shown)}>
      <h1>{title}</h1>
      {nothing ? <Empty>{t('earlier.nothing')}</Empty> : <p class="lead">{t('earlier.lead')}</p>}
      {areas
        .filter(
          ({ key, questions: own }) => said.has(key) || own.some((one) => questions.has(one.key)),
        )
        .map((area) => (
          <section>
            <h2>{area.name[view.locale]}</h2>
            {said.get(area.key)?.map(({ from, points }) => (
              <>
                <h3>{t('earlier.of-area', { year: yearOf(view, from) })}</h3>
                <Points view={view} points={points} />
              </>
            ))}
            {area.questions.flatMap((question) =>
              (questions.get(question.key) ?? []).map((one) => (
                <>
                  <h3>{`${question.text[view.locale]} (${yearOf(view, one.from)})`}</h3>
                  <EarlierAnswer view={view} earlier={one} heading={4} target={undefined} />
                  <p>
                    <a href={toAnswer(entry.id, area.key, question.key)}>
                      {t('earlier.to-answer')}
                    </a>
                  </p>
                </>
              )),
            )}
          </section>
        ))}
      {others.length > 0 && (
        <section>
          <h2>{t('earlier.others')}</h2>
          <p>{t('earlier.others.text')}</p>
          {others.map((one) => (
            <>
              <h3>{`${one.asked[view.locale]} (${yearOf(view, one.from)})`}</h3>
              <EarlierAnswer view={view} earlier={one} heading={4} target={undefined} />
            </>
          ))}
        </section>
      )}
    </Page>
  )
}

function toAnswer(entry: Entry['id'], area: string, question: string): string {
  return `${paths.entryArea.to({ entry, area })}#answer-${question}`
}

export function crumbsOf(
  view: View,
  { entry, unit }: { readonly entry: Entry; readonly unit: string },
) {
  return [
    { href: paths.registration.to({ registration: entry.registration }), label: unit },
    { href: paths.entry.to({ entry: entry.id }), label: say(view.locale)('crumb.entry') },
  ]
}
