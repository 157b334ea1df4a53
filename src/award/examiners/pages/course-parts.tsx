// What the pages about courses share.
import { clockTime, longDate } from '../../../base/lib/time.ts'
import { SummaryList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Course } from '../model/training.ts'
import { say } from '../words/say.ts'

/** «onsdag 10 februari 2027 kl. 09.00–12.00», by the clock of the award. */
export function courseTime({ locale }: View, { startsAt, endsAt }: Course, zone: string): string {
  const telling = { locale, zone }
  const [date, from, to] = [
    longDate(telling, startsAt),
    clockTime(telling, startsAt),
    clockTime(telling, endsAt),
  ]
  return say(locale)('training.time', { date, from, to })
}

export function CourseFactsList(props: { view: View; course: Course; zone: string }) {
  const { view, course, zone } = props
  const t = say(view.locale)
  const { place, link, audience } = course
  const rows = [
    { label: t('training.when'), value: courseTime(view, course, zone) },
    { label: t('training.place'), value: place || null },
    { label: t('training.link'), value: link ? <a href={link}>{link}</a> : null },
    { label: t('training.audience'), value: t(`training.audience.${audience}`) },
  ]
  return <SummaryList view={view} rows={rows.filter(({ value }) => value !== null)} />
}
