// Says in words what was found of a content, for whoever reads a terminal.
import type { ComparedReceipt, Verdict } from './compare.ts'
import type { FoundAttachment } from './gather.ts'

const states: Readonly<Record<FoundAttachment['state'], string>> = {
  same: 'is the file that was handed in',
  other: 'IS ANOTHER FILE than the one that was handed in',
  away: 'does not lie beside the content',
}

export function linesOf(verdict: Verdict): readonly string[] {
  const { file, unit, edition, entry, form, answers, sha256, canonical } = verdict
  return [
    `${safe(file)}: ${verdict.holds ? 'holds' : 'DOES NOT HOLD'}`,
    `  Unit        ${safe(unit)}, edition ${edition}`,
    `  Entry       ${safe(entry)}, ${answers === 1 ? '1 answer' : `${answers} answers`}, form ${form}`,
    `  SHA-256     ${sha256}`,
    `  Form        ${canonical ? 'canonical' : 'NOT CANONICAL: the same content can have another hash'}`,
    ...hashLine(verdict.agreesWithHash),
    ...verdict.receipts.flatMap(receiptLines),
    ...verdict.attachments.map(({ key, name, state }) => {
      return `  Attachment  ${safe(key)} «${safe(name)}» ${states[state]}`
    }),
    ...(verdict.receipts.length === 0 && verdict.agreesWithHash === null
      ? ['  Compare the hash with the one in the receipt, or give it with --sha256.']
      : []),
  ]
}

function hashLine(agrees: boolean | null): readonly string[] {
  if (agrees === null) return []
  return [`  Given hash  ${agrees ? 'agrees' : 'DOES NOT AGREE'}`]
}

function receiptLines(receipt: ComparedReceipt): readonly string[] {
  const { number, handedInAt, ordinal, dispensation, agrees } = receipt
  return [
    `  Receipt     ${safe(number)}, ${agrees ? 'agrees' : 'DOES NOT AGREE with this content'}`,
    `  Handed in   ${safe(handedInAt)}, time ${ordinal}${dispensation ? ', by dispensation' : ''}`,
  ]
}

/** What a stranger has put into a name never steers a terminal, nor fills it. */
function safe(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd').slice(0, 200)
}
