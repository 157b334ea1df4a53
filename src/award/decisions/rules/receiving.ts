// Why an extract that came another way than by the form is not entered.
import type { EnterRefusal } from './decision.ts'

export type ReceiveRefusal =
  | EnterRefusal
  | 'edition-closed'
  | 'not-adjusted'
  | 'already-there'
  | 'several-matters'
  | 'several-administrations'
