// Where the leader changes the value of an area, with the evidence that it rests on.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { CheckboxGroup, RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { RevisionDesk } from '../model.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  readonly desk: RevisionDesk
  readonly values: Values
  readonly errors: FieldErrors
}

export function RevisePage({ view, desk, values, errors }: Props) {
  const t = say(view.locale)
  const { entryId: entry, agreed, scale } = desk
  const area = desk.area.name[view.locale]
  const now = scale.find(({ value }) => value === agreed.valueAfter)
  const title = t('revise.title', { area })
  return (
    <Page
      view={view}
      title={title}
      failed={Object.keys(errors).length > 0}
      crumbs={[
        { href: paths.visits.to(), label: t('list.title') },
        { href: paths.visit.to({ entry }), label: desk.unit },
      ]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {now && <p>{t('revise.now', { value: now.value, name: now.name[view.locale] })}</p>}
      {desk.evidence.length === 0 ? (
        <Empty>{t('revise.evidence.none')}</Empty>
      ) : (
        <Fields view={view} desk={desk} values={values} errors={errors} />
      )}
    </Page>
  )
}

function Fields({ view, desk, values, errors }: Props) {
  const t = say(view.locale)
  const { entryId: entry, scale, evidence } = desk
  return (
    <Form view={view} action={paths.visitRevise.to({ entry, area: desk.area.key })}>
      <CheckboxGroup
        name="evidence"
        label={t('revise.evidence')}
        error={errors['evidence']}
        chosen={(values['evidence'] ?? '').split('\n')}
        choices={evidence.map(({ id, text, kind }) => ({
          value: id,
          label: text,
          hint: t(`kind.${kind}`),
        }))}
      />
      <RadioGroup
        name="to"
        label={t('revise.to')}
        value={values['to'] ?? ''}
        error={errors['to']}
        choices={scale.map(({ value, name, descriptor }) => ({
          value: String(value),
          label: t('revise.level', { value, name: name[view.locale] }),
          hint: descriptor[view.locale],
        }))}
      />
      <TextArea
        name="reason"
        label={t('revise.reason')}
        hint={t('revise.reason.hint')}
        value={values['reason']}
        error={errors['reason']}
        rows={4}
      />
      <Button>{t('revise.do')}</Button>
    </Form>
  )
}
