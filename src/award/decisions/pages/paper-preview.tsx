// A board paper on a page, as its files will have it.
import type { View } from '../../../base/ui/view.ts'
import type { Block, ListItem, Paper, Signature } from '../../../support/documents/model.ts'
import { say } from '../words/say.ts'

/** In Swedish, whatever language the page is in: it is what the board will read. */
export function PaperPreview({ view, paper }: { view: View; paper: Paper }) {
  const t = say(view.locale)
  const { sender, genre, recordNumber, date, title, facts = [], sections } = paper
  const about = [genre, recordNumber && `Dnr ${recordNumber}`, date].filter(Boolean)
  return (
    <section aria-labelledby="preview" class="paper-preview">
      <h2 id="preview">{t('paper.preview.title')}</h2>
      <div lang="sv">
        <div class="paper-head">
          <p class="as-typed">{sender.join('\n')}</p>
          <p class="as-typed">{about.join('\n')}</p>
        </div>
        {facts.map(({ label, value }) => (
          <p class="as-typed">
            <strong>{label}</strong>
            {`\n${value}`}
          </p>
        ))}
        <h3>{title}</h3>
        {sections.map(({ heading, blocks }) => (
          <>
            <h4>{heading}</h4>
            {blocks.map((block) => (
              <Shown block={block} />
            ))}
          </>
        ))}
        <Signed signatures={paper.signatures ?? []} />
      </div>
    </section>
  )
}

function Shown({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
    case 'quotation':
      return <p class="as-typed">{block.text}</p>
    case 'list':
      return block.numbered ? (
        <ol>
          <Items items={block.items} />
        </ol>
      ) : (
        <ul>
          <Items items={block.items} />
        </ul>
      )
    case 'signatures':
      return <Signed signatures={block.signatures} />
    case 'facts':
      return null
    case 'table':
      return <Rows block={block} />
  }
}

function Items({ items }: { items: readonly ListItem[] }) {
  return (
    <>
      {items.map((item) =>
        typeof item === 'string' ? (
          <li>{item}</li>
        ) : (
          <li>
            {item.text}
            {item.below.length > 0 && (
              <ul>
                {item.below.map((one) => (
                  <li>{one}</li>
                ))}
              </ul>
            )}
          </li>
        ),
      )}
    </>
  )
}

function Signed({ signatures }: { signatures: readonly Signature[] }) {
  return (
    <>
      {signatures.map(({ name, title }) => (
        <p class="as-typed">{`${name}\n${title}`}</p>
      ))}
    </>
  )
}

function Rows({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table class="ds-table">
      <caption>{block.caption}</caption>
      <thead>
        <tr>
          {block.head.map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
