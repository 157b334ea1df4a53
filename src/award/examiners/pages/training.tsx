// Where the organiser sees who has done what the edition asks, and plans courses.
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Missing } from '../model/training.ts'
import type { ListedCourse, ShownTraining, TrainedExaminer } from '../reads/training.ts'
import { say } from '../words/say.ts'
import { courseTime } from './course-parts.tsx'

type Props = { readonly view: View; readonly shown: ShownTraining }

export function TrainingPage({ view, shown }: Props) {
  const t = say(view.locale)
  const { edition, people } = shown
  const year = String(edition.year)
  const ready = people.filter(({ missing }) => missing.length === 0).length
  return (
    <Page
      wide
      view={view}
      title={t('training.page', { year })}
      crumbs={[{ href: paths.examiners.to(), label: t('examiners.title') }]}
    >
      <h1>{t('training.page', { year })}</h1>
      <Asked {...{ view, shown }} />
      <Courses {...{ view, shown }} />
      <Practice {...{ view, shown }} />
      <h2 id="examinatorer">{t('training.people', { ready, all: people.length })}</h2>
      {people.length === 0 ? (
        <Empty>{t('training.people.none')}</Empty>
      ) : (
        <People {...{ view, shown }} />
      )}
    </Page>
  )
}

function Asked({ view, shown }: Props) {
  const t = say(view.locale)
  const { training } = shown.edition.terms
  if (training === null) return <Notice>{t('training.asked.nothing')}</Notice>
  const asked = [
    training.course && t('training.asked.course'),
    training.leaderCourse && t('training.asked.leader'),
    training.practice &&
      (training.leastAgreement === null
        ? t('training.asked.practice')
        : t('training.asked.practice.least', { least: training.leastAgreement })),
    training.promise !== null && t('training.asked.promise'),
  ].filter((one) => one !== false)
  return (
    <>
      <p>{t('training.asked')}</p>
      <ul>
        {asked.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </>
  )
}

function Courses({ view, shown }: Props) {
  const t = say(view.locale)
  const { courses, edition } = shown
  return (
    <>
      <h2>{t('training.courses')}</h2>
      {courses.length === 0 ? (
        <Empty>{t('training.courses.none')}</Empty>
      ) : (
        <Table
          quiet
          caption={t('training.courses')}
          head={[
            t('training.course'),
            t('training.when'),
            t('training.audience'),
            t('training.seats.taken'),
            t('training.state'),
          ]}
          rows={courses.map((one) => courseRow(view, one, edition.zone))}
        />
      )}
      <p>
        <LinkButton href={paths.courseNew.to()}>{t('training.course.new')}</LinkButton>
      </p>
    </>
  )
}

function courseRow(view: View, { course, seating }: ListedCourse, zone: string) {
  const t = say(view.locale)
  const { seated, waiting } = seating
  const taken = t('training.seats.of', { taken: seated.length, seats: course.seats })
  const told = [...seated, ...waiting].filter(({ attended }) => attended !== null)
  const there = told.filter(({ attended }) => attended).length
  return [
    <a href={paths.course.to({ course: course.id })}>{course.title}</a>,
    courseTime(view, course, zone),
    t(`training.audience.${course.audience}`),
    waiting.length > 0 ? `${taken}, ${t('training.waiting', { count: waiting.length })}` : taken,
    course.cancelledAt ? (
      <Tag colour="danger">{t('training.cancelled')}</Tag>
    ) : told.length > 0 ? (
      t('training.there', { count: there })
    ) : (
      t('training.planned')
    ),
  ]
}

function Practice({ view, shown }: Props) {
  const t = say(view.locale)
  const { practice, people } = shown
  const done = people.filter(({ within }) => within !== null).length
  return (
    <>
      <h2>{t('practice.title')}</h2>
      {practice === undefined && <p>{t('practice.none')}</p>}
      {practice?.round === 0 && <p>{t('practice.not-open', { title: practice.title })}</p>}
      {practice && practice.round > 0 && (
        <p>{t('practice.progress', { title: practice.title, done, all: people.length })}</p>
      )}
      <p class="buttons">
        <LinkButton kind="secondary" href={paths.practiceKey.to()}>
          {t(practice ? 'practice.change' : 'practice.prepare')}
        </LinkButton>
        {practice && practice.round > 0 && (
          <LinkButton kind="secondary" href={paths.practiceResult.to()}>
            {t('practice.result')}
          </LinkButton>
        )}
      </p>
    </>
  )
}

function People({ view, shown }: Props) {
  const t = say(view.locale)
  return (
    <>
      <p>
        <a href={paths.trainingList.to()}>{t('training.csv')}</a>
      </p>
      <Table
        quiet
        caption={t('training.people.caption')}
        head={[
          t('training.name'),
          t('training.lacks'),
          t('training.leads'),
          t('training.within'),
          t('training.signed'),
        ]}
        rows={shown.people.map((one) => personRow(view, one))}
      />
    </>
  )
}

function personRow(view: View, one: TrainedExaminer) {
  const t = say(view.locale)
  const { name, id, missing, leads, within, signedAt } = one
  return [
    <a href={paths.examiner.to({ examiner: id })}>{name}</a>,
    missing.length > 0 ? (
      missingSentence(view, missing)
    ) : (
      <Tag colour="success">{t('training.ready')}</Tag>
    ),
    t(leads ? 'training.yes' : 'training.no'),
    within === null ? t('training.not-done') : t('training.percent', { percent: within }),
    signedAt ? shortDate(view, signedAt) : t('training.not-signed'),
  ]
}

export function missingSentence({ locale }: View, missing: readonly Missing[]): string {
  const t = say(locale)
  const parts = missing.map((one) => t(`training.missing.${one}`))
  return new Intl.ListFormat(locale).format(parts)
}
