// One meeting of a board that took up a matter, or will: what it means, what it decided, what can be done.
import { longDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form, LinkButton, TextField } from '../../../base/ui/form.tsx'
import { Details, Notice, SummaryList, type SummaryRow } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { meetingOutlook, noticeBy } from '../../editions/rules/calendar.ts'
import type { ShownDecision, ShownMatter } from '../reads/matter.ts'
import { isAccepted } from '../rules/matter.ts'
import { isFavourable, outcomeFor, stateOf } from '../rules/track.ts'
import { say } from '../words/say.ts'
import { BoardTag } from './parts.tsx'

type MeetingProps = {
  readonly view: View
  readonly shown: ShownMatter
  readonly one: ShownDecision
}

export function Meeting({ view, shown, one }: MeetingProps) {
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
      <Move view={view} shown={shown} one={one} />
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

/** A meeting that has not decided may turn out to be on another day. */
function Move({ view, shown, one }: MeetingProps) {
  const t = say(view.locale)
  const { id, outcome, meetingDate } = one.decision
  if (!shown.may.change || outcome !== null) return null
  return (
    <Details summary={t('move.title')}>
      <Form view={view} action={paths.boardMove.to({ decision: id })}>
        <TextField
          name={`movedTo-${id}`}
          type="date"
          width="short"
          label={t('move.to')}
          value={meetingDate ?? ''}
        />
        <Button kind="secondary">{t('move.do')}</Button>
      </Form>
    </Details>
  )
}
