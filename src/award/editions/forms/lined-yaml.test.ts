// Whatever is done to a programme file, reading it answers and never throws.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realFiles } from '../../../../test/programme-files.ts'
import { readProgramme } from './read-programme.ts'

describe('whatever is done to a file', () => {
  const files = realFiles()

  test('reading it never throws, and every error has a file and a line in it', () => {
    const mutation = fc.record({
      file: fc.nat(files.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(40),
      insert: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom(
          '\n',
          '  ',
          '- ',
          ': ',
          '{',
          '&a ',
          '*a',
          '!!x ',
          '\t',
          "'",
          '__proto__: 1\n',
        ),
      ),
    })
    fc.assert(
      fc.property(mutation, ({ file, at, remove, insert }) => {
        const changed = files.map((one, i) => {
          if (i !== file) return one
          const start = Math.floor(at * one.text.length)
          return {
            ...one,
            text: one.text.slice(0, start) + insert + one.text.slice(start + remove),
          }
        })
        const read = readProgramme(changed)
        if (read.ok) return
        expect(read.errors.length).toBeGreaterThan(0)
        for (const error of read.errors) {
          const lines = changed
            .find(({ path }) => path === error.file)
            ?.text.split(/\r\n|\r|\n/).length
          expect(error.line).toBeGreaterThanOrEqual(1)
          expect(error.line).toBeLessThanOrEqual((lines ?? 1) + 1)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
