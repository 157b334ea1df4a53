// A word list as bytes, so that it is made once and read in a moment.
import type { WordList } from '../model.ts'

type Head = Pick<WordList, 'letters' | 'root'> & {
  readonly made: string
  readonly states: number
  readonly steps: number
}

/** `made`: what it was made of, so that it is made anew when that changes. */
export function packed(list: WordList, made: string): Uint8Array {
  const { letters, root, first, label, target, marks } = list
  const head: Head = { made, letters, root, states: marks.length, steps: label.length }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const length = new Uint8Array(Uint32Array.of(text.length).buffer)
  const padding = new Uint8Array(padded(4 + text.length) - 4 - text.length)
  const parts = [length, text, padding, bytesOf(first), bytesOf(target), bytesOf(marks), label]
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Undefined: it was made of something else. */
export function unpacked(given: Uint8Array, made: string): WordList | undefined {
  const bytes = given.slice() // numbers must begin where a number may
  const [length = 0] = new Uint32Array(bytes.buffer, 0, 1)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Head
  if (head.made !== made) return undefined
  const firstAt = padded(4 + length)
  const targetAt = firstAt + 4 * (head.states + 1)
  const marksAt = targetAt + 4 * head.steps
  const labelAt = marksAt + 2 * head.states
  return {
    letters: head.letters,
    root: head.root,
    first: new Uint32Array(bytes.buffer, firstAt, head.states + 1),
    target: new Uint32Array(bytes.buffer, targetAt, head.steps),
    marks: new Uint16Array(bytes.buffer, marksAt, head.states),
    label: new Uint8Array(bytes.buffer, labelAt, head.steps),
  }
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
