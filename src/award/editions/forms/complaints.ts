// What is wrong in a programme file: where, and what was expected.
import type { z } from 'zod'
import type { LinedYaml, Path } from './lined-yaml.ts'

export type ProgrammeError = {
  readonly file: string
  readonly line: number
  /** Where in the file, such as `calendar.entryDue.told`. Empty: the file as a whole. */
  readonly path: string
  readonly expected: string
  readonly got: string | null
}
/** A complaint that has no line yet. */
export type Complaint = { readonly path: Path; readonly expected: string; readonly got?: unknown }

/** One line for whoever starts the program. */
export function sayProgrammeError({ file, line, path, expected, got }: ProgrammeError): string {
  const where = path === '' ? '' : `${path}: `
  return `${file}:${line}: ${where}expected ${expected}${got === null ? '' : `, got ${got}`}`
}

export function placed(file: string, yaml: LinedYaml, complaint: Complaint): ProgrammeError {
  return {
    file,
    line: yaml.lineOf(complaint.path),
    path: saidPath(complaint.path),
    expected: complaint.expected,
    got: complaint.got === undefined ? null : short(complaint.got),
  }
}

/** The schema's issues. A key that is not known is one complaint for each such key. */
export function complaintsOf(error: z.ZodError, value: unknown): readonly Complaint[] {
  return error.issues.flatMap((issue): readonly Complaint[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        expected: 'no such key here (is it misspelt?)',
      }))
    }
    const got = at(value, issue.path)
    return [{ path: issue.path, expected: issue.message, got: got === undefined ? missing : got }]
  })
}

/** The words for an issue whose field has none of its own. */
export function expectation(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.join(', ')}`
    case 'too_small':
      return `at least ${issue.minimum}${issue.origin === 'array' ? ' of them' : ''}`
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'array' ? ' of them' : ''}`
    default:
      return 'something else'
  }
}

const missing = Symbol('missing')

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'keys with values',
  record: 'keys with values',
}

function at(value: unknown, path: Path): unknown {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Readonly<Record<PropertyKey, unknown>>)[step]
  }
  return here
}

function saidPath(path: Path): string {
  return path
    .map((step, i) =>
      typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`,
    )
    .join('')
}

function short(got: unknown): string {
  if (got === missing) return 'nothing'
  if (got === null) return 'nothing'
  const text = JSON.stringify(got) ?? String(got)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
