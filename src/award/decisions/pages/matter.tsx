// A board's matter: its paper, its units, and each meeting that took it up.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { CheckboxGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, LinkButton, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice, SummaryList, type SummaryRow, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { meetingOutlook } from '../../editions/rules/calendar.ts'
import { categoryName } from '../../editions/rules.ts'
import type { ShownDecision, ShownMatter } from '../reads/matter.ts'
import { isAccepted } from '../rules/decision.ts'
import { canBeTakenUp } from '../rules/matter.ts'
import { isFavourable, stateOf } from '../rules/track.ts'
import { say } from '../words/say.ts'
import { BoardTag, DueNotice } from './parts.tsx'

type Props = {
  readonly view: View
  readonly shown: ShownMatter
  readonly values?: Values
  readonly errors?: FieldErrors
  readonly refusal?: string
}

export function MatterPage({ view, shown, values = {}, errors = {}, refusal }: Props) {
  const t = say(view.locale)
  const { matter, edition } = shown
  const board = matter.boardName ?? t('board.unknown')
  const title = t('matter.title', { board, year: edition.year })
  const failed = refusal !== undefined || Object.keys(errors).length > 0
  const crumbs = [{ href: paths.boardMatters.to(), label: t('crumb.list') }]
  return (
    <Page view={view} title={title} failed={failed} crumbs={crumbs}>
      <ErrorSummary view={view} errors={errors} />
      {refusal && (
        <Notice colour="danger" alert>
          <p>{refusal}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      {matter.origin === 'import' && (
        <Notice>
          <p>{t('matter.imported')}</p>
        </Notice>
      )}
      <Units view={view} shown={shown} />
      <PaperPart view={view} shown={shown} />
      <h2>{t('matter.meetings')}</h2>
      {edition.state === 'open' && <DueNotice view={view} edition={edition} />}
      {shown.decisions.length === 0 && <p>{t('matter.no-meeting')}</p>}
      {shown.decisions.map((one) => (
        <Meeting view={view} shown={shown} one={one} />
      ))}
      <TakeUp view={view} shown={shown} values={values} errors={errors} />
    </Page>
  )
}

function Units({ view, shown }: Props) {
  const t = say(view.locale)
  const { terms } = shown.edition
  return (
    <Table
      caption={t('matter.units')}
      head={[t('column.unit'), t('column.category'), t('column.state')]}
      rows={shown.units.map(({ registration, track }) => [
        <a href={paths.boardTrack.to({ registration: registration.id })}>
          {registration.unitName}
        </a>,
        registration.category ? categoryName(terms, registration.category)[view.locale] : '–',
        registration.state === 'sent' ? (
          <BoardTag view={view} state={track.state} />
        ) : (
          t('matter.withdrawn')
        ),
      ])}
    />
  )
}

function PaperPart({ view, shown }: Props) {
  const t = say(view.locale)
  const { matter, may } = shown
  const { proposal, recordNumber, caseOfficer } = matter.paper
  const rows: readonly SummaryRow[] = [
    { label: t('paper.board'), value: matter.boardName ?? t('board.unknown') },
    { label: t('paper.proposal'), value: proposal ? t(`proposal.${proposal}`) : t('not-told') },
    { label: t('paper.record-number'), value: recordNumber },
    { label: t('paper.case-officer'), value: caseOfficer },
  ]
  return (
    <>
      <h2>{t('matter.paper')}</h2>
      <SummaryList view={view} rows={rows} />
      {matter.origin === 'web' && (
        <p class="buttons">
          <LinkButton href={paths.boardPaperFile.to({ matter: matter.id })} kind="secondary">
            {t('matter.download')}
          </LinkButton>
          {may.change && (
            <a href={paths.boardPaper.to({ matter: matter.id })}>{t('matter.change')}</a>
          )}
        </p>
      )}
    </>
  )
}

type MeetingProps = Props & { readonly one: ShownDecision }

function Meeting({ view, shown, one }: MeetingProps) {
  const t = say(view.locale)
  const { decision } = one
  const names = shown.units
    .filter(({ registration }) => one.registrations.includes(registration.id))
    .map(({ registration }) => registration.unitName)
  const heading = decision.meetingDate
    ? t('meeting.heading', { day: longDate(view, decision.meetingDate) })
    : t('meeting.heading.unknown')
  return (
    <section class="panel">
      <h3>{heading}</h3>
      <p>
        <BoardTag view={view} state={stateOf(decision)} /> {names.join(', ')}
      </p>
      <MeetingNotices view={view} shown={shown} one={one} />
      <MeetingFacts view={view} shown={shown} one={one} />
      <MeetingDoors view={view} shown={shown} one={one} />
    </section>
  )
}

/** What stands in the way, each with what to do instead. */
function MeetingNotices({ view, shown, one }: MeetingProps) {
  const t = say(view.locale)
  const { decision } = one
  const { edition } = shown
  const { meetingDate, outcome, immediateAdjustment } = decision
  const prospect = meetingDate ? meetingOutlook(edition, meetingDate) : 'in-time'
  const squeezed = prospect === 'needs-immediate' && !immediateAdjustment
  const open = decision.verifiedAt === null && edition.state === 'open'
  const notTaken = isFavourable(outcome) && !isAccepted(edition, outcome)
  return (
    <>
      {decision.returnedReason && (
        <Notice colour="warning" title={t('meeting.returned')}>
          <p>{decision.returnedReason}</p>
        </Notice>
      )}
      {open && prospect === 'too-late' && (
        <Notice colour="warning">
          <p>{t('outlook.too-late')}</p>
        </Notice>
      )}
      {open && squeezed && decision.adjustedOn === null && (
        <Notice colour="warning">
          <p>{t('outlook.needs-immediate')}</p>
        </Notice>
      )}
      {open && notTaken && (
        <Notice colour="warning">
          <p>{t('meeting.not-accepted')}</p>
        </Notice>
      )}
    </>
  )
}

function MeetingFacts({ view, one }: MeetingProps) {
  const t = say(view.locale)
  const { decision, extract } = one
  const day = (date: string | null) => (date ? longDate(view, date) : '')
  if (decision.outcome === null && decision.adjustedOn === null) return null
  const rows: readonly SummaryRow[] = [
    {
      label: t('decision.outcome'),
      value: decision.outcome ? t(`outcome.${decision.outcome}`) : t('not-told'),
    },
    { label: t('decision.paragraph'), value: decision.paragraph ?? '' },
    { label: t('decision.record-number'), value: decision.recordNumber ?? '' },
    { label: t('decision.adjusted'), value: day(decision.adjustedOn) },
    { label: t('decision.posted'), value: day(decision.postedOn) },
    {
      label: t('decision.extract'),
      value: extract ? (
        <>
          <a href={paths.boardExtractFile.to({ decision: decision.id })}>{extract.name}</a>
          {extract.recordNumber && ` (${extract.recordNumber})`}
        </>
      ) : (
        ''
      ),
    },
  ]
  return <SummaryList view={view} rows={rows} />
}

function MeetingDoors({ view, shown, one }: MeetingProps) {
  const t = say(view.locale)
  const { decision } = one
  const { may } = shown
  const id = { decision: decision.id }
  const changeable = may.change && decision.verifiedAt === null
  const sendable = changeable && isFavourable(decision.outcome) && decision.adjustedOn !== null
  const sent = decision.extract !== null
  return (
    <p class="buttons">
      {changeable && (
        <LinkButton
          href={paths.boardDecision.to(id)}
          kind={decision.outcome === null ? 'primary' : 'secondary'}
        >
          {decision.outcome === null ? t('meeting.enter') : t('meeting.correct')}
        </LinkButton>
      )}
      {sendable && (
        <LinkButton href={paths.boardExtract.to(id)} kind={sent ? 'secondary' : 'primary'}>
          {sent ? t('meeting.send-again') : t('meeting.send')}
        </LinkButton>
      )}
      {sent && may.verify && (
        <LinkButton
          href={paths.boardReview.to(id)}
          kind={stateOf(decision) === 'extract-sent' ? 'primary' : 'secondary'}
        >
          {t('meeting.review')}
        </LinkButton>
      )}
    </p>
  )
}

function TakeUp({ view, shown, values = {}, errors = {} }: Props) {
  const t = say(view.locale)
  const { matter, may } = shown
  const taking = shown.units.filter(({ registration }) => registration.state === 'sent')
  const free = taking.filter(({ track }) => canBeTakenUp(track, matter))
  if (!may.change || free.length === 0) return null
  const chosen =
    values['registration']?.split('\n') ?? free.map(({ registration }) => registration.id)
  return (
    <>
      <h3>{t('take-up.title')}</h3>
      <Form view={view} action={paths.boardMeeting.to({ matter: matter.id })}>
        <TextField
          name="meetingDate"
          type="date"
          width="short"
          label={t('decision.meeting')}
          value={values['meetingDate']}
          error={errors['meetingDate']}
        />
        <CheckboxGroup
          name="registration"
          label={t('take-up.units')}
          chosen={chosen}
          error={errors['registration']}
          choices={free.map(({ registration }) => ({
            value: registration.id,
            label: registration.unitName,
          }))}
        />
        <Button>{t('take-up.do')}</Button>
      </Form>
    </>
  )
}
