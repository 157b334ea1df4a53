// «Min kalender»: the dates that concern one, and the address for one's own calendar program.
import { clockTime, longDate, longDateTime, plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { CalendarEvent } from '../model.ts'
import type { ShownCalendar } from '../reads.ts'
import { isPast } from '../rules.ts'
import { say } from '../words/say.ts'

type Props = { readonly view: View; readonly shown: ShownCalendar }

export function CalendarPage({ view, shown }: Props) {
  const t = say(view.locale)
  const title = t('title')
  return (
    <Page view={view} title={title}>
      <h1>{title}</h1>
      <p class="lead">{t('intro')}</p>
      <h2>{t('dates')}</h2>
      <Dates view={view} shown={shown} />
      <h2>{t('subscribe')}</h2>
      {shown.address ? <Address view={view} token={shown.address.token} /> : <Make view={view} />}
      <p>
        <a href={paths.calendarFile.to()}>{t('file')}</a> {t('file.text')}
      </p>
    </Page>
  )
}

function Dates({ view, shown }: Props) {
  const t = say(view.locale)
  if (shown.events.length === 0) return <Empty>{t('none')}</Empty>
  const today = plainDate(view.now, view.zone)
  const past = shown.events.filter((event) => isPast(event, today, view.zone))
  const ahead = shown.events.filter((event) => !past.includes(event))
  return (
    <>
      {ahead.length === 0 ? <Empty>{t('none-ahead')}</Empty> : <List view={view} events={ahead} />}
      {past.length > 0 && (
        <Details summary={t('past', { count: past.length })}>
          <List view={view} events={past} />
        </Details>
      )}
    </>
  )
}

function List({ view, events }: { view: View; events: readonly CalendarEvent[] }) {
  return (
    <ul class="plain dates">
      {events.map((event) => (
        <li>
          <strong>{toldWhen(view, event)}</strong>
          <br />
          <a href={event.href}>{event.title}</a>
          {event.place && <p class="hint">{event.place}</p>}
          {event.about && <p class="hint">{event.about}</p>}
        </li>
      ))}
    </ul>
  )
}

function toldWhen(view: View, { from, to }: CalendarEvent): string {
  const t = say(view.locale)
  const day = longDate(view, from)
  if (typeof from === 'string') {
    return typeof to === 'string' && to !== from
      ? `${day} ${t('until', { day: longDate(view, to) })}`
      : day
  }
  const begins = longDateTime(view, from)
  return to instanceof Date ? `${begins}–${clockTime(view, to)}` : begins
}

function Make({ view }: { view: View }) {
  const t = say(view.locale)
  return (
    <>
      <p>{t('make.text')}</p>
      <Form view={view} action={paths.calendarAddress.to()}>
        <Button>{t('make')}</Button>
      </Form>
    </>
  )
}

function Address({ view, token }: { view: View; token: string }) {
  const t = say(view.locale)
  const path = paths.calendarFeed.to({ token })
  const address = view.site + path
  return (
    <>
      <copy-text label={t('copy')} done={t('copied')}>
        <div class="ds-field">
          <label class="ds-label" for="address">
            {t('address')}
          </label>
          <p class="hint" id="address-hint">
            {t('address.hint')}
          </p>
          <input
            class="ds-input"
            id="address"
            type="text"
            readonly
            value={address}
            aria-describedby="address-hint"
          />
        </div>
      </copy-text>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')}>{t('open')}</a>
      </p>
      {(['outlook', 'google', 'apple'] as const).map((program) => (
        <Details summary={t(`program.${program}`)}>
          <p>{t(`steps.${program}`)}</p>
        </Details>
      ))}
      <Details summary={t('renew')}>
        <p>{t('renew.text')}</p>
        <div class="buttons">
          <Form view={view} action={paths.calendarAddress.to()}>
            <Button kind="secondary">{t('renew.do')}</Button>
          </Form>
          <Form view={view} action={paths.calendarAddressGone.to()}>
            <Button kind="tertiary">{t('remove')}</Button>
          </Form>
        </div>
      </Details>
    </>
  )
}
