// The library that fills templates, loaded when it is asked for, and told to evaluate nothing.

/** A tag is a name, looked up among what it was given. It is never run as an expression. */
export const options = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  parser: (tag: string) => ({ get: (scope: unknown) => named(scope, tag) }),
  nullGetter: () => '',
} as const

function named(scope: unknown, tag: string): unknown {
  if (typeof scope !== 'object' || scope === null) return undefined
  return Object.hasOwn(scope, tag) ? (scope as Readonly<Record<string, unknown>>)[tag] : undefined
}

/** A tag of a template as the library's own inspection tells it. */
export type Tag = {
  readonly value: string
  readonly module?: string
  readonly subparsed?: readonly Tag[]
}
type Inspection = { readonly name: string; getStructuredTags: () => readonly Tag[] }

export async function libraries() {
  const [{ default: Zip }, { default: Template }, inspecting] = await Promise.all([
    import('pizzip'),
    import('docxtemplater'),
    import('docxtemplater/js/inspect-module.js'),
  ])
  // Its types say that the module is the class; Node gives it as the default.
  const { default: Inspect } = inspecting as unknown as { default: new () => Inspection }
  return { Zip, Template, Inspect }
}
