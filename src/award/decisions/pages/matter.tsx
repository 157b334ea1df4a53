// A board's matter: its paper, its units, and each meeting that took it up.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { CheckboxGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { categoryName } from '../../editions/rules.ts'
import type { ShownMatter } from '../reads/matter.ts'
import { mayLeave, waitsFor } from '../rules/matter.ts'
import { nextStep } from '../rules/next.ts'
import { say } from '../words/say.ts'
import { toldNext } from '../words/telling.ts'
import { Meeting } from './meeting.tsx'
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
