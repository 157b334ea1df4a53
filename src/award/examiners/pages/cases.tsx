// Where the organiser decides what is a conflict and what is not.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Prose, Table, Tag, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Declaration, ShownCase } from '../model.ts'
import type { ListedCase, ShownMatter } from '../reads/shown.ts'
import { decisionOn, isObjected, needsDecision, objectionState } from '../rules/declaring.ts'
import { say } from '../words/say.ts'
import { ClearanceTag, OutlineSummary, type Refused, tieSentence } from './parts.tsx'
import { SecondPerson } from './second-person.tsx'

export function CasesPage({ view, cases }: { view: View; cases: readonly ListedCase[] }) {
  const t = say(view.locale)
  const waiting = cases.filter(({ about }) => needsDecision(about))
  const settled = cases.filter(({ about }) => !needsDecision(about))
  return (
    <Page view={view} title={t('cases.title')}>
      <h1>{t('cases.title')}</h1>
      <p class="lead">{t('cases.about')}</p>
      <p>
        <a href={paths.declarationCalls.to()}>{t('cases.calls')}</a>
      </p>
      <h2>{t('cases.waiting', { count: waiting.length })}</h2>
      {waiting.length === 0 ? (
        <Empty>{t('cases.waiting.none')}</Empty>
      ) : (
        <CasesTable
          view={view}
          caption={t('cases.waiting', { count: waiting.length })}
          cases={waiting}
        />
      )}
      <h2>{t('cases.settled', { count: settled.length })}</h2>
      {settled.length > 0 && (
        <CasesTable
          view={view}
          caption={t('cases.settled', { count: settled.length })}
          cases={settled}
        />
      )}
    </Page>
  )
}

function CasesTable(props: { view: View; caption: string; cases: readonly ListedCase[] }) {
  const { view, caption, cases } = props
  const t = say(view.locale)
  return (
    <Table
      quiet
      caption={caption}
      head={[t('case.person'), t('case.unit'), t('case.why'), t('case.state')]}
      rows={cases.map((shown) => [
        <a
          href={paths.conflictCase.to({ person: shown.about.personId, entry: shown.about.entryId })}
        >
          {shown.person}
        </a>,
        shown.outline.unit,
        why(view, shown),
        <ClearanceTag view={view} clearance={shown.clearance} />,
      ])}
    />
  )
}

function why(view: View, { about, interests, person }: ListedCase): string {
  const t = say(view.locale)
  if (interests.length > 0) return t('case.another')
  const answer = about.declarations.at(-1)?.answer
  const said = answer && answer !== 'none' ? [t(`case.said.${answer}`)] : []
  if (isObjected(about)) said.push(t('case.said.objected'))
  return [...said, ...about.ties.map((tie) => tieSentence(view, tie, person))].join(' ')
}

type CaseProps = Refused & ShownMatter & { readonly view: View }

export function CasePage(props: CaseProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const title = t('case.title', { person: shown.person, unit: shown.outline.unit })
  return (
    <Page
      view={view}
      title={title}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.conflictCases.to(), label: t('cases.title') }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p>
        <ClearanceTag view={view} clearance={shown.clearance} />
      </p>
      <OutlineSummary view={view} outline={shown.outline} />
      {props.interests.length > 0 ? (
        <SecondPerson view={view} interests={props.interests} able={props.able} />
      ) : (
        <Matter {...props} />
      )}
    </Page>
  )
}

function Matter(props: CaseProps) {
  const { view, shown } = props
  const t = say(view.locale)
  return (
    <>
      <h2>{t('case.declared')}</h2>
      <Declared view={view} shown={shown} />
      <h2>{t('case.found')}</h2>
      <Found view={view} shown={shown} />
      <Objected view={view} shown={shown} />
      <DecisionForm {...props} />
    </>
  )
}

function Declared({ view, shown }: { view: View; shown: ShownCase }) {
  const t = say(view.locale)
  const [latest, ...earlier] = shown.about.declarations.toReversed()
  if (!latest) return <Empty>{t('case.declared.none')}</Empty>
  return (
    <>
      <OneDeclaration view={view} shown={shown} declaration={latest} />
      {earlier.length > 0 && (
        <Details summary={t('case.earlier', { count: earlier.length })}>
          {earlier.map((declaration) => (
            <OneDeclaration view={view} shown={shown} declaration={declaration} />
          ))}
        </Details>
      )}
    </>
  )
}

