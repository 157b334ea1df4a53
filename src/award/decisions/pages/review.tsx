// The organiser looks at an extract: its text beside the units that it must name.
import type { Child } from 'hono/jsx'
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDate, longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice, SummaryList, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Decision } from '../model.ts'
import type { ReviewedUnit, ShownDecision, ShownMatter } from '../reads/matter.ts'
import { whyNotCounted } from '../rules/decision.ts'
import { type Mention, passage } from '../rules/mention.ts'
import { say } from '../words/say.ts'
import { crumbsOf, Refusal } from './decision.tsx'

export type Review = ShownMatter & {
  readonly shown: ShownDecision
  readonly reviewed: readonly ReviewedUnit[]
}
type Props = {
  readonly view: View
  readonly review: Review
  readonly values?: Values
  readonly errors?: FieldErrors
  readonly refusal?: string
}

export function ReviewPage({ view, review, values = {}, errors = {}, refusal }: Props) {
  const t = say(view.locale)
  const { decision } = review.shown
  const title = t('review.title')
  const failed = refusal !== undefined || Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} failed={failed} crumbs={crumbsOf(view, review)} wide>
      <ErrorSummary view={view} errors={errors} />
      <Refusal text={refusal} />
      <h1>{title}</h1>
      <div class="halves">
        <div>
          <Facts view={view} review={review} />
          <VerifyForm view={view} review={review} values={values} errors={errors} />
          <ReturnForm view={view} review={review} values={values} errors={errors} />
        </div>
        <section aria-labelledby="extract-text">
          <h2 id="extract-text">{t('review.text')}</h2>
          <ExtractText view={view} decision={decision} units={review.reviewed} />
        </section>
      </div>
    </Page>
  )
}

function Facts({ view, review }: Props) {
  const t = say(view.locale)
  const { decision, extract } = review.shown
  const why = whyNotCounted(decision, review.edition, review.shown.fates)
  const day = (date: string | null) => (date ? longDate(view, date) : '')
  return (
    <>
      <SummaryList
        view={view}
        rows={[
          { label: t('paper.board'), value: review.matter.boardName ?? '' },
          { label: t('decision.meeting'), value: day(decision.meetingDate) },
          {
            label: t('decision.outcome'),
            value: decision.outcome ? t(`outcome.${decision.outcome}`) : '',
          },
          { label: t('decision.paragraph'), value: decision.paragraph ?? '' },
          { label: t('decision.adjusted'), value: day(decision.adjustedOn) },
          {
            label: t('decision.extract'),
            value: (
              <a href={paths.boardExtractFile.to({ decision: decision.id })}>{extract?.name}</a>
            ),
          },
          {
            label: t('review.sent'),
            value: decision.extractSentAt ? longDateTime(view, decision.extractSentAt) : '',
          },
        ]}
      />
      {decision.verifiedAt && (
        <Notice colour="success">
          <p>{t('review.verified', { time: longDateTime(view, decision.verifiedAt) })}</p>
        </Notice>
      )}
      {!decision.verifiedAt && why && (
        <Notice colour="warning" title={t('review.not-counted')}>
          <p>{t(`refusal.${why}`)}</p>
        </Notice>
      )}
    </>
  )
}

function VerifyForm({ view, review, values = {}, errors = {} }: Props) {
  const t = say(view.locale)
  const { decision } = review.shown
  if (decision.verifiedAt || decision.returnedAt || !review.shown.extract) return null
  return (
    <>
      <h2>{t('review.units')}</h2>
      <Form view={view} action={paths.boardReview.to({ decision: decision.id })}>
        {review.reviewed.map((unit) => {
          const name = `listed-${unit.registration.id}`
          return (
            <>
              <FoundPassage view={view} text={decision.extractText ?? ''} unit={unit} />
              <RadioGroup
                name={name}
                label={t('review.listed', { unit: unit.registration.unitName })}
                value={values[name]}
                error={errors[name]}
                choices={[
                  { value: 'listed', label: t('listing.listed') },
                  {
                    value: 'covered',
                    label: t('listing.covered'),
                    hint: t('listing.covered.hint'),
                  },
                  { value: 'missing', label: t('listing.missing') },
                ]}
              />
            </>
          )
        })}
        <Button>{t('review.verify')}</Button>
      </Form>
    </>
  )
}

function FoundPassage(props: { view: View; text: string; unit: ReviewedUnit }) {
  const { view, text, unit } = props
  const t = say(view.locale)
  const [mention] = unit.mentions
  const heading = <h3>{unit.registration.unitName}</h3>
  if (!mention) {
    return (
      <>
        {heading}
        <p>
          <Tag colour="warning">{t('mention.none')}</Tag>
        </p>
      </>
    )
  }
  const { before, name, after } = passage(text, mention)
  const found = mention.how === 'found'
  return (
    <>
      {heading}
      <p>
        <Tag colour={found ? 'success' : 'warning'}>
          {found ? t('mention.found') : t('mention.similar')}
        </Tag>
      </p>
      <blockquote>
        {before}
        <mark>{name}</mark>
        {after}
      </blockquote>
    </>
  )
}

function ReturnForm({ view, review, values = {}, errors = {} }: Props) {
  const t = say(view.locale)
  const { decision, extract } = review.shown
  if (!extract || decision.returnedAt || review.edition.state === 'closed') return null
  return (
    <Details summary={t('review.return')} open={errors['reason'] !== undefined}>
      <Form view={view} action={paths.boardReturn.to({ decision: decision.id })}>
        <TextArea
          name="reason"
          rows={3}
          label={t('review.reason')}
          hint={t('review.reason.hint')}
          value={values['reason']}
          error={errors['reason']}
        />
        <Button kind="secondary">{t('review.return.do')}</Button>
      </Form>
    </Details>
  )
}

function ExtractText(props: {
  readonly view: View
  readonly decision: Decision
  readonly units: readonly ReviewedUnit[]
}) {
  const { view, decision, units } = props
  const text = decision.extractText
  if (text === null) return <p>{say(view.locale)('review.no-text')}</p>
  const places = units.flatMap(({ mentions }) => mentions)
  return <div class="raw-text">{marked(text, places)}</div>
}

/** The raw text with every place marked. Places that overlap an earlier one are passed over. */
function marked(text: string, places: readonly Mention[]): readonly Child[] {
  const parts: Child[] = []
  let at = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    parts.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...parts, text.slice(at)]
}
