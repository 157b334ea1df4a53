// What is left to do with an edition that is being made: section by section, with the way there.
import { paths } from '../../../base/paths.ts'
import { Notice, type Task, TaskList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { complaintInWords } from '../forms/complaint-words.ts'
import type { Complaint } from '../forms/complaints.ts'
import { type SectionKey, sectionKeys, sectionOf } from '../model/sections.ts'
import type { SteeringShown, Workpiece } from '../reads/making.ts'
import type { YearInWords } from '../rules/copying.ts'
import { fieldLabel } from '../words/labels.ts'
import { say } from '../words/say.ts'
import { brief } from '../words/telling.ts'

type Props = {
  readonly view: View
  readonly shown: SteeringShown
  readonly piece: Workpiece
  readonly missing: readonly Complaint[]
}

export function Checklist({ view, shown, piece, missing }: Props) {
  const t = say(view.locale)
  const { year } = shown.edition
  const tasks = sectionKeys.map((section) => taskOf({ view, shown, piece, missing }, section))
  return (
    <>
      <h2>{t(`checklist.title.${piece.kind}`)}</h2>
      {missing.length > 0 && (
        <Notice colour="warning" title={t('checklist.missing', { count: missing.length })}>
          <ul>
            {missing.map((complaint) => (
              <li>
                <MissingLink view={view} year={year} complaint={complaint} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <OldYears view={view} year={year} found={shown.oldYears} />
      <TaskList tasks={tasks} />
      <TryOut view={view} year={year} />
    </>
  )
}

function taskOf(props: Props, section: SectionKey): Task {
  const { view, shown, missing } = props
  const t = say(view.locale)
  const { year } = shown.edition
  const lacks = missing.filter(({ path }) => sectionOf(path[0]) === section).length
  const olds = shown.oldYears.filter(({ at }) => sectionOf(at[0]) === section).length
  const state = props.piece.kind === 'correction' ? changeOf(props, section) : stateOf(lacks, olds)
  const quiet = state === 'complete' || state === 'same'
  return {
    href: paths.editionSection.to({ year, section }),
    label: t(`section.${section}`),
    state: t(`checklist.${state}`, { count: lacks }),
    ...(quiet ? {} : { colour: state === 'changed' ? ('info' as const) : ('warning' as const) }),
  }
}

function changeOf({ shown }: Props, section: SectionKey): 'changed' | 'same' {
  return shown.changed.includes(section) ? 'changed' : 'same'
}

function stateOf(lacks: number, olds: number): 'lacks' | 'look' | 'complete' {
  if (lacks > 0) return 'lacks'
  return olds > 0 ? 'look' : 'complete'
}

function MissingLink(props: {
  readonly view: View
  readonly year: number
  readonly complaint: Complaint
}) {
  const { view, year, complaint } = props
  const path = complaint.path.map(String).join('.')
  const label = fieldLabel(view.locale, path)
  const section = sectionOf(complaint.path[0])
  const text = say(view.locale)('expected.at', {
    label,
    says: complaintInWords(view.locale, complaint),
  })
  if (section === undefined) return <>{text}</>
  return <a href={`${paths.editionSection.to({ year, section })}#${path}`}>{text}</a>
}

/** A copy has its texts from an older year. Which of them to change is for people to see. */
function OldYears(props: {
  readonly view: View
  readonly year: number
  readonly found: readonly YearInWords[]
}) {
  const { view, year, found } = props
  if (found.length === 0) return null
  const t = say(view.locale)
  return (
    <Notice title={t('checklist.years', { count: found.length })}>
      <p>{t('checklist.years.text', { year: String(year) })}</p>
      <ul>
        {found.map(({ at, words, years }) => {
          const section = sectionOf(at[0])
          return (
            <li>
              {years.join(', ')}:{' '}
              {section ? (
                <a href={paths.editionSection.to({ year, section })}>{brief(words[view.locale])}</a>
              ) : (
                brief(words[view.locale])
              )}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function TryOut({ view, year }: { readonly view: View; readonly year: number }) {
  const t = say(view.locale)
  return (
    <>
      <h2>{t('checklist.try')}</h2>
      <ul>
        <li>
          <a href={paths.editionDifference.to({ year })}>{t('steering.difference')}</a>
        </li>
        <li>
          <a href={paths.rehearsal.to({ year })}>{t('checklist.rehearsal')}</a>
        </li>
        <li>
          <a href={paths.editionPreview.to({ year })}>{t('checklist.preview')}</a>
        </li>
      </ul>
    </>
  )
}
