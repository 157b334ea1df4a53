// What the pages of the templates show.
import type { Ask } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { plainDate } from '../../../base/lib/time.ts'
import type { SentFile } from '../../../support/documents/model.ts'
import { openDocument } from '../../../support/documents/public.ts'
import { currentEdition } from '../../editions/public.ts'
import type { Organisation, OrganisationId } from '../../units/model.ts'
import { administrations } from '../../units/public.ts'
import type { PaperTemplate, TemplateId } from '../model/template.ts'
import { mayUseTemplate, scopeOf } from '../policy.ts'
import { findTemplate, templatesFor } from '../store/templates.ts'

export type ShownTemplates = {
  readonly templates: readonly PaperTemplate[]
  /** For whom the one who asks can add one. */
  readonly administrations: readonly Organisation[]
  /** May add one for all, and take away those. */
  readonly forAll: boolean
}

export async function listTemplates({ db, actor, now }: Ask): Promise<ShownTemplates> {
  const scope = scopeOf(actor)
  const { zone } = await currentEdition(db)
  const all = await administrations(db, plainDate(now, zone))
  const own = scope === 'all' ? all : all.filter(({ id }) => scope.has(id))
  const ids = scope === 'all' ? 'all' : own.map(({ id }) => id)
  return {
    templates: await templatesFor(db, ids),
    administrations: own,
    forAll: scope === 'all',
  }
}

/** The common ones and the administration's own. */
export function templatesOf(
  { db }: Ask,
  administration: OrganisationId | null,
): Promise<readonly PaperTemplate[]> {
  return templatesFor(db, administration === null ? [] : [administration])
}

/** The file of one that the asking person may use. */
export async function openTemplate(ask: Ask, id: TemplateId): Promise<SentFile> {
  const template = found(await findTemplate(ask.db, id))
  required(mayUseTemplate(ask.actor, template))
  return openDocument(ask.db, template.document)
}
