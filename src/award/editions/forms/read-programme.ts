// An award from its programme files, or what is wrong in them.
import type { z } from 'zod'
import type { Programme, ProgrammeEdition } from '../model.ts'
import { type AwardFile, awardFile } from './award-file.ts'
import { complainAboutAward } from './complain-about-award.ts'
import { complainAboutEdition } from './complain-about-edition.ts'
import { complainAboutHistory, complainAboutUnits } from './complain-about-register.ts'
import {
  type Complaint,
  complaintsOf,
  expectation,
  type ProgrammeError,
  placed,
} from './complaints.ts'
import { type EditionFile, editionFile } from './edition-file.ts'
import { programmeEdition } from './edition-terms.ts'
import { type HistoryFile, historyFile } from './history-file.ts'
import { type LinedYaml, linedYaml } from './lined-yaml.ts'
import { type UnitsFile, unitsFile } from './units-file.ts'

export type ProgrammeFile = { readonly path: string; readonly text: string }
export type ReadProgramme =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly errors: readonly ProgrammeError[] }

type Opened<Value> =
  | { readonly ok: true; readonly file: string; readonly yaml: LinedYaml; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly ProgrammeError[] }

/** Never throws. Files that are not YAML are not looked at. */
export function readProgramme(files: readonly ProgrammeFile[]): ReadProgramme {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const award = only(sorted, 'award.yaml', awardFile)
  const units = only(sorted, 'units.yaml', unitsFile)
  const history = only(sorted, 'history.yaml', historyFile)
  const editions = sorted
    .filter(({ path }) => editionName.test(path))
    .map((file) => {
      return open(file, editionFile)
    })
  const errors = [
    ...strangers(sorted),
    ...checked(award, complainAboutAward),
    ...checked(units, complainAboutUnits),
    ...checked(history, (rows) => complainAboutHistory(rows, unitKeys(units))),
    ...editions.flatMap((edition) =>
      checked(edition, (terms, file) => complainAboutEdition(terms, yearOfName(file))),
    ),
  ]
  if (errors.length > 0 || !award.ok || !units.ok || !history.ok) return { ok: false, errors }
  const years = editions.flatMap((edition) => (edition.ok ? [edition.value] : []))
  const programme = assembled(award.value, units.value, history.value, years)
  return { ok: true, programme }
}

export type ReadEdition =
  | { readonly ok: true; readonly edition: ProgrammeEdition }
  | { readonly ok: false; readonly errors: readonly ProgrammeError[] }

/** One edition by itself, as a draft, whatever it was: what a draft may still lack is not wrong with it. */
export function readDraft(file: ProgrammeFile, zone: string): ReadEdition {
  const opened = open(file, editionFile)
  if (!opened.ok) return opened
  const draft: EditionFile = { ...opened.value, state: 'draft' }
  const errors = complainAboutEdition(draft, draft.year).map((complaint) =>
    placed(opened.file, opened.yaml, complaint),
  )
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, edition: programmeEdition(draft, zone) }
}

const editionName = /(^|\/)editions\/(\d{4})\.yaml$/

function yearOfName(path: string): number {
  return Number(editionName.exec(path)?.[2])
}

/** Null: the register cannot be read, so that nothing can be said of references to it. */
function unitKeys(units: Opened<UnitsFile>): ReadonlySet<string> | null {
  return units.ok ? new Set(units.value.units.map(({ key }) => key)) : null
}

/** The one file of that name, or the complaint that it is missing. */
function only<Value>(
  files: readonly ProgrammeFile[],
  name: string,
  schema: z.ZodType<Value>,
): Opened<Value> {
  const file = files.find(({ path }) => path === name || path.endsWith(`/${name}`))
  if (file !== undefined) return open(file, schema)
  return { ok: false, errors: [fault(name, 1, 'the file to be there')] }
}

function open<Value>({ path, text }: ProgrammeFile, schema: z.ZodType<Value>): Opened<Value> {
  const yaml = linedYaml(text)
  if (yaml.faults.length > 0) {
    const errors = yaml.faults.map(({ line, says }) => fault(path, line, 'readable YAML', says))
    return { ok: false, errors }
  }
  const parsed = schema.safeParse(yaml.value, { error: expectation })
  if (parsed.success) return { ok: true, file: path, yaml, value: parsed.data }
  const complaints = complaintsOf(parsed.error, yaml.value)
  return { ok: false, errors: complaints.map((complaint) => placed(path, yaml, complaint)) }
}

function checked<Value>(
  opened: Opened<Value>,
  complain: (value: Value, file: string) => readonly Complaint[],
): readonly ProgrammeError[] {
  if (!opened.ok) return opened.errors
  const { file, yaml, value } = opened
  return complain(value, file).map((complaint) => placed(file, yaml, complaint))
}

/** A YAML file that nobody would read is a mistake in its name or place. */
function strangers(files: readonly ProgrammeFile[]): readonly ProgrammeError[] {
  const known = /(^|\/)(award|units|history)\.yaml$/
  return files
    .filter(({ path }) => /\.ya?ml$/.test(path) && !known.test(path) && !editionName.test(path))
    .map(({ path }) =>
      fault(path, 1, 'a file named award.yaml, units.yaml, history.yaml or editions/YYYY.yaml'),
    )
}

function fault(file: string, line: number, expected: string, got?: string): ProgrammeError {
  return { file, line, path: '', expected, got: got ?? null }
}

function assembled(
  award: AwardFile,
  units: UnitsFile,
  history: HistoryFile,
  years: readonly EditionFile[],
): Programme {
  const sources = new Map([...units.sources, ...history.sources].map((one) => [one.key, one]))
  return {
    award,
    organisations: units.organisations,
    units: units.units,
    contactRouting: units.contactRouting,
    history: history.rows,
    sources: [...sources.values()],
    editions: years
      .map((file) => programmeEdition(file, award.zone))
      .sort((a, b) => a.year - b.year),
  }
}
