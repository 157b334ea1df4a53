// How numbers are written.
import type { Series } from './model.ts'

/** «KU 2027». */
export function seriesName({ prefix, year }: Series): string {
  return `${prefix} ${year}`
}

/** «KU 2027/0001»; a later version of the same thing is «KU 2027/0001-2». */
export function numberText(series: string, ordinal: number, part: number): string {
  const number = `${series}/${String(ordinal).padStart(4, '0')}`
  return part === 1 ? number : `${number}-${part}`
}
