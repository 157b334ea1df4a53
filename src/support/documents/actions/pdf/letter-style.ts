// How a paper that is set as a letter looks, in Typst: sender at the left, what it is at the right.
import { blocks, ground } from './house-style.ts'

export const letterTemplate = `${ground}
#set page(
  paper: "a4",
  margin: (top: 26mm, bottom: 24mm, left: 30mm, right: 27mm),
  header: context {
    set text(size: 9pt, fill: quiet)
    align(right, input.pageWord + " " + counter(page).display("1 (1)", both: true))
  },
)
#set text(size: 11pt)
#set par(leading: 0.68em, spacing: 1.1em, justify: false)
#set list(marker: [–], indent: 0.3em, body-indent: 0.6em, spacing: 0.75em)
#set enum(indent: 0em, body-indent: 0.7em, spacing: 0.85em)
#show heading: set text(fill: ink, weight: "semibold")
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 3): set text(size: 11pt, style: "italic")
#show heading: set block(above: 1.7em, below: 0.8em, sticky: true)
#show table.cell.where(y: 0): set text(weight: "semibold")
#set table(
  stroke: (x, y) => (bottom: if y == 0 { 0.8pt + ink } else { 0.3pt + quiet }),
  inset: (x: 0.5em, y: 0.55em),
)
${blocks}

#grid(
  columns: (1fr, 52mm),
  column-gutter: 6mm,
  {
    for (place, text-of) in input.sender.enumerate() {
      par(spacing: 0.6em, text(size: 10pt, weight: if place == 0 { "semibold" } else { "regular" }, text-of))
    }
  },
  {
    set text(size: 10pt)
    set par(spacing: 0.6em)
    if input.genre != none { par(text(size: 11pt, weight: "semibold", input.genre)) }
    if input.numbered != none { par(input.numbered) }
    if input.dated != none { par(input.dated) }
  },
)
#v(1.2em)
#for fact in input.facts {
  block(above: 1.3em, below: 0.5em, sticky: true, text(size: 10pt, weight: "semibold", fact.label))
  block(above: 0.5em, lines(fact.value))
}
#v(1em)
#heading(level: 1, input.title)
#if input.subtitle != none { par(text(fill: quiet, input.subtitle)) }
#for section in input.sections {
  heading(level: section.level + 1, section.heading)
  for block-of in section.blocks { shown(block-of) }
}
#signed(input.signatures)
`
