// A text with headings, lists, tables and figures, as it is read.
import { raw } from 'hono/html'
import type { Block, Figure, Item, Run, ShownFigure, ShownFigures } from '../lib/written/model.ts'
import { textOf } from '../lib/written/plain.ts'
import { readWritten } from '../lib/written/read.ts'
import { linesOf } from '../lib/written/tidy.ts'
import { nameOfFigure } from '../lib/written/write.ts'
import { Table } from './parts.tsx'

type Props = {
  /** In the written form. */
  readonly text: string
  /** The level of a heading in the text: one below the heading it stands under. */
  readonly heading: 2 | 3 | 4 | 5
  readonly figures?: ShownFigures
}

/** A figure that is not among `figures` is told by its alternative. */
export function WrittenText({ text, heading, figures }: Props) {
  return (
    <div class="prose written">
      {readWritten(text).map((block) => (
        <BlockOf block={block} heading={heading} figures={figures ?? new Map()} />
      ))}
    </div>
  )
}

type Given = Required<Pick<Props, 'heading' | 'figures'>>

function BlockOf({ block, heading, figures }: Given & { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'heading': {
      const Heading = `h${heading - 1 + block.level}` as 'h3'
      return (
        <Heading>
          <Runs runs={block.runs} />
        </Heading>
      )
    }
    case 'list': {
      const List = block.numbered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item) => (
            <li>
              <Runs runs={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return <TableOf rows={block.rows} />
    case 'figure':
      return <FigureOf figure={block} shown={figures.get(nameOfFigure(block))} />
  }
}

function Runs({ runs }: { readonly runs: Item }) {
  return (
    <>
      {linesOf(runs).map((line, index) => (
        <>
          {index > 0 && <br />}
          {line.map(styled)}
        </>
      ))}
    </>
  )
}

function styled({ text, bold, link }: Run) {
  const shown = bold ? <strong>{text}</strong> : text
  return link === undefined ? shown : <a href={link}>{shown}</a>
}

function TableOf({ rows: [head = [], ...rows] }: { readonly rows: readonly (readonly Item[])[] }) {
  return (
    <Table
      head={head.map(textOf)}
      rows={rows.map((row) => row.map((cell) => <Runs runs={cell} />))}
    />
  )
}

function FigureOf(props: { readonly figure: Figure; readonly shown: ShownFigure | undefined }) {
  const { figure, shown } = props
  if (shown?.kind === 'picture') {
    return (
      <figure>
        <img src={shown.href} alt={figure.alt} loading="lazy" />
        {shown.caption && <figcaption>{shown.caption}</figcaption>}
      </figure>
    )
  }
  if (shown?.kind === 'file') {
    return (
      <p>
        <a href={shown.href}>{figure.alt || shown.name}</a>
      </p>
    )
  }
  if (shown?.kind === 'chart') return <ChartFigure chart={shown} />
  return <p class="figure-told">{figure.alt}</p>
}

/** The picture for those who see it, its numbers for everyone. */
export function ChartFigure(props: { readonly chart: Extract<ShownFigure, { kind: 'chart' }> }) {
  const { svg, caption, says, head, rows } = props.chart
  return (
    <figure class="chart">
      <figcaption>{caption}</figcaption>
      {raw(svg)}
      <p>{says}</p>
      <Table caption={caption} quiet head={head} rows={rows} />
    </figure>
  )
}
