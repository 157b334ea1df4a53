// Where a unit shares its entry, and the organiser reads it before it is public.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Checkbox } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice, Prose, Table, Tag, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { type Item, prizeUseLimit, summaryLimit } from '../model.ts'
import type { ShownSharing } from '../reads.ts'
import type { OfferRefusal, PrizeRefusal, PublishRefusal } from '../rules.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  readonly shown: ShownSharing
  readonly refusal?: OfferRefusal | PublishRefusal | PrizeRefusal
  readonly errors?: FieldErrors
  readonly values?: Values
}

export function SharingPage(props: Props) {
  const { view, shown, refusal, errors = {} } = props
  const t = say(view.locale)
  const title = t('share.title', { unit: shown.registration.unitName })
  const failed = refusal !== undefined || Object.keys(errors).length > 0
  const { item } = shown
  return (
    <Page view={view} title={title} failed={failed}>
      <ErrorSummary view={view} errors={errors} />
      {refusal && (
        <Notice colour="danger" alert>
          <p>{t(`refusal.${refusal}`)}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      {shown.honour && (
        <p>
          <a href={paths.diploma.to({ entry: shown.entry.id })}>{t('example.diploma')}</a>
        </p>
      )}
      {item && <State {...props} item={item} />}
      {!shown.over && <Empty>{t('share.before')}</Empty>}
      {shown.over && shown.may.offer && item?.state !== 'published' && <OfferForm {...props} />}
      {shown.prizeUse && <PrizeUse {...props} />}
    </Page>
  )
}

function State({ view, shown, item }: Props & { readonly item: Item }) {
  const t = say(view.locale)
  const entry = shown.entry.id
  return (
    <>
      <p>
        <Tag colour={item.state === 'published' ? 'success' : 'info'}>
          {t(`share.state.${item.state}`)}
        </Tag>{' '}
        {item.state === 'published' && (
          <a href={paths.example.to({ item: item.id })}>{t('share.see')}</a>
        )}
      </p>
      {item.state === 'offered' && shown.may.publish && (
        <Form view={view} action={paths.sharingPublish.to({ entry })}>
          <p>{t('share.publish.how')}</p>
          <p>
            <a href={paths.entryReading.to({ entry })}>{t('share.read')}</a>
          </p>
          <Checkbox name="checked" label={t('share.publish.checked')} />
          <Button>{t('share.publish')}</Button>
        </Form>
      )}
      {item.state !== 'withdrawn' && (
        <Form view={view} action={paths.sharingWithdraw.to({ entry })}>
          <p>{t('share.withdraw.how')}</p>
          <Button kind="secondary">{t('share.withdraw')}</Button>
        </Form>
      )}
    </>
  )
}

function OfferForm({ view, shown, errors = {}, values = {} }: Props) {
  const t = say(view.locale)
  const { item } = shown
  return (
    <Form view={view} action={paths.sharing.to({ entry: shown.entry.id })}>
      <p>{t('share.intro')}</p>
      <TextArea
        view={view}
        wordLimit={summaryLimit}
        name="summary"
        label={t('share.summary')}
        hint={t('share.summary.hint')}
        value={values['summary'] ?? item?.summary}
        error={errors['summary']}
      />
      <TextField
        name="contact"
        label={t('share.contact')}
        hint={t('share.contact.hint')}
        value={values['contact'] ?? item?.contact}
        error={errors['contact']}
      />
      {shown.asksOperator && (
        <Checkbox
          name="operatorConsents"
          label={t('share.operator')}
          checked={values['operatorConsents'] === 'yes'}
        />
      )}
      <Checkbox
        name="consents"
        label={t('share.consent')}
        checked={values['consents'] === 'yes'}
        error={errors['consents']}
      />
      <Button>{t('share.do')}</Button>
    </Form>
  )
}

/** The prize is bound to developing the unit, so the award office asks what it was used for. */
function PrizeUse({ view, shown, values = {} }: Props) {
  const t = say(view.locale)
  const told = shown.prizeUse?.told
  return (
    <section>
      <h2>{t('prize.title')}</h2>
      <p>{t('prize.how')}</p>
      {told && (
        <>
          <Prose text={told.text} />
          <p class="hint">
            <When view={view} at={told.toldAt} />
          </p>
        </>
      )}
      {shown.may.offer && (
        <Form view={view} action={paths.prizeUse.to({ entry: shown.entry.id })}>
          <TextArea
            view={view}
            wordLimit={prizeUseLimit}
            name="prizeUse"
            label={t('prize.label')}
            value={values['prizeUse'] ?? told?.text}
          />
          <Button kind="secondary">{t('prize.do')}</Button>
        </Form>
      )}
    </section>
  )
}

export function OfferedPage({ view, items }: { view: View; items: readonly Item[] }) {
  const t = say(view.locale)
  return (
    <Page view={view} title={t('offered.title')}>
      <h1>{t('offered.title')}</h1>
      {items.length === 0 ? (
        <Empty>{t('offered.none')}</Empty>
      ) : (
        <Table
          quiet
          caption={t('offered.title')}
          head={[t('offered.unit'), t('offered.when')]}
          rows={items.map((item) => [
            <a href={paths.sharing.to({ entry: item.entryId })}>{item.unitName}</a>,
            <When view={view} at={item.consentedAt} />,
          ])}
        />
      )}
    </Page>
  )
}
