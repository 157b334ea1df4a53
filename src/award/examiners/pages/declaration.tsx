// Where people declare before an entry is opened.
import { paths } from '../../../base/paths.ts'
import { CheckboxGroup, RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, TaskList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Answer, LawGround, ShownCase } from '../model.ts'
import { lawGrounds, standingTies } from '../rules/declaring.ts'
import { say } from '../words/say.ts'
import { OutlineSummary, type Refused, tieSentence } from './parts.tsx'

const answers: readonly Answer[] = ['none', 'conflict', 'unsure']
const colours = {
  clear: 'success',
  undeclared: 'warning',
  open: 'info',
  conflict: 'danger',
} as const

export function DeclarationsPage({ view, cases }: { view: View; cases: readonly ShownCase[] }) {
  const t = say(view.locale)
  return (
    <Page view={view} title={t('declarations.title')}>
      <h1>{t('declarations.title')}</h1>
      <p class="lead">{t('declarations.about')}</p>
      {cases.length === 0 && <Empty>{t('declarations.none')}</Empty>}
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

export type Chosen = {
  readonly answer: string | undefined
  readonly lawGrounds: readonly string[]
  readonly awardGrounds: readonly string[]
}
type DeclarationProps = Refused & {
  readonly view: View
  readonly shown: ShownCase
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
      <DeclarationForm {...props} />
    </Page>
  )
}

/** What the latest answer has come to. */
function Standing({ view, shown }: { view: View; shown: ShownCase }) {
  const t = say(view.locale)
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
