// For the unit: how far its own board has come.
import { longDate, plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Steps, SummaryList, type SummaryRow } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { BoardState } from '../model.ts'
import type { ShownTrack } from '../reads/unit-track.ts'
import { nextStep } from '../rules/next.ts'
import { say } from '../words/say.ts'
import { toldNext } from '../words/telling.ts'
import { BoardTag, DueNotice } from './parts.tsx'

const steps = ['paper', 'meeting', 'decision', 'adjusted', 'sent', 'verified'] as const

/** How many of the steps are done. A board that put the matter off is back before its meeting. */
const doneSteps: Readonly<Record<BoardState, number>> = {
  'not-started': 0,
  'paper-drafted': 1,
  'on-agenda': 2,
  decided: 3,
  adjusted: 4,
  posted: 4,
  'extract-sent': 5,
  'extract-verified': 6,
  rejected: 3,
  postponed: 1,
  'referred-back': 1,
}

export function UnitTrackPage({ view, shown }: { view: View; shown: ShownTrack }) {
  const t = say(view.locale)
  const { registration, edition, track } = shown
  const title = t('track.title', { unit: registration.unitName })
  const done = doneSteps[track.state]
  const crumbs = [
    {
      href: paths.registration.to({ registration: registration.id }),
      label: t('crumb.registration', { unit: registration.unitName }),
    },
  ]
  return (
    <Page view={view} title={title} crumbs={crumbs}>
      <h1>{title}</h1>
      <p>
        <BoardTag view={view} state={track.state} /> {t(`explain.${track.state}`)}
      </p>
      {track.state !== 'rejected' && (
        <Steps
          label={t('track.steps')}
          stateWords={{ done: t('step.done'), now: t('step.now'), later: t('step.later') }}
          steps={steps.map((step, index) => ({
            label: t(`step.${step}`),
            state: index < done ? 'done' : index === done ? 'now' : 'later',
          }))}
        />
      )}
      {registration.state === 'sent' && edition.state === 'open' && (
        <WhatNext view={view} shown={shown} />
      )}
      <Facts view={view} shown={shown} />
      {track.state !== 'extract-verified' && edition.state === 'open' && (
        <DueNotice view={view} edition={edition} />
      )}
      {shown.mayHandle && track.matter && (
        <p>
          <a href={paths.boardMatter.to({ matter: track.matter.id })}>{t('track.matter')}</a>
        </p>
      )}
    </Page>
  )
}

/** Who must do what, and by when. */
function WhatNext({ view, shown }: { view: View; shown: ShownTrack }) {
  const t = say(view.locale)
  const next = nextStep(shown.track, shown.edition, plainDate(view.now, view.zone))
  if (next.step === 'nothing') return null
  return (
    <p>
      <strong>{t(`doer.${next.doer}`)}</strong> {toldNext(view, next)}
    </p>
  )
}

function Facts({ view, shown }: { view: View; shown: ShownTrack }) {
  const t = say(view.locale)
  const { matter, decision, outcome } = shown.track
  if (!matter) return null
  const day = (date: string | null | undefined) => (date ? longDate(view, date) : '')
  const rows: readonly SummaryRow[] = [
    { label: t('paper.board'), value: matter.boardName ?? t('board.unknown') },
    { label: t('decision.meeting'), value: day(decision?.meetingDate) },
    {
      label: t('decision.outcome'),
      value: outcome ? t(`outcome.${outcome}`) : '',
    },
    { label: t('decision.adjusted'), value: day(decision?.adjustedOn) },
    { label: t('decision.posted'), value: day(decision?.postedOn) },
    {
      label: t('decision.extract'),
      value:
        decision && shown.extract ? (
          <a href={paths.boardExtractFile.to({ decision: decision.id })}>{shown.extract.name}</a>
        ) : (
          ''
        ),
    },
  ]
  return <SummaryList view={view} rows={rows} />
}
