// The unit's figures: all results of an entry, and one of them.
import { paths } from '../../../base/paths.ts'
import { Button, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { ChartFigure } from '../../../base/ui/written.tsx'
import type { StoredResult } from '../model/results.ts'
import type { Desk } from '../reads/desk.ts'
import type { ResultDesk, ResultsDesk, Use } from '../reads/results.ts'
import { questionOf } from '../rules/handing-in.ts'
import { shownResult } from '../rules/results/shown.ts'
import type { WriteRefusal } from '../rules/writing.ts'
import { say } from '../words/say.ts'

export function ResultsPage({ view, shown }: { readonly view: View; readonly shown: ResultsDesk }) {
  const { entry, results, writable } = shown
  const t = say(view.locale)
  const address = { entry: entry.id }
  return (
    <Page view={view} title={t('results.title')} crumbs={resultCrumbs(view, shown, false)}>
      <h1>{t('results.title')}</h1>
      <p class="lead">{t('results.lead')}</p>
      {writable && (
        <p class="buttons">
          <LinkButton href={paths.entryResultNew.to(address)}>{t('results.add')}</LinkButton>
        </p>
      )}
      {results.length === 0 && <Empty>{t('results.none')}</Empty>}
      {results.map((result) => (
        <section class="result">
          <h2>
            <a href={paths.entryResult.to({ ...address, result: result.key })}>{result.title}</a>
          </h2>
          <ChartFigure chart={shownResult(result, view.locale)} />
          <Uses view={view} desk={shown} uses={shown.uses.get(result.key) ?? []} />
        </section>
      ))}
    </Page>
  )
}

export function resultCrumbs(view: View, { entry }: Desk, below: boolean) {
  const t = say(view.locale)
  const home = { href: paths.entry.to({ entry: entry.id }), label: t('crumb.entry') }
  const all = { href: paths.entryResults.to({ entry: entry.id }), label: t('results.title') }
  return below ? [home, all] : [home]
}

function Uses(props: { readonly view: View; readonly desk: Desk; readonly uses: readonly Use[] }) {
  const { view, desk, uses } = props
  const t = say(view.locale)
  if (uses.length === 0) return <p class="hint">{t('results.unused')}</p>
  return (
    <>
      <p class="hint">{t('results.used', { count: uses.length })}</p>
      <ul>
        {uses.map(({ area, question }) => (
          <li>
            <a href={paths.entryArea.to({ entry: desk.entry.id, area })}>
              {questionOf(desk.edition.terms.instrument, question)?.question.text[view.locale]}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

type One = { readonly view: View; readonly shown: ResultDesk; readonly refusal?: WriteRefusal }

export function ResultPage({ view, shown, refusal }: One) {
  const { entry, result, writable } = shown
  const t = say(view.locale)
  const address = { entry: entry.id, result: result.key }
  return (
    <Page
      view={view}
      title={result.title}
      crumbs={resultCrumbs(view, shown, true)}
      failed={refusal !== undefined}
    >
      <h1>{result.title}</h1>
      {refusal && (
        <Notice colour="danger" alert>
          <p>{t(`refused.${refusal}`)}</p>
        </Notice>
      )}
      <ChartFigure chart={shownResult(result, view.locale)} />
      <p>
        <a href={paths.entryResultTable.to(address)} download>
          {t('results.csv')}
        </a>
      </p>
      <HowToShow view={view} result={result} />
      <h2>{t('results.where')}</h2>
      <Uses view={view} desk={shown} uses={shown.uses} />
      {writable && (
        <p class="buttons">
          <LinkButton href={paths.entryResultEdit.to(address)}>{t('results.edit')}</LinkButton>
          <LinkButton href={paths.entryResultGone.to(address)} kind="secondary">
            {t('results.remove')}
          </LinkButton>
        </p>
      )}
    </Page>
  )
}

/** What one writes in an answer, ready to be copied. */
function HowToShow({ view, result }: { readonly view: View; readonly result: StoredResult }) {
  const t = say(view.locale)
  return (
    <>
      <h2>{t('results.show')}</h2>
      <copy-text label={t('results.copy')} done={t('results.copied')}>
        <div class="ds-field">
          <label class="ds-label" for="figure">
            {t('results.show.label')}
          </label>
          <p class="hint" id="figure-hint">
            {t('results.show.hint')}
          </p>
          <input
            class="ds-input long"
            id="figure"
            readonly
            value={`![](resultat:${result.key})`}
            aria-describedby="figure-hint"
          />
        </div>
      </copy-text>
    </>
  )
}

export function ResultGonePage({ view, shown }: One) {
  const { entry, result } = shown
  const t = say(view.locale)
  const address = { entry: entry.id, result: result.key }
  const title = t('results.remove.title', { title: result.title })
  return (
    <Page view={view} title={title} crumbs={resultCrumbs(view, shown, true)}>
      <h1>{title}</h1>
      {shown.uses.length > 0 && <p>{t('results.remove.used')}</p>}
      <Uses view={view} desk={shown} uses={shown.uses} />
      <Form view={view} action={paths.entryResultGone.to(address)}>
        <div class="buttons">
          <Button kind="danger">{t('results.remove')}</Button>
          <LinkButton href={paths.entryResult.to(address)} kind="secondary">
            {t('results.cancel')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
