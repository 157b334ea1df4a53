// How administrations keep templates of their own.
import type { Act } from '../../../base/db/call.ts'
import { found, required } from '../../../base/lib/failures.ts'
import { newId } from '../../../base/lib/id.ts'
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import { record } from '../../../support/audit/public.ts'
import {
  type GivenFile,
  mediaTypes,
  type TemplateFault,
  type TemplateRefusal,
} from '../../../support/documents/model.ts'
import { keepAs, templateFaults } from '../../../support/documents/public.ts'
import { cleanName } from '../../../support/documents/rules.ts'
import type { OrganisationId } from '../../units/model.ts'
import {
  neededFields,
  type PaperTemplate,
  type TemplateId,
  templateFields,
} from '../model/template.ts'
import { mayKeepTemplate } from '../policy.ts'
import { findTemplate, insertTemplate, removeTemplate } from '../store/templates.ts'

export type Added = Outcome<PaperTemplate, TemplateRefusal> | TemplateWithFaults
type TemplateWithFaults = {
  readonly ok: false
  readonly reason?: never
  readonly faults: readonly TemplateFault[]
}

/** A template with faults is told of, and not kept. */
export async function addTemplate(
  act: Act,
  administration: OrganisationId | null,
  file: GivenFile,
): Promise<Added> {
  required(mayKeepTemplate(act.actor, { administration }))
  const name = cleanName(file.name)
  if (!/\.docx$/iu.test(name)) return no('kind-not-allowed')
  const checked = await templateFaults(file.bytes, templateFields, neededFields)
  if (!checked.ok) return checked
  if (checked.value.length > 0) return { ok: false, faults: checked.value }
  const document = await keepAs(act, { name, mediaType: mediaTypes.docx, bytes: file.bytes })
  const template: PaperTemplate = {
    id: newId<'board-paper-template'>(),
    administration,
    name: name.replace(/\.docx$/iu, ''),
    document,
    addedAt: act.now,
    addedBy: act.actor.id,
    removedAt: null,
  }
  await insertTemplate(act.db, template)
  await record(act, 'board-paper-template.added', template.id, { document })
  return yes(template)
}

/** It is offered no longer. The file is kept. */
export async function dropTemplate(act: Act, id: TemplateId): Promise<void> {
  const template = found(await findTemplate(act.db, id))
  required(mayKeepTemplate(act.actor, template))
  await removeTemplate(act.db, id, act.now)
  await record(act, 'board-paper-template.removed', id)
}
