// Everything that an answer has been, so that nothing typed is lost.
import { countWords } from '../../../base/lib/text.ts'
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Notice, Prose } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { AnswerVersion } from '../model.ts'
import type { Versions } from '../reads/writing.ts'
import type { WriteRefusal } from '../rules/writing.ts'
import { say } from '../words/say.ts'

type Props = { readonly view: View; readonly shown: Versions }

export function VersionsPage(props: Props & { readonly refusal?: WriteRefusal | 'clash' }) {
  const { view, shown, refusal } = props
  const { entry, area, question, versions } = shown
  const t = say(view.locale)
  const back = paths.entryArea.to({ entry: entry.id, area: area.key })
  const crumbs = [
    { href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') },
    { href: back, label: area.name[view.locale] },
  ]
  return (
    <Page view={view} title={t('versions.title')} crumbs={crumbs} failed={refusal !== undefined}>
      <h1>{t('versions.title')}</h1>
      {refusal && (
        <Notice colour="danger" alert>
          <p>{refusal === 'clash' ? t('versions.clash') : t(`refused.${refusal}`)}</p>
        </Notice>
      )}
      <p class="lead">{question.text[view.locale]}</p>
      {versions.length === 0 ? (
        <Empty>{t('versions.none')}</Empty>
      ) : (
        <>
          <p>{t('versions.about')}</p>
          {versions.map((version) => (
            <Version view={view} shown={shown} version={version} />
          ))}
        </>
      )}
      <p>
        <a href={back}>{t('versions.back', { area: area.name[view.locale] })}</a>
      </p>
    </Page>
  )
}

function Version({ view, shown, version }: Props & { readonly version: AnswerVersion }) {
  const { entry, question, standing, writable, names } = shown
  const t = say(view.locale)
  const { revision, savedAt, savedBy, text } = version
  const current = revision === standing.revision
  const about = {
    revision,
    when: longDateTime(view, savedAt),
    by: names.get(savedBy) ?? '',
  }
  const words = t('versions.words', { words: countWords(text) })
  const summary = `${t('versions.one', about)} (${words}${current ? `, ${t('versions.standing')}` : ''})`
  const address = paths.entryVersions.to({ entry: entry.id, question: question.key })
  return (
    <Details summary={summary} open={current}>
      <Prose text={text} />
      {!current && writable && (
        <Form view={view} action={address}>
          <input type="hidden" name="version" value={String(revision)} />
          <input type="hidden" name="revision" value={String(standing.revision)} />
          <Button kind="secondary">{t('versions.put-back')}</Button>
        </Form>
      )}
    </Details>
  )
}
