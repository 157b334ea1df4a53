// What a spreadsheet gets.
import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test('cells are divided by semicolons, and quoted where they hold one', () => {
  expect(csv(['Enhet', 'Antal'], [['Nord; "syd"', 3]])).toBe(
    '\uFEFFEnhet;Antal\r\n"Nord; ""syd""";3\r\n',
  )
})

test('nothing that was typed is run as a formula', () => {
  expect(csv(['a'], [['=HYPERLINK("x")'], ['-1+2'], [null]])).toBe(
    '\uFEFFa\r\n"\'=HYPERLINK(""x"")"\r\n\'-1+2\r\n\r\n',
  )
})
