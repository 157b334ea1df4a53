// A result is typed in, pasted or uploaded; what was understood is told before it is saved.
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import {
  Button,
  ErrorSummary,
  FileField,
  Form,
  TextArea,
  TextField,
} from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { ChartFigure } from '../../../base/ui/written.tsx'
import { betterWays, type ResultGrid, type StoredResult } from '../model/results.ts'
import type { Desk } from '../reads/desk.ts'
import { shownResult } from '../rules/results/shown.ts'
import type { Understood } from '../rules/results/understanding.ts'
import { say } from '../words/say.ts'
import { errorsTold, toldDifferently } from './result-cells.ts'
import { GridTable } from './result-grid.tsx'
import { resultCrumbs } from './results.tsx'

export type ShownForm = {
  readonly desk: Desk
  readonly grid: ResultGrid
  readonly revision: number
  /** Null: a new one. */
  readonly standing: StoredResult | null
  /** Undefined: nothing has been looked at yet. */
  readonly understood?: Understood
  /** What to say above all: finished sentences. */
  readonly refusals?: readonly string[]
  /** What was in the table and not taken, and how columns without a year were read. */
  readonly remarks?: readonly string[]
  /** The pasted text, where it could not be read. */
  readonly table?: string
  /** Someone else has changed it meanwhile. */
  readonly clash?: boolean
  /** Errors are told when it was to be saved, not while it grows. */
  readonly judged?: boolean
}
type Props = { readonly view: View; readonly shown: ShownForm }

export function ResultFormPage({ view, shown }: Props) {
  const { desk, standing, understood, judged = false, refusals = [] } = shown
  const t = say(view.locale)
  const title = standing ? t('results.edit.title', { title: standing.title }) : t('results.new')
  const errors = understood && judged ? errorsTold(shown.grid, understood.errors, t) : {}
  const failed = Object.keys(errors).length > 0 || refusals.length > 0
  return (
    <Page view={view} title={title} crumbs={resultCrumbs(view, desk, true)} failed={failed} wide>
      <h1>{title}</h1>
      <ErrorSummary view={view} errors={errors} />
      {refusals.map((text) => (
        <Notice colour="danger" alert>
          <p>{text}</p>
        </Notice>
      ))}
      <Clash view={view} shown={shown} />
      <Understanding view={view} shown={shown} />
      <ReadIn view={view} shown={shown} />
      <Typed view={view} shown={shown} errors={errors} />
    </Page>
  )
}

function actionOf({ desk, standing }: ShownForm): string {
  const entry = desk.entry.id
  return standing
    ? paths.entryResultEdit.to({ entry, result: standing.key })
    : paths.entryResultNew.to({ entry })
}

function Clash({ view, shown }: Props) {
  const t = say(view.locale)
  if (!shown.clash || !shown.standing) return null
  return (
    <Notice colour="warning" title={t('results.clash.title')} alert>
      <p>{t('results.clash.text')}</p>
      <ChartFigure chart={shownResult(shown.standing, view.locale)} />
    </Notice>
  )
}

/** Above the form: what the table says as it stands, and everything that was not taken to the letter. */
function Understanding({ view, shown }: Props) {
  const { understood, remarks = [], grid } = shown
  const t = say(view.locale)
  if (!understood) return null
  const figures = understood.cells.flat().filter(({ kind }) => kind === 'figure').length
  const empty = understood.cells.flat().filter(({ kind }) => kind === 'blank').length
  const changed = toldDifferently(grid, understood, view.locale)
  return (
    <section class="understood">
      <h2>{t('results.understood')}</h2>
      <p>{t('results.understood.count', { figures, empty })}</p>
      {[...remarks, ...changed].length > 0 && (
        <ul>
          {[...remarks, ...changed].map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      )}
      {understood.result && <ChartFigure chart={shownResult(understood.result, view.locale)} />}
      {!understood.result && !shown.judged && <p>{t('results.understood.not-yet')}</p>}
    </section>
  )
}

function ReadIn({ view, shown }: Props) {
  const t = say(view.locale)
  const fields = (
    <Form view={view} action={actionOf(shown)} files>
      <input type="hidden" name="revision" value={String(shown.revision)} />
      <TextArea
        name="table"
        label={t('results.paste')}
        hint={t('results.paste.hint')}
        rows={6}
        value={shown.table ?? ''}
      />
      <FileField
        name="file"
        label={t('results.file')}
        hint={t('results.file.hint')}
        accept=".csv,.tsv,.txt,.xlsx"
      />
      <Button name="do" value="read" kind="secondary">
        {t('results.read')}
      </Button>
    </Form>
  )
  return (
    <Details summary={t('results.read-in')} open={shown.table !== undefined || !shown.understood}>
      {fields}
    </Details>
  )
}

function Typed(props: Props & { readonly errors: Readonly<Record<string, string>> }) {
  const { view, shown, errors } = props
  const { grid } = shown
  const t = say(view.locale)
  return (
    <Form view={view} action={actionOf(shown)}>
      <h2>{t('results.typed')}</h2>
      <input type="hidden" name="revision" value={String(shown.revision)} />
      <TextField
        name="title"
        label={t('results.field.title')}
        hint={t('results.field.title.hint')}
        value={grid.title}
        error={errors['title']}
      />
      <GridTable view={view} grid={grid} errors={errors} />
      <TextField
        name="unit"
        label={t('results.field.unit')}
        hint={t('results.field.unit.hint')}
        value={grid.unit}
        error={errors['unit']}
        width="short"
      />
      <RadioGroup
        name="better"
        label={t('results.field.better')}
        value={grid.better}
        error={errors['better']}
        choices={betterWays.map((value) => ({ value, label: t(`results.better.${value}`) }))}
      />
      <TextField
        name="source"
        label={t('results.field.source')}
        hint={t('results.field.source.hint')}
        value={grid.source}
        error={errors['source']}
      />
      <Ways view={view} shown={shown} />
    </Form>
  )
}

function Ways({ view, shown }: Props) {
  const t = say(view.locale)
  const { understood } = shown
  return (
    <>
      <div class="buttons">
        <Button name="do" value="save">
          {t('results.save')}
        </Button>
        <Button name="do" value="look" kind="secondary">
          {t('results.look')}
        </Button>
      </div>
      <div class="buttons">
        <Button name="do" value="add-period" kind="tertiary">
          {t('results.add-period')}
        </Button>
        <Button name="do" value="add-row" kind="tertiary">
          {t('results.add-row')}
        </Button>
        {understood?.shares && (
          <Button name="do" value="as-percent" kind="tertiary">
            {t('results.as-percent')}
          </Button>
        )}
        {understood?.manyDecimals && (
          <Button name="do" value="round" kind="tertiary">
            {t('results.round')}
          </Button>
        )}
      </div>
    </>
  )
}
