// What the made-up units write, and what the made-up examiners find in it.
import type { Area, Edition, Question } from '../../award/editions/model.ts'
import type { DemoUnit } from './units.ts'

/** Told of every unit in its own words. The first sentence is the one that examiners rest on. */
const answers: Readonly<Record<string, string>> = {
  'behov-kunskap':
    '{vi} tar reda på vad {de} behöver genom {rad}. Vi gör det varje månad och skriver ner det i en gemensam logg som alla kan läsa. De som sällan hörs når vi genom enskilda samtal, med tolk eller bildstöd när det behövs. Förra året visade loggen att många ville veta mer om vad som händer under dagen.',
  'behov-delaktighet':
    '{de} är med och bestämmer om vardagen. Efter ett av mötena ändrade vi dagens början, så att den blev lugnare. Varje synpunkt får ett svar inom två veckor, också när svaret är nej. Klagomål går vi igenom en gång i månaden och ser efter om flera handlar om samma sak.',
  'mal-arbetssatt':
    'Vårt viktigaste mål nås genom {arbetssatt}. Vi valde arbetssättet efter att ha läst forskning och besökt två andra verksamheter. Alla i arbetslagen har fått samma introduktion, och det finns en enkel beskrivning som vi håller oss till. Nya medarbetare går bredvid i två veckor.',
  'mal-uppfoljning':
    'Vi mäter {matt} fyra gånger om året. Arbetslagen tolkar siffrorna tillsammans innan ledningen gör det. Senast ledde det till att vi flyttade tid från planering till genomförande. Det vi beslutar följer vi upp vid nästa möte.',
  'resurser-effektivt':
    'Vi planerar bemanningen efter när behoven är störst. Ekonomin går vi igenom varje månad med hela gruppen, och alla vet vad en vikarie kostar. Vi har slutat med tre möten som inte gav något. Digital planering har gett varje medarbetare ungefär en timme i veckan.',
  'medarbetare-ideer':
    'Varje medarbetare har en timme i månaden för att pröva en egen idé. Idéerna står på en tavla, och gruppen väljer vilka vi går vidare med. Under det senaste året har nio idéer prövats och fem blivit vardag. En av dem är en checklista för överlämning som nu används av alla.',
  'medarbetare-ledarskap':
    'Cheferna finns nära och följer arbetet i vardagen. Vi har tre gemensamma värden som vi återkommer till på varje arbetsplatsträff. Alla har en plan för sin egen utveckling. Sjukfrånvaron har minskat två år i rad.',
  'rattssakerhet-arbetssatt':
    'Vi dokumenterar på samma sätt oavsett vem som arbetar. En gång i månaden granskar vi varandras dokumentation. Avvikelser tas upp utan att leta efter vem som gjorde fel. Under sommaren har vi en särskild plan, så att kvaliteten inte hänger på enskilda personer.',
  'rattssakerhet-jamstalldhet':
    'Vi delar upp våra resultat på kvinnor och män, flickor och pojkar. Där det finns skillnader frågar vi varför och ändrar något. I våras såg vi att en grupp fick mindre tid, och nu är tiden lika. Vi går igenom vårt språk och våra bilder en gång om året.',
  'resultat-mal':
    'Mellan 2022 och 2024 gick {matt} från {fore} till {efter}. Siffran kommer ur vår egen mätning, som vi gör på samma sätt varje gång. Medarbetarnas index har ökat från 74 till 81. Ekonomin har varit i balans alla tre åren.',
  'resultat-effekter':
    '{de} säger att vardagen har blivit lugnare och mer begriplig. I den senaste enkäten svarade fyra av fem att de blir lyssnade på. Allt blev inte som vi tänkt. Ett arbetssätt som vi prövade i höstas la vi ner, eftersom det tog mer tid än det gav.',
  'utveckling-over-tid':
    'Vi jämför oss med tre liknande verksamheter två gånger om året. I två av tre mått ligger vi över dem, i ett ligger vi under. Utvecklingen har gått åt rätt håll tre år i rad. Skillnaden mellan våra grupper har minskat.',
  'utveckling-larande':
    'Vi har lärt oss att små steg som följs upp ger mer än stora planer. Härnäst vill vi nå dem som inte svarar på enkäter. Vi ska också pröva att låta {de} leda ett av mötena.',
}

