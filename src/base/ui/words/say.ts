// The words of the frame.
import { vocabulary } from '../../lib/words.ts'
import en from './en.json' with { type: 'json' }
import sv from './sv.json' with { type: 'json' }

export const say = vocabulary(sv, en)
