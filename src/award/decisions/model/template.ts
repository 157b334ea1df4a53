// An administration's own template for board papers.
import type { PersonId } from '../../../base/lib/actor.ts'
import type { Id } from '../../../base/lib/id.ts'
import type { DocumentId, TemplateFields } from '../../../support/documents/model.ts'
import type { OrganisationId } from '../../units/model.ts'

export type TemplateId = Id<'board-paper-template'>

/** Without administration it is offered to all. */
export type PaperTemplate = {
  readonly id: TemplateId
  readonly administration: OrganisationId | null
  readonly name: string
  readonly document: DocumentId
  readonly addedAt: Date
  readonly addedBy: PersonId
  readonly removedAt: Date | null
}

/** What a template can ask for. Its names are Swedish, for they are written by those who make it. */
export const templateFields = {
  förvaltning: 'text',
  avdelning: 'text',
  diarienummer: 'text',
  datum: 'text',
  handläggare: 'text',
  telefon: 'text',
  nämnd: 'text',
  rubrik: 'text',
  utmärkelse: 'text',
  år: 'text',
  punkter: { nummer: 'text', text: 'text' },
  underskrifter: { namn: 'text', titel: 'text' },
  sammanfattning: 'text',
  bakgrund: 'text',
  ärendet: 'text',
  beredning: 'text',
  jämställdhetsanalys: 'text',
  synpunkter: 'text',
  enheter: { enhet: 'text', klass: 'text', anmälan: 'text', tidigare: 'text' },
  bilagor: { nummer: 'text', bilaga: 'text' },
} as const satisfies TemplateFields

/** Without them it is no board paper. */
export const neededFields: readonly string[] = ['nämnd', 'handläggare', 'rubrik', 'punkter › text']
