// Which passages seem to answer another question: kept examples, and what is never pointed out.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realProgramme } from '../../../../test/programme-files.ts'
import { elsewhere } from './elsewhere.ts'

const areas = realProgramme().editions.at(-1)?.terms.instrument?.areas ?? []

function found(texts: Readonly<Record<string, string>>) {
  return elsewhere(areas, new Map(Object.entries(texts)))
}

/** Where it was written, where it belongs, and the text. Null: it is where it belongs, or nowhere. */
const kept: readonly (readonly [string, string | null, string])[] = [
  [
    'behov-kunskap',
    'behov-delaktighet',
    'Alla synpunkter och klagomål läses varje vecka och används när vi planerar. De boende är med och påverkar matsedeln, och tack vare dem har vi ändrat tiderna för frukost. Förra året ändrade vi också hur vi hälsar nya boende välkomna till avdelningen.',
  ],
  [
    'mal-arbetssatt',
    'mal-uppfoljning',
    'Vi mäter nöjdheten fyra gånger om året och följer upp den i arbetslagen. Alla deltar i analysen, och den senaste analysen ledde till en förbättring av introduktionen. Hur ofta vi mäter bestäms av hur snabbt värdena rör sig, och det vi mäter skrivs upp på tavlan.',
  ],
  [
    'resurser-effektivt',
    'rattssakerhet-arbetssatt',
    'Vi har rutiner för dokumentation som alla känner till. Egenkontroll görs varje kvartal, och avvikelser tas upp på mötet så att vi lär av dem. På så sätt säkerställer vi kontinuitet i vardagen också när ordinarie medarbetare är lediga eller sjuka under en längre tid.',
  ],
  [
    'resultat-effekter',
    'utveckling-over-tid',
    'Om man jämför med liknande verksamheter i staden i stort ligger vi högt, och jämförelsen betyder mycket för oss. Resultaten har utvecklats väl de senaste tre åren, och de står sig mot andra enheter i samma storlek som vi brukar titta på tillsammans.',
  ],
  [
    'behov-delaktighet',
    'medarbetare-ledarskap',
    'Chefer och medarbetare utvecklas i sina uppdrag genom samtal varje månad. Arbetet leds nära vardagen utifrån gemensamma värden, och introduktion och kompetens planeras för var och en. Arbetsmiljö tas upp på varje träff, och det gemensamma får variera mellan husen där det är klokt.',
  ],
  [
    'medarbetare-ideer',
    'rattssakerhet-jamstalldhet',
    'Vi delar upp våra siffror på kvinnor och män, flickor och pojkar, för att upptäcka skillnader. Ingen ska missgynnas, och jämställdhet är en stående punkt. I våras såg vi skillnader i hur lång tid flickor och pojkar fick, och nu är den lika för alla grupper.',
  ],
  // Where they belong
  [
    'behov-delaktighet',
    null,
    'Alla synpunkter och klagomål läses varje vecka och används när vi planerar. De boende är med och påverkar matsedeln, och tack vare dem har vi ändrat tiderna för frukost. Förra året ändrade vi också hur vi hälsar nya boende välkomna till avdelningen.',
  ],
  [
    'rattssakerhet-jamstalldhet',
    null,
    'Vi delar upp våra siffror på kvinnor och män, flickor och pojkar, för att upptäcka skillnader. Ingen ska missgynnas, och jämställdhet är en stående punkt. I våras såg vi skillnader i hur lång tid flickor och pojkar fick, och nu är den lika för alla grupper.',
  ],
  [
    'utveckling-larande',
    null,
    'Den förra återföringen ledde till att vi började mäta oftare. Vi har lärt oss att små steg som följs upp ger mer än stora planer. Härnäst vill vi utveckla samarbetet med skolan, och vi tror att det tar två år innan det märks i vardagen.',
  ],
  // What all answers speak of
  [
    'mal-arbetssatt',
    null,
    'Vårt viktigaste mål är att fler ska känna sig trygga hos oss. Vi valde kontaktpersoner som arbetssätt, och vi tror på det eftersom forskningen visar att en fast kontakt ger trygghet. Alla medarbetare arbetar efter samma beskrivning, och nya kollegor går bredvid i två veckor.',
  ],
  [
    'medarbetare-ideer',
    null,
    'Varje medarbetare har en timme i månaden för att pröva en egen idé. Idéerna står på en tavla, och gruppen väljer vilka vi går vidare med. Under det senaste året har nio idéer prövats och fem blivit vardag. En av dem är en checklista för överlämning.',
  ],
  [
    'resurser-effektivt',
    null,
    'Vi planerar bemanningen efter när behoven är störst. Ekonomin går vi igenom varje månad med hela gruppen, och alla vet vad en vikarie kostar. Vi har slutat med tre möten som inte gav något. Digital planering har gett varje medarbetare ungefär en timme i veckan.',
  ],
  // Too short to tell
  ['behov-kunskap', null, 'Synpunkter och klagomål används, och de påverkar det vi har ändrat.'],
]

