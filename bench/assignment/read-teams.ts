// Reads a file of examiners, entries and scores: whole numbers of 32 bits, the least byte first, list after list.
import { endianness } from 'node:os'
import { Malformed, type Teams } from './model.ts'

export const teamsMark = 0x41574152
const heading = 8
const perExaminer = 4
const perPair = 3

export function isTeams(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readInt32LE(0) === teamsMark
}

export function readTeams(bytes: Buffer): Teams {
  if (bytes.length < 4 * heading) throw new Malformed('The file ends in its heading.')
  const words = wordsOf(bytes)
  const [, entries = 0, examiners = 0, size = 0, pairs = 0] = words.subarray(0, heading)
  if (Math.min(entries, examiners, size, pairs) < 0)
    throw new Malformed('A number in the heading is below 0.')
  const length = 4 * (heading + perExaminer * examiners + perPair * pairs)
  if (bytes.length !== length)
    throw new Malformed(`The file has ${bytes.length} bytes; its heading says ${length}.`)
  const people = words.subarray(heading, heading + perExaminer * examiners)
  const list = words.subarray(heading + perExaminer * examiners)
  return {
    kind: 'teams',
    entries,
    examiners,
    size,
    ...peopleIn(people),
    ...pairsIn(list, entries, examiners),
  }
}

function wordsOf(bytes: Buffer): Int32Array {
  const words = new Int32Array(Math.floor(bytes.length / 4))
  const copy = Buffer.from(words.buffer)
  bytes.copy(copy, 0, 0, copy.length)
  if (endianness() === 'BE') copy.swap32()
  return words
}

function peopleIn(
  words: Int32Array,
): Pick<Teams, 'floor' | 'ceiling' | 'leader' | 'administration'> {
  const examiners = words.length / perExaminer
  const column = (at: number) => words.slice(at * examiners, (at + 1) * examiners)
  const floor = column(0)
  const ceiling = column(1)
  for (let j = 0; j < examiners; j += 1) {
    const low = floor[j] as number
    if (low < 0 || low > (ceiling[j] as number))
      throw new Malformed(`Examiner ${j} has ${low} to ${ceiling[j]} entries.`)
  }
  const leader = Uint8Array.from(column(2), (mark) => (mark === 0 ? 0 : 1))
  return { floor, ceiling, leader, administration: column(3) }
}

type Pairs = Pick<Teams, 'entry' | 'examiner' | 'score'>

function pairsIn(words: Int32Array, entries: number, examiners: number): Pairs {
  const pairs = words.length / perPair
  const column = (at: number) => words.slice(at * pairs, (at + 1) * pairs)
  const list = { entry: column(0), examiner: column(1), score: column(2) }
  let rising = true
  for (let p = 0; p < pairs; p += 1) {
    const e = list.entry[p] as number
    const j = list.examiner[p] as number
    if (e < 0 || e >= entries || j < 0 || j >= examiners)
      throw new Malformed(`Pair ${p} is of entry ${e} and examiner ${j}, which there are not.`)
    rising &&= p === 0 || follows(list, p - 1, p)
  }
  return rising ? list : sorted(list)
}

function follows({ entry, examiner }: Pairs, one: number, other: number): boolean {
  const apart = (entry[other] as number) - (entry[one] as number)
  return apart > 0 || (apart === 0 && (examiner[other] as number) > (examiner[one] as number))
}

function sorted(pairs: Pairs): Pairs {
  const order = Int32Array.from(pairs.entry, (_, p) => p).sort((one, other) =>
    one === other ? 0 : follows(pairs, one, other) ? -1 : 1,
  )
  const inOrder = (list: Int32Array) => Int32Array.from(order, (p) => list[p] as number)
  const { entry, examiner, score } = pairs
  const result = { entry: inOrder(entry), examiner: inOrder(examiner), score: inOrder(score) }
  for (let p = 1; p < order.length; p += 1) {
    if (!follows(result, p - 1, p))
      throw new Malformed(`Entry ${result.entry[p]} has examiner ${result.examiner[p]} twice.`)
  }
  return result
}
