// The pages that tell what becomes of personal data, and what this site is.
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { say } from '../words/say.ts'

const kept = [
  'account',
  'registration',
  'entry',
  'examiner',
  'training',
  'application',
  'needs',
  'trail',
] as const

export function PrivacyPage({ view }: { view: View }) {
  const t = say(view.locale)
  const title = t('privacy.title')
  const { sender, contact } = view.award
  return (
    <Page view={view} title={title} tone="public" crumbs={crumbs(view)}>
      <h1>{title}</h1>
      <p class="lead">{t('privacy.lead', { sender })}</p>
      <Table
        caption={t('privacy.table')}
        head={[t('privacy.what'), t('privacy.why'), t('privacy.how-long')]}
        rows={kept.map((kind) => [
          t(`privacy.${kind}`),
          t(`privacy.${kind}.why`),
          t(`privacy.${kind}.time`),
        ])}
      />
      <h2>{t('privacy.basis')}</h2>
      <p>{t('privacy.basis.text')}</p>
      <h2>{t('privacy.public')}</h2>
      <p>{t('privacy.public.text')}</p>
      <h2>{t('privacy.cookies')}</h2>
      <p>{t('privacy.cookies.text')}</p>
      <h2>{t('privacy.rights')}</h2>
      <p>{t('privacy.rights.text', { contact })}</p>
    </Page>
  )
}

export function AboutPage({ view }: { view: View }) {
  const t = say(view.locale)
  const title = t('about.title')
  const { name, sender, contact } = view.award
  return (
    <Page view={view} title={title} tone="public" crumbs={crumbs(view)}>
      <h1>{title}</h1>
      <p class="lead">{t('about.lead', { award: name, sender })}</p>
      <h2>{t('about.system')}</h2>
      <p>{t('about.system.text')}</p>
      <h2>{t('about.history')}</h2>
      <p>
        {t('about.history.text')} <a href={paths.editions.to()}>{t('ways.editions')}</a>
      </p>
      <h2>{t('about.contact')}</h2>
      <p>{t('about.contact.text', { contact })}</p>
    </Page>
  )
}

function crumbs(view: View) {
  return [{ href: paths.start.to(), label: view.award.name }]
}
