// The evening before the load comes: units with their writers, signed in, and an entry that is almost finished.
import pg from 'pg'
import { encodeStateAsUpdate } from 'yjs'
import { documentOf } from '../../src/award/entries/actions/together/difference.ts'
import { newId } from '../../src/base/lib/id.ts'
import { countWritten } from '../../src/base/lib/written/plain.ts'
import { hashOf, newToken } from '../../src/support/accounts/store.ts'
import { dice } from '../../test/dice.ts'
import { manyNames } from '../../test/many-units.ts'
import { swedish } from './rhythm.ts'

export type Writer = { readonly person: string; readonly token: string }
/** The first of its writers answers for it. */
export type Unit = { readonly entry: string; readonly writers: readonly Writer[] }
export type Area = { readonly key: string; readonly questions: readonly string[] }
export type Prepared = { readonly units: readonly Unit[]; readonly areas: readonly Area[] }

type Question = { readonly key: string; readonly wordLimit: number }
type Row = Readonly<Record<string, unknown>>

const began = '2026-10-01T08:00:00Z'

/** A few statements for all: preparing takes seconds. */
export async function prepare(url: string, size: { units: number; writers: number }) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await fill(client, size)
  } finally {
    await client.end()
  }
}

type Made = Unit & {
  readonly name: string
  readonly unit: string
  readonly registration: string
}

async function fill(
  client: pg.Client,
  { units, writers }: { units: number; writers: number },
): Promise<Prepared> {
  const edition = await openEdition(client)
  const made: readonly Made[] = manyNames(units).map((name) => ({
    name,
    ...{ unit: newId(), registration: newId(), entry: newId() },
    writers: Array.from({ length: writers }, () => ({ person: newId(), token: newToken() })),
  }))
  await putPeople(
    client,
    made.flatMap((one) => one.writers),
  )
  await putUnits(client, made, edition)
  await answer(
    client,
    edition.areas.flatMap(({ questions }) => questions),
  )
  await client.query('vacuum analyze')
  const areas = edition.areas.map(({ key, questions }) => ({
    key,
    questions: questions.map((question) => question.key),
  }))
  return { units: made.map(({ entry, writers: who }) => ({ entry, writers: who })), areas }
}

async function putPeople(client: pg.Client, people: readonly Writer[]): Promise<void> {
  const rows = people.map(({ person }, index) => ({
    ...{ id: person, name: `Skribent ${index}`, email: `skribent-${index}@example.se` },
    created_at: began,
  }))
  await put(client, 'person', rows)
  await put(client, 'session', people.map(sessionOf))
}

async function putUnits(
  client: pg.Client,
  made: readonly Made[],
  { id, category }: { readonly id: string; readonly category: string },
): Promise<void> {
  const units = made.map(({ unit, name }) => ({
    ...{ id: unit, name, operating_form: 'municipal', confirmed_at: began },
    source: 'bench',
  }))
  const registrations = made.map(({ registration, unit, name, writers: [contact] }, index) => ({
    ...{ id: registration, edition: id, unit, unit_name: name, category, facts: {} },
    ...{ operating_form: 'municipal', state: 'sent', origin: 'web' },
    ...{ contact: contact?.person, record_number: `BENCH/${index}` },
    ...{ created_at: began, sent_at: began },
  }))
  const members = made.flatMap(({ registration, writers: [, ...others] }) =>
    others.map(({ person }) => ({ registration, person, added_at: began, role: 'writer' })),
  )
  const entries = made.map(({ entry, registration, writers: [contact] }) => ({
    ...{ id: entry, registration, edition: id, state: 'draft', hand_ins: 0 },
    ...{ started_at: began, started_by: contact?.person },
  }))
  await put(client, 'unit', units)
  await put(client, 'registration', registrations)
  await put(client, 'registration_member', members)
  await put(client, 'entry', entries)
}

/** The award's open edition, open from now on. */
async function openEdition(client: pg.Client) {
  const { rows } = await client.query<{
    id: string
    category: string
    areas: readonly { readonly key: string; readonly questions: readonly Question[] }[]
  }>(
    `update edition set terms = jsonb_set(terms, '{calendar,registrationOpens}', to_jsonb($1::text))
      where state = 'open' returning id, terms->'categories'->0->>'key' as category,
      terms->'instrument'->'areas' as areas`,
    [began],
  )
  const [edition] = rows
  if (edition === undefined) throw new Error('The programme has no open edition.')
  return edition
}

/** The last instant for handing in. Set when the load is ready to begin. */
export async function setDeadline(url: string, due: Date): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    `update edition set terms = jsonb_set(terms, '{calendar,entryDue}', to_jsonb($1::text))
      where state = 'open'`,
    [due.toISOString()],
  )
  await client.end()
}

function sessionOf({ person, token }: Writer): Row {
  const now = Date.now()
  return {
    ...{ id: newId(), token_hash: hashOf(token), person_id: person, device: 'bench' },
    ...{ created_at: new Date(now), seen_at: new Date(now), expires_at: new Date(now + 8.64e7) },
  }
}

/** Every question of every entry, written together before, to four tenths of its limit. */
async function answer(client: pg.Client, questions: readonly Question[]): Promise<void> {
  const roll = dice(20_261_122)
  const rows = questions.map(({ key, wordLimit }) => {
    const words = swedish(wordLimit * 6, roll)
      .split(' ')
      .slice(0, wordLimit * 0.4)
    const text = [words.slice(0, 60), words.slice(60)].map((part) => part.join(' ')).join('\n\n')
    const state = Buffer.from(encodeStateAsUpdate(documentOf(text))).toString('hex')
    return {
      ...{ question: key, text, words: countWritten(text), revision: 1, seq: 1, state_seq: 1 },
      ...{ state: `\\x${state}`, saved_at: began },
    }
  })
  const columns = 'question, text, words, revision, seq, state_seq, state, saved_at'
  await client.query(
    `insert into answer (entry, saved_by, ${columns})
      select entry.id, started_by, one.${columns.replaceAll(', ', ', one.')}
      from entry cross join jsonb_populate_recordset(null::answer, $1::jsonb) as one`,
    [JSON.stringify(rows)],
  )
  await client.query(
    `insert into answer_version
        (entry, question, revision, text, saved_at, saved_by, people, began_at)
      select entry, question, revision, text, saved_at, saved_by, array[saved_by], saved_at from answer`,
  )
}

async function put(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await client.query(
    `insert into ${table} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}
