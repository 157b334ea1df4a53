// How our papers look, in Typst. Texts come in as strings and are never read as markup.

/** Shared by every template. `input` is what the caller gave. */
export const ground = `
#let input = json(bytes(sys.inputs.at("input")))
#let ink = rgb("#1b2a33")
#let deep = rgb("#0b4f4a")
#let quiet = rgb("#52616b")
#let honour = rgb("#9a6b00")
#let lines(text) = text.split("\\n").join(linebreak())
#let paragraphs(text) = for part in text.split(regex("\\n{2,}")) {
  if part.trim() != "" { par(lines(part.trim())) }
}
#set document(title: input.title, author: input.author)
#set text(font: "Libertinus Serif", lang: input.locale, fill: ink, number-type: "lining")
`

/** How each block of a paper is set. */
export const blocks = `
#let signed(signatures) = if signatures.len() > 0 {
  v(3em)
  grid(
    columns: (1fr,) * calc.min(2, signatures.len()),
    row-gutter: 3em,
    column-gutter: 2em,
    ..signatures.map(signature => [#signature.name #linebreak() #text(fill: quiet, signature.title)]),
  )
}
#let facts(rows) = block(above: 1.2em, below: 1.2em, grid(
  columns: (auto, 1fr),
  row-gutter: 0.65em,
  column-gutter: 1.4em,
  ..rows.map(fact => (text(fill: quiet, fact.label), lines(fact.value))).flatten(),
))
#let run(part) = {
  let words = lines(part.text)
  let shown = if part.at("bold", default: false) { strong(words) } else { words }
  if "link" in part { link(part.link, underline(shown)) } else { shown }
}
#let styled(runs) = runs.map(run).join()
#let shown(block-of) = {
  if block-of.kind == "rich" { par(styled(block-of.runs)) }
  if block-of.kind == "small" {
    block(above: 0.7em, below: 0.7em, text(size: 9pt, fill: quiet, paragraphs(block-of.text)))
  }
  if block-of.kind == "heading" { heading(level: block-of.level, block-of.text) }
  if block-of.kind == "rich-list" {
    let shape = if block-of.numbered { enum } else { list }
    shape(..block-of.items.map(styled))
  }
  if block-of.kind == "rich-table" and block-of.rows.len() > 0 {
    let rows = block-of.rows.map(row => row.map(styled))
    table(
      columns: (1fr,) * rows.first().len(),
      table.header(..rows.first()),
      ..rows.slice(1).flatten(),
    )
  }
  if block-of.kind == "picture" {
    figure(image(block-of.path, width: block-of.width * 100%, alt: block-of.alt))
  }
  if block-of.kind == "paragraph" { paragraphs(block-of.text) }
  if block-of.kind == "quotation" { quote(block: true, paragraphs(block-of.text)) }
  if block-of.kind == "facts" { facts(block-of.facts) }
  if block-of.kind == "list" and block-of.items.len() > 0 {
    let shape = if block-of.at("numbered", default: false) { enum } else { list }
    shape(..block-of.items.map(item => if type(item) == str { lines(item) } else {
      lines(item.text)
      list(..item.below.map(lines))
    }))
  }
  if block-of.kind == "signatures" { signed(block-of.signatures) }
  if block-of.kind == "table" {
    block(above: 1.4em, below: 0.5em, sticky: true, text(weight: "semibold", block-of.caption))
    table(
      columns: (1.6fr,) + (1fr,) * (block-of.head.len() - 1),
      table.header(..block-of.head),
      ..block-of.rows.flatten().map(lines),
    )
  }
}
`

