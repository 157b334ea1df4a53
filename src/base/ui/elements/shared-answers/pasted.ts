// Makes of pasted pages what the text may hold, so that what comes from Word keeps its shape.

const wordList = 'p[class*="MsoListParagraph"], p[data-style*="mso-list"]'
const marker = '[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]'
const heavy = /font-weight:\s*(?:bold|[6-9]00)/i
const light = /font-weight:\s*(?:normal|[1-4]00)/i

/** HTML from the clipboard, from anywhere, to the headings, lists and tables that are ours. */
export function tidyPasted(html: string): string {
  if (html.includes('data-pm-slice')) return html
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  for (const drawn of body.querySelectorAll('script, title, img, svg')) drawn.remove()
  gatherWordLists(body)
  for (const styled of body.querySelectorAll('[data-style]')) weigh(styled)
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) lower(heading)
  for (const item of body.querySelectorAll('li')) flatten(item)
  for (const table of body.querySelectorAll('table')) squareTable(table)
  return body.innerHTML
}

/** Our pages let no style in from outside, but some of it means something: it is read as plain data. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle=/gi, ' data-style='))
}

/** Google writes bold as a weight, and puts all it copies in a `<b>` that is not bold. */
function weigh(styled: Element): void {
  const style = styled.getAttribute('data-style') ?? ''
  const bold = styled.matches('b, strong')
  if (bold && light.test(style)) styled.replaceWith(...styled.childNodes)
  else if (
    !bold &&
    heavy.test(style) &&
    !styled.matches('h1, h2, h3, h4, h5, h6, table, tr, td, th')
  ) {
    const strong = document.createElement('strong')
    strong.append(...styled.childNodes)
    styled.append(strong)
  }
}

/** Word writes its lists as paragraphs that begin with a drawn point or number. */
function gatherWordLists(body: HTMLElement): void {
  let list: Element | null = null
  for (const paragraph of body.querySelectorAll(wordList)) {
    const mark = paragraph.querySelector(marker)
    const kind = /[\p{L}\p{N}][.)]/u.test(mark?.textContent ?? '') ? 'ol' : 'ul'
    mark?.remove()
    const follows = list !== null && paragraph.previousElementSibling === list
    if (list === null || !follows || list.localName !== kind) {
      list = document.createElement(kind)
      paragraph.before(list)
    }
    const item = document.createElement('li')
    item.append(...paragraph.childNodes)
    list.append(item)
    paragraph.remove()
  }
}

function lower(heading: Element): void {
  const level = heading.localName === 'h1' || heading.localName === 'h2' ? 'h3' : 'h4'
  const own = heading.localName === level
  if (!own) replace(heading, level)
}

function replace(old: Element, name: string): void {
  const made = document.createElement(name)
  made.append(...old.childNodes)
  old.replaceWith(made)
}

/** A list within a point goes on after it. */
function flatten(item: Element): void {
  for (const inner of item.querySelectorAll(':scope > ul, :scope > ol')) {
    item.after(...inner.children)
    inner.remove()
  }
  joinLines(item)
}

/** Each row gets as many cells as the longest, each of one paragraph. */
function squareTable(table: HTMLTableElement): void {
  for (const cell of table.querySelectorAll('td, th')) {
    const wide = Math.min(Number(cell.getAttribute('colspan') ?? 1), 20)
    for (let more = 1; more < wide; more += 1) cell.after(document.createElement('td'))
    for (const attribute of ['colspan', 'rowspan']) cell.removeAttribute(attribute)
    joinLines(cell)
  }
  const rows = [...table.rows]
  const longest = Math.max(0, ...rows.map(({ cells }) => cells.length))
  rows.forEach((row, index) => {
    while (row.cells.length < longest) row.insertCell()
    for (const cell of [...row.cells]) nameCell(cell, index === 0 ? 'th' : 'td')
  })
}

function nameCell(cell: Element, name: string): void {
  if (cell.localName !== name) replace(cell, name)
}

/** Several paragraphs where one has room: divided by line breaks. */
function joinLines(element: Element): void {
  const lines = element.querySelectorAll('p, div, li, h3, h4')
  lines.forEach((line, index) => {
    if (index < lines.length - 1) line.append(document.createElement('br'))
  })
  for (const line of lines) line.replaceWith(...line.childNodes)
  for (const list of element.querySelectorAll('ul, ol')) list.replaceWith(...list.childNodes)
}
