// Every door of the site, and what its address names in a state of the world.
import { sql } from 'kysely'
import { type Reader, rows } from '../../src/base/db/handle.ts'
import { finishedYear } from '../../src/commands/demonstration/edition.ts'
import type { Fields, TestApplication } from '../application.ts'
import { own, third, visitors } from '../world/cast.ts'
import type { World } from '../world/states.ts'

const methods = ['GET', 'POST', 'PATCH', 'DELETE'] as const
export type Door = { readonly method: (typeof methods)[number]; readonly pattern: string }

/** Each method and address once. Files that a build has made are no doors. */
export function doorsOf(app: TestApplication['app']): readonly Door[] {
  const seen = new Set(
    app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/assets'))
      .map(({ method, path }) => `${method} ${path}`),
  )
  return [...seen].map((name) => {
    const [asked, pattern = ''] = name.split(' ')
    return { method: methods.find((method) => method === asked) ?? 'GET', pattern }
  })
}

export function nameOf({ method, pattern }: Door): string {
  return `${method} ${pattern}`
}

/** What is not there has a name that names nothing. */
const nothing = '00000000-0000-4000-8000-000000000000'

export type Names = (door: Door) => Readonly<Record<string, string>>

/** What stands for `:entry`, `:person` … in each address. */
export async function namesIn(db: Reader, world: World): Promise<Names> {
  const of = async (statement: ReturnType<typeof sql<{ id: string }>>) =>
    (await rows(db, statement))[0]?.id ?? nothing
  const entry = world.entry ?? nothing
  const idOf = (name: keyof typeof visitors) => {
    const player = visitors[name]
    return player === null ? nothing : world.stage.idOf(player)
  }
  const examiner = idOf('examiner')
  const area = world.edition.terms.instrument?.areas[0]
  const common = {
    registration: world.registration,
    entry,
    year: String(finishedYear),
    category: own.category,
    stage: 'registered',
    area: area?.key ?? '',
    unit: world.stage.unit(own.key),
    other: world.stage.unit(third.key),
    predecessor: nothing,
    group: await of(
      sql`SELECT administration AS id FROM unit WHERE id = ${world.stage.unit(own.key)}`,
    ),
    organisation: await of(sql`SELECT id FROM organisation WHERE kind = 'board' LIMIT 1`),
    day: '2026-01-01',
    import: nothing,
    sheet: 'units.csv',
    route: await of(sql`SELECT id FROM contact_route LIMIT 1`),
    rule: world.edition.terms.eligibility[0]?.key ?? '',
    receipt: await of(sql`SELECT id FROM receipt WHERE entry = ${entry}`),
    matter: await of(sql`SELECT id FROM board_matter LIMIT 1`),
    decision: world.decision ?? nothing,
    examiner: await of(sql`SELECT id FROM examiner WHERE person_id = ${examiner}`),
    application: await of(sql`SELECT id FROM examiner_application LIMIT 1`),
    invitation: await of(sql`SELECT id FROM examiner_invitation LIMIT 1`),
    course: await of(sql`SELECT id FROM course LIMIT 1`),
    file: 'mall.csv',
    list: await of(sql`SELECT id FROM examiner_list LIMIT 1`),
    claim: await of(sql`SELECT id FROM examiner_claim WHERE person_id = ${examiner}`),
    employment: await of(sql`SELECT id FROM employment WHERE person_id = ${examiner}`),
    note: await of(sql`SELECT id FROM visit_note LIMIT 1`),
    session: await of(sql`SELECT id FROM session WHERE person_id = ${idOf('member')} LIMIT 1`),
    role: nothing,
    report: await of(sql`SELECT id FROM accessibility_report LIMIT 1`),
    paper: await of(sql`SELECT id FROM imported_paper LIMIT 1`),
    mail: await of(sql`SELECT id FROM received_mail LIMIT 1`),
    record: await of(sql`SELECT id FROM diary_record LIMIT 1`),
    question: area?.questions[0]?.key ?? '',
    person: idOf('stranger'),
    item: await of(sql`SELECT id FROM library_item LIMIT 1`),
    finding: nothing,
    solution: await of(sql`SELECT id FROM assignment_solution ORDER BY number DESC LIMIT 1`),
    before: await of(sql`SELECT id FROM assignment_solution ORDER BY number LIMIT 1`),
    revision: '1',
    attachment: '1',
    upload: await of(sql`SELECT id FROM entry_upload WHERE entry = ${entry}`),
    thread: await of(sql`SELECT id FROM comment_thread LIMIT 1`),
    comment: await of(sql`SELECT id FROM comment LIMIT 1`),
    result: await of(sql`SELECT key AS id FROM entry_result WHERE entry = ${entry} LIMIT 1`),
  }
  const special: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
    [
      /^\/personer.*avsluta/,
      {
        person: idOf('coordinator'),
        role: await of(
          sql`SELECT id FROM role_assignment WHERE person_id = ${idOf('coordinator')} LIMIT 1`,
        ),
      },
    ],
    [
      /^\/omgangar\/.*andra/,
      { section: 'eligibility', item: world.edition.terms.eligibility[0]?.key ?? '' },
    ],
    [/^\/anmalningar\/.*fragor/, { question: 'plan' }],
    [/^\/anmalningar\/.*medskribenter/, { person: idOf('colleague') }],
    [/^\/tilldelning/, { person: idOf('second examiner') }],
    [
      /^\/tilldelning\/plan/,
      {
        person: await of(
          sql`SELECT team -> 'members' ->> 0 AS id
              FROM assignment_solution, jsonb_array_elements(teams) AS team
              WHERE team ->> 'entry' = ${entry} ORDER BY number DESC LIMIT 1`,
        ),
      },
    ],
    [/^\/jav\//, { person: idOf('conflicted examiner') }],
    [/^\/bidrag\/.*examinatorer/, { person: idOf('conflicted examiner') }],
    [/^\/arbetsgivare/, { person: examiner }],
    [/^\/platsbesok.*fragor/, { question: nothing }],
    [
      /^\/bidrag.*aterforing.*punkter/,
      { item: await of(sql`SELECT id FROM feedback_item LIMIT 1`) },
    ],
    [
      /^\/bedomning.*iakttagelse/,
      {
        finding: await of(
          sql`SELECT finding.id FROM finding JOIN assessment ON assessment.id = assessment_id
              WHERE examiner_id = ${examiner} LIMIT 1`,
        ),
      },
    ],
    [
      /^\/konsensus.*iakttagelse/,
      { finding: await of(sql`SELECT id FROM common_finding LIMIT 1`) },
    ],
  ]
  return ({ pattern }) => {
    const found = special.filter(([address]) => address.test(pattern)).map(([, names]) => names)
    return Object.assign({}, common, ...found)
  }
}