export const paperTemplate = `${ground}
#set page(
  paper: "a4",
  margin: (top: 28mm, bottom: 24mm, left: 28mm, right: 28mm),
  footer: context {
    set text(size: 9pt, fill: quiet)
    line(length: 100%, stroke: 0.4pt + quiet)
    grid(
      columns: (1fr, auto),
      input.foot,
      input.pageWord + " " + counter(page).display("1 (1)", both: true),
    )
  },
)
#set text(size: 11pt)
#set par(leading: 0.68em, spacing: 1.1em, justify: false)
#set list(indent: 0.3em, body-indent: 0.6em, spacing: 0.8em)
#set enum(indent: 0.3em, body-indent: 0.6em, spacing: 0.8em)
#show list: set block(above: 1.1em, below: 1.1em)
#show enum: set block(above: 1.1em, below: 1.1em)
#show title: set text(size: 22pt, weight: "semibold", fill: deep)
#show title: set par(leading: 0.5em)
#show heading: set text(fill: deep, weight: "semibold")
#show heading.where(level: 1): set text(size: 14.5pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 3): set text(size: 11pt, style: "italic")
#show heading.where(level: 4): set text(size: 11pt, fill: ink)
#show heading.where(level: 5): set text(size: 11pt, fill: quiet)
#show heading: set block(above: 1.6em, below: 0.8em, sticky: true)
#show table.cell.where(y: 0): set text(weight: "semibold")
#set table(
  stroke: (x, y) => (bottom: if y == 0 { 0.8pt + deep } else { 0.3pt + quiet }),
  inset: (x: 0.5em, y: 0.55em),
)

${blocks}
#text(size: 10pt, fill: quiet, input.sender.join(linebreak()))
#v(1.2em)
#if input.genre != none { text(size: 11pt, weight: "semibold", fill: quiet, input.genre) }
#title()
#if input.subtitle != none { par(text(size: 13pt, fill: quiet, input.subtitle)) }
#if input.facts.len() > 0 { facts(input.facts) }
#for section in input.sections {
  heading(level: section.level, section.heading)
  for block-of in section.blocks { shown(block-of) }
}
#signed(input.signatures)
`

export const diplomaTemplate = `${ground}
#set page(
  paper: "a4",
  flipped: true,
  margin: (x: 42mm, top: 27mm, bottom: 23mm),
  background: {
    place(center + horizon, rect(width: 100% - 20mm, height: 100% - 20mm, stroke: 1.6pt + honour))
    place(center + horizon, rect(width: 100% - 24.5mm, height: 100% - 24.5mm, stroke: 0.5pt + honour))
    for corner in (top + left, top + right, bottom + left, bottom + right) {
      let x = if corner.x == left { 10mm } else { -10mm }
      let y = if corner.y == top { 10mm } else { -10mm }
      place(corner, dx: x, dy: y, rotate(45deg, rect(width: 4mm, height: 4mm, fill: white, stroke: 1pt + honour)))
    }
  },
)
#set text(size: 13pt)
#set align(center)
#set par(leading: 0.72em)
#show title: set text(size: 38pt, weight: "regular", fill: deep)
#show title: set block(above: 0.5em, below: 0.7em)
#show heading: set text(weight: "regular")
#show heading.where(level: 1): set text(size: 31pt, fill: ink)

#text(size: 13pt, tracking: 0.14em, fill: quiet, upper(input.sender))
#title()
#line(length: 38mm, stroke: 0.8pt + honour)
#v(0.7em)
#text(size: 16pt, style: "italic", fill: honour, input.honour)
#v(0.3em)
#heading(level: 1, input.unit)
#text(size: 13pt, fill: quiet, input.belongsTo)
#v(0.9em)
#layout(room => {
  let motivation(size) = block(width: room.width * 86%, {
    set text(size: size, style: "italic")
    paragraphs(input.motivation)
  })
  let sizes = (13.5pt, 12.5pt, 11.5pt, 10.5pt, 9.5pt, 8.5pt)
  let fitting = sizes.find(size => measure(motivation(size)).height <= 46mm)
  motivation(if fitting == none { 7.5pt } else { fitting })
})
#v(1fr)
#text(size: 11.5pt, input.placeAndDate)
#v(2.4em)
#if input.signatures.len() > 0 {
  grid(
    columns: (62mm,) * calc.min(3, input.signatures.len()),
    column-gutter: 14mm,
    row-gutter: 2em,
    ..input.signatures.map(signature => {
      line(length: 100%, stroke: 0.5pt + quiet)
      v(-0.5em)
      text(size: 11pt, signature.name)
      linebreak()
      text(size: 9.5pt, fill: quiet, signature.title)
    }),
  )
}
`
