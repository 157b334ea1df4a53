// «Att bekräfta»: what examiners have told and the organiser confirms, with the latest to take back.
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownClaim, ShownClaims } from '../reads/profile.ts'
import { say } from '../words/say.ts'
import { ClaimTag, claimSentence } from './claim-parts.tsx'
import type { Refused } from './parts.tsx'

type Props = Refused & { readonly view: View; readonly shown: ShownClaims }

export function ClaimsPage({ view, shown, errors = {} }: Props) {
  const t = say(view.locale)
  const { waiting, decided } = shown
  return (
    <Page
      view={view}
      title={t('claims.title')}
      failed={Object.keys(errors).length > 0}
      crumbs={[{ href: paths.examiners.to(), label: t('examiners.title') }]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('claims.title')}</h1>
      <p class="lead">{t('claims.about')}</p>
      <h2 id="waiting">{t('claims.waiting', { count: waiting.length })}</h2>
      {waiting.length === 0 ? (
        <Empty>{t('claims.none')}</Empty>
      ) : (
        <Table
          quiet
          caption={t('claims.waiting', { count: waiting.length })}
          head={[t('case.person'), t('claims.what'), t('claims.told'), t('claims.word')]}
          rows={waiting.map((one) => [
            one.person,
            sentence(view, shown, one),
            shortDate(view, one.claim.madeAt),
            <Words view={view} one={one} says={sentence(view, shown, one)} />,
          ])}
        />
      )}
      <h2>{t('claims.decided')}</h2>
      {decided.length === 0 ? (
        <Empty>{t('claims.decided.none')}</Empty>
      ) : (
        <Table
          quiet
          caption={t('claims.decided')}
          head={[t('case.person'), t('claims.what'), t('claims.state'), t('claims.undo.head')]}
          rows={decided.map((one) => [
            one.person,
            sentence(view, shown, one),
            <State view={view} one={one} />,
            <Undo view={view} one={one} says={sentence(view, shown, one)} />,
          ])}
        />
      )}
    </Page>
  )
}

function sentence(view: View, { edition }: ShownClaims, one: ShownClaim): string {
  return claimSentence(view, edition, one.claim, one.employment)
}

type OneProps = { readonly view: View; readonly one: ShownClaim; readonly says: string }

function Words({ view, one, says }: OneProps) {
  const t = say(view.locale)
  if (!one.mayDecide) return <p class="hint">{t('claims.own')}</p>
  const heard = <span class="only-heard">{`${one.person}: ${says}`}</span>
  return (
    <Form view={view} action={paths.examinerClaim.to({ claim: one.claim.id })} class="buttons">
      <Button kind="secondary" name="do" value="confirm">
        {t('claims.confirm')} {heard}
      </Button>
      <Button kind="tertiary" name="do" value="decline">
        {t('claims.decline')} {heard}
      </Button>
    </Form>
  )
}

function State({ view, one }: Omit<OneProps, 'says'>) {
  const { state, decidedAt } = one.claim
  return (
    <>
      <ClaimTag view={view} state={state} />{' '}
      {[one.decider, decidedAt && shortDate(view, decidedAt)].filter(Boolean).join(', ')}
    </>
  )
}

function Undo({ view, one, says }: OneProps) {
  const t = say(view.locale)
  if (!one.mayDecide) return <p class="hint">{t('claims.own')}</p>
  return (
    <Form view={view} action={paths.examinerClaim.to({ claim: one.claim.id })}>
      <Button kind="tertiary" name="do" value="undo">
        {t('claims.undo')} <span class="only-heard">{`${one.person}: ${says}`}</span>
      </Button>
    </Form>
  )
}
