// What a message says of itself: whether a machine wrote it, and what its text is without the quoting.

const automaticSubject =
  /^\s*(?:automatiskt?\s+svar|autosvar|autoreply|auto(?:matic)?[\s:-]*(?:reply|response)|frånvaro(?:meddelande)?|frånvarande|out\s+of\s+(?:the\s+)?office|olevererbart|undeliver(?:able|ed)|delivery\s+status|mail\s+delivery|returned\s+mail)/iu

export type MailHead = {
  readonly subject: string
  readonly sender: string
  /** Lower-case name to value. */
  readonly headers: ReadonlyMap<string, string>
}

/** An absence, a receipt, a report of delivery: nobody waits for an answer to it. */
export function isAutomatic({ subject, sender, headers }: MailHead): boolean {
  const submitted = headers.get('auto-submitted')?.trim().toLowerCase() ?? 'no'
  if (!submitted.startsWith('no')) return true
  if (headers.has('x-autoreply') || headers.has('x-autorespond')) return true
  if (/auto_reply|auto-reply/i.test(headers.get('precedence') ?? '')) return true
  if (/multipart\/report/i.test(headers.get('content-type') ?? '')) return true
  if (/^(?:mailer-daemon|postmaster)@/i.test(sender)) return true
  return automaticSubject.test(subject)
}

const headerLine =
  /^(?:\*?(?:från|from|skickat|sent|till|to|kopia|cc|ämne|subject|datum|date)\*?:)\s*.*$/iu
const divider =
  /^(?:-+\s*(?:ursprungligt|vidarebefordrat|original|forwarded)\s*(?:meddelande|message)?\s*-+|begin\s+forwarded\s+message:|_{10,})$/iu

/** The words themselves: without marks of quoting and without the heads of forwarded letters. */
export function plainText(text: string): string {
  const lines = text
    .replaceAll('\u0000', '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^(?:\s?>)+ ?/, ''))
  const inHead = lines.map((line, at) => isHeadLine(lines, line, at))
  return lines
    .filter((line, at) => !inHead[at] && !divider.test(line.trim()))
    .join('\n')
    .trim()
}

/** «Till: …» alone may be a paper's own line: only where other lines of a letter's head stand beside it. */
function isHeadLine(lines: readonly string[], line: string, at: number): boolean {
  if (!headerLine.test(line.trim())) return false
  const near = lines.slice(Math.max(0, at - 3), at + 4)
  return near.filter((each) => headerLine.test(each.trim())).length >= 3
}

/** Markup as text: the ends of its blocks are the ends of lines. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(?:style|script|head)[\s\S]*?<\/(?:style|script|head)>/giu, ' ')
    .replace(/\r?\n/g, ' ')
    .replace(/<br\s*\/?>|<\/(?:p|div|tr|li|h\d|table|blockquote)>/giu, '\n')
    .replace(/<\/t[dh]>/giu, '   ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&#(\d+);/g, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .replace(/&(a|o)(ring|uml);/gi, (_, letter: string, mark: string) => withMark(letter, mark))
    .replace(/[ \t]+\n/g, '\n')
}

function withMark(letter: string, mark: string): string {
  return `${letter}${mark.toLowerCase() === 'ring' ? '\u030a' : '\u0308'}`.normalize('NFC')
}

/** «VB: VB: Protokollsutdrag» and «Fwd: …» without what mail programs put before. */
export function bareSubject(subject: string): string {
  return subject.replace(/^(?:\s*(?:vb|vs|sv|re|fw|fwd|vidarebefordrat)\s*:)+\s*/iu, '').trim()
}

const signs = /kvalitets[\s-]?utm\S{1,3}rkelse|protokolls?[\s-]?utdrag|utdrag\s+ur\s+protokoll/iu

/** Its words are about the award or about minutes, so somebody waits for what it was to bring. */
export function concernsUs(subject: string, texts: readonly string[]): boolean {
  return signs.test(subject) || texts.some((text) => signs.test(text))
}
