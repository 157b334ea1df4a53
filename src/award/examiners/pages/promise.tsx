// Where an examiner reads and signs the promise of secrecy, and its receipt.
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Checkbox } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice, Prose, SummaryList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { SignedPromise } from '../model/training.ts'
import type { ShownPromise } from '../reads/practice.ts'
import { say } from '../words/say.ts'
import type { Refused } from './parts.tsx'

type Props = Refused & { readonly view: View; readonly shown: ShownPromise }

export function PromisePage(props: Props) {
  const { view, shown, errors = {} } = props
  const t = say(view.locale)
  const title = t('promise.title', { year: String(shown.edition.year) })
  return (
    <Page view={view} title={title} failed={Object.keys(errors).length > 0} crumbs={crumbs(props)}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{title}</h1>
      {shown.text === null ? <p>{t('promise.none')}</p> : <Reading {...props} text={shown.text} />}
    </Page>
  )
}

function crumbs({ view, shown }: Props) {
  const year = String(shown.edition.year)
  return [{ href: paths.ownTraining.to(), label: say(view.locale)('own-training.title', { year }) }]
}

type ReadingProps = Props & { readonly text: NonNullable<ShownPromise['text']> }

function Reading({ view, shown, text, errors = {} }: ReadingProps) {
  const t = say(view.locale)
  const { holds, name, earlier } = shown
  if (holds) {
    return (
      <>
        <Notice colour="success">
          <p>{t('promise.signed')}</p>
        </Notice>
        <Prose text={text[view.locale]} />
        <p>
          <a href={paths.promiseReceipt.to()}>{t('promise.receipt.link')}</a>
        </p>
      </>
    )
  }
  return (
    <>
      <p>{t(earlier.length > 0 ? 'promise.changed' : 'promise.read', { name })}</p>
      <blockquote>
        <Prose text={text[view.locale]} />
      </blockquote>
      <Form view={view} action={paths.promise.to()}>
        <input type="hidden" name="sv" value={text.sv} />
        <input type="hidden" name="en" value={text.en} />
        <Checkbox name="agree" label={t('promise.agree', { name })} error={errors['agree']} />
        <Button>{t('promise.sign')}</Button>
      </Form>
    </>
  )
}

export function PromiseReceiptPage(props: Props & { readonly valid: SignedPromise }) {
  const { view, shown, valid } = props
  const t = say(view.locale)
  const promise = t('promise.title', { year: String(shown.edition.year) })
  return (
    <Page
      view={view}
      title={`${t('promise.receipt')}: ${promise}`}
      crumbs={[...crumbs(props), { href: paths.promise.to(), label: promise }]}
    >
      <h1>{t('promise.receipt')}</h1>
      <Signature view={view} signed={valid} zone={shown.edition.zone} />
      <Prose text={valid.text[view.locale]} />
      <p>{t('promise.receipt.about')}</p>
      <p>
        <a href={paths.promiseFile.to()}>{t('promise.receipt.file')}</a>
      </p>
      {shown.earlier.length > 0 && <h2>{t('promise.earlier')}</h2>}
      {shown.earlier.map((signed) => (
        <Signature view={view} signed={signed} zone={shown.edition.zone} />
      ))}
    </Page>
  )
}

function Signature(props: { view: View; signed: SignedPromise; zone: string }) {
  const { view, signed, zone } = props
  const t = say(view.locale)
  const rows = [
    { label: t('promise.who'), value: signed.name },
    {
      label: t('promise.when'),
      value: longDateTime({ locale: view.locale, zone }, signed.signedAt),
    },
    { label: t('promise.version'), value: String(signed.version) },
    { label: t('promise.sha256'), value: <code>{signed.sha256}</code> },
  ]
  return <SummaryList view={view} rows={rows} />
}
