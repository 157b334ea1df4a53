// One unit of the register, with what it has been and whom it comes from.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import {
  Button,
  ErrorSummary,
  Form,
  LinkButton,
  Select,
  TextField,
} from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Notice, SummaryList, Table, Tag, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { type Inherited, pastKinds } from '../model.ts'
import type { Related, UnitShown } from '../reads.ts'
import { isSure } from '../rules/succession.ts'
import { say } from '../words/say.ts'
import { nameOf, placeOf, yearText } from './parts.tsx'

type Props = {
  readonly view: View
  readonly shown: UnitShown
  readonly errors?: FieldErrors
  readonly values?: Values
}

export function UnitPage(props: Props) {
  const { view, shown, errors = {} } = props
  const { unit } = shown
  const t = say(view.locale)
  const crumbs = [{ href: paths.register.to(), label: t('register.title') }]
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={unit.name} crumbs={crumbs} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{unit.name}</h1>
      {unit.confirmedAt === null && (
        <Notice colour="warning">
          <p>{t('unit.look-over')}</p>
        </Notice>
      )}
      <SummaryList view={view} rows={rowsOf(view, shown)} />
      <p>
        <LinkButton href={paths.registerChange.to({ unit: unit.id })} kind="secondary">
          {unit.confirmedAt === null ? t('unit.confirm') : t('unit.change')}
        </LinkButton>
      </p>
      <History {...props} />
      <Predecessors view={view} shown={shown} />
      <Successors view={view} shown={shown} />
    </Page>
  )
}

/** A source by its title; who stated it, where it was a person. */
function sourceOf(view: View, { sources }: UnitShown, key: string): string {
  const t = say(view.locale)
  if (key === 'contact' || key === 'organiser') return t(`source.${key}`)
  return sources.get(key) ?? key
}

function rowsOf(view: View, shown: UnitShown) {
  const { unit, names, board } = shown
  const t = say(view.locale)
  const rows = [
    [t('unit.administration'), nameOf(names, unit.administration)],
    [t('unit.board'), board?.name ?? nameOf(names, unit.board)],
    [t('unit.department'), unit.department],
    [t('unit.form'), unit.operatingForm && t(`form.${unit.operatingForm}`)],
    [t('unit.operator'), nameOf(names, unit.operator)],
    [t('unit.validFrom'), unit.validFrom],
    [t('unit.validTo'), unit.validTo],
    [t('unit.source'), sourceOf(view, shown, unit.source)],
    [t('unit.note'), unit.note],
  ] as const
  return rows.map(([label, value]) => ({ label, value: value || t('unit.not-known') }))
}

function History(props: Props) {
  const { view, shown } = props
  const t = say(view.locale)
  return (
    <section>
      <h2>{t('history.title')}</h2>
      {shown.history.length === 0 ? (
        <Empty>{t('history.none')}</Empty>
      ) : (
        <Table
          caption={t('history.title')}
          quiet
          head={[
            t('history.year'),
            t('history.kind'),
            t('history.named'),
            t('history.sure'),
            t('history.source'),
          ]}
          rows={shown.history.map((past) => [
            yearText(view, past),
            [t(`kind.${past.kind}`), past.category].filter(Boolean).join(', '),
            past.unitName,
            <Sureness view={view} past={past} />,
            [...past.sources.map((key) => sourceOf(view, shown, key)), past.note?.[view.locale]]
              .filter(Boolean)
              .join('. '),
          ])}
        />
      )}
      <Details summary={t('past.add')} open={props.errors !== undefined}>
        <PastForm {...props} />
      </Details>
    </section>
  )
}

/** Whether the rules build on it. */
function Sureness({ view, past }: { view: View; past: Inherited }) {
  const t = say(view.locale)
  return (
    <>
      <Tag colour={isSure(past) ? 'success' : 'warning'}>{t(`confidence.${past.confidence}`)}</Tag>
      {past.link !== 'own' && <span class="hint"> {t(`link.${past.link}`)}</span>}
    </>
  )
}

