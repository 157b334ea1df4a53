// What is shown when a page cannot be: why, and what to do instead.
import type { Form, Values } from '../lib/form.ts'
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

/** More came than could be done at once. `sent`: a form, which is sent again as it was. */
export function BusyPage(props: {
  readonly view: View
  readonly seconds: number
  readonly sent: Form | null
}) {
  const { view, seconds, sent } = props
  const t = say(view.locale)
  const title = t('busy.title', { seconds: String(seconds) })
  if (sent === null) {
    return (
      <Page view={view} title={title}>
        <h1>{title}</h1>
        <p>{t('busy.page')}</p>
        <p>
          <LinkButton href={view.path}>{t('busy.again')}</LinkButton>
        </p>
      </Page>
    )
  }
  return (
    <Page view={view} title={title}>
      <h1>{title}</h1>
      <p>{t('busy.text')}</p>
      <send-again seconds={seconds} says={t('busy.by-itself')}>
        <p role="status" data-says></p>
        <form method="post" action={view.path}>
          <input type="hidden" name="csrf" value={view.csrf} />
          {textsOf(sent).map(([field, value]) => (
            <textarea name={field} hidden readonly>
              {value}
            </textarea>
          ))}
          <Button>{t('resend.again')}</Button>
        </form>
      </send-again>
    </Page>
  )
}

/** Each as often as it was sent. */
function textsOf(form: Form): readonly (readonly [string, string])[] {
  return Object.entries(form)
    .filter(([field]) => field !== 'csrf')
    .flatMap(([field, value]) =>
      [value].flat().flatMap((one) => (typeof one === 'string' ? [[field, one] as const] : [])),
    )
}
