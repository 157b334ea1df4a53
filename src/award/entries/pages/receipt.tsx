// What came in, when, and how anyone can prove that it is unchanged.
import { fileSize } from '../../../base/lib/text.ts'
import { exactDateTime, longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, SummaryList } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownReceipt } from '../reads/handed-in.ts'
import { contentFileName } from '../rules/receipt-file.ts'
import { dueOf, entryClock, timeOf } from '../rules/writing.ts'
import { say } from '../words/say.ts'

type Props = { readonly view: View; readonly shown: ShownReceipt }

export function ReceiptPage({ view, shown }: Props) {
  const { entry, edition, receipt, unit, by, member } = shown
  const t = say(view.locale)
  const title = t('receipt.title', { number: receipt.number })
  const home = member
    ? { href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') }
    : { href: paths.entries.to(), label: t('crumb.entries') }
  const year = String(edition.year)
  const rows = [
    { label: t('receipt.number'), value: receipt.number },
    { label: t('receipt.unit'), value: unit },
    { label: t('receipt.edition'), value: t('entry.edition', { award: view.award.name, year }) },
    {
      label: t('receipt.at'),
      value: (
        <time datetime={receipt.handedInAt.toISOString()}>
          {exactDateTime(view, receipt.handedInAt)}
        </time>
      ),
    },
    { label: t('receipt.by'), value: by },
    ...(receipt.dispensation === null
      ? []
      : [{ label: t('receipt.dispensation'), value: t('receipt.dispensation.text') }]),
    { label: t('receipt.hash'), value: <code class="checksum">{receipt.sha256}</code> },
  ]
  return (
    <Page view={view} title={title} crumbs={[home]}>
      <h1>{title}</h1>
      <p class="lead">{t('receipt.lead', { unit })}</p>
      <SummaryList view={view} rows={rows} />
      {member && <WhatNow view={view} shown={shown} />}
      <Proof view={view} shown={shown} />
      {shown.all.length > 1 && <AllReceipts view={view} shown={shown} />}
      <p class="buttons">
        <a href={paths.entryReading.to({ entry: entry.id })}>{t('receipt.read')}</a>
        {member && <a href={paths.entry.to({ entry: entry.id })}>{t('receipt.back')}</a>}
      </p>
    </Page>
  )
}

function WhatNow({ view, shown }: Props) {
  const t = say(view.locale)
  const { entry, edition } = shown
  const due = dueOf(entry, edition)
  const over = due === null || timeOf(entry, entryClock(edition, view.now)) === 'too-late'
  return (
    <section>
      <h2>{t('receipt.what-now')}</h2>
      <p>
        {over
          ? t('receipt.what-now.text-late')
          : t('receipt.what-now.text', { when: longDateTime(view, due) })}
      </p>
    </section>
  )
}

function Proof({ view, shown }: Props) {
  const { entry, receipt } = shown
  const t = say(view.locale)
  const address = paths.entryContent.to({ entry: entry.id, receipt: receipt.id })
  const old = receipt.content.includes('"form":"forebild-entry-1"')
  const size = fileSize(new TextEncoder().encode(receipt.content).length, view.locale)
  return (
    <section>
      <h2>{t('receipt.prove')}</h2>
      <p>{t('receipt.prove.text')}</p>
      <p>
        <a href={address} download>
          {t('receipt.download', { size })}
        </a>
      </p>
      <p>
        <a href={paths.entryReceiptFile.to({ entry: entry.id, receipt: receipt.id })} download>
          {t('receipt.download-receipt')}
        </a>
      </p>
      <pre class="command" tabindex={0}>
        <code>sha256sum {contentFileName(receipt.number)}</code>
      </pre>
      <p>{t(old ? 'receipt.prove.form-1' : 'receipt.prove.form')}</p>
      <Details summary={t('receipt.show')}>
        <p class="content">
          <code>{receipt.content}</code>
        </p>
      </Details>
    </section>
  )
}

function AllReceipts({ view, shown }: Props) {
  const t = say(view.locale)
  return (
    <section>
      <h2>{t('receipt.all')}</h2>
      <ul>
        {shown.all.map(({ id, number, handedInAt }) => (
          <li>
            <a
              href={paths.entryReceipt.to({ entry: shown.entry.id, receipt: id })}
              aria-current={id === shown.receipt.id ? 'page' : undefined}
            >
              {number}
            </a>
            {', '}
            {longDateTime(view, handedInAt)}
          </li>
        ))}
      </ul>
    </section>
  )
}
