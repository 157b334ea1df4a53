// One paper: its raw text beside its facts, the source of each fact marked.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, Select, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ImportedPaper, ReviewedFact } from '../model.ts'
import { stretches } from '../rules/marking.ts'
import type { EnterRefusal } from '../rules/review.ts'
import { say } from '../words/say.ts'
import { FactField } from './fact-field.tsx'
import { PaperTag } from './papers.tsx'

export type PaperProps = {
  readonly view: View
  readonly paper: ImportedPaper
  readonly obstacle: EnterRefusal | null
  readonly years: readonly number[]
  /** Field to finished sentence. */
  readonly errors?: FieldErrors
  readonly values?: Values
  readonly refusal?: string | undefined
}

export function PaperPage(props: PaperProps) {
  const { view, paper, errors = {}, refusal } = props
  const t = say(view.locale)
  const all = refusal === undefined ? errors : { facts: refusal, ...errors }
  return (
    <Page
      view={view}
      title={paper.name}
      failed={Object.keys(all).length > 0}
      crumbs={[{ href: paths.papers.to(), label: t('papers.title') }]}
      wide
    >
      <ErrorSummary view={view} errors={all} />
      <h1>{paper.name}</h1>
      <p>
        {t(`kind.${paper.kind}`)} · <PaperTag view={view} row={paper} /> ·{' '}
        <a href={paths.paperFile.to({ paper: paper.id })}>{t('paper.original')}</a>
      </p>
      {paper.damaged && <Notice colour="warning">{t('paper.damaged')}</Notice>}
      <div class="halves">
        <RawText view={view} paper={paper} />
        <Facts {...props} />
      </div>
    </Page>
  )
}

/** The text as it stands, with every source marked and linked to its fact. */
function RawText({ view, paper }: { readonly view: View; readonly paper: ImportedPaper }) {
  const t = say(view.locale)
  return (
    <section aria-labelledby="raw-text">
      <h2 id="raw-text">{t('paper.text')}</h2>
      <div class="raw-text" lang={paper.language === 'en' ? 'en' : 'sv'}>
        {stretches(paper.rawText, paper.facts).map((stretch) =>
          stretch.of.length === 0 ? (
            stretch.text
          ) : (
            <>
              {stretch.begins.slice(1).map((key) => (
                <span id={`source-${key}`}></span>
              ))}
              <mark id={stretch.begins[0] && `source-${stretch.begins[0]}`}>{stretch.text}</mark>
            </>
          ),
        )}
      </div>
    </section>
  )
}

function Facts(props: PaperProps) {
  const { view, paper } = props
  const t = say(view.locale)
  const open = paper.facts.filter((fact) => fact.state === 'open')
  const rest = paper.facts.filter((fact) => fact.state !== 'open')
  if (paper.state === 'refused') return <Settled view={view} facts={paper.facts} />
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('paper.facts')}</h2>
      <Form view={view} action={paths.paperAnswers.to({ paper: paper.id })}>
        {open.length > 0 && <p>{t('paper.open', { count: open.length })}</p>}
        {open.map((fact) => (
          <FactField {...props} fact={fact} />
        ))}
        {paper.matter === null && <Stated {...props} />}
        {rest.length > 0 && (
          <Details summary={t('paper.sure', { count: rest.length })} open={open.length === 0}>
            {rest.map((fact) => (
              <FactField {...props} fact={fact} />
            ))}
          </Details>
        )}
        <Button kind={open.length > 0 ? 'primary' : 'secondary'}>{t('paper.save')}</Button>
      </Form>
      <Settle {...props} />
    </section>
  )
}

/** What the paper does not say, and a person may know. */
function Stated({ view, paper, years, errors = {}, values = {} }: PaperProps) {
  const t = say(view.locale)
  const lacks = (name: ReviewedFact['name']) =>
    !paper.facts.some((fact) => fact.name === name && fact.state !== 'refused')
  return (
    <>
      {lacks('edition') && (
        <Select
          name="stated-edition"
          label={t('stated.edition')}
          hint={t('stated.hint')}
          none={t('stated.unknown')}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          value={values['stated-edition']}
          error={errors['stated-edition']}
        />
      )}
      {lacks('units') && (
        <TextField
          name="stated-unit"
          label={t('stated.unit')}
          hint={t('stated.hint')}
          value={values['stated-unit']}
          error={errors['stated-unit']}
        />
      )}
    </>
  )
}

function Settle({ view, paper, obstacle }: PaperProps) {
  const t = say(view.locale)
  if (paper.state === 'entered') return <Notice colour="success">{t('paper.entered')}</Notice>
  return (
    <>
      {obstacle === null ? (
        <Form view={view} action={paths.paperEnter.to({ paper: paper.id })} class="buttons">
          <p>{t(paper.matter === null ? 'enter.about' : 'enter.rest')}</p>
          <Button>{t('enter.do')}</Button>
        </Form>
      ) : (
        <Notice>{t(`obstacle.${obstacle}`)}</Notice>
      )}
      {paper.matter === null && (
        <Form view={view} action={paths.paperRefuse.to({ paper: paper.id })} class="buttons">
          <Button kind="secondary">{t('refuse.do')}</Button>
        </Form>
      )}
    </>
  )
}

function Settled({
  view,
  facts,
}: {
  readonly view: View
  readonly facts: readonly ReviewedFact[]
}) {
  const t = say(view.locale)
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('paper.facts')}</h2>
      <Notice>{t('paper.refused', { count: facts.length })}</Notice>
    </section>
  )
}
