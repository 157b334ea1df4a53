// Forms: what is posted, the fields one types in, the buttons, and the summary of errors.
import type { Child } from 'hono/jsx'
import type { FieldErrors } from '../lib/form.ts'
import { countWords } from '../lib/text.ts'
import { countWritten } from '../lib/written/plain.ts'
import { describedBy, Field, type FieldProps } from './field.tsx'
import type { View } from './view.ts'
import { say } from './words/say.ts'

/** Every post goes through this: it carries the token against forged posts. */
export function Form(props: {
  readonly view: View
  readonly action: string
  readonly files?: boolean
  readonly class?: string
  readonly id?: string
  readonly children?: Child
}) {
  return (
    <form
      method="post"
      action={props.action}
      id={props.id}
      class={props.class ?? 'stack'}
      enctype={props.files ? 'multipart/form-data' : undefined}
      novalidate
    >
      <input type="hidden" name="csrf" value={props.view.csrf} />
      {props.children}
    </form>
  )
}

/** Comes first on a page that was refused. `errors`: field to finished sentence. */
export function ErrorSummary(props: { readonly view: View; readonly errors: FieldErrors }) {
  const entries = Object.entries(props.errors)
  if (entries.length === 0) return null
  return (
    <div class="ds-error-summary" role="alert" tabindex={-1} data-takes-focus>
      <h2>{say(props.view.locale)('error.summary')}</h2>
      <ul>
        {entries.map(([field, message]) => (
          <li>
            <a class="ds-link" href={`#${field}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function TextField(
  props: FieldProps & {
    readonly type?: 'text' | 'email' | 'date' | 'time' | 'number' | 'search' | 'tel' | 'url'
    readonly autocomplete?: string
    readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'search'
    readonly width?: 'short' | 'medium' | 'long'
    readonly lang?: string
  },
) {
  return (
    <Field {...props}>
      <input
        class={`ds-input ${props.width ?? 'long'}`}
        id={props.name}
        name={props.name}
        type={props.type ?? 'text'}
        value={props.value ?? ''}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
    </Field>
  )
}

export function TextArea(
  props: FieldProps & { readonly rows?: number; readonly view?: View; readonly wordLimit?: number },
) {
  const { view, wordLimit } = props
  const t = view && say(view.locale)
  const limitHint = t && wordLimit ? t('words.limit', { limit: wordLimit }) : undefined
  const hint = [props.hint, limitHint].filter(Boolean).join(' ') || undefined
  const area = (
    <textarea
      class="ds-input"
      id={props.name}
      name={props.name}
      rows={props.rows ?? 6}
      aria-describedby={describedBy({ ...props, hint })}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {props.value ?? ''}
    </textarea>
  )
  return (
    <Field {...props} hint={hint}>
      {view && wordLimit ? (
        <WordCount view={view} limit={wordLimit} text={props.value ?? ''}>
          {area}
        </WordCount>
      ) : (
        area
      )}
    </Field>
  )
}

/** Tells below a text area how many words are left: the server what came, the browser while one writes. */
export function WordCount(props: {
  readonly view: View
  readonly limit: number
  readonly text: string
  /** The text is in the written form: its signs are no words. */
  readonly written?: boolean
  readonly children?: Child
}) {
  const t = say(props.view.locale)
  const left = props.limit - (props.written ? countWritten(props.text) : countWords(props.text))
  const shown = left < 0 ? t('words.over', { over: -left }) : t('words.left', { left })
  const pattern = (key: 'left' | 'over', count: number) =>
    t(`words.${key}`, { [key]: count }).replace(String(count), '#')
  return (
    <word-count
      limit={props.limit}
      left-one={pattern('left', 1)}
      left-other={pattern('left', 2)}
      over-one={pattern('over', 1)}
      over-other={pattern('over', 2)}
      written={props.written}
    >
      {props.children}
      <p class={left < 0 ? 'words-left over' : 'words-left'}>{shown}</p>
      <p class="words-heard only-heard" role="status"></p>
    </word-count>
  )
}

export function Select(
  props: FieldProps & {
    readonly options: readonly { readonly value: string; readonly label: string }[]
    /** What stands first, when nothing is chosen. */
    readonly none?: string
  },
) {
  return (
    <Field {...props}>
      <select
        class="ds-input"
        id={props.name}
        name={props.name}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function FileField(props: FieldProps & { readonly accept: string }) {
  return (
    <Field {...props}>
      <input
        class="file"
        type="file"
        id={props.name}
        name={props.name}
        accept={props.accept}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
    </Field>
  )
}

type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'danger'

export function Button(props: {
  readonly children?: Child
  readonly kind?: ButtonKind
  readonly name?: string
  readonly value?: string
  readonly formaction?: string
  /** The id of the form that it sends, where it stands outside it. */
  readonly form?: string
  readonly accesskey?: string
  readonly autofocus?: boolean
}) {
  const { kind = 'primary' } = props
  return (
    <button
      type="submit"
      class="ds-button"
      data-variant={kind === 'danger' ? 'primary' : kind}
      data-color={kind === 'danger' ? 'danger' : undefined}
      name={props.name}
      value={props.value}
      formaction={props.formaction}
      form={props.form}
      accesskey={props.accesskey}
      autofocus={props.autofocus}
    >
      {props.children}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton(props: {
  readonly href: string
  readonly children?: Child
  readonly kind?: ButtonKind
}) {
  return (
    <a class="ds-button" data-variant={props.kind ?? 'primary'} href={props.href}>
      {props.children}
    </a>
  )
}
