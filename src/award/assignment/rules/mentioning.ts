// Whether a name stands in another: «LSS» in «LSS-hälsan», «Bromma» in «Bromma stadsdelsförvaltning».
import { folded } from '../../../base/lib/text.ts'

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
