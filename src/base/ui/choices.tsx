// Fields where one ticks: one of several, any number, or a single yes.
import { describedBy, FieldError, type FieldProps } from './field.tsx'

type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined }

/** One of several. The first choice carries the field's name as id, for the error summary's link. */
export function RadioGroup(props: FieldProps & { readonly choices: readonly Choice[] }) {
  return <Choices {...props} type="radio" chosen={props.value ? [props.value] : []} />
}

/** Any number of several. */
export function CheckboxGroup(
  props: Omit<FieldProps, 'value'> & {
    readonly choices: readonly Choice[]
    readonly chosen: readonly string[]
  },
) {
  return <Choices {...props} type="checkbox" />
}

function Choices(
  props: Omit<FieldProps, 'value'> & {
    readonly type: 'radio' | 'checkbox'
    readonly choices: readonly Choice[]
    readonly chosen: readonly string[]
  },
) {
  const { name, error, hint } = props
  return (
    <fieldset class="ds-fieldset" aria-describedby={describedBy({ name, error, hint })}>
      <legend class="ds-label">{props.label}</legend>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && <FieldError name={name} error={error} />}
      {props.choices.map((choice, index) => {
        const id = index === 0 ? name : `${name}-${choice.value}`
        return (
          <div class="ds-field choice">
            <input
              class="ds-input"
              type={props.type}
              id={id}
              name={name}
              value={choice.value}
              checked={props.chosen.includes(choice.value)}
              aria-describedby={choice.hint ? `${id}-about` : undefined}
            />
            <label for={id}>{choice.label}</label>
            {choice.hint && (
              <p class="hint" id={`${id}-about`}>
                {choice.hint}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

/** A single yes, such as a consent. */
export function Checkbox(props: {
  readonly name: string
  readonly label: string
  readonly checked?: boolean
  readonly value?: string
  readonly error?: string | undefined
}) {
  const { name, error } = props
  return (
    <div class="ds-field choice">
      <input
        class="ds-input"
        type="checkbox"
        id={name}
        name={name}
        value={props.value ?? 'yes'}
        checked={props.checked ?? false}
        aria-describedby={describedBy({ name, error })}
        aria-invalid={error ? 'true' : undefined}
      />
      <label for={name}>{props.label}</label>
      {error && <FieldError name={name} error={error} />}
    </div>
  )
}
