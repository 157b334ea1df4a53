// Where people declare before an entry is opened.
import { longDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { CheckboxGroup, RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, TaskList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { EarlierAnswer } from '../model/calls.ts'
import type { Answer, LawGround, ShownCase } from '../model.ts'
import type { OwnCall } from '../reads/calls.ts'
import { isObjected, lawGrounds, standingTies } from '../rules/declaring.ts'
import { say } from '../words/say.ts'
import { SayAgain } from './earlier.tsx'
import { OutlineSummary, type Refused, tieSentence } from './parts.tsx'

const answers: readonly Answer[] = ['none', 'conflict', 'unsure']
const colours = {
  clear: 'success',
  undeclared: 'warning',
  open: 'info',
  conflict: 'danger',
} as const

type ListProps = {
  readonly view: View
  readonly cases: readonly ShownCase[]
  /** How far one is with declaring before all entries, when that is asked. */
  readonly own: OwnCall | undefined
}

export function DeclarationsPage({ view, cases, own }: ListProps) {
  const t = say(view.locale)
  return (
    <Page view={view} title={t('declarations.title')}>
      <h1>{t('declarations.title')}</h1>
      <p class="lead">{t('declarations.about')}</p>
      {own && <BeforeAll view={view} own={own} />}
      {cases.length === 0 && !own && <Empty>{t('declarations.none')}</Empty>}
      <TaskList
        tasks={cases.map(({ about, outline, clearance }) => ({
          href: paths.declaration.to({ entry: about.entryId }),
          label: outline.unit,
          hint: outline.administration ?? undefined,
          state: t(`clearance.${clearance}`),
          colour: colours[clearance],
        }))}
      />
    </Page>
  )
}

function BeforeAll({ view, own: { call, progress } }: { view: View; own: OwnCall }) {
  const t = say(view.locale)
  const ready = progress.done === progress.all
  return (
    <Notice colour={ready ? 'success' : 'warning'} title={t('declarations.all')}>
      <p>
        {t('before.done', { done: progress.done, all: progress.all })}{' '}
        {!ready && t('declarations.all.due', { day: longDate(view, call.dueOn) })}
      </p>
      <p>
        <a href={paths.declarationCall.to()}>{t('declarations.all.open')}</a>
      </p>
    </Notice>
  )
}

export type Chosen = {
  readonly answer: string | undefined
  readonly lawGrounds: readonly string[]
  readonly awardGrounds: readonly string[]
}
type DeclarationProps = Refused & {
  readonly view: View
  readonly shown: ShownCase
  /** What the person said of the same unit in an earlier edition. */
  readonly earlier?: EarlierAnswer | undefined
  /** What was chosen, when the form was refused. */
  readonly chosen?: Chosen
}

export function DeclarationPage(props: DeclarationProps) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const { unit } = shown.outline
  return (
    <Page
      view={view}
      title={t('declaration.title', { unit })}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.declarations.to(), label: t('declarations.title') }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('declaration.title', { unit })}</h1>
      <p class="lead">{t('declaration.about')}</p>
      <OutlineSummary view={view} outline={shown.outline} />
      <Standing view={view} shown={shown} />
      <Ties view={view} shown={shown} />
      <SayAgain view={view} shown={shown} earlier={props.earlier} />
      <DeclarationForm {...props} />
    </Page>
  )
}

/** What the latest answer has come to. Of a unit's objection no more than that something is open. */
function Standing({ view, shown }: { view: View; shown: ShownCase }) {
  const t = say(view.locale)
  if (isObjected(shown.about)) return <Notice>{t('declaration.now.objected')}</Notice>
  if (shown.about.declarations.length === 0) return null
  const colour = { ...colours, undeclared: 'warning' } as const
  return <Notice colour={colour[shown.clearance]}>{t(`declaration.now.${shown.clearance}`)}</Notice>
}

function Ties({ view, shown }: { view: View; shown: ShownCase }) {
  const t = say(view.locale)
  const ties = standingTies(shown.about)
  if (ties.length === 0) return null
  return (
    <Notice colour="danger" title={t('declaration.found')}>
      <ul>
        {ties.map((tie) => (
          <li>{tieSentence(view, tie)}</li>
        ))}
      </ul>
      <p>{t('declaration.found.what', { contact: view.award.contact })}</p>
    </Notice>
  )
}

function DeclarationForm(props: DeclarationProps) {
  const { view, shown, errors = {}, values = {}, chosen } = props
  const t = say(view.locale)
  const latest = shown.about.declarations.at(-1)
  const now = chosen ?? latest ?? { answer: undefined, lawGrounds: [], awardGrounds: [] }
  return (
    <Form view={view} action={paths.declaration.to({ entry: shown.about.entryId })}>
      <RadioGroup
        name="answer"
        label={t('declaration.answer')}
        error={errors['answer']}
        value={now.answer}
        choices={answers.map((value) => ({
          value,
          label: t(`answer.${value}`),
          hint: t(`answer.hint.${value}`),
        }))}
      />
      <CheckboxGroup
        name="lawGrounds"
        label={t('declaration.law')}
        hint={t('declaration.law.hint')}
        error={errors['lawGrounds']}
        chosen={now.lawGrounds}
        choices={lawGrounds.map((value: LawGround) => ({ value, label: t(`law.${value}`) }))}
      />
      <AwardGrounds view={view} shown={shown} chosen={now.awardGrounds} />
      <TextArea
        name="explanation"
        label={t('declaration.explanation')}
        hint={t('declaration.explanation.hint')}
        error={errors['explanation']}
        value={values['explanation'] ?? latest?.explanation}
        rows={4}
      />
      <Button>{t('declaration.send')}</Button>
    </Form>
  )
}

/** The edition's own rules, in its own words. */
function AwardGrounds(props: { view: View; shown: ShownCase; chosen: readonly string[] }) {
  const { view, shown, chosen } = props
  const t = say(view.locale)
  const rules = shown.outline.edition.terms.conflicts?.rules ?? []
  if (rules.length === 0) return null
  return (
    <CheckboxGroup
      name="awardGrounds"
      label={t('declaration.award')}
      hint={t('declaration.award.hint')}
      chosen={chosen}
      choices={rules.map(({ key, says }) => ({ value: key, label: says[view.locale] }))}
    />
  )
}
