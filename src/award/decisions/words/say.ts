// What is said about the boards' matters, and what their papers say.
import { vocabulary } from '../../../base/lib/words.ts'
import en from './en.json' with { type: 'json' }
import paper from './paper.json' with { type: 'json' }
import sv from './sv.json' with { type: 'json' }

export const say = vocabulary(sv, en)
/** A board paper is written in Swedish, whoever asks for it: the board's own language. */
export const sayInPaper = vocabulary(paper, paper)('sv')