function OneDeclaration(props: { view: View; shown: ShownCase; declaration: Declaration }) {
  const { view, shown, declaration } = props
  const t = say(view.locale)
  const rules = shown.outline.edition.terms.conflicts?.rules ?? []
  return (
    <section>
      <p>
        <strong>{t(`answer.${declaration.answer}`)}</strong>{' '}
        <When view={view} at={declaration.declaredAt} />
      </p>
      <ul>
        {declaration.lawGrounds.map((ground) => (
          <li>
            {t('case.law')} {t(`law.${ground}`)}
          </li>
        ))}
        {declaration.awardGrounds.map((ground) => (
          <li>
            {t('case.award')} {rules.find(({ key }) => key === ground)?.says[view.locale] ?? ground}
          </li>
        ))}
      </ul>
      <Prose text={declaration.explanation} />
      <Decided view={view} shown={shown} about={declaration.id} />
    </section>
  )
}

function Found({ view, shown }: { view: View; shown: ShownCase }) {
  const t = say(view.locale)
  if (shown.about.ties.length === 0) return <Empty>{t('case.found.none')}</Empty>
  return (
    <ul>
      {shown.about.ties.map((tie) => (
        <li>
          <p>{tieSentence(view, tie, shown.person)}</p>
          <Decided view={view} shown={shown} about={tie.key} />
        </li>
      ))}
    </ul>
  )
}

function Objected({ view, shown }: { view: View; shown: ShownCase }) {
  const t = say(view.locale)
  const { objections, decisions } = shown.about
  if (objections.length === 0) return null
  return (
    <>
      <h2>{t('case.objected')}</h2>
      {objections.map((objection) => (
        <section>
          <p>
            <Tag>{t(`objection.${objectionState(objection, decisions)}`)}</Tag>{' '}
            <When view={view} at={objection.madeAt} />
          </p>
          <Prose text={objection.reason} />
          <Decided view={view} shown={shown} about={objection.id} />
        </section>
      ))}
    </>
  )
}

function Decided({ view, shown, about }: { view: View; shown: ShownCase; about: string }) {
  const t = say(view.locale)
  const decision = decisionOn(shown.about.decisions, about)
  if (!decision) return null
  const by = shown.deciders.get(decision.decidedBy) ?? ''
  const at = longDateTime(view, decision.decidedAt)
  return (
    <blockquote>
      <p>{t(`case.decided.${decision.outcome}`, { by, at })}</p>
      <Prose text={decision.reason} />
    </blockquote>
  )
}

function DecisionForm({ view, shown, errors = {}, values = {} }: CaseProps) {
  const t = say(view.locale)
  const { about } = shown
  const latest = about.declarations.at(-1)
  const said = latest ? [{ value: latest.id as string, label: t('decide.declaration') }] : []
  const standing = about.objections.filter(({ takenBackAt }) => takenBackAt === null)
  const subjects = [
    ...standing.map(({ id }) => ({ value: id as string, label: t('decide.objection') })),
    ...said,
    ...about.ties.map((tie) => ({ value: tie.key, label: tieSentence(view, tie, shown.person) })),
  ]
  if (subjects.length === 0) return null
  const only = subjects.length === 1 ? subjects[0]?.value : undefined
  return (
    <>
      <h2>{t('decide.title')}</h2>
      <p>{t('decide.about')}</p>
      <Form
        view={view}
        action={paths.conflictCase.to({ person: about.personId, entry: about.entryId })}
      >
        <RadioGroup
          name="about"
          label={t('decide.subject')}
          error={errors['about']}
          value={values['about'] ?? only}
          choices={subjects}
        />
        <RadioGroup
          name="outcome"
          label={t('decide.outcome')}
          error={errors['outcome']}
          value={values['outcome']}
          choices={[
            { value: 'conflict', label: t('decide.conflict') },
            { value: 'no-conflict', label: t('decide.no-conflict') },
          ]}
        />
        <TextArea
          name="reason"
          label={t('decide.reason')}
          hint={t('decide.reason.hint')}
          error={errors['reason']}
          value={values['reason']}
          rows={4}
        />
        <Button>{t('decide.send')}</Button>
      </Form>
    </>
  )
}
