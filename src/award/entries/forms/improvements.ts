// What is posted about the points of the last feedback.
import type { Form } from '../../../base/lib/form.ts'
import { normalise } from '../../../base/lib/text.ts'
import { type ImprovementDraft, improvementStates } from '../model/improvements.ts'

/** `state-KEY`, `text-KEY` and `revision-KEY` for each point. Undefined: the form is broken. */
export function readImprovements(form: Form): readonly ImprovementDraft[] | undefined {
  const drafts = Object.keys(form).flatMap((field) => {
    const [, key] = /^revision-(.+)$/.exec(field) ?? []
    return key === undefined ? [] : [draftOf(form, key)]
  })
  return drafts.includes(undefined) ? undefined : drafts.filter((one) => one !== undefined)
}

function draftOf(form: Form, key: string): ImprovementDraft | undefined {
  const [revision, text, posted] = ['revision', 'text', 'state'].map(
    (name) => form[`${name}-${key}`],
  )
  const state = improvementStates.find((one) => one === posted) ?? null
  const known = state !== null || posted === undefined || posted === ''
  if (typeof text !== 'string' || !/^\d{1,9}$/.test(String(revision)) || !known) return undefined
  return { key, state, text: normalise(text).trim(), revision: Number(revision) }
}
