// What a request carries through the site.
import type { Act, Ask } from '../db/call.ts'
import type { Form } from '../lib/form.ts'
import type { View } from '../ui/view.ts'
import type { WaitingLine } from './waiting-line.ts'

export type Env = {
  Variables: {
    ask: Ask
    act: Act
    view: View
    form: Form
    line: WaitingLine
    /** Over https: cookies are bound to this host alone. */
    secure: boolean
    /** The token of the session, as the browser holds it. */
    session: string | undefined
  }
}
