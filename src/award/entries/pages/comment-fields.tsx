// What one types when one comments.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import type { View } from '../../../base/ui/view.ts'
import type { Somebody } from '../reads/comments.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  /** What the ids on the page begin with: many such forms stand on one page. */
  readonly id: string
  readonly label: string
  readonly team: readonly Somebody[]
  readonly quote?: boolean
  readonly values?: Values | undefined
  /** Whom the typed form had chosen. */
  readonly chosen?: readonly string[] | undefined
  readonly errors?: FieldErrors | undefined
}

export function CommentFields(props: Props) {
  const { view, id, label, quote, values = {}, errors = {} } = props
  const t = say(view.locale)
  return (
    <>
      {quote && (
        <TextBox
          {...{ id: `${id}-quote`, name: 'quote', rows: 2 }}
          label={t('comments.quote')}
          hint={t('comments.quote.hint')}
          value={values['quote']}
          error={errors['quote']}
          takes={t('comments.quote.take')}
        />
      )}
      <TextBox
        {...{ id: `${id}-text`, name: 'text', rows: 3 }}
        label={label}
        hint={t('comments.text.hint')}
        value={values['text']}
        error={errors['text']}
      />
      <Mentions {...props} />
    </>
  )
}

/** `takes`: what the button says that fetches what is marked in the answer. */
function TextBox(props: {
  readonly id: string
  readonly name: string
  readonly rows: number
  readonly label: string
  readonly hint: string
  readonly value: string | undefined
  readonly error: string | undefined
  readonly takes?: string
}) {
  const { id, error } = props
  const described = error ? `${id}-hint ${id}-error` : `${id}-hint`
  return (
    <div class="ds-field" data-takes={props.takes}>
      <label class="ds-label" for={id}>
        {props.label}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {props.hint}
      </p>
      {error && (
        <p id={`${id}-error`} class="ds-validation-message" data-color="danger">
          {error}
        </p>
      )}
      <textarea
        class="ds-input"
        id={id}
        name={props.name}
        rows={props.rows}
        aria-describedby={described}
        aria-invalid={error ? 'true' : undefined}
      >
        {props.value ?? ''}
      </textarea>
    </div>
  )
}

function Mentions({ view, id, team, chosen = [] }: Props) {
  if (team.length === 0) return null
  const t = say(view.locale)
  return (
    <details class="ds-details" open={chosen.length > 0}>
      <summary>{t('comments.mentions')}</summary>
      <fieldset class="ds-fieldset">
        <legend class="only-heard">{t('comments.mentions')}</legend>
        <p class="hint">{t('comments.mentions.hint')}</p>
        {team.map((one) => (
          <div class="ds-field choice">
            <input
              class="ds-input"
              type="checkbox"
              id={`${id}-${one.id}`}
              name="mentions"
              value={one.id}
              checked={chosen.includes(one.id)}
            />
            <label for={`${id}-${one.id}`}>{one.name}</label>
          </div>
        ))}
      </fieldset>
    </details>
  )
}
