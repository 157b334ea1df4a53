// How people write on the last evening, as numbers drawn from a seed: the same evening each time.

/**
 * Nobody writes all the time. A person works in stretches: some minutes at one answer, then some minutes
 * of reading, of talking, or of being called away. Within a stretch come bursts of typing and pauses of
 * thought. Times of human work have many short and few long ones, so all are log-normal: `middle` is the
 * median in seconds, `spread` the standard deviation of the logarithm.
 *
 * These are assumptions. They are chosen for a busy hour rather than an average one: somewhat more than two of
 * five people are in a stretch of work at any time, and type for half of it. One letter in twelve is taken back.
 */
export const habits = {
  work: { middle: 150, spread: 0.6 },
  away: { middle: 180, spread: 0.8 },
  burst: { middle: 7, spread: 0.7 },
  pause: { middle: 6, spread: 0.8 },
  lettersPerSecond: 5,
  takenBack: 1 / 12,
  /** After being away a person goes on in the same area, or opens another. */
  otherArea: 0.4,
} as const

/** How long the page gathers what is typed, in milliseconds: src/base/ui/elements/shared-answers/line.ts. */
export const gathers = { alone: 1500, together: 500 } as const

export type Dice = () => number
type Habit = { readonly middle: number; readonly spread: number }

/** In milliseconds. */
export function drawn({ middle, spread }: Habit, roll: Dice): number {
  const normal = Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll())
  return 1000 * middle * Math.exp(spread * Math.max(-2.5, Math.min(2.5, normal)))
}

/** People are in the middle of something when the bench begins. */
export function beginsAtWork(roll: Dice): boolean {
  const [work, away] = [average(habits.work), average(habits.away)]
  return roll() < work / (work + away)
}

function average({ middle, spread }: Habit): number {
  return middle * Math.exp(spread ** 2 / 2)
}

/** When a unit hands in, from 0 (the window opens) to 1 (the deadline): more and more towards the end. */
export function handsInAt(roll: Dice): number {
  return Math.sqrt(roll())
}

const words =
  'vi har arbetat med uppföljning och följt resultaten varje månad tillsammans med brukare och medarbetare så att målen blir tydliga för alla som möter oss'.split(
    ' ',
  )

/** So many letters of Swedish, beginning at any word. */
export function swedish(letters: number, roll: Dice): string {
  let text = ''
  for (let at = Math.floor(roll() * words.length); text.length < letters; at += 1) {
    text += `${words[at % words.length]} `
  }
  return text.slice(0, letters)
}
