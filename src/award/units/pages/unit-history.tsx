// What a unit has been in earlier years, with the sources that tell it.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, Form, Select, TextField } from '../../../base/ui/form.tsx'
import { Details, Empty, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { type Inherited, pastKinds } from '../model.ts'
import type { UnitShown } from '../reads.ts'
import { isSure } from '../rules/succession.ts'
import { say } from '../words/say.ts'
import { yearText } from './parts.tsx'

export type UnitProps = {
  readonly view: View
  readonly shown: UnitShown
  readonly errors?: FieldErrors
  readonly values?: Values
}

/** A source by its title; who stated it, where it was a person. */
export function sourceOf(view: View, { sources }: UnitShown, key: string): string {
  const t = say(view.locale)
  if (key === 'contact' || key === 'organiser') return t(`source.${key}`)
  return sources.get(key) ?? key
}

export function History(props: UnitProps) {
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

function PastForm({ view, shown, errors = {}, values = {} }: UnitProps) {
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
