// All SQL about the administrations' own templates.
import { type Reader, reading, type Writer, writing } from '../../../base/db/handle.ts'
import type { OrganisationId } from '../../units/model.ts'
import type { PaperTemplate, TemplateId } from '../model/template.ts'

type Tables = { boardPaperTemplate: PaperTemplate }

/** Those in use: all of them, or the common ones and those of the administrations. */
export async function templatesFor(
  db: Reader,
  administrations: 'all' | readonly OrganisationId[],
): Promise<PaperTemplate[]> {
  const query = reading<Tables>(db)
    .selectFrom('boardPaperTemplate')
    .selectAll()
    .where('removedAt', 'is', null)
    .orderBy('name')
    .orderBy('addedAt', 'desc')
  if (administrations === 'all') return query.execute()
  return query
    .where((where) =>
      where.or([
        where('administration', 'is', null),
        ...(administrations.length > 0 ? [where('administration', 'in', administrations)] : []),
      ]),
    )
    .execute()
}

export function findTemplate(db: Reader, id: TemplateId): Promise<PaperTemplate | undefined> {
  return reading<Tables>(db)
    .selectFrom('boardPaperTemplate')
    .selectAll()
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
}

export async function insertTemplate(db: Writer, template: PaperTemplate): Promise<void> {
  await writing<Tables>(db).insertInto('boardPaperTemplate').values(template).execute()
}

export async function removeTemplate(db: Writer, id: TemplateId, removedAt: Date): Promise<void> {
  await writing<Tables>(db)
    .updateTable('boardPaperTemplate')
    .set({ removedAt })
    .where('id', '=', id)
    .execute()
}
