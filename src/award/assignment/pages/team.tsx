// Where the organiser chooses the team of an entry, and changes it.
import { plainDate, shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice, SummaryList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Choice, ShownMember, ShownTeam } from '../model.ts'
import { say } from '../words/say.ts'
import { CandidatesToAdd, CandidatesToChoose, Conflicted, Unready } from './candidates.tsx'
import { ClearanceTag, categoryIn, missingWords, type Refused, StateTag } from './parts.tsx'

export type TeamProps = Refused & {
  readonly view: View
  readonly shown: ShownTeam
  /** What was chosen, when the form was refused. */
  readonly choice?: Choice
}

export function TeamPage(props: TeamProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const title = t('team.title', { unit: shown.outline.unit })
  return (
    <Page
      wide
      view={view}
      title={title}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.assignment.to(), label: t('entries.title') }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p>
        <StateTag view={view} state={shown.state} />
      </p>
      <Entry view={view} shown={shown} />
      {shown.team ? <Chosen {...props} /> : <CandidatesToChoose {...props} />}
      <Unready view={view} candidates={shown.unready} />
      <Conflicted view={view} shown={shown} />
      <Former view={view} shown={shown} />
    </Page>
  )
}

function Entry({ view, shown }: { view: View; shown: ShownTeam }) {
  const t = say(view.locale)
  const { outline } = shown
  const rows = [
    { label: t('entry.number'), value: outline.entry.recordNumber },
    { label: t('entry.category'), value: categoryIn(view, outline) },
    { label: t('entry.administration'), value: outline.administration },
    { label: t('entry.operator'), value: outline.operator },
  ]
  return <SummaryList view={view} rows={rows.filter(({ value }) => value !== null)} />
}

function Chosen(props: TeamProps) {
  const { view, shown } = props
  const t = say(view.locale)
  return (
    <>
      <h2>{t('team.members', { count: shown.members.length })}</h2>
      {shown.team?.leader === null && <Notice colour="warning">{t('team.leaderless')}</Notice>}
      <Broken view={view} shown={shown} />
      {shown.members.map((member) => (
        <Member {...props} member={member} />
      ))}
      <Leader {...props} />
      <CandidatesToAdd {...props} />
    </>
  )
}

/** What a team that was put together by hand costs, or is not allowed to be. */
function Broken({ view, shown }: { view: View; shown: ShownTeam }) {
  const t = say(view.locale)
  if (shown.broken.length === 0) return null
  const hard = shown.broken.some(({ force }) => force === 'hard')
  return (
    <Notice colour={hard ? 'danger' : 'warning'} title={t('obey.title')}>
      <ul>
        {shown.broken.map(({ rule, force, by, price, limit, administration }) => {
          const unit = shown.outline.unit
          const values = { unit, by, limit, sum: limit + by, administration: administration ?? '' }
          const what = rule === 'size' ? t('obey.size', values) : t(`missed.${rule}`, values)
          return (
            <li>
              {force === 'hard' ? t('obey.hard', { what }) : t('missed.costs', { what, price })}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function Member(props: TeamProps & { readonly member: ShownMember }) {
  const { view, member, shown } = props
  const t = say(view.locale)
  const { name, leads, clearance, person, missing } = member
  const ties = shown.ties.get(person) ?? []
  const closed = clearance === 'clear' ? undefined : shown.closed.get(person)
  return (
    <section class="panel">
      <h3>
        {leads ? t('member.leads', { name }) : name}{' '}
        <ClearanceTag view={view} clearance={clearance} />
      </h3>
      {missing.length > 0 && <p>{missingWords(view, missing)}</p>}
      {closed && <p>{t('member.closed', { on: shortDate(view, plainDate(closed, view.zone)) })}</p>}
      {ties.map((said) => (
        <p>{said[view.locale]}</p>
      ))}
      <Removal {...props} />
    </section>
  )
}

function Removal({ view, shown, member, errors = {}, values = {} }: Parameters<typeof Member>[0]) {
  const t = say(view.locale)
  const { person, name } = member
  const field = `reason-${person}`
  const error = errors[field]
  const entry = shown.outline.entry.id
  return (
    <Details summary={t('member.remove', { name })} open={error !== undefined}>
      <Form view={view} action={paths.teamMemberGone.to({ entry, person })}>
        <div class="ds-field">
          <label class="ds-label" for={field}>
            {t('member.reason')}
          </label>
          {error && (
            <p id={`${field}-error`} class="ds-validation-message" data-color="danger">
              {error}
            </p>
          )}
          <textarea
            class="ds-input"
            id={field}
            name="reason"
            rows={2}
            aria-describedby={error && `${field}-error`}
            aria-invalid={error ? 'true' : undefined}
          >
            {error ? (values['reason'] ?? '') : ''}
          </textarea>
        </div>
        <Button kind="secondary">{t('member.remove', { name })}</Button>
      </Form>
    </Details>
  )
}

function Leader({ view, shown, errors = {} }: TeamProps) {
  const t = say(view.locale)
  const choices = shown.members.filter(({ clearance }) => clearance !== 'conflict')
  if (choices.length === 0) return null
  return (
    <Details summary={t('leader.change')} open={shown.team?.leader === null || 'leader' in errors}>
      <Form view={view} action={paths.teamLeader.to({ entry: shown.outline.entry.id })}>
        <RadioGroup
          name="leader"
          label={t('leader.who')}
          error={errors['leader']}
          value={shown.team?.leader ?? undefined}
          choices={choices.map(({ person, name }) => ({ value: person, label: name }))}
        />
        <Button kind="secondary">{t('leader.choose')}</Button>
      </Form>
    </Details>
  )
}

function Former({ view, shown }: { view: View; shown: ShownTeam }) {
  const t = say(view.locale)
  if (shown.former.length === 0) return null
  return (
    <>
      <h2>{t('former.title')}</h2>
      <ul>
        {shown.former.map(({ name, leftAt, reason }) => (
          <li>{t('former.one', { name, on: shortDate(view, leftAt), reason })}</li>
        ))}
      </ul>
    </>
  )
}
