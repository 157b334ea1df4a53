// What has happened to a unit or an organisation, the earliest first.
import type { Child } from 'hono/jsx'
import { shortDate } from '../../../base/lib/time.ts'
import { Empty, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { OperatingForm } from '../../editions/model.ts'
import { isSure } from '../rules/succession.ts'
import type { Moment, Turning } from '../rules/timeline.ts'
import { say } from '../words/say.ts'
import { yearText } from './parts.tsx'

/** `linkTo`: where what it became is told of. */
type Props = {
  readonly view: View
  readonly moments: readonly Moment[]
  readonly linkTo?: (moment: Moment & { readonly toId: string }) => string
}

export function Timeline(props: Props) {
  const { view, moments } = props
  const t = say(view.locale)
  if (moments.length === 0) return <Empty>{t('timeline.none')}</Empty>
  return (
    <ol class="timeline">
      {moments.map((moment, at) => (
        <li class={classOf(moment)}>
          <p class="timeline-when">
            <span class={isSameDay(moment, moments[at - 1]) ? 'only-heard' : undefined}>
              {whenOf(view, moment)}
            </span>
          </p>
          <div>
            <p>{textOf(props, moment)}</p>
            <Doubt view={view} moment={moment} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Seen once, heard each time. */
function isSameDay(moment: Moment, before: Moment | undefined): boolean {
  return moment.what !== 'past' && moment.day !== null && moment.day === before?.day
}

function classOf(moment: Moment): string {
  const honoured = moment.what === 'past' && ['recipient', 'honourable'].includes(moment.past.kind)
  return honoured ? 'honoured' : moment.what
}

function whenOf(view: View, moment: Moment): Child {
  const t = say(view.locale)
  if (moment.what === 'past') return yearText(view, moment.past)
  if (moment.day === null) return t('timeline.unknown')
  return <time datetime={moment.day}>{shortDate(view, moment.day)}</time>
}

function textOf({ view, linkTo }: Props, moment: Moment): Child {
  const t = say(view.locale)
  const { of } = moment
  if (moment.what === 'past') {
    const { kind, category, unitName } = moment.past
    const told = category === null ? t(`kind.${kind}`) : `${t(`kind.${kind}`)}, ${category}`
    return t('moment.past', { told, unit: unitName })
  }
  if (!('to' in moment)) return t(`moment.${moment.what}`, { of })
  if ('toId' in moment) {
    const href = linkTo?.(moment)
    const to = href ? <a href={href}>{moment.to}</a> : moment.to
    return (
      <>
        {t('moment.became', { of })} {to}.
      </>
    )
  }
  return turningText(view, moment)
}

function turningText(view: View, moment: Turning): string {
  const t = say(view.locale)
  const told = (value: string | null) => {
    if (value === null) return t('moment.unknown')
    return moment.what === 'form' ? t(`form.${value as OperatingForm}`) : value
  }
  const { what, of, from, to } = moment
  return t(`moment.${what}`, { of, from: told(from), to: told(to) })
}

/** What a person has not confirmed, and what a source only makes likely. */
function Doubt({ view, moment }: { readonly view: View; readonly moment: Moment }) {
  const t = say(view.locale)
  const unsure = moment.what === 'past' && !isSure(moment.past)
  if (moment.link !== 'possible' && !unsure) return null
  return (
    <p>
      {moment.link === 'possible' && <Tag colour="warning">{t('moment.possible')}</Tag>}
      {moment.what === 'past' && unsure && <Tag>{t(`confidence.${moment.past.confidence}`)}</Tag>}
    </p>
  )
}
