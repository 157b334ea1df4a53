// The categories of a year and how far the jury has come with each.
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Table, Tag, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Edition } from '../../editions/model.ts'
import type { Session } from '../model.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  readonly edition: Edition
  readonly states: ReadonlyMap<string, Session['state']>
  /** In the jury, and so welcome inside. */
  readonly sits: boolean
}

export function JuryPage({ view, edition, states, sits }: Props) {
  const t = say(view.locale)
  const { ceremony, juryMeeting } = edition.terms.calendar
  const year = edition.year
  const rows = edition.terms.categories.map(({ key, name }) => {
    const state = states.get(key) ?? 'waiting'
    const address = paths.juryCategory.to({ year, category: key })
    return [
      sits ? <a href={address}>{name[view.locale]}</a> : name[view.locale],
      <Tag colour={state === 'sealed' ? 'success' : 'neutral'}>{t(`state.${state}`)}</Tag>,
      <Form view={view} action={paths.juryAsk.to({ year, category: key })}>
        <Button kind="tertiary">{t('ask.do', { category: name[view.locale] })}</Button>
      </Form>,
    ]
  })
  return (
    <Page view={view} title={t('title', { year: String(year) })}>
      <h1>{t('title', { year: String(year) })}</h1>
      <p>{t('intro')}</p>
      {juryMeeting && (
        <p>
          {t('meeting')} <When view={view} at={juryMeeting} />
        </p>
      )}
      {ceremony && (
        <p>
          {t('sealed-until')} <When view={view} at={ceremony} />
        </p>
      )}
      <Table
        quiet
        caption={t('title', { year: String(year) })}
        head={[t('head.category'), t('head.state'), t('head.declarations')]}
        rows={rows}
      />
    </Page>
  )
}