function PastForm({ view, shown, errors = {}, values = {} }: Props) {
  const t = say(view.locale)
  return (
    <Form view={view} action={paths.registerPast.to({ unit: shown.unit.id })}>
      <Select
        name="kind"
        label={t('history.kind')}
        none={t('choose')}
        options={pastKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={values['kind']}
        error={errors['kind']}
      />
      <TextField
        name="year"
        label={t('history.year')}
        inputmode="numeric"
        width="short"
        value={values['year']}
        error={errors['year']}
      />
      <TextField
        name="category"
        label={t('past.category')}
        value={values['category']}
        error={errors['category']}
      />
      <RadioGroup
        name="confidence"
        label={t('past.confidence')}
        choices={[
          { value: 'high', label: t('past.high') },
          { value: 'medium', label: t('past.medium') },
        ]}
        value={values['confidence']}
        error={errors['confidence']}
      />
      <TextField
        name="source"
        label={t('history.source')}
        hint={t('past.source.hint')}
        value={values['source']}
        error={errors['source']}
      />
      <Button>{t('past.save')}</Button>
    </Form>
  )
}

function Predecessors({ view, shown }: Pick<Props, 'view' | 'shown'>) {
  const { unit, predecessors, search } = shown
  const t = say(view.locale)
  return (
    <section>
      <h2>{t('predecessors.title')}</h2>
      <p>{t('predecessors.how')}</p>
      <ul class="people">
        {predecessors.map((related) => (
          <li>
            <Predecessor view={view} shown={shown} related={related} />
          </li>
        ))}
      </ul>
      <search>
        <form method="get" action={paths.registerUnit.to({ unit: unit.id })} class="row">
          <TextField
            name="foregangare"
            type="search"
            label={t('predecessors.search')}
            value={search}
          />
          <Button kind="secondary">{t('register.find')}</Button>
        </form>
      </search>
      {search !== '' && <Candidates view={view} shown={shown} />}
    </section>
  )
}

function Predecessor(props: {
  readonly view: View
  readonly shown: UnitShown
  readonly related: Related
}) {
  const { view, shown, related } = props
  const t = say(view.locale)
  const name = related.unit.name
  const of = { unit: shown.unit.id, predecessor: related.unit.id }
  return (
    <div class="row">
      <div>
        <a href={paths.registerUnit.to({ unit: related.unit.id })}>{name}</a>
        <p class="hint">
          {related.link.confirmedAt ? (
            <>
              {t('predecessors.confirmed')} <When view={view} at={related.link.confirmedAt} />
            </>
          ) : (
            t('link.possible')
          )}
        </p>
      </div>
      {related.link.confirmedAt === null && (
        <Form view={view} action={paths.registerPredecessor.to({ unit: of.unit })} class="inline">
          <input type="hidden" name="predecessor" value={of.predecessor} />
          <Button kind="secondary">{t('predecessors.confirm', { name })}</Button>
        </Form>
      )}
      <Form view={view} action={paths.registerPredecessorGone.to(of)} class="inline">
        <Button kind="tertiary">{t('predecessors.remove', { name })}</Button>
      </Form>
    </div>
  )
}

function Candidates({ view, shown }: Pick<Props, 'view' | 'shown'>) {
  const t = say(view.locale)
  const { candidates, names, unit, search } = shown
  if (candidates.length === 0) return <Empty>{t('register.none', { search })}</Empty>
  return (
    <ul class="people">
      {candidates.map((candidate) => (
        <li>
          <Form view={view} action={paths.registerPredecessor.to({ unit: unit.id })} class="row">
            <input type="hidden" name="predecessor" value={candidate.id} />
            <div>
              <strong>{candidate.name}</strong>
              <p class="hint">{placeOf(candidate, names)}</p>
            </div>
            <Button kind="secondary">{t('predecessors.confirm', { name: candidate.name })}</Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}

function Successors({ view, shown }: Pick<Props, 'view' | 'shown'>) {
  const t = say(view.locale)
  if (shown.successors.length === 0) return null
  return (
    <section>
      <h2>{t('successors.title')}</h2>
      <ul>
        {shown.successors.map(({ unit, link }) => (
          <li>
            <a href={paths.registerUnit.to({ unit: unit.id })}>{unit.name}</a>
            {link.confirmedAt === null && ` (${t('link.possible')})`}
          </li>
        ))}
      </ul>
    </section>
  )
}
