// How names are found again.
import { expect, test } from 'vitest'
import { likeness, searchText, trigramsOf } from './names.ts'

test('dots, case and signs make no difference', () => {
  expect(searchText('Förskolan Ängen/Åkern,', null, 'LSS-hälsan')).toBe(
    'forskolan angen akern lss halsan',
  )
})

test('the same name is as alike as can be, dots or not', () => {
  expect(likeness('LSS-hälsan', 'lss halsan')).toBe(1)
})

test('a wrong letter is near, another name far, nothing is nothing', () => {
  const near = likeness('Enheten för arbete och försörjning', 'Enheten för arbete och forsorjnimg')
  const far = likeness('Enheten för arbete och försörjning', 'Gubbängsskolan')
  expect(near).toBeGreaterThan(0.7)
  expect(far).toBeLessThan(0.1)
  expect([likeness('', 'x'), likeness('!!', 'Gubbängsskolan')]).toEqual([0, 0])
})

test('pieces of a name are told once', () => {
  expect(trigramsOf('Ana')).toEqual(['  a', ' an', 'ana', 'na '])
})
