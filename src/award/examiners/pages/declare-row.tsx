// One entry in the list of all that an examiner declares before: whom it is about, and the answer.
import { CheckboxGroup, RadioGroup } from '../../../base/ui/choices.tsx'
import { TextArea } from '../../../base/ui/form.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { CallRow, PostedRow } from '../model/calls.ts'
import type { Outline } from '../model.ts'
import { covers, lawGrounds } from '../rules/declaring.ts'
import { say } from '../words/say.ts'
import { EarlierNote } from './earlier.tsx'
import { categoryIn, tieSentence } from './parts.tsx'

type Props = {
  readonly view: View
  readonly row: CallRow
  readonly posted: PostedRow | undefined
  readonly error: string | undefined
}

export function DeclareRow(props: Props) {
  const { view, row } = props
  const { entryId } = row.about
  return (
    <section class="panel declare-row" aria-labelledby={`unit-${entryId}`}>
      <h2 id={`unit-${entryId}`}>{row.outline.unit}</h2>
      <Facts view={view} outline={row.outline} />
      {row.state === 'tied' ? <Tied view={view} row={row} /> : <Answers {...props} />}
    </section>
  )
}

/** In one line where there is room. The administration is the step's own. */
function Facts({ view, outline }: { view: View; outline: Outline }) {
  const t = say(view.locale)
  const facts = [
    [t('outline.department'), outline.department],
    [t('outline.operator'), outline.operator],
    [t('outline.category'), categoryIn(view, outline)],
    [t('outline.contacts'), outline.contacts.join(', ')],
  ]
  return (
    <dl class="declare-facts">
      {facts.map(
        ([label, value]) =>
          value && (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** Filled in by the register, and not to be taken away here. */
function Tied({ view, row }: { view: View; row: CallRow }) {
  const t = say(view.locale)
  return (
    <Notice colour="danger" title={t('row.tied')}>
      <ul>
        {row.ties.map((tie) => (
          <li>{tieSentence(view, tie)}</li>
        ))}
      </ul>
      <p>{t('row.tied.what', { contact: view.award.contact })}</p>
    </Notice>
  )
}

/** What was posted, or what was answered before about those whom the entry is about now. */
function shownAnswer({ row, posted }: Props): PostedRow | undefined {
  if (posted) return posted
  const latest = row.about.declarations.at(-1)
  return latest && covers(latest, row.about.parties) ? latest : undefined
}

function Answers(props: Props) {
  const { view, row, error } = props
  const t = say(view.locale)
  const { entryId } = row.about
  const now = shownAnswer(props)
  const { earlier } = row
  const again = earlier
    ? [{ value: 'again', label: t('answer.again', { year: String(earlier.year) }) }]
    : []
  return (
    <>
      {earlier && <EarlierNote view={view} outline={row.outline} earlier={earlier} />}
      <RadioGroup
        name={`answer-${entryId}`}
        label={t('row.answer', { unit: row.outline.unit })}
        error={error}
        value={now?.answer}
        choices={[
          { value: 'none', label: t('answer.none') },
          { value: 'conflict', label: t('answer.conflict') },
          { value: 'unsure', label: t('answer.unsure') },
          ...again,
        ]}
      />
      <div class="declare-more">
        <More {...props} now={now} />
      </div>
    </>
  )
}

/** The ground and the person's own words, which a yes and a question need. */
function More({ view, row, now }: Props & { readonly now: PostedRow | undefined }) {
  const t = say(view.locale)
  const { entryId } = row.about
  const rules = row.outline.edition.terms.conflicts?.rules ?? []
  return (
    <>
      <CheckboxGroup
        name={`law-${entryId}`}
        label={t('declaration.law')}
        hint={t('declaration.law.hint')}
        chosen={now?.lawGrounds ?? []}
        choices={lawGrounds.map((value) => ({ value, label: t(`law.${value}`) }))}
      />
      {rules.length > 0 && (
        <CheckboxGroup
          name={`award-${entryId}`}
          label={t('declaration.award')}
          hint={t('declaration.award.hint')}
          chosen={now?.awardGrounds ?? []}
          choices={rules.map(({ key, says }) => ({ value: key, label: says[view.locale] }))}
        />
      )}
      <TextArea
        name={`words-${entryId}`}
        label={t('declaration.explanation')}
        hint={t('declaration.explanation.hint')}
        value={now?.explanation ?? ''}
        rows={3}
      />
    </>
  )
}
