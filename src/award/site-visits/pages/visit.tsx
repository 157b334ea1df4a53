// The team's page about a visit: plan, questions, notes, and what became of the values.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, LinkButton, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Area } from '../../editions/model.ts'
import type { Revision, TeamVisit } from '../model.ts'
import { say } from '../words/say.ts'
import { AreaSelect, type Typed } from './fields.tsx'
import { NotesSection } from './notes.tsx'
import { Waived } from './others.tsx'
import { OutsideNotice, PlanSummary } from './plan.tsx'

/** `form`: which of the page's forms was refused, so that its texts are kept there. */
export type Refused = {
  readonly form: 'question' | 'note' | 'step'
  readonly values: Values
  readonly errors: FieldErrors
}
type Props = { readonly view: View; readonly visit: TeamVisit; readonly refused?: Refused }

export function VisitPage({ view, visit, refused }: Props) {
  const t = say(view.locale)
  const title = t('visit.title', { unit: visit.unit })
  return (
    <Page
      view={view}
      title={title}
      wide
      failed={refused !== undefined}
      crumbs={[
        { href: paths.visits.to(), label: t('list.title') },
        { href: paths.consensus.to({ entry: visit.entryId }), label: visit.unit },
      ]}
    >
      {refused && <ErrorSummary view={view} errors={refused.errors} />}
      <h1>{title}</h1>
      <p>{t('visit.lead')}</p>
      <PlanSection view={view} visit={visit} />
      <div class="desk">
        <Questions view={view} visit={visit} {...typedIn('question', refused)} />
        <NotesSection view={view} visit={visit} {...typedIn('note', refused)} />
      </div>
      <Scores view={view} visit={visit} />
      <Steps view={view} visit={visit} />
    </Page>
  )
}

function typedIn(form: Refused['form'], refused: Refused | undefined): Typed {
  if (refused?.form !== form) return { values: {}, errors: {} }
  return { values: refused.values, errors: refused.errors }
}

function PlanSection({ view, visit }: { view: View; visit: TeamVisit }) {
  const t = say(view.locale)
  const plan = visit.visit?.plan
  const open = visit.visit === undefined || visit.visit.state === 'planned'
  return (
    <section>
      <h2>{t('visit.plan')}</h2>
      <OutsideNotice view={view} about={visit} />
      <Waived view={view} about={visit} />
      {plan ? (
        <PlanSummary view={view} plan={plan} meets={t('visit.meets')} />
      ) : (
        <Empty>{t('visit.plan.none')}</Empty>
      )}
      {visit.mayLead && open && (
        <p>
          <LinkButton
            href={paths.visitPlan.to({ entry: visit.entryId })}
            kind={plan ? 'secondary' : 'primary'}
          >
            {t(plan ? 'visit.plan.change' : 'visit.plan.do')}
          </LinkButton>
        </p>
      )}
    </section>
  )
}

function Questions(props: { view: View; visit: TeamVisit } & Typed) {
  const { view, visit, values, errors } = props
  const t = say(view.locale)
  return (
    <section>
      <h2>{t('visit.questions')}</h2>
      <p class="hint">{t('visit.questions.hint')}</p>
      {visit.questions.length === 0 && <Empty>{t('visit.questions.none')}</Empty>}
      {visit.areas.map((area) => (
        <QuestionsOf view={view} visit={visit} area={area} />
      ))}
      {(visit.mayAsk || values['text']) && (
        <Form view={view} action={paths.visitQuestions.to({ entry: visit.entryId })}>
          <h3>{t('visit.question.new')}</h3>
          <AreaSelect
            view={view}
            visit={visit}
            name="area"
            value={values['area']}
            errors={errors}
          />
          <TextArea
            name="text"
            label={t('field.question')}
            rows={2}
            value={values['text']}
            error={errors['text']}
          />
          <Button kind="secondary">{t('visit.question.add')}</Button>
        </Form>
      )}
    </section>
  )
}

function QuestionsOf({ view, visit, area }: { view: View; visit: TeamVisit; area: Area }) {
  const t = say(view.locale)
  const questions = visit.questions.filter((question) => question.area === area.key)
  if (questions.length === 0) return null
  return (
    <>
      <h3>{area.name[view.locale]}</h3>
      <ul class="visit-questions">
        {questions.map(({ id, text }) => (
          <li>
            <p>{text}</p>
            {visit.mayAsk && (
              <Form
                view={view}
                class="inline"
                action={paths.visitQuestionGone.to({ entry: visit.entryId, question: id })}
              >
                <button
                  type="submit"
                  class="as-link"
                  aria-label={t('visit.question.remove.what', { what: text })}
                >
                  {t('visit.question.remove')}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Scores({ view, visit }: { view: View; visit: TeamVisit }) {
  const t = say(view.locale)
  const { areas, consensus, entryId: entry } = visit
  const nameOf = (key: string) => areas.find((area) => area.key === key)?.name[view.locale] ?? key
  const revisable = visit.mayLead && consensus.state === 'visited'
  const rows = consensus.areas.map(({ area, value, valueAfter }) => {
    const name = nameOf(area)
    const change = (
      <a
        href={paths.visitRevise.to({ entry, area })}
        aria-label={t('visit.change.what', { area: name })}
      >
        {t('visit.change')}
      </a>
    )
    const cells = [name, String(value), String(valueAfter)]
    return revisable ? [...cells, change] : cells
  })
  const head = [t('visit.area'), t('visit.before'), t('visit.after')]
  return (
    <section>
      <Table
        caption={t('visit.scores')}
        head={revisable ? [...head, t('visit.change')] : head}
        rows={rows}
      />
      {visit.revisions.length > 0 && <h2>{t('visit.revisions')}</h2>}
      {visit.revisions.map((revision) => (
        <Move view={view} visit={visit} revision={revision} name={nameOf(revision.area)} />
      ))}
    </section>
  )
}

/** What changed after the visit, shown as a move with its evidence. */
function Move(props: { view: View; visit: TeamVisit; revision: Revision; name: string }) {
  const { view, visit, revision, name } = props
  const t = say(view.locale)
  const evidence = visit.notes.filter(({ id }) => revision.evidence.includes(id))
  return (
    <article class="move">
      <h3>{t('visit.revision', { area: name, from: revision.from, to: revision.to })}</h3>
      <p>{revision.reason}</p>
      <p>{t('visit.revision.rests')}</p>
      <ul>
        {evidence.map(({ id, text }) => (
          <li>
            <a href={`#anteckning-${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </article>
  )
}

/** The leader's two steps on: the visit is done, the assessment is final. */
function Steps({ view, visit }: { view: View; visit: TeamVisit }) {
  const t = say(view.locale)
  const { consensus, entryId: entry } = visit
  if (consensus.state === 'final') {
    return (
      <Notice colour="success">
        <p>{t('visit.final.is')}</p>
      </Notice>
    )
  }
  if (!visit.mayLead) return null
  const visited = consensus.state === 'visited'
  const action = visited ? paths.visitFinal : paths.visitDone
  return (
    <section>
      <h2 id="step">{t('visit.done.title')}</h2>
      <p>{t(visited ? 'visit.final.text' : 'visit.done.text')}</p>
      {(visited || visit.visit?.plan) && (
        <Form view={view} action={action.to({ entry })}>
          <Button>{t(visited ? 'visit.final.do' : 'visit.done.do')}</Button>
        </Form>
      )}
    </section>
  )
}
