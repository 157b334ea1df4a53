// Tables that a spreadsheet opens.

/** `figure`: a number as it is written where the table is read, with a decimal comma. */
type Cell = string | number | null | { readonly figure: string }

/**
 * Semicolons and a byte order mark, as a Swedish spreadsheet expects. What would be run as a
 * formula is kept from it by an apostrophe.
 */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((cells) => cells.map(quoted).join(';'))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function quoted(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return cell.figure
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/**
 * The cells of a table that a spreadsheet has saved: semicolons, commas or tabs, quotes around what
 * holds them, any line break. Rows without a single word are left out. `line`: where a row begins. `by`: what divides
 * the cells, where that is known; else the first row tells.
 */
export function readCsv(
  text: string,
  by?: ';' | '\t' | ',',
): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const whole = text.replace(/^\uFEFF/, '')
  const [head = ''] = whole.split(/\r?\n/, 1)
  const between = by ?? [';', '\t', ','].find((sign) => head.includes(sign)) ?? ';'
  const table: { line: number; cells: string[] }[] = []
  let row = { line: 1, cells: [] as string[] }
  let line = 1
  for (const [, quoted, plain = '', end = ''] of whole.matchAll(cellsBetween[between] ?? /$/g)) {
    row.cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    line += (quoted ?? '').split('\n').length - 1
    if (end === between) continue
    table.push(row)
    line += 1
    row = { line, cells: [] }
  }
  return table.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

/** A cell, in quotes or not, and what ends it. */
const cellsBetween: Readonly<Record<string, RegExp>> = {
  ';': /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r?\n|\r|$)/g,
  ',': /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/g,
  '\t': /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/g,
}

/** UTF-8, or else Windows-1252, which older spreadsheets save in. */
export function decodedCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What `csv` puts before a formula is kept apart from what somebody has written. */
export function guarded(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

export function unguarded(cell: string): string {
  return /^''*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
