// Lets the server's clock go on an open page, counts down to a last instant, and notices when it is moved.

type Answer = {
  readonly now: string
  readonly ends: string | null
  readonly says: string
  readonly news: string | null
}

const second = 1000
const minute = 60 * second
/** What is left when those who listen are told. */
const told = [60 * minute, 30 * minute, 10 * minute, 5 * minute, minute, 0]
/** Asked again so often: seldom, and a little oftener when it matters. Not all pages at the same moment. */
const seldom = minute
const often = 20 * second
const soon = 10 * minute
/** Where another part of the page is told at once. */
const rarely = 10 * minute

/** By the clock of the machine that goes evenly, whatever its owner sets it to. */
export class ServerClock extends HTMLElement {
  #ahead = 0
  #ends = 0
  #heardAt = Number.POSITIVE_INFINITY
  #tick: ReturnType<typeof setTimeout> | undefined
  #ask: ReturnType<typeof setTimeout> | undefined
  #watch: MutationObserver | undefined
  readonly #time = document.createElement('span')
  readonly #left = document.createElement('strong')
  readonly #heard = document.createElement('p')
  readonly #news = document.createElement('p')

  connectedCallback(): void {
    const made = this.querySelector('[data-made]')
    const due = this.querySelector('[data-clock]')
    if (made === null || due === null) return
    const [arrived] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    this.#ahead = Date.parse(this.getAttribute('now') ?? '') - (arrived?.responseStart ?? 0)
    this.#ends = Date.parse(this.getAttribute('ends') ?? '')
    this.#heardAt = this.#remains()
    this.#heard.className = 'only-heard'
    this.#heard.setAttribute('role', 'status')
    this.#news.setAttribute('role', 'status')
    this.#time.setAttribute('role', 'timer')
    made.replaceChildren(this.#time, ' ', this.#left)
    this.append(this.#heard, this.#news)
    this.#show()
    this.#later()
    addEventListener('pageshow', this.#returned)
    document.addEventListener('visibilitychange', this.#returned)
    // Another part of the page was told that the day has moved: ask by when.
    this.#watch = new MutationObserver(() => void this.#look())
    this.#watch.observe(due, { childList: true, characterData: true, subtree: true })
  }

  disconnectedCallback(): void {
    clearTimeout(this.#tick)
    clearTimeout(this.#ask)
    this.#watch?.disconnect()
    removeEventListener('pageshow', this.#returned)
    document.removeEventListener('visibilitychange', this.#returned)
  }

  /** A page that slept, or came back from the history, knows nothing of the time between. */
  readonly #returned = (event: Event): void => {
    const slept = event.type === 'visibilitychange' ? !document.hidden : this.#cameBack(event)
    if (slept) void this.#look()
  }

  #cameBack(event: Event): boolean {
    return event instanceof PageTransitionEvent && event.persisted
  }

  #now(): number {
    return performance.now() + this.#ahead
  }

  #remains(): number {
    return Math.max(0, this.#ends - this.#now())
  }

  #show(): void {
    clearTimeout(this.#tick)
    const now = new Date(this.#now())
    const zone = this.getAttribute('zone') ?? 'UTC'
    const shape = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
    const clock = now.toLocaleTimeString(this.#language(), { timeZone: zone, ...shape })
    this.#time.textContent = (this.getAttribute('clock') ?? '').replace('*', clock)
    this.#left.textContent = this.#leftText()
    this.#hear()
    this.#tick = setTimeout(() => this.#show(), second - (now.getTime() % second))
  }

  #leftText(): string {
    const remains = this.#remains()
    if (remains === 0) return this.getAttribute('over') ?? ''
    return (this.getAttribute('left') ?? '').replace('*', this.#long(remains))
  }

  /** «2 dagar 3 timmar», «12 minuter», «45 sekunder»: the two largest, and below ten minutes the seconds. */
  #long(remains: number): string {
    const seconds = Math.ceil(remains / second)
    const parts = [
      ['day', Math.floor(seconds / 86_400)],
      ['hour', Math.floor(seconds / 3600) % 24],
      ['minute', Math.floor(seconds / 60) % 60],
      ['second', seconds % 60],
    ] as const
    const first = parts.findIndex(([, count]) => count > 0)
    return parts
      .slice(first, remains < soon ? parts.length : first + 2)
      .filter(([, count]) => count > 0)
      .map(([unit, count]) => this.#unit(unit, count))
      .join(' ')
  }

  #unit(unit: 'day' | 'hour' | 'minute' | 'second', count: number): string {
    const shape = { style: 'unit', unit, unitDisplay: 'long' } as const
    return new Intl.NumberFormat(this.#language(), shape).format(count)
  }

  #language(): string {
    return document.documentElement.lang === 'en' ? 'en-GB' : 'sv-SE'
  }

  /** Those who listen are told seldom: each second would drown all else. */
  #hear(): void {
    const remains = this.#remains()
    const passed = told.find((at) => remains <= at && at < this.#heardAt)
    this.#heardAt = remains
    if (passed !== undefined) this.#heard.textContent = this.#leftText()
  }

  #later(): void {
    clearTimeout(this.#ask)
    const pace = this.hasAttribute('told') ? rarely : this.#remains() < soon ? often : seldom
    this.#ask = setTimeout(() => void this.#look(), pace * (0.75 + Math.random() / 2))
  }

  /** Without an answer the clock goes on as it did. */
  async #look(): Promise<void> {
    clearTimeout(this.#ask)
    const asked = performance.now()
    const address = this.getAttribute('address') ?? ''
    const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(
      () => undefined,
    )
    const given = answer?.ok
      ? ((await answer.json().catch(() => undefined)) as Answer | undefined)
      : undefined
    if (this.isConnected) {
      if (given !== undefined) this.#take(given, (asked + performance.now()) / 2)
      else this.#news.textContent = this.getAttribute('lost')
      this.#later()
    }
  }

  /** `at`: when the server looked at its clock, as well as can be known: half way there and back. */
  #take({ now, ends, says, news }: Answer, at: number): void {
    this.#ahead = Date.parse(now) - at
    const moved = ends !== null && Date.parse(ends) !== this.#ends
    if (moved) {
      this.#ends = Date.parse(ends)
      this.#heardAt = this.#remains()
      this.#heard.textContent = says
    }
    const due = this.querySelector('[data-clock]')
    if (due !== null && ends !== null && due.textContent?.trim() !== says) due.textContent = says
    this.#watch?.takeRecords()
    this.#tell(news)
    this.#show()
  }

  #tell(news: string | null): void {
    if (news === null) {
      this.#news.replaceChildren()
      return
    }
    if (this.#news.dataset['news'] === news && this.#news.querySelector('a')) return
    this.#news.dataset['news'] = news
    const again = document.createElement('a')
    again.href = location.pathname + location.search
    again.textContent = this.getAttribute('reload')
    this.#news.replaceChildren(`${news} `, again)
  }
}
