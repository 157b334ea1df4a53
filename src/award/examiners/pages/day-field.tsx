// A day in one of several forms on a page: its id is its own.
type Props = {
  readonly id: string
  readonly name: string
  readonly label: string
  /** Of whom, where the label does not tell it to those who see. */
  readonly heard?: string | undefined
  readonly error: string | undefined
  readonly value: string | undefined
}

export function DayField({ id, name, label, heard, error, value }: Props) {
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label} {heard && <span class="only-heard">{heard}</span>}
      </label>
      {error && (
        <p id={`${id}-error`} class="ds-validation-message" data-color="danger">
          {error}
        </p>
      )}
      <input
        class="ds-input medium"
        id={id}
        name={name}
        type="date"
        value={value}
        aria-describedby={error && `${id}-error`}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  )
}
