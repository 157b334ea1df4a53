// A shared answer as this process holds it while somebody has it open.
import * as Y from 'yjs'
import type { Act } from '../../../../base/db/call.ts'
import { NotFound } from '../../../../base/lib/failures.ts'
import { answerLimits, type SharedAnswer, type TogetherRefusal } from '../../model/together.ts'
import { holdAnswer, readShared, type Shared, type Standing } from '../../store/together.ts'
import { type EditionShelf, togetherDesk } from './desk.ts'
import { type Projection, project, Unfit } from './document.ts'
import { CameSecond, keep, openShared } from './keep.ts'

/** Does something in one person's name, in a transaction. */
export type Acting = <Result>(work: (act: Act) => Promise<Result>) => Promise<Result>

export type Kept =
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'kept'; readonly seq: number; readonly revision: number; readonly at: Date }
  | { readonly kind: 'refused'; readonly why: TogetherRefusal }
  /** It builds upon something that never came: everything is to be sent anew. */
  | { readonly kind: 'gap' }
  /** Nothing is known to be kept: the database did not answer. */
  | { readonly kind: 'failed'; readonly reason: unknown }

/** How the document is told that a change is on disk already. */
const fromDisk = { source: 'local', skipStoreHooks: true } as const

class Refused extends Error {
  readonly why: TogetherRefusal
  constructor(why: TogetherRefusal) {
    super(why)
    this.why = why
  }
}

export type Saved = { readonly revision: number; readonly at: Date | null }
type Trial = { readonly change: Uint8Array; readonly projection: Projection }
type Committed = {
  readonly seq: number
  readonly revision: number
  readonly at: Date
  /** What others had kept in between. */
  readonly others: readonly Uint8Array[]
}

/** `document` holds what is committed, and nothing else, ever. */
export class SharedDocument {
  readonly answer: SharedAnswer
  private readonly document: Y.Doc
  private readonly editions: EditionShelf
  private lastSeq = 0
  private lastSaved: Saved = { revision: 0, at: null }
  /** What the document becomes with a change, tried before it is kept. Thrown away when it is not. */
  private onTrial: Y.Doc | undefined
  private queue: Promise<unknown> = Promise.resolve()

  constructor(document: Y.Doc, answer: SharedAnswer, editions: EditionShelf) {
    this.document = document
    this.answer = answer
    this.editions = editions
  }

  /** The number of the last change that the document holds. */
  get seq(): number {
    return this.lastSeq
  }

  /** How the answer stands. */
  get saved(): Saved {
    return this.lastSaved
  }

  /** Everything that was asked for is done. */
  async settled(): Promise<void> {
    await this.queue
  }

  /** What others have kept since, as it stands now. Undefined: nothing. */
  catchUp(by: Acting): Promise<Shared | undefined> {
    return this.inTurn(async () => {
      const shared = await by((act) => openShared(act, this.answer, this.lastSeq))
      if (shared) this.lastSaved = { revision: shared.revision, at: shared.savedAt }
      if (shared === undefined || shared.seq <= this.lastSeq) return undefined
      this.take(shared.changes, shared.seq)
      for (const change of shared.changes) if (this.onTrial) Y.applyUpdate(this.onTrial, change)
      return shared
    })
  }

  /** Once this says that a change is kept, it is on disk. */
  keep(by: Acting, change: Uint8Array): Promise<Kept> {
    return this.inTurn(async () => {
      const kept = await this.tryToKeep(by, change).catch(whyNot)
      if (kept.kind !== 'kept' && kept.kind !== 'nothing-new') this.onTrial = undefined
      return kept
    })
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => undefined)
    return turn
  }

  private take(changes: readonly Uint8Array[], seq: number): void {
    for (const change of changes) Y.applyUpdate(this.document, change, fromDisk)
    this.lastSeq = seq
  }

  private async tryToKeep(by: Acting, sent: Uint8Array): Promise<Kept> {
    if (sent.byteLength > answerLimits.change) throw new Refused('too-large')
    const trial = this.onTrial ?? copyOf(this.document)
    this.onTrial = trial
    const change = newIn(trial, sent)
    if (hasGap(trial)) return { kind: 'gap' }
    if (change === undefined) return { kind: 'nothing-new' }
    const projection = project(trial)
    const commit = () => by((act) => this.commit(act, trial, { change, projection }))
    // The first change of an answer may be made by two at once. The second finds the first there.
    const { others, ...kept } = await commit().catch((reason) => {
      if (reason instanceof CameSecond) return commit()
      throw reason
    })
    this.take([...others, change], kept.seq)
    this.lastSaved = { revision: kept.revision, at: kept.at }
    return { kind: 'kept', ...kept }
  }

  private async commit(act: Act, trial: Y.Doc, { change, projection }: Trial): Promise<Committed> {
    const held = await holdAnswer(act.db, this.answer)
    if (held === undefined) throw new NotFound()
    const asked = { entry: held.entry, question: this.answer.question }
    const desk = await togetherDesk(act, asked, this.editions)
    if (!desk.ok) throw new Refused(desk.reason)
    const between = await this.othersSince(act, held.standing)
    for (const each of between.changes) Y.applyUpdate(trial, each)
    const one = {
      ...{ answer: this.answer, entry: held.entry, standing: between.standing, change },
      projection: between.changes.length > 0 ? project(trial) : projection,
      whole: () => Y.encodeStateAsUpdate(trial),
      how: 'live',
    } as const
    const revision = await keep(act, one)
    const seq = between.standing.seq + 1
    return { seq, revision, at: act.now, others: between.changes }
  }

  /** What another process, or a plain text area, has kept that this document has not seen yet. */
  private async othersSince(
    act: Act,
    standing: Standing,
  ): Promise<{ readonly standing: Standing; readonly changes: readonly Uint8Array[] }> {
    if (standing.seq < this.lastSeq) throw new Error('The database holds less than was kept in it.')
    const onlyText = standing.seq === 0 && standing.text !== ''
    if (standing.seq === this.lastSeq && !onlyText) return { standing, changes: [] }
    const shared = onlyText
      ? await openShared(act, this.answer)
      : await readShared(act.db, this.answer, this.lastSeq)
    return shared ? { standing: shared, changes: shared.changes } : { standing, changes: [] }
  }
}

function whyNot(reason: unknown): Kept {
  if (reason instanceof Refused || reason instanceof Unfit) {
    return { kind: 'refused', why: reason.why }
  }
  if (reason instanceof NotFound) return { kind: 'refused', why: 'no-role' }
  return { kind: 'failed', reason }
}

function copyOf(document: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  return copy
}

/** What of it the document did not hold. Undefined: it held everything. */
function newIn(document: Y.Doc, sent: Uint8Array): Uint8Array | undefined {
  const fresh: Uint8Array[] = []
  const listen = (update: Uint8Array): void => void fresh.push(update)
  document.on('update', listen)
  try {
    Y.applyUpdate(document, sent)
  } catch {
    throw new Unfit('broken')
  } finally {
    document.off('update', listen)
  }
  return fresh.length > 1 ? Y.mergeUpdates(fresh) : fresh[0]
}

function hasGap({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}
