// Checks a section as it was posted, with the same checks as the programme's files.
import type { FieldErrors, Form, Values } from '../../../base/lib/form.ts'
import type { Locale } from '../../../base/lib/time.ts'
import type { Loose } from '../model/fields.ts'
import type { EditionTerms } from '../model.ts'
import { fieldLabel } from '../words/labels.ts'
import { say } from '../words/say.ts'
import { complainAboutEdition } from './complain-about-edition.ts'
import { complaintInWords } from './complaint-words.ts'
import { type Complaint, complaintsOf, expectation } from './complaints.ts'
import { type EditionFile, editionFile } from './edition-file.ts'
import { programmeEdition } from './edition-terms.ts'
import { withPosted } from './section-form.ts'
import type { Desk } from './section-values.ts'

export type CheckedSection =
  | { readonly ok: true; readonly terms: EditionTerms; readonly values: Values }
  | { readonly ok: false; readonly errors: FieldErrors; readonly values: Values }

/** Finished sentences by field. What a change here breaks elsewhere stands under «form». */
export function checkSection(
  desk: Desk,
  form: Form,
  at: { readonly file: EditionFile; readonly zone: string; readonly locale: Locale },
): CheckedSection {
  const posted = withPosted(desk, form, at.file)
  const checked = checkFile(posted.file)
  if (checked.complaints.length === 0 && checked.file !== null) {
    const { terms } = programmeEdition(checked.file, at.zone)
    return { ok: true, terms, values: posted.values }
  }
  const errors: Record<string, string> = {}
  for (const complaint of checked.complaints) {
    const name = posted.nameOf(complaint.path)
    const sentence = complaintInWords(at.locale, complaint)
    const path = name ?? complaint.path.map(String).join('.')
    const text = say(at.locale)('expected.at', {
      label: fieldLabel(at.locale, path),
      says: sentence,
    })
    const shown = name?.endsWith('.params') ? 'form' : name
    errors[shown ?? 'form'] ??= text
  }
  return { ok: false, errors, values: posted.values }
}

/** What is wrong in a file that may be wrong in its form already. */
function checkFile(value: Loose): {
  readonly file: EditionFile | null
  readonly complaints: readonly Complaint[]
} {
  const parsed = editionFile.safeParse(value, { error: expectation })
  if (!parsed.success) return { file: null, complaints: complaintsOf(parsed.error, value) }
  return { file: parsed.data, complaints: complainAboutEdition(parsed.data, parsed.data.year) }
}

/** What a draft lacks before everyone may see it. */
export function missingBeforeAnnounced(file: EditionFile): readonly Complaint[] {
  return complainAboutEdition({ ...file, state: 'announced' }, file.year)
}
