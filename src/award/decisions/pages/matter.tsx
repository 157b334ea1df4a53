// A board's matter: its paper, its units, and each meeting that took it up.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDate, plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { CheckboxGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, LinkButton, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice, SummaryList, type SummaryRow, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { meetingOutlook, noticeBy } from '../../editions/rules/calendar.ts'
import { categoryName } from '../../editions/rules.ts'
import type { ShownDecision, ShownMatter } from '../reads/matter.ts'
import { isAccepted, mayLeave, waitsFor } from '../rules/matter.ts'
import { nextStep } from '../rules/next.ts'
import { isFavourable, outcomeFor, stateOf } from '../rules/track.ts'
import { say } from '../words/say.ts'
import { toldNext } from '../words/telling.ts'
import { PaperPart } from './paper-part.tsx'
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
      <Regroup view={view} shown={shown} />
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
  const today = plainDate(view.now, view.zone)
  return (
    <Table
      caption={t('matter.units')}
      head={[t('column.unit'), t('column.category'), t('column.state'), t('column.next')]}
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
        registration.state === 'sent' && shown.edition.state === 'open'
          ? toldNext(view, nextStep(track, shown.edition, today))
          : '–',
      ])}
    />
  )
}

/** Other units in the paper: those that no meeting has taken up may leave, free ones may join. */
function Regroup({ view, shown }: Props) {
  const t = say(view.locale)
  const { matter, may, units, joinable } = shown
  const inside = units.filter(({ registration }) => registration.state === 'sent')
  const leaving = inside.filter(({ track }) => mayLeave(track, matter))
  const staying = units.filter((unit) => !leaving.includes(unit))
  if (!may.change || (joinable.length === 0 && (leaving.length === 0 || units.length < 2))) {
    return null
  }
  return (
    <Details summary={t('regroup.title')}>
      <Form view={view} action={paths.boardUnits.to({ matter: matter.id })}>
        {staying.map(({ registration }) => (
          <input type="hidden" name="registration" value={registration.id} />
        ))}
        <CheckboxGroup
          name="registration"
          label={t('regroup.units')}
          hint={staying.length > 0 ? t('regroup.staying') : undefined}
          chosen={leaving.map(({ registration }) => registration.id)}
          choices={[...leaving.map(({ registration }) => registration), ...joinable].map(
            ({ id, unitName }) => ({ value: id, label: unitName }),
          )}
        />
        <Button kind="secondary">{t('regroup.do')}</Button>
      </Form>
    </Details>
  )
}

type MeetingProps = Props & { readonly one: ShownDecision }

function Meeting({ view, shown, one }: MeetingProps) {
  const t = say(view.locale)
  const { decision } = one
  const names = shown.units.flatMap(({ registration }) => {
    const fate = one.fates.find((each) => each.registration === registration.id)
    if (!fate) return []
    const { unitName } = registration
    return fate.outcome === null ? [unitName] : [`${unitName} (${t(`outcome.${fate.outcome}`)})`]
  })
  const heading = decision.meetingDate
    ? t('meeting.heading', { day: longDate(view, decision.meetingDate) })
    : t('meeting.heading.unknown')
  return (
    <section class="panel">
      <h3>{heading}</h3>
      <p>
        <BoardTag view={view} state={stateOf(decision, one.fates)} /> {names.join(', ')}
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
  const asked = prospect === 'needs-immediate' && immediateAdjustment
  const ahead = outcome === null
  const open = decision.verifiedAt === null && edition.state === 'open'
  const notTaken = one.fates
    .map((fate) => outcomeFor(decision, fate))
    .some((each) => isFavourable(each) && !isAccepted(edition, each))
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
      {open && ahead && prospect === 'in-time' && meetingDate && <p>{t('outlook.in-time')}</p>}
      {open && ahead && asked && <p>{t('outlook.immediate-asked')}</p>}
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
    {
      label: t('decision.posted'),
      value: decision.postedOn
        ? day(decision.postedOn)
        : decision.adjustedOn &&
          t('decision.notice-by', { day: day(noticeBy(decision.adjustedOn)) }),
    },
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
  const favoured = one.fates.some((fate) => isFavourable(outcomeFor(decision, fate)))
  const sendable = changeable && favoured && decision.adjustedOn !== null
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
          kind={stateOf(decision, one.fates) === 'extract-sent' ? 'primary' : 'secondary'}
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
  const free = taking.filter(({ track }) => waitsFor(track, matter, shown.edition) === 'meeting')
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
