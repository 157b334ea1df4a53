// Small habits that no tool knows: time is an argument, settings are read once, rooms have ten names.
import { isTest, type Source, sourcesIn } from './sources.ts'

type Habit = {
  readonly says: string
  readonly where: RegExp
  readonly except?: RegExp
  readonly never: RegExp
}

const awardWords =
  'edition|registration|examiner|assessment|consensus|siteVisit|jury|juror|ceremony'

const habits: readonly Habit[] = [
  {
    says: 'time is an argument: no clock is read below the entry points',
    where: /^src\/(base|support|award|across)\//,
    never: /\bnew Date\(\s*\)|\bDate\.now\(|\bTemporal\.Now\b/,
  },
  {
    says: 'settings are read in src/env.ts alone',
    where: /^src\//,
    except: /^src\/env\.ts$/,
    never: /\bprocess\.env\b/,
  },
  {
    says: 'support serves every stage and names none',
    where: /^src\/support\//,
    never: new RegExp(`\\b(?:function|const|let|type) \\w*(?:${awardWords})\\w*\\b`, 'i'),
  },
  {
    says: 'what is not done is not in the code',
    where: /^src\//,
    never: /\b(?:TODO|FIXME|XXX)\b|@ts-(?:ignore|nocheck)/,
  },
]

const fileNames =
  /^(?:model|rules|policy|store|actions|reads|public|forms|pages|routes|mails|jobs)\.tsx?$/
const folderNames =
  /^(?:model|rules|policy|store|actions|reads|public|forms|pages|routes|mails|jobs|words)$/

export function complaintsAboutHabits(folder: string): readonly string[] {
  const sources = sourcesIn(folder, /\.(tsx?|json)$/)
  const code = sources.filter((source) => !isTest(source) && /\.tsx?$/.test(source.path))
  const rooms = sources.filter((source) => !isTest(source))
  return [...code.flatMap(brokenIn), ...rooms.flatMap(misnamed), ...code.flatMap(untitled)]
}

function brokenIn({ path, text }: Source): string[] {
  return habits
    .filter(({ where, except }) => where.test(path) && !except?.test(path))
    .flatMap(({ says, never }) =>
      text
        .split('\n')
        .map((line, i) => ({ line: withoutComment(line), number: i + 1 }))
        .filter(({ line }) => never.test(line))
        .map(({ number }) => `${path}:${number}: ${says}`),
    )
}

/** Marks for later are looked for in comments as well, so those stay. */
function withoutComment(line: string): string {
  return /TODO|FIXME|XXX|@ts-/.test(line) ? line : line.replace(/(^|\s)(\/\/|\/?\*).*$/, '$1')
}

function misnamed({ path }: Source): string[] {
  const [, inside] = /^src\/(?:support|award|across)\/[^/]+\/(.+)$/.exec(path) ?? []
  if (inside === undefined) return []
  const [first = '', ...rest] = inside.split('/')
  const known = rest.length > 0 ? folderNames.test(first) : fileNames.test(first)
  return known ? [] : [`${path}: a feature has ten file names, and this is none of them`]
}

function untitled({ path, text }: Source): string[] {
  const titled = /^(?:\/\/|#!.*\n\/\/|\/\*\*?) \S/.test(text)
  return titled ? [] : [`${path}:1: the first line says in a sentence what the room is for`]
}
