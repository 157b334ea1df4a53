// What examiners read of what was improved.
import { expect, test } from 'vitest'
import type { View } from '../../../base/ui/view.ts'
import type { ReadableEntry } from '../../entries/model.ts'
import { Improved } from './improved.tsx'

function shown(improvements: ReadableEntry['improvements'], locale: View['locale'] = 'sv'): string {
  return String(Improved({ view: { locale } as View, entry: { improvements } }) ?? '')
}

test('each point stands as the unit read it, with how far it has come and what was done', () => {
  const asked = 'Det framgår inte hur behoven vägs.\n\nEn beskrivning visar vad som går först.'
  const text = shown([{ key: 'p', asked, state: 'under-way', text: 'Vi prövar <en> mall.' }])
  expect(text).toContain('<h3>Det framgår inte hur behoven vägs.</h3>')
  expect(text).toContain('En beskrivning visar vad som går först.')
  expect(text).toContain('På gång')
  expect(text).toContain('Vi prövar &lt;en&gt; mall.')
})

test('an entry without points has no such part', () => {
  expect(shown([])).toBe('')
})
