// What every field has: a label, a hint, an error, and how they belong together.
import type { Child } from 'hono/jsx'

export type FieldProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value?: string | undefined
}
export function Field(props: FieldProps & { readonly children?: Child }) {
  const { name, hint, error } = props
  return (
    <div class="ds-field">
      <label class="ds-label" for={name}>
        {props.label}
      </label>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && <FieldError name={name} error={error} />}
      {props.children}
    </div>
  )
}

export function FieldError({ name, error }: { name: string; error: string }) {
  return (
    <p id={`${name}-error`} class="ds-validation-message" data-color="danger">
      {error}
    </p>
  )
}

export function describedBy(field: {
  readonly name: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}): string | undefined {
  const ids = [field.hint && `${field.name}-hint`, field.error && `${field.name}-error`]
  return ids.filter(Boolean).join(' ') || undefined
}
