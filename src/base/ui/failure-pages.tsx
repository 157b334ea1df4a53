// What is shown when a page cannot be: why, and what to do instead.
import type { Values } from '../lib/form.ts'
import { paths } from '../paths.ts'
import { Button, LinkButton } from './form.tsx'
import { Page } from './layout.tsx'
import type { View } from './view.ts'
import { say } from './words/say.ts'

type Kind = 'missing' | 'forbidden' | 'broken' | 'too-large' | 'forged' | 'too-often'

export function FailurePage({ view, kind }: { view: View; kind: Kind }) {
  const t = say(view.locale)
  return (
    <Page view={view} title={t(`failure.${kind}.title`)}>
      <h1>{t(`failure.${kind}.title`)}</h1>
      <p>{t(`failure.${kind}.text`)}</p>
      <p>
        <LinkButton href={paths.start.to()} kind="secondary">
          {t('failure.to-start')}
        </LinkButton>
      </p>
    </Page>
  )
}

/** The session ended while someone wrote. All that was typed is here, and can be sent again. */
export function ResendPage(props: {
  readonly view: View
  readonly values: Values
  readonly why: 'signed-out' | 'stale'
}) {
  const { view, values, why } = props
  const t = say(view.locale)
  const typed = Object.entries(values).filter(([field]) => field !== 'csrf')
  return (
    <Page view={view} title={t(`resend.${why}.title`)}>
      <h1>{t(`resend.${why}.title`)}</h1>
      <p>{t(`resend.${why}.text`)}</p>
      {why === 'signed-out' && (
        <p>
          <a href={paths.signIn.to()} target="_blank" rel="noopener">
            {t('resend.sign-in')}
          </a>
        </p>
      )}
      <form method="post" action={view.path} class="stack">
        <input type="hidden" name="csrf" value={view.csrf} />
        {typed.map(([field, value]) => (
          <div class="ds-field">
            <label class="ds-label" for={`typed-${field}`}>
              {field}
            </label>
            <textarea class="ds-input" id={`typed-${field}`} name={field} rows={3}>
              {value}
            </textarea>
          </div>
        ))}
        <Button>{t('resend.again')}</Button>
      </form>
    </Page>
  )
}
