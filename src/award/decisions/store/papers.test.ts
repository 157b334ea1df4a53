// Papers that were written before their texts could be changed keep every word.
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { boardSite } from '../../../../test/board-site.ts'
import { rows } from '../../../base/db/handle.ts'
import { findMatter } from '../store.ts'

const { db, aMatterFor, aRegistration } = await boardSite()

test('an older paper gets a shape, and its own texts and acting officials are told apart', async () => {
  const matter = await aMatterFor(await aRegistration('Förskolan Äldre'))
  const older = {
    proposal: 'nominated',
    immediateAdjustment: false,
    recordNumber: '1.1/1/2027',
    date: '2027-04-01',
    department: '',
    caseOfficer: 'Anna Ek',
    phone: '',
    preparedBy: 'strategiska staben',
    equality: '',
    opinion: 'Vi är positiva.',
    signatures: [
      { name: 'Eva Lind', title: 'Stadsdelsdirektör' },
      { name: 'Bo Ek', title: 'tf. avdelningschef' },
    ],
  }
  await rows(db, sql`UPDATE board_matter SET paper = ${JSON.stringify(older)}::jsonb`)
  const migration = await readFile('src/base/db/migrations/0046-board-papers.sql', 'utf8')
  await rows(db, sql.raw(migration.split('-- A paper that was finished')[0] ?? ''))
  const { equality: _equality, opinion, ...same } = older
  expect((await findMatter(db, matter))?.paper).toEqual({
    ...same,
    shape: 'full',
    pointStyle: 'each',
    entriesAttached: false,
    attachments: [],
    signatures: [
      { name: 'Eva Lind', title: 'Stadsdelsdirektör', acting: false },
      { name: 'Bo Ek', title: 'avdelningschef', acting: true },
    ],
    texts: { opinion },
  })
})
