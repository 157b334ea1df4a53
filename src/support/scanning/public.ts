// Lets every feature have its files looked at for viruses.
import { askClamd } from './actions/clamd.ts'
import type { Verdict } from './model.ts'
import { scannerAt } from './rules.ts'

/** `url`: of clamd, as the settings have it. Takes seconds for a large file. */
export function scanFile(url: string, bytes: Uint8Array, patience?: number): Promise<Verdict> {
  const address = scannerAt(url)
  return address ? askClamd(address, bytes, patience) : Promise.resolve('unavailable')
}
