// Every address of the site, in Swedish, in one place.

type ParamsOf<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsOf<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

type Route<Pattern extends string> = {
  /** For the router. */
  readonly pattern: Pattern
  /** For links. */
  readonly to: [ParamsOf<Pattern>] extends [never]
    ? () => string
    : (params: Readonly<Record<ParamsOf<Pattern>, string | number>>) => string
}

function route<const Pattern extends string>(pattern: Pattern): Route<Pattern> {
  const to = (params: Readonly<Record<string, string | number>> = {}) =>
    pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
      encodeURIComponent(String(params[name] ?? '')),
    )
  return { pattern, to: to as Route<Pattern>['to'] }
}

export const paths = {
  // The frame
  start: route('/'),
  language: route('/sprak'),
  signIn: route('/logga-in'),
  signInCode: route('/logga-in/kod'),
  signOut: route('/logga-ut'),
  become: route('/demo/bli'),
  outbox: route('/demo/utkorg'),
  profile: route('/konto'),
  endSession: route('/konto/session/:session/avsluta'),
  people: route('/personer'),
  person: route('/personer/:person'),
  giveRole: route('/personer/:person/roller'),
  endRole: route('/personer/:person/roller/:role/avsluta'),
  todo: route('/att-gora'),
  healthy: route('/healthz'),
  ready: route('/readyz'),

  // Feedback
  feedback: route('/bidrag/:entry/aterforing'),
  feedbackEdit: route('/bidrag/:entry/aterforing/redigera'),
  feedbackItems: route('/bidrag/:entry/aterforing/punkter'),
  feedbackItemGone: route('/bidrag/:entry/aterforing/punkter/:item/ta-bort'),
  feedbackSend: route('/bidrag/:entry/aterforing/lamna-till-granskning'),
  feedbackCheck: route('/bidrag/:entry/aterforing/godkann'),
  feedbackBack: route('/bidrag/:entry/aterforing/lamna-tillbaka'),
  feedbackRelease: route('/bidrag/:entry/aterforing/lamna-ut'),
  feedbackAcknowledge: route('/bidrag/:entry/aterforing/har-last'),
  feedbackPdf: route('/bidrag/:entry/aterforing.pdf'),
} as const
