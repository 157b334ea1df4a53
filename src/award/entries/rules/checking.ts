// What the files and figures of an entry lack: what stops a hand-in, and what is worth a look.
import type { Figure } from '../../../base/lib/written/model.ts'
import { readWritten } from '../../../base/lib/written/read.ts'
import type { Instrument } from '../../editions/model.ts'
import type { Attachment } from '../model/attachments.ts'
import type { Result } from '../model/results.ts'
import type { Answer } from '../model.ts'

/** What answers may show and what goes with them. */
export type Parts = {
  readonly attachments: readonly Pick<Attachment, 'key' | 'name' | 'alt' | 'kind' | 'scan'>[]
  readonly results: readonly Pick<Result, 'key'>[]
}

/**
 * `figure-lost`: an answer shows what is not there. `figure-mute`: a picture that says nothing to
 * those who do not see it. `file-infected`: it must go. `file-waiting`: nobody has found it clean yet.
 */
export type PartFinding =
  | {
      readonly kind: 'figure-lost' | 'figure-mute'
      readonly area: string
      readonly question: string
      readonly of: Figure['of']
      readonly key: string
    }
  | {
      readonly kind: 'file-infected' | 'file-waiting' | 'file-mute'
      readonly key: string
      readonly name: string
    }

/** A file that nobody has looked at yet does not stop: it is our scanner that is late, not the unit. */
export function stops({ kind }: PartFinding): boolean {
  return kind !== 'file-waiting'
}

/** In the order of the questions, then of the files. */
export function partFindings(
  instrument: Instrument,
  answers: readonly Pick<Answer, 'question' | 'text'>[],
  parts: Parts,
): readonly PartFinding[] {
  const texts = new Map(answers.map(({ question, text }) => [question, text]))
  const figures = instrument.areas.flatMap((area) =>
    area.questions.flatMap(({ key: question }) =>
      figuresIn(texts.get(question) ?? '').map((figure) => ({ figure, area: area.key, question })),
    ),
  )
  const lacking = figures.flatMap(({ figure, ...where }) => {
    const kind = wrongWith(figure, parts)
    return kind === undefined ? [] : [{ kind, ...where, of: figure.of, key: figure.key }]
  })
  const shown = new Set(figures.flatMap(({ figure }) => fileOf(figure) ?? []))
  return [...lacking, ...parts.attachments.flatMap((file) => fileFindings(file, shown))]
}

export function figuresIn(text: string): readonly Figure[] {
  return readWritten(text).filter((block) => block.kind === 'figure')
}

function fileOf({ of, key }: Figure): string | undefined {
  return of === 'attachment' ? key : undefined
}

/** A chart is drawn with its table, which says what it shows. */
function wrongWith(figure: Figure, parts: Parts): 'figure-lost' | 'figure-mute' | undefined {
  const { of, key, alt } = figure
  if (of === 'results') {
    return parts.results.some((result) => result.key === key) ? undefined : 'figure-lost'
  }
  const file = parts.attachments.find((attachment) => attachment.key === key)
  if (file === undefined) return 'figure-lost'
  return alt.trim() === '' && file.alt.trim() === '' ? 'figure-mute' : undefined
}

const pictures: readonly string[] = ['png', 'jpg']

/** `shown`: the files that answers show. There it is told whether they say what is in them. */
function fileFindings(
  { key, name, alt, kind, scan }: Parts['attachments'][number],
  shown: ReadonlySet<string>,
): readonly PartFinding[] {
  if (scan === 'infected') return [{ kind: 'file-infected', key, name }]
  const mute = pictures.includes(kind) && alt.trim() === '' && !shown.has(key)
  const waiting = scan === 'checking' || scan === 'waiting'
  return [
    ...(mute ? [{ kind: 'file-mute', key, name } as const] : []),
    ...(waiting ? [{ kind: 'file-waiting', key, name } as const] : []),
  ]
}