/** A question that the city has put in place of ours gets an answer too. */
const otherwise =
  '{vi} arbetar med frågan genom {arbetssatt}. Vi följer upp det fyra gånger om året tillsammans med dem som berörs. Det senaste året har vi ändrat två saker efter uppföljningen.'

export function answerTo(unit: DemoUnit, question: Question): string {
  const text = (answers[question.key] ?? otherwise).replace(/\{(\w+)\}/g, (_, word: string) => {
    return unit.words[word as keyof DemoUnit['words']] ?? ''
  })
  return text.replace(/(^|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => {
    return before + letter.toLocaleUpperCase('sv')
  })
}

export function allAnswers(unit: DemoUnit, area: Area) {
  return area.questions.map((question) => ({
    question: question.key,
    text: answerTo(unit, question),
    revision: 0,
  }))
}

type Found = { readonly mainIdea: string; readonly relevance: string }
type Findings = { readonly strength: Found; readonly improvement: Found }

const findings: Readonly<Record<string, Findings>> = {
  behov: {
    strength: {
      mainIdea:
        'Verksamheten lyssnar regelbundet, på flera sätt, och skriver ner det som kommer fram.',
      relevance: 'Det gör att behoven är kända av alla och inte hänger på vem som arbetar.',
    },
    improvement: {
      mainIdea: 'Det framgår inte hur de olika gruppernas behov vägs mot varandra.',
      relevance: 'En sådan beskrivning visar vad som går först när allt inte ryms.',
    },
  },
  mal: {
    strength: {
      mainIdea: 'Arbetssättet hör ihop med målet och används av hela verksamheten.',
      relevance:
        'Tråden från mål till vardag är tydlig, och nya medarbetare kommer snabbt in i den.',
    },
    improvement: {
      mainIdea: 'Uppföljningen visar vad som har hänt, men sällan varför.',
      relevance: 'En analys av orsaker gör det lättare att välja nästa förändring.',
    },
  },
  resurser: {
    strength: {
      mainIdea: 'Ekonomi och bemanning är kända av alla medarbetare.',
      relevance: 'Det ger ansvar i hela gruppen och snabbare beslut.',
    },
    improvement: {
      mainIdea: 'Vad den frigjorda tiden har använts till beskrivs inte.',
      relevance:
        'Det är nyttan för dem som verksamheten är till för som visar om resursen gör mest nytta.',
    },
  },
  medarbetare: {
    strength: {
      mainIdea: 'Medarbetarnas idéer prövas i en ordning som alla känner till.',
      relevance:
        'Flera idéer har blivit vardag, vilket visar att vägen från idé till förändring håller.',
    },
    improvement: {
      mainIdea: 'Det framgår inte hur idéer som väljs bort får ett svar.',
      relevance: 'Återkoppling på det som inte blev av håller engagemanget uppe.',
    },
  },
  rattssakerhet: {
    strength: {
      mainIdea: 'Dokumentationen granskas av kollegor och avvikelser leder till lärande.',
      relevance: 'Kvaliteten blir lika oavsett vem man möter.',
    },
    improvement: {
      mainIdea: 'Uppdelningen på kön följs ännu inte över tid.',
      relevance: 'En tidsserie visar om skillnaderna minskar och inte bara att de finns.',
    },
  },
  resultat: {
    strength: {
      mainIdea: 'Resultaten redovisas med siffror över flera år och hör ihop med målen.',
      relevance: 'Det går att se att arbetssättet har lett till en förändring.',
    },
    improvement: {
      mainIdea: 'Resultat för dem som lämnar verksamheten saknas.',
      relevance: 'Det är svårt att bedöma effekten på längre sikt.',
    },
  },
  utveckling: {
    strength: {
      mainIdea:
        'Verksamheten jämför sig återkommande med andra och berättar även om det som inte gick.',
      relevance: 'Öppenheten gör jämförelserna trovärdiga och användbara för andra.',
    },
    improvement: {
      mainIdea: 'Det framgår inte hur lärdomarna sprids utanför den egna verksamheten.',
      relevance: 'Andra kan ha nytta av både det som lyckades och det som lades ner.',
    },
  },
}

const anyFindings: Findings = {
  strength: {
    mainIdea: 'Arbetet är beskrivet så att det går att följa från avsikt till resultat.',
    relevance: 'Det gör att andra kan förstå och använda det.',
  },
  improvement: {
    mainIdea: 'Hur arbetet följs upp beskrivs bara i korthet.',
    relevance: 'En tydligare uppföljning visar vad som har gett effekt.',
  },
}

/** A strength rests on the first sentence of the first answer, an improvement on the last of the last. */
export function findingsIn(unit: DemoUnit, area: Area) {
  const { strength, improvement } = findings[area.key] ?? anyFindings
  const first = area.questions[0]
  const last = area.questions.at(-1)
  if (first === undefined || last === undefined) return []
  return [
    { ...strength, kind: 'strength', question: first.key, quote: sentences(unit, first)[0] ?? '' },
    {
      ...improvement,
      kind: 'improvement',
      question: last.key,
      quote: sentences(unit, last).at(-1) ?? '',
    },
  ] as const
}

function sentences(unit: DemoUnit, question: Question): readonly string[] {
  return answerTo(unit, question).split(/(?<=[.]) /)
}

export function openingOf(unit: DemoUnit, edition: Edition): string {
  return `Tack för ert bidrag till omgången ${edition.year}. ${unit.name} visar ett arbete som är väl känt av dem som utför det. Här följer det som examinatorerna har sett, område för område. Först det som bär, sedan det som går att utveckla vidare.`
}

export const motivations: Readonly<Record<string, string>> = {
  'demo-kastanjen':
    'För att språket har blivit allas sak. Förskolan Kastanjen har låtit högläsning i små grupper växa från en idé hos två medarbetare till ett arbetssätt som bär hela dagen. Barnen lyssnar, berättar och ber om mer. Vårdnadshavarna märker det hemma. Målen är tydliga, uppföljningen görs av dem som arbetar närmast barnen, och det som inte gav något har lagts ner. Här finns ett arbetssätt som andra kan ta med sig redan i morgon.',
  'demo-solglantan':
    'För att en måltid är mer än mat. Solgläntans vård- och omsorgsboende har frågat de boende hur de vill äta, och sedan ändrat schema, dukning och tempo efter svaren. Allt fler är nöjda, allt färre går ner i vikt, och medarbetarna har fått ro. Arbetet följs upp tillsammans med närstående, och siffrorna håller år efter år. Boendet visar hur respekt för den enskilde kan bli ett arbetssätt för alla.',
  'demo-verkstan':
    'För att deltagarna själva väljer sina arbetsuppgifter och bedömer hur det gick. Verkstan har med enkla bildstöd gjort utvärdering till en del av vardagen och öppnat vägar till praktik för allt fler.',
}

export const summaries: Readonly<Record<string, string>> = {
  'demo-kastanjen':
    'Många barn fick för lite tid att lyssna och berätta. Vi började läsa högt i små grupper varje dag och lät alla medarbetare leda grupperna. Efter tre år deltar nio av tio barn, och vårdnadshavarna berättar att barnen frågar efter böcker hemma. Det svåraste var att hitta tiden. Lösningen blev att ta bort ett möte.',
  'demo-solglantan':
    'Måltiderna var stressiga, och många lät maten stå. Vi frågade de boende hur de ville ha det och ändrade tider, dukning och bemanning. Nu är nästan nio av tio nöjda. Det krävde att köket, sjuksköterskan och omvårdnaden planerade tillsammans.',
}
