import { expect, test } from 'vitest'
import type { View } from '../../../base/ui/view.ts'
import type { Edition } from '../model.ts'
import { BoardCalendar } from './board-calendar.tsx'

function shown(extractDue: string | null, locale: View['locale'] = 'sv'): string {
  const calendar = { extractDue, lastMeeting: extractDue }
  const edition = { terms: { calendar } } as unknown as Edition
  const view = { locale, zone: 'Europe/Stockholm' } as View
  return String(BoardCalendar({ view, edition }) ?? '')
}

test('30 June 2024 was a Sunday: the page says which working day is meant', () => {
  const text = shown('2024-06-30')
  expect(text).toContain('Sista dagen, söndag 30 juni 2024, är inte en arbetsdag.')
  expect(text).toContain('Sista arbetsdagen att skicka protokollsutdraget är fredag 28 juni 2024.')
  expect(text).toContain('Sammanträder nämnden senast fredag 14 juni 2024')
})

test('a holiday is called by its name', () => {
  expect(shown('2027-06-25')).toContain('är midsommarafton och ingen arbetsdag')
  expect(shown('2027-06-25', 'en')).toContain('is Midsummer Eve and not a working day')
})

test('on a working day nothing is said of days off, and without a day nothing at all', () => {
  const text = shown('2027-06-30')
  expect(text).not.toContain('arbetsdag')
  expect(text).toContain('till och med onsdag 30 juni 2027')
  expect(text).toContain('anslås senast andra dagen därefter, här fredag 2 juli 2027')
  expect(shown(null)).toBe('')
})
