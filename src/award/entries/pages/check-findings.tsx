// Everything that an entry lacks, in one list: what stops the hand-in, and what is worth a look.
import type { Child } from 'hono/jsx'
import { paths } from '../../../base/paths.ts'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Check } from '../reads/writing.ts'
import { type PartFinding, stops } from '../rules/checking.ts'
import { type Problem, questionOf } from '../rules/handing-in.ts'
import type { WarningPlace } from '../rules/warnings.ts'
import { say } from '../words/say.ts'
import { WarningNotice } from './warnings.tsx'

type Props = { readonly view: View; readonly check: Check }

export function Findings({ view, check }: Props) {
  const t = say(view.locale)
  const stopping = check.lacking.filter(stops)
  const count = check.problems.length + stopping.length
  return (
    <section aria-labelledby="findings" class="findings">
      <h2 id="findings">{t('check.findings')}</h2>
      {count === 0 ? (
        <Notice colour="success">
          <p>{t('check.nothing')}</p>
        </Notice>
      ) : (
        <Stopping view={view} check={check} stopping={stopping} count={count} />
      )}
      <Looks view={view} check={check} />
      <Persons view={view} check={check} />
    </section>
  )
}

function Stopping(
  props: Props & { readonly stopping: readonly PartFinding[]; readonly count: number },
) {
  const { view, check, stopping, count } = props
  const t = say(view.locale)
  const missing = check.problems.some(({ kind }) => kind === 'missing')
  return (
    <div class="ds-error-summary">
      <h3>{t('check.problems', { count })}</h3>
      <ul>
        {check.problems.map((problem) => (
          <Line href={toAnswer(check, problem.area, problem.question)}>
            {t(`check.problem.${problem.kind}`, wordsOf(view, check, problem))}
          </Line>
        ))}
        {stopping.map((finding) => (
          <Line href={whereOf(check, finding)}>{partText(view, check, finding)}</Line>
        ))}
      </ul>
      {missing && <p>{t('check.missing.help')}</p>}
    </div>
  )
}

/** What does not stop, but would better be seen before than after. */
function Looks({ view, check }: Props) {
  const t = say(view.locale)
  const notDone = check.areas.filter(({ done }) => !done)
  const waiting = check.lacking.filter((finding) => !stops(finding))
  if (notDone.length === 0 && waiting.length === 0) return null
  return (
    <Notice colour="info">
      <h3>{t('check.looks')}</h3>
      <ul>
        {notDone.map(({ area }) => (
          <Line
            href={`${paths.entryArea.to({ entry: check.entry.id, area: area.key })}?till=kontroll`}
          >
            {t('check.not-done', { area: area.name[view.locale] })}
          </Line>
        ))}
        {waiting.map((finding) => (
          <Line href={whereOf(check, finding)}>{partText(view, check, finding)}</Line>
        ))}
      </ul>
    </Notice>
  )
}

function Line({ href, children }: { readonly href: string; readonly children?: Child }) {
  return (
    <li>
      <a class="ds-link" href={href}>
        {children}
      </a>
    </li>
  )
}

/** To the very field, and from there straight back. */
export function toAnswer(check: Check, area: string, question: string): string {
  return `${paths.entryArea.to({ entry: check.entry.id, area })}?till=kontroll#answer-${question}`
}

function whereOf(check: Check, finding: PartFinding): string {
  if ('question' in finding) return toAnswer(check, finding.area, finding.question)
  return paths.entryAttachment.to({ entry: check.entry.id, attachment: finding.key })
}

function partText(view: View, check: Check, finding: PartFinding): string {
  const t = say(view.locale)
  if (!('question' in finding)) return t(`check.part.${finding.kind}`, { name: finding.name })
  const { kind, of, key, question } = finding
  const named = questionOf(check.edition.terms.instrument, question)
  return t(`check.part.${kind}`, {
    name: of === 'attachment' ? (nameOf(check, key) ?? `bilaga:${key}`) : `resultat:${key}`,
    area: named?.area.name[view.locale] ?? '',
    question: named?.question.text[view.locale] ?? question,
  })
}

function nameOf({ parts }: Check, key: string): string | undefined {
  return parts.attachments.find((one) => one.key === key)?.name
}

function wordsOf(view: View, check: Check, problem: Problem) {
  const named = questionOf(check.edition.terms.instrument, problem.question)
  return {
    area: named?.area.name[view.locale] ?? '',
    question: named?.question.text[view.locale] ?? '',
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
      href: paths.entryResult.to({ entry, result: key }),
    }
  }
  const found = questionOf(check.edition.terms.instrument, place)
  const question = found?.question.text[view.locale] ?? place
  const href = toAnswer(check, found?.area.key ?? '', place)
  return { label: t('warnings.place.answer', { question }), href }
}
