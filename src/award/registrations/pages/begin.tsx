// Which unit takes part: found in the register, or stated anew.
import type { FieldErrors } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Called, FoundUnit } from '../../units/model.ts'
import { operatingForms } from '../../units/model.ts'
import type { Beginning } from '../reads.ts'
import { say } from '../words/say.ts'
import { RegistrationTimes } from './mine.tsx'
import type { Refused } from './parts.tsx'

type Props = Refused & { readonly view: View; readonly beginning: Beginning }

export function BeginPage(props: Props) {
  const { view, beginning, errors = {} } = props
  const t = say(view.locale)
  const title = t('begin.title', { year: beginning.edition.year })
  const failed = Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbsTo(view)} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {beginning.registrationOpen ? (
        <Search view={view} beginning={beginning} errors={errors} />
      ) : (
        <RegistrationTimes view={view} mine={beginning} />
      )}
    </Page>
  )
}

export function crumbsTo(view: View) {
  return [{ href: paths.registrations.to(), label: say(view.locale)('mine.title') }]
}

function Search(props: Props & { readonly errors: FieldErrors }) {
  const { view, beginning, errors } = props
  const t = say(view.locale)
  const { search, units } = beginning
  return (
    <>
      <p>{t('begin.how')}</p>
      <search>
        <form method="get" action={paths.registrationNew.to()} class="stack">
          <TextField
            name="sok"
            type="search"
            label={t('begin.search')}
            hint={t('begin.search.hint')}
            value={search}
            error={errors['sok']}
          />
          <Button kind="secondary">{t('begin.find')}</Button>
        </form>
      </search>
      {search !== '' && <Results view={view} beginning={beginning} />}
      {(search !== '' || units.length > 0) && (
        <p>
          {t('begin.not-there')}{' '}
          <a href={`${paths.registrationNewUnit.to()}?namn=${encodeURIComponent(search)}`}>
            {t('begin.new-unit')}
          </a>
        </p>
      )}
    </>
  )
}

function Results({ view, beginning }: { view: View; beginning: Beginning }) {
  const t = say(view.locale)
  const { units, search } = beginning
  if (units.length === 0) return <Empty>{t('begin.none', { search })}</Empty>
  return (
    <>
      <h2>{t('begin.count', { count: units.length })}</h2>
      <ul class="people">
        {units.map((unit) => (
          <li>
            <Form view={view} action={paths.registrations.to()} class="row">
              <input type="hidden" name="unit" value={unit.id} />
              <div>
                <strong>{unit.name}</strong>
                <p class="hint">{whereOf(unit, beginning)}</p>
                {unit.through && <p class="hint">{throughText(view, unit.through)}</p>}
              </div>
              <Button kind="secondary">{t('begin.choose', { unit: unit.name })}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
}

/** «Hette Rinkeby förskolor till 2023», where its own name does not tell why it was found. */
function throughText(view: View, { name, kind, untilDay }: Called): string {
  const t = say(view.locale)
  const how = kind === 'before' ? 'before' : 'was'
  if (untilDay === null) return t(`begin.${how}`, { name })
  return t(`begin.${how}-until`, { name, year: untilDay.slice(0, 4) })
}

function whereOf(unit: FoundUnit, { organisations }: Beginning): string {
  const named = [unit.administration ?? unit.board, unit.operator].flatMap(
    (id) => organisations.find((each) => each.id === id)?.name ?? [],
  )
  return [...named, unit.department].filter(Boolean).join(', ')
}

/** Whom a private operator turns to, as the edition tells. */
export function ContactRoutes({ view, edition }: { view: View } & Pick<Beginning, 'edition'>) {
  const t = say(view.locale)
  const { contactRoutes } = edition.terms
  if (contactRoutes.length === 0) return null
  return (
    <Details summary={t('unit.routes')}>
      <ul>
        {contactRoutes.map(({ who, turnsTo }) => (
          <li>{t('unit.route', { who: who[view.locale], turnsTo: turnsTo[view.locale] })}</li>
        ))}
      </ul>
    </Details>
  )
}

export function OperatingForms(props: {
  readonly view: View
  readonly value: string | undefined
  readonly error: string | undefined
}) {
  const t = say(props.view.locale)
  return (
    <RadioGroup
      name="operatingForm"
      label={t('unit.form')}
      value={props.value}
      error={props.error}
      choices={operatingForms.map((form) => ({ value: form, label: t(`form.${form}`) }))}
    />
  )
}
