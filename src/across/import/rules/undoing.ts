// What was there before a paper was entered, as the database keeps it.
import type { ReceivedReceipt } from '../../../award/decisions/model/receiving.ts'

const days = ['enteredAt', 'extractSentAt', 'verifiedAt', 'returnedAt', 'createdAt'] as const

/** Instants become texts in the database: they are instants again. Null: it cannot be undone. */
export function receiptFrom(kept: unknown): ReceivedReceipt | null {
  if (kept === null || typeof kept !== 'object' || !('decision' in kept)) return null
  const receipt = kept as ReceivedReceipt
  if (receipt.before === null) return receipt
  const before: Record<string, unknown> = { ...receipt.before }
  for (const day of days) if (typeof before[day] === 'string') before[day] = new Date(before[day])
  return { ...receipt, before: before as ReceivedReceipt['before'] }
}
