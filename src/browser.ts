// What browsers add to pages that work without it.
import { CommentBox } from './base/ui/elements/comment-box.ts'
import { CopyText } from './base/ui/elements/copy-text.ts'
import { DetailWarnings } from './base/ui/elements/detail-warnings.ts'
import { KeptText } from './base/ui/elements/kept-text.ts'
import { KeyChoices } from './base/ui/elements/key-choices.ts'
import { LivePart } from './base/ui/elements/live-part.ts'
import { LiveProgress } from './base/ui/elements/live-progress.ts'
import { ResumableUpload } from './base/ui/elements/resumable-upload.ts'
import { SavingForm } from './base/ui/elements/saving-form.ts'
import { SendAgain } from './base/ui/elements/send-again.ts'
import { ServerClock } from './base/ui/elements/server-clock.ts'
import { SharedAnswers } from './base/ui/elements/shared-answers.ts'
import { TakeQuote } from './base/ui/elements/take-quote.ts'
import { WordCount } from './base/ui/elements/word-count.ts'

customElements.define('word-count', WordCount)
customElements.define('saving-form', SavingForm)
customElements.define('shared-answers', SharedAnswers)
customElements.define('kept-text', KeptText)
customElements.define('server-clock', ServerClock)
customElements.define('take-quote', TakeQuote)
customElements.define('live-part', LivePart)
customElements.define('live-progress', LiveProgress)
customElements.define('key-choices', KeyChoices)
customElements.define('copy-text', CopyText)
customElements.define('send-again', SendAgain)
customElements.define('comment-box', CommentBox)
DetailWarnings.look = async () => (await import('./award/entries/rules/warnings.ts')).passagesIn
customElements.define('resumable-upload', ResumableUpload)
customElements.define('detail-warnings', DetailWarnings)

/** A refused page begins where it says why. */
document.querySelector<HTMLElement>('[data-takes-focus]')?.focus()