/** What is asked after the question mark, where there is nothing without it. */
const asked: Readonly<Record<string, string>> = {
  'GET /tilldelning/plan/jamfor': '?a=:before&b=:solution',
}

export function addressOf(door: Door, names: Readonly<Record<string, string>>): string {
  const address = door.pattern + (asked[nameOf(door)] ?? '')
  return address.replace(/:([a-zA-Z]+)/g, (_, name: string) => names[name] ?? nothing)
}

/** What is posted, where an empty form would be refused before anybody asks who posts it. */
const posted: Readonly<Record<string, Fields>> = {
  'POST /anmalningar': { unit: ':other' },
  'POST /anmalningar/:registration/aterkalla': { reason: 'Vi hinner inte i år.' },
  'POST /anmalningar/:registration/medskribenter': {
    ...{ name: 'Ny Kollega', email: 'ny@example.se', role: 'writer' },
  },
  'POST /bidrag/:entry/varningar': { place: 'a', print: 'phone:0701234567' },
  'POST /bidrag/:entry/svar/:question': { text: 'Ny text.', revision: '1' },
  'POST /bidrag/:entry/aterforing/lamna-tillbaka': { why: 'Ge ett exempel.' },
  'POST /bidrag/:entry/aterforing/punkter': {
    ...{ area: 'x', kind: 'strength', mainIdea: 'Det fungerar.' },
  },
  'POST /bidrag/:entry/dela': { summary: 'Vi är mer ute.', consents: 'yes' },
  'POST /domarkommitten/:year/:category/val': {
    ...{ entryId: ':entry', kind: 'recipient', motivation: 'För god ordning.' },
  },
  'POST /domarkommitten/:year/:category/oppna-igen': { reason: 'Ny uppgift.' },
  'POST /min-examinatorsprofil/anstallningar/:employment/avsluta': { validTo: '2025-01-01' },
  'POST /inbjudan-examinator/:invitation': { do: 'decline', reason: 'Inte i år.' },
  'POST /examinatorer/las-in/:list': { do: 'drop' },
  'POST /examinatorer/att-bekrafta/:claim': { do: 'decline' },
  'POST /tilldelning/plan/rakna': { keeps: 'yes', seconds: '10' },
  'POST /tilldelning/plan/onskemal': { kind: 'away', person: ':person' },
  'POST /tilldelning/plan/installningar': { seed: '7' },
  'POST /tilldelning/plan/publicera': { solution: ':solution' },
  'POST /tilldelning/plan/lag/:entry': { solution: ':solution', kind: 'add' },
  'POST /tilldelning/plan/lag/:entry/:person': { solution: ':solution', kind: 'drop' },
  'POST /register/:unit/foregangare': { predecessor: ':other' },
  'POST /demo/bli': { person: ':person' },
}

/** The same, with what is named after a colon put in. */
export function fieldsOf(door: Door, names: Readonly<Record<string, string>>): Fields {
  const fields = Object.entries(posted[nameOf(door)] ?? {}).map(([field, value]) => {
    const name = typeof value === 'string' && value.startsWith(':') ? value.slice(1) : undefined
    return [field, name === undefined ? value : (names[name] ?? nothing)] as const
  })
  return Object.fromEntries(fields)
}

/** A door is closed to those who are sent to sign in, refused, or told that there is nothing. */
export function isClosed(answer: { readonly status: number; readonly location: string | null }) {
  if ([401, 403, 404].includes(answer.status)) return true
  return answer.status === 303 && (answer.location ?? '').startsWith('/logga-in?')
}
