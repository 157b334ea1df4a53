// One record of the diary, and its number in the municipality's own.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDateTime, shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { SummaryList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { DiaryRecord } from '../../../support/records/model.ts'
import { addressOf } from '../rules.ts'
import { say } from '../words/say.ts'
import { kindName } from './diary.tsx'

type Props = {
  readonly view: View
  readonly record: DiaryRecord
  readonly values?: Values
  readonly errors?: FieldErrors
}

export function RecordPage({ view, record, values, errors = {} }: Props) {
  const t = say(view.locale)
  const failed = Object.keys(errors).length > 0
  const crumbs = [{ href: paths.diary.to(), label: t('title') }]
  const address = addressOf(record)
  return (
    <Page view={view} title={record.number} failed={failed} crumbs={crumbs}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{record.number}</h1>
      <SummaryList
        view={view}
        rows={[
          { label: t(`date.${record.direction}`), value: shortDate(view, record.datedOn) },
          { label: t('column.kind'), value: kindName(view, record.kind) },
          { label: t(`counterpart.${record.direction}`), value: record.counterpart },
          { label: t('column.about'), value: record.about },
          { label: t('column.registered'), value: longDateTime(view, record.registeredAt) },
          { label: t('column.city-number'), value: record.cityNumber ?? '' },
        ]}
      />
      {address && (
        <p>
          <a href={address}>{t('to-thing')}</a>
        </p>
      )}
      <h2>{t('city-number.title')}</h2>
      <Form view={view} action={paths.diaryRecord.to({ record: record.id })}>
        <TextField
          name="cityNumber"
          label={t('column.city-number')}
          hint={t('city-number.hint')}
          width="medium"
          value={values?.['cityNumber'] ?? record.cityNumber ?? ''}
          error={errors['cityNumber']}
        />
        <Button>{t('city-number.save')}</Button>
      </Form>
    </Page>
  )
}
