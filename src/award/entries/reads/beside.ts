// What stands around the answers of one area: each topic is one field, read by a function of its own.
import type { Ask } from '../../../base/db/call.ts'
import type { Area } from '../../editions/model.ts'
import type { Desk } from './desk.ts'

export type Beside = object

export async function besideOf(_ask: Ask, _desk: Desk, _area: Area): Promise<Beside> {
  return {}
}
