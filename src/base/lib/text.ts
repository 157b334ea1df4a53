// Texts that people write: one form, one count, one order.

const word = /[\p{L}\p{N}\p{M}]+(?:['’.,:@/_‐‑-][\p{L}\p{N}\p{M}]+)*/gu

/**
 * Words as the limit counts them, in the browser and on the server alike: runs of letters and
 * digits, where an inner hyphen, apostrophe, point or comma does not divide («3,5», «LSS-hälsan»).
 */
export function countWords(text: string): number {
  return text.normalize('NFC').match(word)?.length ?? 0
}

/** What is kept of typed text: NFC, one kind of line break, no control characters, no trailing space. */
export function normalise(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL refuses NUL, and nobody types the others
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .trimEnd()
  )
}

const swedish = new Intl.Collator('sv')

/** For `sort`: … Vasa, Zinkensdamm, Ågesta, Älvsjö, Östermalm. */
export function inSwedishOrder(a: string, b: string): number {
  return swedish.compare(a, b)
}

/** Without dots and rings, in small letters: for tolerant search, never for showing. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** «2,4 MB». */
export function fileSize(bytes: number, locale: string): string {
  const number = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)
  if (bytes < 1_000_000) return `${number(Math.max(1, Math.round(bytes / 1000)))} kB`
  return `${number(bytes / 1_000_000)} MB`
}
