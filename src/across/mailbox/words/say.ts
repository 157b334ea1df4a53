// What is said about the mailbox.
import { vocabulary } from '../../../base/lib/words.ts'
import en from './en.json' with { type: 'json' }
import sv from './sv.json' with { type: 'json' }

export const say = vocabulary(sv, en)
