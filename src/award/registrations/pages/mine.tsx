// Where a person is contact or colleague, and the way to begin.
import { paths } from '../../../base/paths.ts'
import { LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Table, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Mine } from '../reads.ts'
import { say } from '../words/say.ts'
import { StateTag } from './parts.tsx'

export function MinePage({ view, mine }: { view: View; mine: Mine }) {
  const t = say(view.locale)
  const { registrations, edition, registrationOpen } = mine
  return (
    <Page view={view} title={t('mine.title')}>
      <h1>{t('mine.title')}</h1>
      <Desk view={view} />
      {registrationOpen ? (
        <p>
          <LinkButton href={paths.registrationNew.to()}>
            {t('mine.begin', { year: edition.year })}
          </LinkButton>
        </p>
      ) : (
        <RegistrationTimes view={view} mine={mine} />
      )}
      {registrations.length === 0 ? (
        <Empty>{t('mine.none')}</Empty>
      ) : (
        <Table
          caption={t('mine.count', { count: registrations.length })}
          head={[t('column.unit'), t('column.year'), t('column.state'), t('column.number')]}
          rows={registrations.map(({ registration, edition: its }) => [
            <a href={paths.registration.to({ registration: registration.id })}>
              {registration.unitName}
            </a>,
            its.year,
            <StateTag view={view} state={registration.state} />,
            registration.recordNumber ?? '–',
          ])}
        />
      )}
    </Page>
  )
}

/** The way to the lists, for those who have any. */
function Desk({ view }: { view: View }) {
  const t = say(view.locale)
  const { roles } = view.actor
  if (!roles.has('organiser') && !roles.has('coordinator')) return null
  return (
    <ul>
      <li>
        <a href={paths.registrationTable.to()}>{t('desk.all')}</a>
      </li>
      {roles.has('organiser') && (
        <li>
          <a href={paths.register.to()}>{t('desk.register')}</a>
        </li>
      )}
    </ul>
  )
}

/** Registration is not open: when it opens, or that it has closed. */
export function RegistrationTimes({ view, mine }: { view: View; mine: Pick<Mine, 'edition'> }) {
  const t = say(view.locale)
  const { registrationOpens, registrationCloses } = mine.edition.terms.calendar
  if (registrationOpens && view.now < registrationOpens) {
    return (
      <Notice>
        <p>
          {t('closed.opens')} <When view={view} at={registrationOpens} />.
        </p>
      </Notice>
    )
  }
  return (
    <Notice>
      <p>
        {t('closed.since')} {registrationCloses && <When view={view} at={registrationCloses} />}
      </p>
      <p>{t('closed.next')}</p>
    </Notice>
  )
}
