// The organiser's page of an edition: its state, what is left to do, and the step to the next.
import type { Child } from 'hono/jsx'
import { paths } from '../../../base/paths.ts'
import { Checkbox } from '../../../base/ui/choices.tsx'
import { Button, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Complaint } from '../forms/complaints.ts'
import type { Announcement } from '../model.ts'
import type { SteeringShown } from '../reads/making.ts'
import { say } from '../words/say.ts'
import { Checklist } from './checklist.tsx'
import { DateList, Facts, SourceList } from './parts.tsx'

export type SteeringRefusal =
  | 'not-announced'
  | 'not-open'
  | 'not-draft'
  | 'calendar-missing'
  | 'ceremony-ahead'
  | 'not-sure'
  | 'year-taken'
  | 'incomplete'
  | 'changed-meanwhile'
  | 'frozen'
  | 'no-correction'

type Props = {
  readonly view: View
  readonly shown: SteeringShown
  /** What a draft lacks before everyone may see it. */
  readonly missing: readonly Complaint[]
  readonly refusal?: SteeringRefusal | null
}

export function SteeringPage(props: Props) {
  const { view, shown, refusal = null } = props
  const { edition } = shown
  const t = say(view.locale)
  const year = String(edition.year)
  const title = t('steering.title', { year })
  const crumbs = [{ href: paths.editions.to(), label: t('editions.title') }]
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={refusal !== null}>
      <h1>{title}</h1>
      {refusal && (
        <Notice colour="danger" alert title={t('steering.refused')}>
          <p>{t(`refusal.${refusal}`)}</p>
        </Notice>
      )}
      <Facts view={view} rows={stateRows(props)} />
      <p>{t(`steering.next.${edition.state}`)}</p>
      {shown.piece && <Checklist {...props} piece={shown.piece} />}
      {edition.state === 'draft' && <Draft {...props} />}
      {edition.state === 'announced' && <Announced {...props} />}
      {edition.state === 'open' && <Open {...props} />}
      <Copying {...props} />
      {edition.state !== 'draft' && (
        <>
          <h2>{t('dates')}</h2>
          <DateList view={view} edition={edition} />
          <h2>{t('sources')}</h2>
          <SourceList view={view} sources={edition.terms.sources} />
        </>
      )}
    </Page>
  )
}

function stateRows({ view, shown: { edition, announcements, copiedFrom } }: Props) {
  const t = say(view.locale)
  const rows = [
    { label: t('state'), value: t(`state.${edition.state}`) },
    { label: t('steering.version'), value: t('version', { version: edition.version }) },
    {
      label: t('corrections'),
      value: <Corrections {...{ view, year: edition.year, announcements }} />,
    },
  ]
  if (edition.state !== 'draft') return rows
  const from = copiedFrom === null ? t('steering.from-file') : String(copiedFrom)
  return [...rows.slice(0, 1), { label: t('steering.copied-from'), value: from }]
}

function Corrections(props: {
  readonly view: View
  readonly year: number
  readonly announcements: readonly Announcement[]
}) {
  const t = say(props.view.locale)
  const { announcements, year } = props
  return (
    <>
      {t('steering.corrections', { count: announcements.length })}
      {announcements.map(({ version, date }) => (
        <>
          {', '}
          <a href={paths.correctionVersion.to({ year, version })}>
            {t('version', { version })} ({date})
          </a>
        </>
      ))}
    </>
  )
}

/** A step that cannot be undone is taken with a tick. */
function Step(props: {
  readonly view: View
  readonly action: string
  readonly sure: string
  readonly button: string
  readonly danger?: boolean
  readonly name: string
  readonly children?: Child
}) {
  return (
    <Form view={props.view} action={props.action}>
      {props.children}
      <Checkbox name={props.name} label={props.sure} />
      <Button kind={props.danger ? 'danger' : 'primary'}>{props.button}</Button>
    </Form>
  )
}

function Draft({ view, shown, missing }: Props) {
  const t = say(view.locale)
  const { year } = shown.edition
  return (
    <>
      <h2>{t('steering.announce.title')}</h2>
      {missing.length > 0 ? (
        <p>{t('steering.announce.missing')}</p>
      ) : (
        <Step
          view={view}
          action={paths.announceEdition.to({ year })}
          name="sure"
          sure={t('steering.announce.sure', { year: String(year) })}
          button={t('steering.announce')}
        >
          <input type="hidden" name="digest" value={shown.piece?.digest ?? ''} />
        </Step>
      )}
      <Details summary={t('steering.discard.title')}>
        <Step
          view={view}
          action={paths.discardDraft.to({ year })}
          name="discard"
          sure={t('steering.discard.sure', { year: String(year) })}
          button={t('steering.discard')}
          danger
        />
      </Details>
    </>
  )
}

function Announced({ view, shown: { edition } }: Props) {
  const t = say(view.locale)
  return (
    <>
      <h2>{t('steering.open.title')}</h2>
      <Step
        view={view}
        action={paths.openEdition.to({ year: edition.year })}
        name="sure"
        sure={t('steering.open.sure')}
        button={t('steering.open')}
      />
    </>
  )
}

function Open({ view, shown: { edition, piece } }: Props) {
  const t = say(view.locale)
  const { year } = edition
  return (
    <>
      <h2>{t('steering.correct.title')}</h2>
      <p>{t('steering.correct.text')}</p>
      <div class="buttons">
        {piece ? (
          <LinkButton href={paths.correction.to({ year })}>{t('difference.go-on')}</LinkButton>
        ) : (
          <Form view={view} action={paths.beginCorrection.to({ year })} class="inline">
            <Button kind="secondary">{t('steering.correct')}</Button>
          </Form>
        )}
        <LinkButton kind="secondary" href={paths.extendDeadline.to({ year })}>
          {t('steering.extend')}
        </LinkButton>
      </div>
      {piece && (
        <Details summary={t('steering.correction.discard.title')}>
          <Step
            view={view}
            action={paths.discardCorrection.to({ year })}
            name="discard"
            sure={t('steering.correction.discard.sure')}
            button={t('steering.correction.discard')}
            danger
          />
        </Details>
      )}
    </>
  )
}

function Copying({ view, shown: { edition, nextYear, drafts } }: Props) {
  const t = say(view.locale)
  const { year } = edition
  return (
    <>
      <h2>{t('steering.more')}</h2>
      <ul>
        {edition.state !== 'draft' && (
          <>
            <li>
              <a href={paths.edition.to({ year })}>{t('steering.public-page')}</a>
            </li>
            <li>
              <a href={paths.editionDifference.to({ year })}>{t('steering.difference')}</a>
            </li>
          </>
        )}
        <li>
          <a href={paths.editionFile.to({ year })}>{t('steering.export')}</a>
        </li>
        <li>
          <a href={paths.importEdition.to()}>{t('import.title')}</a>
        </li>
        {drafts.map((draft) => (
          <li>
            <a href={paths.steering.to({ year: draft })}>
              {t('steering.draft', { year: String(draft) })}
            </a>
          </li>
        ))}
      </ul>
      {edition.state !== 'draft' && (
        <Form view={view} action={paths.copyEdition.to({ year })}>
          <input type="hidden" name="year" value={String(nextYear)} />
          <Button kind="secondary">
            {t('steering.copy', { year: String(year), next: String(nextYear) })}
          </Button>
        </Form>
      )}
    </>
  )
}
