// An address with named parts: how the router knows it, and how links are made of it.

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

export function route<const Pattern extends string>(pattern: Pattern): Route<Pattern> {
  const to = (params: Readonly<Record<string, string | number>> = {}) =>
    pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
      encodeURIComponent(String(params[name] ?? '')),
    )
  return { pattern, to: to as Route<Pattern>['to'] }
}
