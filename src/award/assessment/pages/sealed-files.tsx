// The pictures, charts and files of an entry, as examiners meet them.
import { fileSize } from '../../../base/lib/text.ts'
import type { ShownFigures } from '../../../base/lib/written/model.ts'
import { paths } from '../../../base/paths.ts'
import type { View } from '../../../base/ui/view.ts'
import type { EntryId, ReadableEntry } from '../../entries/model.ts'
import { sealedFigures } from '../../entries/rules/attachments.ts'
import type { ReadableParts } from '../model.ts'
import { say } from '../words/say.ts'

export function figuresOf(view: View, entry: EntryId, parts: ReadableParts): ShownFigures {
  return sealedFigures(parts, view.locale, {
    file: (attachment) => paths.assessmentFile.to({ entry, attachment }),
    picture: (attachment) => paths.assessmentPicture.to({ entry, attachment }),
  })
}

export function SealedFiles(props: {
  readonly view: View
  readonly entryId: EntryId
  readonly entry: Pick<ReadableEntry, 'attachments'>
}) {
  const { view, entryId, entry } = props
  if (entry.attachments.length === 0) return null
  return (
    <section>
      <h2>{say(view.locale)('entry.files')}</h2>
      <ul>
        {entry.attachments.map(({ key, name, alt, size }) => (
          <li>
            <a href={paths.assessmentFile.to({ entry: entryId, attachment: key })}>{name}</a>
            {` (${fileSize(size, view.locale)})`}
            {alt !== '' && <p class="hint">{alt}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
