// What an examiner has told of the year, for the organiser.
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { SummaryList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ToldProfile } from '../reads/profile.ts'
import { say } from '../words/say.ts'
import { ClaimTag, experienceSentence, wishSentence } from './claim-parts.tsx'

type Props = { readonly view: View; readonly told: ToldProfile }

export function ToldByExaminer({ view, told }: Props) {
  const t = say(view.locale)
  const { edition, season, wishes, claims } = told
  const year = String(edition.year)
  const waiting = claims.filter(({ state }) => state === 'waiting').length
  const days = season?.daysAway.map((day) => shortDate(view, day)) ?? []
  const wished = wishes.map((wish) => wishSentence(view, edition, wish))
  const rows = [
    { label: t('told.capacity'), value: String(season?.capacity ?? '') },
    { label: t('told.days'), value: days.join(', ') || t('told.days.none') },
  ]
  return (
    <>
      <h2>{t('told.title', { year })}</h2>
      {season ? <SummaryList view={view} rows={rows} /> : <p>{t('told.nothing', { year })}</p>}
      {wished.length > 0 && (
        <>
          <h3>{t('told.wishes')}</h3>
          <ul>
            {wished.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <Experience view={view} told={told} />
      {waiting > 0 && (
        <p>
          <a href={paths.examinerClaims.to()}>{t('told.waiting', { count: waiting })}</a>
        </p>
      )}
      <Needs view={view} told={told} />
    </>
  )
}

function Experience({ view, told }: Props) {
  const t = say(view.locale)
  const done = told.claims
    .filter((one) => one.kind === 'experience')
    .filter(({ state }) => state === 'confirmed' || state === 'waiting')
  if (done.length === 0) return null
  return (
    <>
      <h3>{t('told.experience')}</h3>
      <ul>
        {done.map((one) => (
          <li>
            {experienceSentence(view, one)} <ClaimTag view={view} state={one.state} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Needs({ view, told }: Props) {
  const t = say(view.locale)
  const { needs, needsUntil } = told
  if (!needs) return null
  const rows = [
    { label: t('needs.access'), value: needs.access },
    { label: t('needs.diet'), value: needs.diet },
  ]
  return (
    <>
      <h3>{t('told.needs')}</h3>
      <p class="hint">{t('told.needs.until', { on: shortDate(view, needsUntil) })}</p>
      <SummaryList view={view} rows={rows} />
    </>
  )
}
