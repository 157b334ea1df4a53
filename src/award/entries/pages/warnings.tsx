// What may point out a person: where, why it matters, a way out, and that it is the writers who decide.
import type { Child } from 'hono/jsx'
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { EntryId } from '../model.ts'
import type { Warnings } from '../reads/warnings.ts'
import { type DetailKind, detailKinds } from '../rules/personal-details.ts'
import { type Warning, type WarningPlace, warningsIn } from '../rules/warnings.ts'
import { say } from '../words/say.ts'

/** Where one comes back to when a passage is to stand. */
type To = 'check' | 'area' | 'attachments'
type Where = { readonly label: string; readonly href: string }
type Listed = {
  readonly view: View
  readonly entry: EntryId
  readonly to: To
}

/** All of an entry, each with a link to its place. Nothing where there is nothing. */
export function WarningNotice(
  props: Listed & {
    readonly warnings: Warnings
    /** Writers alone decide; others only see. */
    readonly writable: boolean
    readonly where: (place: WarningPlace) => Where
  },
) {
  const { view, warnings, where, writable } = props
  const t = say(view.locale)
  if (warnings.open.length === 0) return <Kept view={view} count={warnings.kept.length} />
  return (
    <Notice colour="warning" title={t('warnings.title')}>
      <p>{t('warnings.why')}</p>
      <ul class="warnings">
        {warnings.open.map((warning) => (
          <Passage {...props} warning={warning} decides={writable}>
            <a href={where(warning.place).href}>{where(warning.place).label}</a>
          </Passage>
        ))}
      </ul>
      <Kept view={view} count={warnings.kept.length} />
    </Notice>
  )
}

function Kept({ view, count }: { readonly view: View; readonly count: number }) {
  return count === 0 ? null : <p class="hint">{say(view.locale)('warnings.kept', { count })}</p>
}

/** Below one answer. The browser looks again while one writes, by the same rules. */
export function AnswerWarnings(props: {
  readonly view: View
  readonly entry: EntryId
  readonly question: string
  readonly text: string
  /** Id of the text area. */
  readonly field: string
  readonly isKept: (passage: Pick<Warning, 'place' | 'print'>) => boolean
}) {
  const { view, entry, question: place, text, isKept } = props
  const t = say(view.locale)
  const all = warningsIn([{ place, text }])
  const open = all.filter((warning) => !isKept(warning))
  const kept = all.filter(isKept).map(({ print }) => print)
  const listed = { view, entry, to: 'area' } as const
  return (
    <detail-warnings
      field={props.field}
      kept={JSON.stringify(kept)}
      heard-one={t('warnings.heard', { count: 1 })}
      heard-other={t('warnings.heard', { count: 2 }).replace('2', '#')}
    >
      <div data-shown hidden={open.length === 0}>
        <Notice colour="warning" title={t('warnings.title')}>
          <p>{t('warnings.why')}</p>
          <ul class="warnings">
            {open.map((warning) => (
              <Passage {...listed} warning={warning} decides />
            ))}
          </ul>
        </Notice>
      </div>
      {detailKinds.map((kind) => (
        <template data-kind={kind}>
          <Passage {...listed} warning={{ ...nothing, kind, place }} decides />
        </template>
      ))}
      <p class="only-heard" role="status"></p>
    </detail-warnings>
  )
}
const nothing = { found: '', before: '', after: '', print: '' } as const

function Passage(
  props: Listed & {
    readonly warning: Warning
    readonly decides: boolean
    readonly children?: Child
  },
) {
  const { view, entry, to, warning, decides, children } = props
  const { kind, found, before, after, place, print } = warning
  const t = say(view.locale)
  return (
    <li>
      <p>
        <strong>{t(`warnings.kind.${kind satisfies DetailKind}`)}</strong>
        {': '}
        <q class="passage">
          <span data-before>{before}</span>
          <mark data-found>{found}</mark>
          <span data-after>{after}</span>
        </q>
      </p>
      <p>
        {t(`warnings.way.${kind}`)} {children}
      </p>
      {decides && (
        <Form view={view} action={paths.entryWarnings.to({ entry })}>
          <input type="hidden" name="place" value={place} />
          <input type="hidden" name="print" value={print} />
          <input type="hidden" name="to" value={to} />
          <Button kind="tertiary">
            {t('warnings.stand')}
            <span class="only-heard" data-found>
              {' '}
              {found}
            </span>
          </Button>
        </Form>
      )}
    </li>
  )
}