describe('a passage that fits another question', () => {
  test.each(kept)('at %s: %s', (question, other, text) => {
    const fits = found({ [question]: text }).map((one) => one.other.question)
    expect(fits).toEqual(other === null ? [] : [other])
  })

  test('is told with its beginning, the words that tell, and the way there', () => {
    const [question, other, text] = kept[0] ?? ['', '', '']
    expect(found({ [question]: `Först något annat.\n\n${text}` })).toEqual([
      {
        kind: 'fits',
        area: 'behov',
        question,
        passage: expect.stringMatching(/^Alla synpunkter och klagomål .* …$/),
        other: { area: 'behov', question: other },
        words: expect.arrayContaining(['synpunkter', 'klagomål']),
      },
    ])
  })
})

describe('the same words twice', () => {
  const said =
    'Vi mäter nöjdheten fyra gånger om året tillsammans med de boende och deras närstående, och svaren läses av alla.'

  test('are pointed out at the second of the questions, however they are marked up', () => {
    const texts = {
      'mal-uppfoljning': `Inledning.\n\n${said}`,
      'resultat-mal': `## Så mäter vi\n\n**${said}** Så gick det.`,
    }
    expect(found(texts).filter(({ kind }) => kind === 'repeated')).toEqual([
      {
        kind: 'repeated',
        area: 'resultat',
        question: 'resultat-mal',
        passage: expect.stringMatching(/^Vi mäter nöjdheten fyra gånger om året/),
        other: { area: 'mal', question: 'mal-uppfoljning' },
        words: [],
      },
    ])
  })

  test('are nothing to point out while they are few', () => {
    const few = 'Vi mäter nöjdheten fyra gånger om året tillsammans.'
    expect(found({ 'mal-uppfoljning': few, 'resultat-mal': few })).toEqual([])
  })
})

test('Property: answers of less than thirty words are never pointed out as fitting elsewhere', () => {
  const words = areas.flatMap(({ questions }) =>
    questions.flatMap(({ text, guidance }) => `${text.sv} ${guidance.sv}`.split(' ')),
  )
  const short = fc.array(fc.constantFrom(...words), { maxLength: 29 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(short, fc.constantFrom(...areas), (text, area) => {
      const key = area.questions[0]?.key ?? ''
      expect(found({ [key]: text })).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('Property: whatever is written, what is told was written, and leads to a question that is asked', () => {
  const keys = areas.flatMap(({ questions }) => questions.map(({ key }) => key))
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...keys), fc.string({ unit: 'grapheme', maxLength: 300 })),
      (texts) => {
        for (const one of found(texts)) {
          expect(keys).toContain(one.other.question)
          expect(one.other.question).not.toBe(one.question)
        }
      },
    ),
    { numRuns: 60 },
  )
})
