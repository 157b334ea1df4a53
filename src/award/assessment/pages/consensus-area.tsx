// One area at the team's table: the scores as dots, all findings beside each other, the agreed value.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ReadableAnswer } from '../../entries/model.ts'
import { type AreaTable, type Finding, type Opinion, rationaleLimit } from '../model.ts'
import { valueIn } from '../rules/alone.ts'
import { spreadOf } from '../rules/together.ts'
import { say } from '../words/say.ts'
import { Dots } from './dots.tsx'
import { FindingText } from './finding.tsx'
import { AnswerText } from './overview.tsx'
import { figuresOf } from './sealed-files.tsx'

type Typed = { readonly values: Values; readonly errors: FieldErrors }

export function ConsensusAreaPage(
  props: { readonly view: View; readonly table: AreaTable } & Partial<Typed>,
) {
  const { view, table, values = {}, errors = {} } = props
  const t = say(view.locale)
  const { entryId: entry, area } = table
  const name = area.name[view.locale]
  return (
    <Page
      view={view}
      title={`${name} – ${table.unit}`}
      wide
      failed={Object.keys(errors).length > 0}
      crumbs={[
        { href: paths.assessments.to(), label: t('list.title') },
        { href: paths.assessment.to({ entry }), label: table.unit },
        {
          href: paths.consensus.to({ entry }),
          label: t('consensus.title', { unit: table.unit }),
        },
      ]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{name}</h1>
      <Dots view={view} table={table} />
      {table.mayLead || values['rationale'] ? (
        <Form
          view={view}
          action={paths.consensusArea.to({ entry, area: area.key })}
          class="desk-form"
        >
          <Body view={view} table={table} typed={{ values, errors }} />
          <Agree view={view} table={table} typed={{ values, errors }} />
          <Button>{t('desk.save')}</Button>
        </Form>
      ) : (
        <>
          <Body view={view} table={table} />
          <Agreed view={view} table={table} />
        </>
      )}
      <Neighbours view={view} table={table} />
    </Page>
  )
}

/** What the members found, question by question, beside what the team takes along. */
function Body({ view, table, typed }: { view: View; table: AreaTable; typed?: Typed }) {
  const t = say(view.locale)
  return (
    <div class="desk">
      <section>
        <h2>{t('area.members')}</h2>
        {table.answers.answers.map((answer) => (
          <Passage view={view} table={table} answer={answer} typed={typed} />
        ))}
      </section>
      <section>
        <h2>{t('area.common')}</h2>
        <p class="hint">{t('area.common.hint')}</p>
        <CommonFindings view={view} table={table} />
      </section>
    </div>
  )
}

function Passage(props: {
  readonly view: View
  readonly table: AreaTable
  readonly answer: ReadableAnswer
  readonly typed: Typed | undefined
}) {
  const { view, table, answer, typed } = props
  const t = say(view.locale)
  const found = table.opinions.flatMap((opinion) => onQuestion(opinion, answer.question))
  return (
    <section class="passage">
      <h3>{answer.asked[view.locale]}</h3>
      <Details summary={t('desk.answers')}>
        <AnswerText
          view={view}
          answer={answer}
          figures={figuresOf(view, table.entryId, table.parts)}
        />
      </Details>
      {found.length === 0 && <Empty>{t('area.members.none')}</Empty>}
      <div class="beside">
        {found.map(({ who, finding }) => (
          <FindingText view={view} finding={finding}>
            <p class="hint">{who}</p>
            <Take view={view} table={table} finding={finding} typed={typed} />
          </FindingText>
        ))}
      </div>
    </section>
  )
}

function onQuestion({ who, assessment }: Opinion, question: string) {
  return assessment.findings
    .filter((finding) => finding.question === question)
    .map((finding) => ({ who, finding }))
}

function Take(props: {
  readonly view: View
  readonly table: AreaTable
  readonly finding: Finding
  readonly typed: Typed | undefined
}) {
  const { view, table, finding, typed } = props
  const t = say(view.locale)
  const taken = table.consensus.findings.some(({ from }) => from === finding.id)
  if (taken) return <p class="taken">{t('area.taken')}</p>
  if (!typed) return null
  const ticked = (typed.values['take'] ?? '').split('\n').includes(finding.id)
  const id = `take-${finding.id}`
  return (
    <div class="ds-field choice">
      <input
        class="ds-input"
        type="checkbox"
        id={id}
        name="take"
        value={finding.id}
        checked={ticked}
      />
      <label for={id}>
        {t('area.take')}
        <span class="only-heard">: {finding.mainIdea}</span>
      </label>
    </div>
  )
}

function CommonFindings({ view, table }: { view: View; table: AreaTable }) {
  const t = say(view.locale)
  const { entryId: entry, area, consensus } = table
  const common = consensus.findings.filter((finding) => finding.area === area.key)
  return (
    <>
      {common.length === 0 && <Empty>{t('area.common.none')}</Empty>}
      {common.map((finding) => (
        <FindingText view={view} finding={finding}>
          {table.mayLead && (
            <p>
              <a
                href={paths.consensusFinding.to({ entry, area: area.key, finding: finding.id })}
                aria-label={t('desk.findings.change.what', { what: finding.mainIdea })}
              >
                {t('desk.findings.change')}
              </a>
            </p>
          )}
        </FindingText>
      ))}
      {table.mayLead && (
        <p>
          <a href={paths.consensusNewFinding.to({ entry, area: area.key })}>
            {t('area.common.write')}
          </a>
        </p>
      )}
    </>
  )
}

function Agree({ view, table, typed }: { view: View; table: AreaTable; typed: Typed }) {
  const t = say(view.locale)
  const { consensus, area, scale, range, model } = table
  const agreed = consensus.agreed.find((one) => one.area === area.key)
  const value = typed.values['value'] ?? (agreed ? String(agreed.value) : '')
  const must = spreadOf(range) > model.spreadThreshold
  return (
    <div class="stack">
      <RadioGroup
        name="value"
        label={t('area.agree')}
        hint={t('desk.levels.hint')}
        value={value}
        error={typed.errors['value']}
        choices={scale.map((level) => ({
          value: String(level.value),
          label: t('desk.levels.level', { value: level.value, name: level.name[view.locale] }),
          hint: level.descriptor[view.locale],
        }))}
      />
      <TextArea
        name="rationale"
        label={t('area.rationale')}
        hint={
          must
            ? t('area.rationale.must', { threshold: model.spreadThreshold })
            : t('area.rationale.may')
        }
        value={typed.values['rationale'] ?? agreed?.rationale ?? ''}
        error={typed.errors['rationale']}
        rows={4}
        view={view}
        wordLimit={rationaleLimit}
      />
    </div>
  )
}

function Agreed({ view, table }: { view: View; table: AreaTable }) {
  const t = say(view.locale)
  const { consensus, area, scale } = table
  const value = valueIn(consensus.agreed, area.key)
  const agreed = consensus.agreed.find((one) => one.area === area.key)
  const level = scale.find((one) => one.value === value)
  return (
    <section>
      <h2>{t('consensus.value')}</h2>
      <p>
        {level
          ? t('desk.levels.level', { value: level.value, name: level.name[view.locale] })
          : t('consensus.no-value')}
      </p>
      {agreed && agreed.rationale !== '' && (
        <>
          <h3>{t('area.rationale')}</h3>
          <Prose text={agreed.rationale} />
        </>
      )}
    </section>
  )
}

function Neighbours({ view, table }: { view: View; table: AreaTable }) {
  const t = say(view.locale)
  const { entryId: entry, areas, area } = table
  const place = areas.findIndex(({ key }) => key === area.key)
  const [before, after] = [areas[place - 1], areas[place + 1]]
  const to = (key: string) => paths.consensusArea.to({ entry, area: key })
  return (
    <p class="buttons">
      {before && (
        <a href={to(before.key)}>{t('desk.previous', { area: before.name[view.locale] })}</a>
      )}
      {after && <a href={to(after.key)}>{t('desk.next', { area: after.name[view.locale] })}</a>}
      <a href={paths.consensus.to({ entry })}>{t('desk.back')}</a>
    </p>
  )
}
