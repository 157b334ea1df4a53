// The list that a team is chosen from: what speaks for each, and what against.

import type { PersonId } from '../../../base/lib/actor.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Details, Empty, Notice, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Part } from '../model/score.ts'
import type { Candidate, Choice, ShownTeam } from '../model.ts'
import { say } from '../words/say.ts'
import { ClearanceTag, missingWords, type Refused } from './parts.tsx'

type Props = Refused & { readonly view: View; readonly shown: ShownTeam; readonly choice?: Choice }

/** The whole team at once. */
export function CandidatesToChoose({ view, shown, choice, errors = {} }: Props) {
  const t = say(view.locale)
  const { candidates, outline } = shown
  const first = candidates.findIndex((one) => one.mayLead)
  const { minimum = 0, maximum = 0, wanted = null } = outline.edition.terms.team ?? {}
  if (candidates.length === 0) return <Empty>{t('candidates.none')}</Empty>
  return (
    <>
      <h2>{t('choose.title')}</h2>
      <p>
        {t('choose.about', { minimum, maximum })}{' '}
        {wanted !== null && t('choose.wanted', { wanted })}
      </p>
      {first === -1 && <Notice colour="warning">{t('training.no-leader')}</Notice>}
      <Form view={view} action={paths.team.to({ entry: outline.entry.id })}>
        <Refusal field="members" error={errors['members']} />
        <Refusal field="leader" error={errors['leader']} />
        <Table
          quiet
          caption={t('choose.title')}
          head={[t('candidate.name'), t('candidate.leader'), ...factHeads(view)]}
          rows={candidates.map((candidate, index) => [
            <Tick {...{ candidate, index, choice }} />,
            candidate.mayLead ? (
              <LeaderMark {...{ view, candidate, index: index - first, choice }} />
            ) : (
              t('training.leads-not')
            ),
            ...facts(view, candidate),
          ])}
        />
        <Button>{t('choose.send')}</Button>
      </Form>
    </>
  )
}

/** Named like the field, so that the summary's link leads there. */
function Refusal({ field, error }: { field: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p id={`${field}-error`} class="ds-validation-message" data-color="danger">
      {error}
    </p>
  )
}

type OneProps = {
  readonly candidate: Candidate
  readonly index: number
  readonly choice: Choice | undefined
}

function idOf(field: string, index: number, person: PersonId): string {
  return index === 0 ? field : `${field}-${person}`
}

function Tick({ candidate, index, choice }: OneProps) {
  const person = candidate.about.personId
  const id = idOf('members', index, person)
  return (
    <div class="ds-field choice">
      <input
        class="ds-input"
        type="checkbox"
        id={id}
        name="members"
        value={person}
        checked={choice?.members.includes(person) ?? false}
      />
      <label for={id}>{candidate.name}</label>
    </div>
  )
}

function LeaderMark({ view, candidate, index, choice }: OneProps & { readonly view: View }) {
  const person = candidate.about.personId
  const id = idOf('leader', index, person)
  const t = say(view.locale)
  return (
    <div class="ds-field choice">
      <input
        class="ds-input"
        type="radio"
        id={id}
        name="leader"
        value={person}
        checked={choice?.leader === person}
      />
      <label for={id}>
        {t('candidate.leads')} <span class="only-heard">{candidate.name}</span>
      </label>
    </div>
  )
}

/** One more to a team that is there. */
export function CandidatesToAdd({ view, shown, errors = {} }: Props) {
  const t = say(view.locale)
  const { candidates, outline, members } = shown
  const { maximum = 0 } = outline.edition.terms.team ?? {}
  if (members.length >= maximum) return <p class="hint">{t('add.full', { maximum })}</p>
  return (
    <Details summary={t('add.title')} open={'person' in errors}>
      <Refusal field="person" error={errors['person']} />
      {candidates.length === 0 ? (
        <Empty>{t('candidates.none')}</Empty>
      ) : (
        <Table
          quiet
          caption={t('add.title')}
          head={[t('candidate.name'), ...factHeads(view), t('add.head')]}
          rows={candidates.map((candidate) => [
            candidate.name,
            ...facts(view, candidate),
            <Form view={view} action={paths.teamMembers.to({ entry: outline.entry.id })}>
              <input type="hidden" name="person" value={candidate.about.personId} />
              <Button kind="tertiary">{t('add.one', { name: candidate.name })}</Button>
            </Form>,
          ])}
        />
      )}
    </Details>
  )
}

function factHeads(view: View) {
  const t = say(view.locale)
  return [
    t('candidate.fit'),
    t('candidate.parts'),
    t('candidate.load'),
    t('candidate.employers'),
    t('candidate.declared'),
  ]
}

function facts(view: View, candidate: Candidate) {
  const t = say(view.locale)
  const { fit, load, capacity, employers, clearance } = candidate
  return [
    t('candidate.fit.of', { total: fit.total, of: fit.of }),
    <ul class="fit-parts">
      {fit.parts.map((part) => (
        <li>{partSentence(view, part)}</li>
      ))}
    </ul>,
    t('examiner.load.of', { load, capacity }),
    employers.join(', ') || t('employers.unknown'),
    <ClearanceTag view={view} clearance={clearance} />,
  ]
}

function partSentence(view: View, { because, points, of, matched }: Part): string {
  const t = say(view.locale)
  return t(`part.${because}`, { points: Math.abs(points), of, words: matched.join(', ') })
}

/** They have not done what the edition asks, and cannot be chosen until they have. */
export function Unready(props: { view: View; candidates: readonly Candidate[] }) {
  const { view, candidates } = props
  const t = say(view.locale)
  if (candidates.length === 0) return null
  return (
    <>
      <h2>{t('training.unready', { count: candidates.length })}</h2>
      <p>
        {t('training.unready.about')} <a href={paths.training.to()}>{t('training.link')}</a>
      </p>
      <ul>
        {candidates.map(({ name, missing, examiner }) => (
          <li>
            <a href={paths.examiner.to({ examiner: examiner.id })}>{name}</a>
            {': '}
            {missingWords(view, missing)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** They are shown, with the reason, and cannot be chosen. */
export function Conflicted({ view, shown }: { view: View; shown: ShownTeam }) {
  const { conflicted: candidates, ties } = shown
  const t = say(view.locale)
  if (candidates.length === 0) return null
  return (
    <>
      <h2>{t('conflicted.title', { count: candidates.length })}</h2>
      <p>{t('conflicted.about')}</p>
      <ul>
        {candidates.map(({ name, about }) => (
          <li>
            <a href={paths.conflictCase.to({ person: about.personId, entry: about.entryId })}>
              {name}
            </a>
            {': '}
            {(ties.get(about.personId) ?? []).map((said) => said[view.locale]).join(' ') ||
              t('conflicted.declared')}
          </li>
        ))}
      </ul>
    </>
  )
}
