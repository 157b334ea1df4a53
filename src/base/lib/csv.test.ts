// What a spreadsheet gets.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv, guarded, readCsv, unguarded } from './csv.ts'

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

test('what goes out as a table comes in again, whatever stands in a cell', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'Å', ';', ',', '"', "'", '=', '-', '\n', '\t', ' '),
  })
  const table = fc.array(fc.tuple(cell, cell), { maxLength: 6 })
  fc.assert(
    fc.property(table, (rows) => {
      const out = csv(
        ['ett', 'två'],
        rows.map((cells) => cells.map(guarded)),
      )
      const told = rows.filter((cells) => cells.some((each) => guarded(each).trim() !== ''))
      const back = readCsv(out).slice(1)
      expect(back.map(({ cells }) => cells.map(unguarded))).toEqual(told)
    }),
  )
})

test('a row knows the line on which it begins', () => {
  const table = readCsv('a,b\r\n"1\n2",x\n\n3,"y"\n')
  expect(table).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1\n2', 'x'] },
    { line: 5, cells: ['3', 'y'] },
  ])
})
