// Minutes of whole meetings: the items about the award are found, and nothing of the others bleeds in.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  awardItem,
  type MinutesItem,
  type MinutesStyle,
  minutesOf,
  otherItems,
} from '../../../../test/minutes.ts'
import { emptyRegister, factsOf, told } from '../../../../test/told.ts'
import { readPaper, readPapers } from './read-paper.ts'

function unitNames(paper: ReturnType<typeof readPaper>): readonly string[] | null {
  return paper.facts.units?.map((unit) => unit.value.name) ?? null
}

const own = {
  board: 'Provdalens stadsdelsnämnd',
  edition: 2027,
  decision: 'approved',
  recordNumber: 'PRO 2027/314',
  meetingDate: '2027-05-20',
  adjustedOn: '2027-05-27',
  postedOn: '2027-05-28',
  immediateAdjustment: null,
  earlierParticipation: null,
}

const styles: readonly MinutesStyle[] = ['paragraphs', 'numbers', 'after']
const shuffledItems = fc
  .tuple(fc.integer({ min: 9, max: 59 }), fc.nat(), fc.constantFrom(...styles))
  .map(([count, place, style]) => {
    const others = Array.from(
      { length: count },
      (_, index) => otherItems[(index * 7 + place) % otherItems.length] as MinutesItem,
    )
    const at = place % (count + 1)
    return { items: [...others.slice(0, at), awardItem, ...others.slice(at)], at, style }
  })

test('the item about the award is found among ten to sixty, whatever stands around it', () => {
  fc.assert(
    fc.property(shuffledItems, ({ items, at, style }) => {
      const read = readPapers(minutesOf(items, style), emptyRegister)
      expect(read).toHaveLength(1)
      const [paper] = read
      if (!paper) return
      const said = told(paper)
      const asked = Object.fromEntries(Object.keys(own).map((fact) => [fact, said[fact]]))
      expect({ ...asked, paragraph: said['paragraph'] }).toEqual({ ...own, paragraph: `${at + 1}` })
      expect(unitNames(paper)).toEqual(['Förskolan Provgläntan'])
      expect(paper.facts.decisionPoints).toHaveLength(2)
    }),
    { numRuns: 60, seed: 27 },
  )
})

test('every source of a matter stands in the whole text', () => {
  const raw = minutesOf([...otherItems, awardItem, ...otherItems])
  for (const { source } of factsOf(readPaper(raw, emptyRegister)))
    expect(raw.slice(source.start, source.end)).toBe(source.text)
})

test('several items about the award are as many matters, each with its own facts', () => {
  const second: MinutesItem = {
    title: 'Nominering av Hemtjänsten Provmon till Kvalitetsutmärkelsen 2027',
    recordNumber: 'PRO 2027/315',
    decision: ['Nämnden bordlägger ärendet.'],
  }
  const [first, ...rest] = otherItems
  const raw = minutesOf([first as MinutesItem, awardItem, ...rest, second])
  const read = readPapers(raw, emptyRegister)
  expect(read.map((paper) => [unitNames(paper), told(paper)['decision']])).toEqual([
    [['Förskolan Provgläntan'], 'approved'],
    [['Hemtjänsten Provmon'], 'postponed'],
  ])
})

test('minutes in which the award is only told of in passing are about something else', () => {
  expect(readPaper(minutesOf(otherItems), emptyRegister).kind).toBe('other')
})

const noise = fc.constantFrom(
  '\f',
  'Sida 3 (41)',
  'Provdalens stadsdelsnämnd\nProtokoll fört vid sammanträde torsdagen den 20 maj 2027     Sida 7 (41)',
  'www.stockholm.se',
  '',
)

test('heads and numbers of pages between the items change nothing', () => {
  fc.assert(
    fc.property(fc.array(noise, { minLength: 12, maxLength: 12 }), (between) => {
      const pieces = minutesOf([...otherItems, awardItem]).split(/(?=^§ )/mu)
      const raw = pieces.map((piece, at) => `${piece}${between[at] ?? ''}\n\n`).join('')
      const read = readPapers(raw, emptyRegister)
      expect(read).toHaveLength(1)
      const said = told(read[0] as ReturnType<typeof readPaper>)
      for (const fact of ['decision', 'recordNumber', 'meetingDate', 'adjustedOn'] as const)
        expect({ [fact]: said[fact] }).toEqual({ [fact]: own[fact] })
    }),
    { numRuns: 40, seed: 7 },
  )
})

const outcomes: readonly (readonly [string, string | null])[] = [
  ['Nämnden godkänner att Förskolan Provgläntan deltar i Kvalitetsutmärkelsen 2027.', 'approved'],
  ['Nämnden noterar anmälan av Förskolan Provgläntan till Kvalitetsutmärkelsen 2027.', 'noted'],
  ['Nämnden nominerar Förskolan Provgläntan till Kvalitetsutmärkelsen 2027.', 'nominated'],
  ['Nämnden avslår förslaget om deltagande i Kvalitetsutmärkelsen 2027.', 'rejected'],
  ['Nämnden bordlägger ärendet.', 'postponed'],
  ['Nämnden återremitterar ärendet till förvaltningen.', 'referred-back'],
  ['Ärendet beslutas bli föremål för återremiss.', 'referred-back'],
  ['Nämnden beslutar enligt kontorets förslag.', null],
  ['Nämnden beslutar i enlighet med stadsdelsförvaltningens förslag.', null],
]

test.each(outcomes)('«%s» is %s', (decision, verb) => {
  const raw = minutesOf([otherItems[0] as MinutesItem, { ...awardItem, decision: [decision] }])
  const paper = readPaper(raw, emptyRegister)
  expect(told(paper)['decision']).toBe(verb)
  expect(paper.facts.followedProposal === null).toBe(verb !== null)
})
