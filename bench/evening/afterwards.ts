// What is in the database when the evening is over, held against what the server said was saved.
import pg from 'pg'
import * as Y from 'yjs'
import { project } from '../../src/award/entries/actions/together/document.ts'
import { connect } from '../../src/base/db/connect.ts'
import { verifyChain } from '../../src/support/audit/public.ts'
import type { Evening } from './told.ts'

export type Afterwards = {
  /** Answers that were compared. */
  readonly answers: number
  /** Everything that is not as it must be, in words. Empty: nothing was lost. */
  readonly wrong: readonly string[]
}

type Kept = {
  readonly entry: string
  readonly question: string
  readonly text: string
  readonly changes: readonly Uint8Array[]
}

export async function lookAfterwards(url: string, evening: Evening): Promise<Afterwards> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Kept>(
      `select entry, question, text, array_remove(array[state], null) || array(
          select change from answer_change as made
          where made.entry = answer.entry and made.question = answer.question
            and made.seq > state_seq order by made.seq) as changes
        from answer`,
    )
    const answers = answersIn(evening)
    const compared = rows.filter((row) => answers.has(`${row.entry} ${row.question}`))
    return {
      answers: compared.length,
      wrong: [
        ...(compared.length < answers.size ? ['an answer is missing'] : []),
        ...compared.flatMap((row) => wrongWith(row, answers.get(`${row.entry} ${row.question}`))),
        ...(await wrongHandIns(client, evening)),
        ...(await wrongTrail(url)),
      ],
    }
  } finally {
    await client.end()
  }
}

type Said = { readonly lines: Evening['lines'][number][]; readonly texts: Set<string> }

function answersIn({ lines, shown }: Evening): ReadonlyMap<string, Said> {
  const answers = new Map<string, Said>()
  for (const line of lines) {
    const key = `${line.entry} ${line.question}`
    const said = answers.get(key) ?? { lines: [], texts: new Set() }
    said.lines.push(line)
    answers.set(key, said)
  }
  for (const { entry, question, text } of shown)
    answers.get(`${entry} ${question}`)?.texts.add(text)
  return answers
}

/** Every acknowledged letter of every page is there, and the text is what the pages showed. */
function wrongWith({ entry, question, text, changes }: Kept, said: Said | undefined): string[] {
  const doc = new Y.Doc()
  for (const change of changes) Y.applyUpdate(doc, change)
  const name = `${question} of ${entry}`
  const lost = (said?.lines ?? []).filter(
    ({ client, acknowledged }) => Y.getState(doc.store, client) < acknowledged,
  )
  const other = [...(said?.texts ?? [])].some((shown) => shown !== text)
  return [
    ...lost.map((line) => `${name}: ${line.acknowledged} acknowledged, and less is there`),
    ...(project(doc).text === text ? [] : [`${name}: the text is not what the changes say`]),
    ...(other ? [`${name}: a page showed another text at the end`] : []),
  ]
}

/** One receipt for each entry that was handed in, of exactly what stands in its answers. */
async function wrongHandIns(client: pg.Client, { receipts }: Evening): Promise<string[]> {
  const { rows } = await client.query<{ entry: string; receipts: number; number: string }>(
    `select entry.id as entry, count(receipt.id)::int as receipts, min(receipt.number) as number
      from entry left join receipt on receipt.entry = entry.id
      where state = 'handed-in' group by entry.id`,
  )
  const twice = rows.filter((row) => row.receipts !== 1)
  const numbers = new Set(rows.map(({ number }) => number))
  const missing = receipts.filter(({ entry }) => !rows.some((row) => row.entry === entry))
  const { rows: sealed } = await client.query<{ entry: string; text: string; content: string }>(
    `select answer.entry, text, content from answer join receipt using (entry)`,
  )
  const changed = sealed.filter(({ text, content }) => !content.includes(JSON.stringify(text)))
  return [
    ...twice.map(({ entry }) => `${entry} does not have one receipt`),
    ...missing.map(({ entry }) => `${entry} was handed in, and is not`),
    ...(numbers.size < rows.length ? ['two receipts have one number'] : []),
    ...changed.map(({ entry }) => `${entry} holds another text than its receipt`),
  ]
}

async function wrongTrail(url: string): Promise<string[]> {
  const { db, close } = connect(url, { size: 1 })
  const { breaks } = await verifyChain(db).finally(close)
  return breaks.map(({ lane, seq }) => `the trail does not hold in lane ${lane} at ${seq}`)
}
