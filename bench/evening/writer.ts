// One person of a unit on the last evening: opens an area, writes in bursts, reads, opens another.
import { setTimeout as pause } from 'node:timers/promises'
import { paths } from '../../src/base/paths.ts'
import { type PageNews, type SharedLine, SharedPage } from '../../test/live-page.ts'
import type { Counts } from './counts.ts'
import { ask } from './plain-browser.ts'
import type { Area, Unit, Writer } from './prepared.ts'
import { beginsAtWork, type Dice, drawn, gathers, habits, swedish } from './rhythm.ts'

export type Desk = {
  readonly url: string
  readonly unit: Unit
  readonly who: Writer
  readonly areas: readonly Area[]
  readonly roll: Dice
  readonly counts: Counts
  /** Until when people write. */
  readonly ends: number
}

/** In milliseconds: src/base/ui/elements/shared-answers/page-socket.ts. */
const retries = { first: 500, more: 1000 }
const patience = 20_000

export class Person {
  private readonly desk: Desk
  private page: SharedPage | undefined
  /** The unit has handed in: there is nothing more to write. */
  private done = false

  constructor(desk: Desk) {
    this.desk = desk
  }

  async live(): Promise<void> {
    const { roll, areas } = this.desk
    let area = one(areas, roll)
    await this.open(area)
    if (!beginsAtWork(roll)) await this.rest(drawn(habits.away, roll) * roll())
    while (this.atWork) {
      await this.stretch()
      await this.rest(drawn(habits.away, roll))
      if (roll() >= habits.otherArea || !this.atWork) continue
      area = one(areas, roll)
      await this.leave()
      await this.open(area)
    }
  }

  /** What was typed last is sent and acknowledged. */
  async finish(): Promise<void> {
    const { page } = this
    if (page === undefined) return
    for (const line of page.lines) line.flush()
    const until = performance.now() + patience
    while (!page.lines.every((line) => line.settled || line.closed) && performance.now() < until)
      await pause(50)
  }

  get shown(): SharedPage | undefined {
    return this.page
  }

  private get atWork(): boolean {
    return !this.done && Date.now() < this.desk.ends
  }

  private async rest(milliseconds: number): Promise<void> {
    const until = performance.now() + milliseconds
    while (this.atWork && performance.now() < until)
      await pause(Math.max(1, Math.min(2000, until - performance.now())))
  }

  private async open(area: Area): Promise<void> {
    const { url, unit, who, counts } = this.desk
    const path = paths.entryArea.to({ entry: unit.entry, area: area.key })
    const asked = performance.now()
    const page = await ask(`${url}${path}`, who.token).catch(() => undefined)
    if (page?.status === 200) counts.pages.push(performance.now() - asked)
    else counts.errors.push(`a page was answered with ${page?.status ?? 'nothing'}`)
    const visitor = { url, entry: unit.entry, ...who }
    this.page = new SharedPage(visitor, area.questions, this.news)
    await this.connect(this.page)
  }

  private async connect(page: SharedPage): Promise<void> {
    const { counts, roll } = this.desk
    while (!this.done) {
      counts.opening(page)
      if (await page.connect()) return
      counts.reconnected += 1
      await pause(retries.first + retries.more * roll())
    }
  }

  private async leave(): Promise<void> {
    await this.finish()
    const page = this.page
    this.page = undefined
    page?.end()
  }

  private get news(): PageNews {
    const { counts } = this.desk
    return {
      onKept: (waited) => void counts.saves.push(waited),
      onRefused: (line) => {
        if (this.done || line.closed) counts.late += 1
        else counts.errors.push('a change was refused')
      },
      onTold: ({ kind, why, seconds }) => {
        if (kind === 'closed' && why === 'handed-in') this.done = true
        else if (kind === 'closed') counts.errors.push(`a page was closed: ${why}`)
        if (kind === 'busy') counts.wait(seconds ?? 0)
      },
      onClosed: (code) => this.lost(code),
    }
  }

  private lost(code: number): void {
    const { page } = this
    const { counts } = this.desk
    if (page === undefined || this.done) return
    if (counts.over) return
    if (code !== 1013) counts.errors.push(`a connection was closed: ${code}`)
    if (page.lines.every((line) => line.synced)) void this.connect(page)
  }

  /** Some minutes at one answer. */
  private async stretch(): Promise<void> {
    const { roll } = this.desk
    const line = this.page && one(this.page.lines, roll)
    if (line === undefined) return
    const until = performance.now() + drawn(habits.work, roll)
    while (this.atWork && performance.now() < until) {
      await this.burst(line, performance.now() + drawn(habits.burst, roll))
      await this.rest(drawn(habits.pause, roll))
    }
  }

  private async burst(line: SharedLine, until: number): Promise<void> {
    const { roll, counts } = this.desk
    counts.writing(1)
    while (this.atWork && performance.now() < until) {
      const gathered = Math.max(
        line.gathersFor,
        line.others.size > 0 ? gathers.together : gathers.alone,
      )
      await pause(gathered)
      if (line.closed) break
      type(line, { letters: (habits.lettersPerSecond * gathered) / 1000, roll })
      line.flush()
    }
    counts.writing(-1)
  }
}

/** Half a letter is one, or none, by the dice. Where much is written, some of it is taken back. */
function type(line: SharedLine, { letters, roll }: { letters: number; roll: Dice }): void {
  const whole = Math.floor(letters + roll())
  const tooMuch = line.paragraph().length > mostWritten
  if (tooMuch || roll() < habits.takenBack) line.erase(whole)
  else line.type(swedish(whole, roll))
}

/** Letters in the last paragraph: an answer stays below its limit of words, however long the evening. */
const mostWritten = 500

function one<Each>(list: readonly Each[], roll: Dice): Each {
  return list[Math.floor(roll() * list.length)] as Each
}
