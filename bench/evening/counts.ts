// What is counted while the evening goes on.
import type { SharedLine, SharedPage } from '../../test/live-page.ts'

export class Counts {
  readonly saves: number[] = []
  readonly handIns: number[] = []
  readonly pages: number[] = []
  readonly receipts: { readonly entry: string; readonly path: string }[] = []
  readonly errors: string[] = []
  reconnected = 0
  waits = 0
  late = 0
  /** Connections that close now are closed by us. */
  over = false
  readonly lines = new Set<SharedLine>()
  readonly most = { connections: 0, writing: 0 }
  private readonly pagesOpen = new Set<SharedPage>()
  private writingNow = 0

  opening(page: SharedPage): void {
    this.pagesOpen.add(page)
    for (const line of page.lines) this.lines.add(line)
    const open = [...this.pagesOpen].filter(({ state }) => state !== 'closed')
    this.most.connections = Math.max(this.most.connections, open.length)
  }

  writing(more: 1 | -1): void {
    this.writingNow += more
    this.most.writing = Math.max(this.most.writing, this.writingNow)
  }

  wait(seconds: number): void {
    if (seconds > 0) this.waits += 1
  }
}
