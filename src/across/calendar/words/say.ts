// What is said about one's own calendar.
import { vocabulary } from '../../../base/lib/words.ts'
import en from './en.json' with { type: 'json' }
import sv from './sv.json' with { type: 'json' }

export const say = vocabulary(sv, en)
