// `forebild verify-receipt`: tell whether what was handed in is what a receipt says, without any database.
import { basename } from 'node:path'
import type { Command, Given } from './command.ts'
import { verdictOf } from './receipts/compare.ts'
import { gather } from './receipts/gather.ts'
import { linesOf } from './receipts/tell.ts'

export const verifyReceipt: Command = {
  usage: 'verify-receipt FILE... [--sha256 HASH] [--json]',
  summary: 'check what was handed in against its receipt, offline',
  help: `Reads the content of an entry as it was downloaded from its receipt (KU-2027-0001.json), computes its
SHA-256, and tells whether it is in canonical form, so that the hash stands for this content and nothing
else. A receipt (KU-2027-0001-kvittens.json) may be named too, or lie beside the content: then its number
and time are told, and whether the content is the one that it was given for. Attachments that lie beside
the content are known by what they hold, whatever they are called now.

Needs no database and no network. docs/receipt.md describes the form, for checking with other tools.

Exit code 0 when all that could be compared agrees. 1 when something does not, or a file cannot be read.
2 when the command is used wrongly.

  --sha256 HASH   the hash as it stands in the receipt on paper or in the letter
  --json          the result for a machine: one document for each content, on a line of its own`,
  takesFiles: true,
  options: { sha256: { type: 'string' }, json: { type: 'boolean' } },
  run: verifyAll,
}

async function verifyAll({ files, options, print, tell }: Given): Promise<number> {
  const given = hashIn(options['sha256'])
  if (given === undefined) {
    tell('--sha256 takes 64 digits from 0 to 9 and a to f, as the receipt shows them.')
    return 2
  }
  const { contents, receipts, refused } = await gather(files)
  for (const { path, why } of refused) tell(`${basename(path)}: ${why}`)
  const verdicts = contents.map((one) => verdictOf(one, { receipts, given }))
  for (const verdict of verdicts) {
    if (options['json']) print(JSON.stringify(verdict))
    else for (const line of linesOf(verdict)) print(line)
  }
  const alone = receipts.filter(({ named, receipt }) => {
    return named && !contents.some(({ content }) => content.entry === receipt.entry)
  })
  for (const { path } of alone) tell(`${basename(path)}: no content was given that it is about.`)
  const sound = verdicts.every(({ holds }) => holds)
  return sound && refused.length === 0 && alone.length === 0 ? 0 : 1
}

/** Null: none was given. Undefined: it is no hash. */
function hashIn(option: unknown): string | null | undefined {
  if (typeof option !== 'string') return null
  const hash = option.replace(/\s/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(hash) ? hash : undefined
}
