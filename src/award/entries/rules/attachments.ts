// Which files an entry may have, which are handed out, and how they are shown in answers.
import { no, type Outcome, yes } from '../../../base/lib/outcome.ts'
import type { Locale } from '../../../base/lib/time.ts'
import type { ShownFigure, ShownFigures } from '../../../base/lib/written/model.ts'
import { nameOfFigure } from '../../../base/lib/written/write.ts'
import { paths } from '../../../base/paths.ts'
import { kindByName } from '../../../support/documents/rules.ts'
import type { Instrument } from '../../editions/model.ts'
import { type Attachment, type AttachmentKind, attachmentKinds } from '../model/attachments.ts'
import type { SealedParts } from '../model/sealed.ts'
import type { Answer } from '../model.ts'
import { figuresIn } from './checking.ts'
import { shownResults } from './results/shown.ts'

export type AttachRefusal =
  | 'too-many'
  | 'file-too-large'
  | 'file-missing'
  | 'kind-not-attached'
  | 'other-kind'

const megabyte = 1_000_000
/** What the store of files takes at most, whatever an edition says. */
const mostMegabytes = 25

/** In bytes. */
export function largestAttachment(instrument: Pick<Instrument, 'attachments'>): number {
  return Math.min(instrument.attachments.megabytes, mostMegabytes) * megabyte
}

/** `standing`: those that are there now. `replaces`: one of them, whose place it takes. */
export function mayAttach(
  instrument: Pick<Instrument, 'attachments'>,
  standing: readonly Pick<Attachment, 'key'>[],
  file: { readonly name: string; readonly size: number; readonly replaces: string | null },
): Outcome<AttachmentKind, AttachRefusal> {
  const more = file.replaces === null ? 1 : 0
  if (standing.length + more > instrument.attachments.most) return no('too-many')
  const kind = attachmentKindOf(file.name)
  if (kind === undefined) return no('kind-not-attached')
  if (file.size > largestAttachment(instrument)) return no('file-too-large')
  return yes(kind)
}

/** By its name. What is in it is looked at elsewhere. */
export function attachmentKindOf(name: string): AttachmentKind | undefined {
  const kind = kindByName(name)
  return attachmentKinds.find((one) => one === kind)
}

export function isPicture({ kind }: { readonly kind: AttachmentKind }): boolean {
  return kind === 'png' || kind === 'jpg'
}

/** A picture that answers show stays a picture: nothing else can take its place. */
export function mayReplace(
  standing: Pick<Attachment, 'kind'>,
  kind: AttachmentKind,
): Outcome<null, AttachRefusal> {
  return isPicture(standing) === isPicture({ kind }) ? yes(null) : no('other-kind')
}

/** Nobody fetches what has not been found clean, where there is somebody to look. */
export function isHandedOut({ scan }: Pick<Attachment, 'scan'>): boolean {
  return scan === 'clean' || scan === 'unscanned'
}

/** Questions whose answers show the file. */
export function usedIn(
  key: Attachment['key'],
  answers: readonly Pick<Answer, 'question' | 'text'>[],
): readonly string[] {
  const shows = ({ text }: Pick<Answer, 'text'>) =>
    figuresIn(text).some((figure) => figure.of === 'attachment' && figure.key === key)
  return answers.filter(shows).map(({ question }) => question)
}

/** For the writers: what can stand as a figure. What is held back, is no picture or is not there shows its name. */
export function attachmentFigures(
  attachments: readonly Attachment[],
): readonly (readonly [string, ShownFigure])[] {
  return attachments.map((attachment) => {
    const { entry, key, name } = attachment
    const place = { entry, attachment: key }
    const file = { kind: 'file', href: paths.entryAttachment.to(place), name } as const
    const picture = {
      kind: 'picture',
      href: paths.entryAttachmentPicture.to(place),
      caption: '',
    } as const
    return [
      nameOfFigure({ of: 'attachment', key }),
      isPicture(attachment) && isHandedOut(attachment) ? picture : file,
    ]
  })
}

/** Addresses of a sealed file, for whoever may read the entry it was handed in with. */
export type SealedAddresses = {
  readonly file: (key: string) => string
  readonly picture: (key: string) => string
}

/** As it was handed in. What is held back meanwhile is told by its alternative. */
export function sealedFigures(
  { attachments, results }: Pick<SealedParts, 'attachments' | 'results'>,
  locale: Locale,
  to: SealedAddresses,
): ShownFigures {
  const files = attachments.map(({ key, name }): readonly [string, ShownFigure] => {
    const kind = attachmentKindOf(name)
    const picture = kind !== undefined && isPicture({ kind })
    const shown = picture
      ? ({ kind: 'picture', href: to.picture(key), caption: '' } as const)
      : ({ kind: 'file', href: to.file(key), name } as const)
    return [nameOfFigure({ of: 'attachment', key }), shown]
  })
  return new Map([...files, ...shownResults(results, locale)])
}
