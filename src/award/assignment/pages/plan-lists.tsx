// The plan seen from the examiners: what each has, and the picture of who examines what.
import { paths } from '../../../base/paths.ts'
import { Details, Table } from '../../../base/ui/parts.tsx'
import { Picture } from '../../../base/ui/picture.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Frame, Load, Shown } from '../model/board.ts'
import { say } from '../words/say.ts'
import { PlanPage } from './plan-parts.tsx'
import { linkSentences } from './said.ts'

type Props = { readonly view: View; readonly board: Frame & { readonly shown: Shown } }

export function LoadsPage({ view, board }: Props) {
  const t = say(view.locale)
  return (
    <PlanPage view={view} frame={board} title={t('plan.loads')}>
      <p>
        {t('plan.loads.about', { count: board.shown.loads.length, people: board.shown.people })}
      </p>
      <LoadTable view={view} board={board} />
    </PlanPage>
  )
}

function LoadTable({ view, board }: Props) {
  const t = say(view.locale)
  return (
    <Table
      quiet
      caption={t('plan.loads')}
      head={[
        t('examiner.name'),
        t('examiner.load'),
        t('plan.loads.leads'),
        t('plan.loads.entries'),
      ]}
      rows={board.shown.loads.map((load) => [
        load.name,
        loadSentence(view, load),
        String(load.leads),
        load.entries.length === 0 ? '–' : <EntriesOf view={view} board={board} load={load} />,
      ])}
    />
  )
}

function EntriesOf({ board, load }: Props & { readonly load: Load }) {
  return (
    <ul class="plain">
      {load.entries.map((entry) => (
        <li>
          <a href={paths.teamPlanPlacing.to({ entry, person: load.person })}>
            {board.names.unit(entry)}
          </a>
        </li>
      ))}
    </ul>
  )
}

function loadSentence(view: View, { entries, floor, ceiling }: Load): string {
  return say(view.locale)('plan.loads.of', { load: entries.length, floor, ceiling })
}

/** What the picture says of itself: first what it shows, then how it is read. */
export function pictureWords(view: View, { parts, teams, people }: Shown) {
  const t = say(view.locale)
  return {
    title: t('plan.parts', { count: parts }),
    desc: t('plan.picture.desc', { count: teams.length, people }),
    part: (number: number) => t('plan.part', { number }),
  }
}

function Links({ view, board }: Props) {
  const t = say(view.locale)
  const links = linkSentences(view, board)
  if (links.length === 0) return null
  return (
    <Details summary={t('plan.links')} open={links.length <= 5}>
      <ul>
        {links.map((link) => (
          <li>{link}</li>
        ))}
      </ul>
    </Details>
  )
}

/** `svg`: drawn of the same solution. Its table is the list of loads. */
export function PicturePage({ view, board, svg }: Props & { readonly svg: string }) {
  const t = say(view.locale)
  const title = t('plan.parts', { count: board.shown.parts })
  return (
    <PlanPage view={view} frame={board} title={t('plan.picture')}>
      <p>
        {title}. {t('plan.picture.about')}
      </p>
      <Links view={view} board={board} />
      <Picture svg={svg} label={t('plan.picture')} />
      <h2>{t('plan.picture.table')}</h2>
      <LoadTable view={view} board={board} />
    </PlanPage>
  )
}
