// Tables that a spreadsheet opens.

type Cell = string | number | null

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
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
