// A list of things to do: what, for whom, by when, one link each.
import { daysUntil, Table, Tag, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Task } from '../model.ts'
import { say } from '../words/say.ts'

export function Tasks(props: {
  readonly view: View
  readonly caption: string
  readonly tasks: readonly Task[]
}) {
  const { view, tasks } = props
  const t = say(view.locale)
  return (
    <Table
      quiet
      caption={props.caption}
      head={[t('head.task'), t('head.for'), t('head.due')]}
      rows={tasks.map((task) => {
        const about = typeof task.about === 'string' ? task.about : task.about[view.locale]
        const what = t(`task.${task.kind}`)
        return [
          <>
            <a href={task.href} aria-label={`${what}: ${about}`}>
              {what}
            </a>
            {task.count && ` (${t('of', task.count)})`}
          </>,
          about,
          <Due view={view} due={task.due} />,
        ]
      })}
    />
  )
}

function Due({ view, due }: { view: View; due: Task['due'] }) {
  const t = say(view.locale)
  if (due === null) return <>{t('as-soon')}</>
  const days = daysUntil(view, due)
  const late = days < 0
  return (
    <>
      <When view={view} at={due} />{' '}
      <Tag colour={late ? 'danger' : days <= 7 ? 'warning' : 'neutral'}>
        {late ? t('days.late', { days: -days }) : t('days', { days })}
      </Tag>
    </>
  )
}
