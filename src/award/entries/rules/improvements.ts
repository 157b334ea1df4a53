// What the answers to the points of the last feedback become when they are saved.
import { countWords } from '../../../base/lib/text.ts'
import { type Improvement, type ImprovementDraft, improvementLimit } from '../model/improvements.ts'

export type ImprovementFault = 'no-state' | 'too-long' | 'changed-meanwhile'
export type ImprovementChange =
  | { readonly kind: 'same' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'saved'; readonly state: Improvement['state']; readonly text: string }
  | { readonly kind: 'fault'; readonly why: ImprovementFault }

/**
 * A text needs a state, but a state needs no text. The same as what stands is no change, whatever it
 * rests on. Neither a state nor a text: the point is unanswered again.
 */
export function improvementChange(
  standing: Pick<Improvement, 'state' | 'text' | 'revision'> | undefined,
  { state, text, revision }: ImprovementDraft,
): ImprovementChange {
  const same = state === (standing?.state ?? null) && text === (standing?.text ?? '')
  if (same) return { kind: 'same' }
  if (revision !== (standing?.revision ?? 0)) return { kind: 'fault', why: 'changed-meanwhile' }
  if (state === null) return text === '' ? { kind: 'gone' } : { kind: 'fault', why: 'no-state' }
  if (countWords(text) > improvementLimit) return { kind: 'fault', why: 'too-long' }
  return { kind: 'saved', state, text }
}
