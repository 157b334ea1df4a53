// When a figure was so: years, school years, terms, quarters and months, as they are written in tables.

/** `at`: where it stands on the line of time, in years. */
export type Period = { readonly year: number; readonly at: number }

const months = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ')
const month = `(${months.join('|')})[a-zåäö]*\\.?`
const term = '(vt|ht|våren|hösten|vårterminen|höstterminen)'
const quarter = '(kv|kvartal|q|t|tertial)\\.? ?([1-4])'

/** Undefined: it names no time. */
export function periodOf(label: string): Period | undefined {
  const text = label
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
  return yearIn(text) ?? schoolYearIn(text) ?? termIn(text) ?? partIn(text) ?? monthIn(text)
}

function yearIn(text: string): Period | undefined {
  return whole(/^(?:år(?:et)? )?(\d{4})$/.exec(text)?.[1], 0)
}

function schoolYearIn(text: string): Period | undefined {
  const [, first = '', second = ''] =
    /^(?:läsåret |lå )?(\d{4}) ?[/–-] ?(\d{2}|\d{4})$/.exec(text) ?? []
  if (second === '') return undefined
  const follows = Number(second) % 100 === (Number(first) + 1) % 100
  return follows ? whole(first, 0.5) : undefined
}

function termIn(text: string): Period | undefined {
  const ahead = new RegExp(`^${term} ?-?(\\d{4}|\\d{2})$`).exec(text)
  const behind = new RegExp(`^(\\d{4}) ?-?${term}$`).exec(text)
  const name = ahead?.[1] ?? behind?.[2]
  const year = ahead?.[2] ?? behind?.[1]
  if (name === undefined) return undefined
  return whole(year?.length === 2 ? `20${year}` : year, name.startsWith('v') ? 0.25 : 0.75)
}

function partIn(text: string): Period | undefined {
  const ahead = new RegExp(`^${quarter}[ ,/-] ?(\\d{4})$`).exec(text)
  const behind = new RegExp(`^(\\d{4})[ ,/-]? ?${quarter}$`).exec(text)
  const [kind = '', number = '', year] = ahead
    ? ahead.slice(1)
    : [behind?.[2], behind?.[3], behind?.[1]]
  if (year === undefined) return undefined
  const parts = kind.startsWith('t') ? 3 : 4
  return Number(number) > parts ? undefined : whole(year, (Number(number) - 1) / parts)
}

function monthIn(text: string): Period | undefined {
  const [, name, year] = new RegExp(`^${month} (\\d{4})$`).exec(text) ?? []
  if (name) return whole(year, months.indexOf(name) / 12)
  const [, of, number] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
  const place = Number(number) - 1
  return place >= 0 && place < 12 ? whole(of, place / 12) : undefined
}

function whole(year: string | undefined, part: number): Period | undefined {
  const number = Number(year)
  return number >= 1950 && number <= 2100 ? { year: number, at: number + part } : undefined
}

/** «Utfall 2026»: what stands above a column, as the period and what it is a group of. */
export function headingOf(
  text: string,
): { readonly period: string; readonly group: string } | undefined {
  if (periodOf(text)) return { period: text.trim(), group: '' }
  const [, before = '', year = '', after = ''] =
    /^(\D*)\b(\d{4}(?: ?\/ ?\d{2})?)\b(\D*)$/.exec(text.trim()) ?? []
  if (!periodOf(year)) return undefined
  return { period: year, group: `${before.trim()} ${after.trim()}`.trim() }
}
