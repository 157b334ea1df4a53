// The parts that pages are put together from.
import type { Child } from 'hono/jsx'
import { daysLeft, longDate, longDateTime } from '../lib/time.ts'
import type { View } from './view.ts'
import { say } from './words/say.ts'

export type Colour = 'info' | 'success' | 'warning' | 'danger' | 'neutral'

/** A boxed message. `alert`: read aloud at once, for refusals only. */
export function Notice(props: {
  readonly colour?: Exclude<Colour, 'neutral'>
  readonly title?: string
  readonly alert?: boolean
  readonly children?: Child
}) {
  return (
    <div
      class="ds-alert"
      data-color={props.colour ?? 'info'}
      role={props.alert ? 'alert' : undefined}
      tabindex={props.alert ? -1 : undefined}
      data-takes-focus={props.alert ? true : undefined}
    >
      {props.title && <h2>{props.title}</h2>}
      {props.children}
    </div>
  )
}

export function Tag(props: { readonly colour?: Colour; readonly children?: Child }) {
  return (
    <span class="ds-tag" data-color={props.colour ?? 'neutral'}>
      {props.children}
    </span>
  )
}

/** A table with real headers. On narrow screens each row becomes a card, cells named by `head`. */
export function Table(props: {
  readonly caption?: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Child[])[]
  /** The caption is on the page already: only for those who listen. */
  readonly quiet?: boolean
}) {
  return (
    <table class="ds-table cards">
      {props.caption && (
        <caption class={props.quiet ? 'only-heard' : undefined}>{props.caption}</caption>
      )}
      <thead>
        <tr>
          {props.head.map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((cells) => (
          <tr>
            {cells.map((cell, index) =>
              index === 0 ? (
                <th scope="row">{cell}</th>
              ) : (
                <td data-label={props.head[index]}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export type Task = {
  readonly href?: string | undefined
  readonly label: string
  readonly hint?: string | undefined
  readonly state: string
  readonly colour?: Colour | undefined
}

/** What is to be done, each with its state. A task without `href` cannot be begun yet. */
export function TaskList(props: { readonly tasks: readonly Task[] }) {
  return (
    <ul class="tasks">
      {props.tasks.map((task, index) => (
        <li>
          <div>
            {task.href ? (
              <a href={task.href} aria-describedby={`task-${index}`}>
                {task.label}
              </a>
            ) : (
              <span>{task.label}</span>
            )}
            {task.hint && <p class="hint">{task.hint}</p>}
          </div>
          <span id={`task-${index}`}>
            {task.colour ? <Tag colour={task.colour}>{task.state}</Tag> : task.state}
          </span>
        </li>
      ))}
    </ul>
  )
}

export type SummaryRow = {
  readonly label: string
  readonly value: Child
  readonly change?: string | undefined
}

/** Questions with their answers. `change` is where the answer can be changed. */
export function SummaryList(props: { readonly view: View; readonly rows: readonly SummaryRow[] }) {
  const t = say(props.view.locale)
  return (
    <dl class="summary">
      {props.rows.map((row) => (
        <div>
          <dt>{row.label}</dt>
          <dd>{row.value === '' || row.value === null ? t('empty.value') : row.value}</dd>
          {row.change && (
            <dd class="change">
              <a href={row.change} aria-label={t('change.what', { what: row.label })}>
                {t('change')}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

export type Step = { readonly label: string; readonly detail?: string; readonly state: StepState }
type StepState = 'done' | 'now' | 'later'

/** A line of stages with the present one marked. `stateWords` tells each state in words. */
export function Steps(props: {
  readonly label: string
  readonly steps: readonly Step[]
  readonly stateWords: Readonly<Record<StepState, string>>
}) {
  return (
    <ol class="steps" aria-label={props.label}>
      {props.steps.map((step) => (
        <li class={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span class="step-label">{step.label}</span>
          {step.detail && <span class="step-detail">{step.detail}</span>}
          <span class="only-heard"> ({props.stateWords[step.state]})</span>
        </li>
      ))}
    </ol>
  )
}

/** Folded text. */
export function Details(props: {
  readonly summary: string
  readonly open?: boolean
  readonly children?: Child
}) {
  return (
    <details class="ds-details" open={props.open ?? false}>
      <summary>{props.summary}</summary>
      <div>{props.children}</div>
    </details>
  )
}

/** Nothing is here, and what one can do about it. */
export function Empty(props: { readonly children?: Child }) {
  return <p class="empty">{props.children}</p>
}

/** A time that machines can read too. Plain dates show the day, instants the clock as well. */
export function When(props: { readonly view: View; readonly at: Date | string }) {
  const { view, at } = props
  const plain = typeof at === 'string'
  return (
    <time datetime={plain ? at : at.toISOString()}>
      {plain ? longDate(view, at) : longDateTime(view, at)}
    </time>
  )
}

/** Whole days until then, negative when it has passed. */
export function daysUntil(view: View, at: Date | string): number {
  return daysLeft(view.now, at, view.zone)
}

/** Paragraphs of plain text that people wrote: an empty line divides, a line break breaks. */
export function Prose(props: { readonly text: string }) {
  const paragraphs = props.text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')
  return (
    <div class="prose">
      {paragraphs.map((paragraph) => (
        <p>
          {paragraph.split('\n').map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
    </div>
  )
}

/** Links to the pages of a long list. `href` makes the address of a page. */
export function Pagination(props: {
  readonly view: View
  readonly page: number
  readonly pages: number
  readonly href: (page: number) => string
}) {
  const { page, pages, href } = props
  if (pages <= 1) return null
  const t = say(props.view.locale)
  return (
    <nav class="pages" aria-label={t('page.label')}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {t('page.previous')}
        </a>
      )}
      <span>{t('steps', { step: page, all: pages })}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {t('page.next')}
        </a>
      )}
    </nav>
  )
}
