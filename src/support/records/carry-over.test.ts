// Numbers that were given before there was a diary stand in it afterwards, and its series go on from there.
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { boardSite } from '../../../test/board-site.ts'
import { rows } from '../../base/db/handle.ts'
import { newId } from '../../base/lib/id.ts'
import { register } from './public.ts'

const { db, act, organiser, sentExtract, aRegistration } = await boardSite()

/** As it was: three series of their own, and nothing registered. */
async function turnBack(registration: string, extract: string): Promise<void> {
  for (const statement of [
    sql`DROP TABLE diary_record, record_series`,
    sql`CREATE TABLE board_extract_number (edition uuid PRIMARY KEY, last integer NOT NULL)`,
    sql`UPDATE registration SET record_number = 'KU 2027/0007' WHERE id = ${registration}`,
    sql`UPDATE document SET record_number = 'KU 2027-N/0003' WHERE id = ${extract}`,
  ])
    await rows(db, statement)
}

test('registrations and extracts are carried over with their numbers, and the next number follows', async () => {
  const { registration, decision } = await sentExtract('Förskolan Gamla')
  await aRegistration('Förskolan Annorlunda', { recordNumber: 'KU 2027/D9' })
  const [kept] = await rows<{ extract: string }>(
    db,
    sql`SELECT extract FROM board_decision WHERE id = ${decision}`,
  )
  const extract = kept?.extract ?? ''
  await turnBack(registration.id, extract)
  const migration = await readFile('src/base/db/migrations/0005-records.sql', 'utf8')
  await rows(db, sql.raw(migration))

  const carried = await rows(
    db,
    sql`SELECT number, kind, direction, counterpart, about, subject, document, dated_on
      FROM diary_record ORDER BY number`,
  )
  expect(carried).toEqual([
    {
      ...{ number: 'KU 2027-N/0003', kind: 'extract', direction: 'received' },
      ...{ counterpart: 'Provdalens nämnd', about: 'Protokollsutdrag: utdrag.txt' },
      ...{ subject: decision, document: extract, datedOn: '2027-05-21' },
    },
    {
      ...{ number: 'KU 2027/0007', kind: 'registration', direction: 'received' },
      ...{ counterpart: 'Förskolan Gamla', about: 'Anmälan om att delta 2027: Förskolan Gamla' },
      ...{ subject: registration.id, document: null, datedOn: '2027-05-21' },
    },
  ])
  const next = await act(organiser, (doing) =>
    register(doing, {
      series: { prefix: 'KU', year: 2027 },
      direction: 'received',
      on: '2027-05-22',
      counterpart: 'Förskolan Ny',
      about: 'Anmälan',
      kind: 'registration',
      subject: newId<'registration'>(),
    }),
  )
  expect(next.number).toBe('KU 2027/0008')
})
