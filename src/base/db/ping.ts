// Asks whether the database answers.
import { sql } from 'kysely'
import { type Reader, rows } from './handle.ts'

export async function answers(db: Reader): Promise<boolean> {
  return rows(db, sql`SELECT 1`).then(
    () => true,
    () => false,
  )
}
