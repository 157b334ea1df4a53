// What may be left to do, as a help: evidence that is asked for, and passages that fit another question.
import { Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Question } from '../../editions/model.ts'
import type { Check } from '../reads/writing.ts'
import { type Elsewhere, elsewhere } from '../rules/elsewhere.ts'
import { evidenceSlots, type Slot } from '../rules/evidence.ts'
import { questionOf } from '../rules/handing-in.ts'
import { say } from '../words/say.ts'
import { toAnswer } from './check-findings.tsx'

/** Beside the text of an answer: each slot as filled or not. What is not filled stands out. */
export function EvidenceSlots(props: {
  readonly view: View
  readonly question: Question
  readonly text: string
  readonly results: Parameters<typeof evidenceSlots>[2]
}) {
  const { view, question, text, results } = props
  const slots = evidenceSlots(question, text, results)
  if (slots.length === 0) return null
  const t = say(view.locale)
  return (
    <div class="evidence">
      <p>{t('left.asks-for')}</p>
      <ul>
        {slots.map((slot) => (
          <li>
            {t(`left.slot.${slot.kind}`)}{' '}
            {slot.by === null ? (
              <Tag colour="info">{t('left.by.none')}</Tag>
            ) : (
              <span class="hint">{t(`left.by.${slot.by}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** On the page where all is checked. None of it keeps anyone from handing in. */
export function WorthALook({ view, check }: { readonly view: View; readonly check: Check }) {
  const areas = check.areas.map(({ area }) => area)
  const asked = check.areas.flatMap((one) => one.asked.map((each) => ({ ...each, area: one.area })))
  const texts = new Map(asked.map(({ question, answer }) => [question.key, answer.text]))
  const misplaced = elsewhere(areas, texts)
  const empty = asked.flatMap(({ question, answer, area }) => {
    // Nothing is missing in what is not written: that is told as such.
    if (answer.text.trim() === '') return []
    const slots = evidenceSlots(question, answer.text, check.parts.results)
    const missing = slots.filter(({ by }) => by === null)
    return missing.length === 0 ? [] : [{ area: area.key, question, missing }]
  })
  if (misplaced.length === 0 && empty.length === 0) return null
  const t = say(view.locale)
  return (
    <section class="worth-a-look" aria-labelledby="worth-a-look">
      <h2 id="worth-a-look">{t('left.title')}</h2>
      <p>{t('left.text')}</p>
      <ul>
        {empty.map(({ area, question, missing }) => (
          <li>
            <a href={toAnswer(check, area, question.key)}>{question.text[view.locale]}</a>{' '}
            {t('left.missing', { evidence: named(view, missing) })}
          </li>
        ))}
        {misplaced.map((one) => (
          <li>
            <Misplaced view={view} check={check} one={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function named(view: View, slots: readonly Slot[]): string {
  const t = say(view.locale)
  return new Intl.ListFormat(view.locale).format(slots.map(({ kind }) => t(`left.slot.${kind}`)))
}

/** Which passage, where it stands, where it may belong, and by what that was seen. */
function Misplaced(props: { readonly view: View; readonly check: Check; readonly one: Elsewhere }) {
  const { view, check, one } = props
  const t = say(view.locale)
  const { instrument } = check.edition.terms
  const nameOf = (key: string) => questionOf(instrument, key)?.question.text[view.locale] ?? key
  const { area, question, other, passage, kind, words } = one
  return (
    <>
      {t(`left.${kind}`, { passage })}{' '}
      <a href={toAnswer(check, area, question)}>{nameOf(question)}</a> {t(`left.${kind}.other`)}{' '}
      <a href={toAnswer(check, other.area, other.question)}>{nameOf(other.question)}</a>
      {words.length > 0 && (
        <> {t('left.fits.words', { words: new Intl.ListFormat(view.locale).format(words) })}</>
      )}
    </>
  )
}
