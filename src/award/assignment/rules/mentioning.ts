// Whether a name stands in another: «LSS» in «LSS-hälsan», «Bromma» in «Bromma stadsdelsförvaltning».
import { folded } from '../../../base/lib/text.ts'

export type Mentions = (text: string, name: string) => boolean

/** The same, for many: each text is made ready once. */
export function mentioner(): Mentions {
  const known = new Map<string, string>()
  const ready = (text: string) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const fresh = folded(text.trim())
    known.set(text, fresh)
    return fresh
  }
  return (text, name) => {
    const sought = ready(name)
    return sought !== '' && startsWord(ready(text), sought)
  }
}

/** It counts when the text has it as the beginning of a word, whatever its letters' size. */
export function mentions(text: string, name: string): boolean {
  const sought = folded(name.trim())
  return sought !== '' && startsWord(folded(text), sought)
}

function startsWord(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  }
  return false
}
