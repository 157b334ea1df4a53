// The frame of every page.
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { isAnonymous } from '../lib/actor.ts'
import { longDate } from '../lib/time.ts'
import { paths } from '../paths.ts'
import type { Place, View } from './view.ts'
import { say } from './words/say.ts'

type PageProps = {
  readonly view: View
  readonly title: string
  /** There is an error summary on the page: the title says so. */
  readonly failed?: boolean
  /** Where in the site this is: from the outermost. */
  readonly crumbs?: readonly { readonly href: string; readonly label: string }[]
  /** Public pages and honours speak in the award's own voice. */
  readonly tone?: 'work' | 'public'
  /** Dense work places (the examiner's desk) use the whole width. */
  readonly wide?: boolean
  readonly children?: Child
}

/** A laurel's leaf in the award's deep colour, without a request of its own. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 14C2 6 7 2 14 2c0 7-4 12-12 12z' fill='%230b4f4a'/%3E%3C/svg%3E"

export function Page(props: PageProps) {
  const { view, title, failed = false, tone = 'work', wide = false } = props
  const t = say(view.locale)
  const heading = failed ? t('error.title', { title }) : title
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={view.locale} data-color-scheme="light">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${heading} – ${view.award.name}`}</title>
          <link rel="icon" href={icon} />
          {view.assets.styles.map((href) => (
            <link rel="stylesheet" href={href} />
          ))}
          {view.assets.script && <script type="module" src={view.assets.script}></script>}
        </head>
        <body class={`tone-${tone}${wide ? ' wide' : ''}`} data-size="md">
          <a class="ds-skip-link" href="#content">
            {t('skip')}
          </a>
          {view.demonstration && <DemonstrationBand view={view} />}
          <Head view={view} />
          <div class="frame">
            {props.crumbs && <Crumbs view={view} crumbs={props.crumbs} />}
            <main id="content" tabindex={-1}>
              {view.notice && (
                <div class="ds-alert" data-color="success" role="status" data-notice>
                  <p>{view.notice}</p>
                </div>
              )}
              {props.children}
            </main>
          </div>
          <Foot view={view} />
        </body>
      </html>
    </>
  )
}

function DemonstrationBand({ view }: { view: View }) {
  const t = say(view.locale)
  return (
    <aside class="demonstration" aria-label="Demonstration">
      <p>
        {t('demo.band')} {t('demo.clock', { date: longDate(view, view.now) })}{' '}
        <a href={paths.become.to()}>{t('demo.become')}</a>{' '}
        <a href={paths.outbox.to()}>{t('demo.outbox')}</a>
      </p>
    </aside>
  )
}

function Head({ view }: { view: View }) {
  const t = say(view.locale)
  return (
    <header class="site-head">
      <div class="frame">
        <a class="award-name" href={paths.start.to()}>
          {view.award.name}
        </a>
        <div class="account">
          <LanguageSwitch view={view} />
          {isAnonymous(view.actor) ? (
            <a href={paths.signIn.to()}>{t('sign-in')}</a>
          ) : (
            <SignedIn view={view} />
          )}
        </div>
        <nav aria-label={t('nav.main')}>
          <Places places={view.places} />
        </nav>
      </div>
    </header>
  )
}

function LanguageSwitch({ view }: { view: View }) {
  const t = say(view.locale)
  const other = view.locale === 'sv' ? 'en' : 'sv'
  return (
    <form method="post" action={paths.language.to()}>
      <input type="hidden" name="csrf" value={view.csrf} />
      <input type="hidden" name="locale" value={other} />
      <input type="hidden" name="back" value={view.path} />
      <button type="submit" class="as-link" lang={other}>
        {t('language.switch')}
      </button>
    </form>
  )
}

function SignedIn({ view }: { view: View }) {
  const t = say(view.locale)
  return (
    <>
      <a href={paths.profile.to()}>{view.actor.name || t('account')}</a>
      <form method="post" action={paths.signOut.to()}>
        <input type="hidden" name="csrf" value={view.csrf} />
        <button type="submit" class="as-link">
          {t('sign-out')}
        </button>
      </form>
    </>
  )
}

function Places({ places }: { places: readonly Place[] }) {
  return (
    <ul class="places">
      {places.map((place) => (
        <li>
          <a href={place.href} aria-current={place.current ? 'page' : undefined}>
            {place.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Crumbs(props: { view: View; crumbs: NonNullable<PageProps['crumbs']> }) {
  const t = say(props.view.locale)
  return (
    <nav class="crumbs" aria-label={t('nav.crumbs')}>
      <ol>
        {props.crumbs.map((crumb) => (
          <li>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Foot({ view }: { view: View }) {
  const t = say(view.locale)
  const { sender, contact } = view.award
  return (
    <footer class="site-foot">
      <div class="frame">
        <nav aria-label={t('nav.foot')}>
          <Places places={view.footPlaces} />
        </nav>
        <p>{t('foot.sender', { sender })}</p>
        {contact && <p>{t('foot.contact', { contact })}</p>}
      </div>
    </footer>
  )
}
