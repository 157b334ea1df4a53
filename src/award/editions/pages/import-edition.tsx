// Brings in the file of an edition: a new draft, or in the place of one.
import type { FieldErrors } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Checkbox } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, FileField, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import type { View } from '../../../base/ui/view.ts'
import { say } from '../words/say.ts'

/** `lines`: what is wrong in the file, line by line. Nothing of it is saved then. */
export function ImportEditionPage(props: {
  readonly view: View
  readonly errors?: FieldErrors
  readonly lines?: readonly string[]
}) {
  const { view, errors = {}, lines = [] } = props
  const t = say(view.locale)
  const title = t('import.title')
  const crumbs = [{ href: paths.editions.to(), label: t('editions.title') }]
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={Object.keys(errors).length > 0}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{t('import.lead')}</p>
      {lines.length > 0 && (
        <>
          <h2>{t('import.errors', { count: lines.length })}</h2>
          <ul class="file-errors">
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      )}
      <Form view={view} action={paths.importEdition.to()} files>
        <FileField
          name="file"
          label={t('import.file')}
          hint={t('import.hint')}
          accept=".yaml,.yml"
          error={errors['file']}
        />
        <Checkbox name="replace" label={t('import.replace')} />
        <Button>{t('import.send')}</Button>
      </Form>
    </Page>
  )
}
