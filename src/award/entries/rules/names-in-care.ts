// Finds names of persons that stand in one sentence with words of health or social care.
import { firstNames } from '../../../base/lib/first-names.ts'

type Span = { readonly start: number; readonly end: number }

/** Beginnings of words, each with whatever ending it has. */
const care = [
  'diagno[sst]',
  'autis[mt]',
  'adhd',
  'asperger',
  'demen[st]',
  'alzheimer',
  'parkinson',
  'depress',
  'deprimera',
  'ångest',
  'psykos',
  'psykotisk',
  'psykisk\\p{L}* (?:ohälsa|sjuk|sjukdom|störning|funktionsned)',
  'schizofren',
  'bipolär',
  'stroke',
  'cancer',
  'tumör',
  'diabet',
  'epilep',
  'cp-skad',
  'ms-sjuk',
  'utvecklingsstör',
  'funktionsnedsätt',
  'funktionshind',
  'sjukdom',
  'sjukskriv',
  'njursjuk|hjärtsjuk|kronisk\\p{L}* sjuk|svårt sjuk|allvarligt sjuk',
  'missbruk',
  'alkoholberoende|drogberoende|narkotikaberoende|spelberoende|läkemedelsberoende',
  'alkoholis',
  'narkoman|narkotik',
  'självskad',
  'självmord',
  'suicid',
  'ätstör',
  'anorexi|bulimi',
  'hiv',
  'abort',
  'gravid',
  'amputer',
  'biståndsbeslut',
  'biståndsbedöm',
  'ekonomiskt bistånd',
  'försörjningsstöd',
  'socialbidrag',
  'orosanmäl',
  'omhänderta',
  'tvångs(?:vård|omhänd)',
  'lvu',
  'lvm',
  'lpt',
  'familjehem(?!sekr)',
  'kontaktfamilj',
  'barnavårdsutred',
  'skyddat boende|skyddad identitet|skyddade personuppgift',
  'våldsutsatt|misshandl',
  'hedersvåld|hedersrelatera',
  'boendestöd(?!j)',
  'personlig assistans',
  'hemlös',
  'genomförandeplan',
  'god man',
  'lss(?!-?(?:handlägg|hälsan|verksamhet|chef|samord|enhet|personal|team))',
]
const careWord = new RegExp(`(?<![\\p{L}\\p{N}])(?:${care.join('|')})`, 'iu')
/** Inside a compound too: «autismdiagnos», «alkoholmissbruk». */
const careInside = /\p{L}(?:diagnos|missbruk|sjukdom|demens|depression|omhändertag)/iu
const sick = /(?<!\p{L})(?:är|var|blev|blivit|blir) (?:\p{L}+ ){0,2}sjuk(?:a|are)?(?!\p{L})/iu

/** One who is cared for, named at once: no other word is needed. */
const caredFor =
  /(?<!\p{L})(?:brukare|klient|patient|vårdtagare|omsorgstagare|den enskilde|boende)(?:n|en|ns|ens)?,? $/iu

/** People who are named because of their work. */
const work =
  '(?:\\p{L}*(?:chef|ledare|samordnare|direktör|rektor|sekreterare|handläggare|pedagog|lärare|sköterska|läkare|psykolog|kurator|terapeut|strateg|utredare|controller|konsult|forskare|professor|docent|ordförande|råd|stödjare|assistent|biträde|utvecklare|specialist|coach|handledare|medarbetare|kollega|författare|vd|tekniker|instruktör|inspektör|adjunkt|konsulent|koordinator|minister|statsråd|mästare|vårdare|personal)(?:n|en|s|ns|ens)?)'
const workBefore = new RegExp(`(?<!\\p{L})${work},? $`, 'iu')
const workAfter = new RegExp(
  `^(?:,| \\(| -|:| är|,? som är| arbetar som| jobbar som)? ?(?:vår |en av våra |biträdande |enhetens |tidigare )?${work}(?!\\p{L})`,
  'iu',
)

/** What makes a name the name of a place, a house, a method or a prize. */
const placeBefore =
  /(?<!\p{L})(?:förskolan|skolan|villa|kvarteret|sankt|s:t|s:ta|hemmet|gården|boendet|gruppbostaden|servicehuset|enheten|teamet|avdelningen|projektet|metoden|modellen|systemet|huset|stiftelsen|föreningen|parken|biblioteket|lag|region|kommun) $/iu
const placeAfter =
  /^(?:s|:s)?[ -](?:skola|förskola|gymnasi|gata|gatan|gård|gården|väg|hem|hus|plats|torg|backe|park|kyrka|sjukhus|stiftelse|minne|pris|modell|metod|kommun|församling|allé|gränd|stig|plan)/iu

/** Names that are words as well: at the start of a sentence they need a surname. */
const alsoWords = new Set(
  'bo per max sten love tor frank dick moa siv gun maja alma kim jan maud stig björn sixten uno pia tina leo dan inger thor ove noah valter pär mia greta titti alva isak truls ture elis ville grim fritz malte kalle ella ali dagmar ian ines alma'.split(
    ' ',
  ),
)
const surname =
  /^\p{Lu}\p{L}{2,}(?:s?son|ström|qvist|kvist|gren|lund|dahl|stedt|städt|löf|löv|blad|blom|feldt|sjö|ander|ell|elius|berg|borg|man|mark|lind|sten|holm)s?$/u
const noSurname =
  /^(?:Stockholm|Göteborg|Helsingborg|Sundbyberg|Årstaberg|Vaxholm|Skärholm|Danmark|Svedmyr|Hammarby|Trelleborg|Kungsholm|Blackeberg|Hässelby|Danderyd|Sveaberg|Essing|Djursholm|Liljeholm|Gröndal|Midsommarkran|Västberga|Fruängen)\p{L}*$/u

const word = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/gu

/** Where each such name stands, with its surname. */
export function namesInCare(text: string): readonly Span[] {
  return sentencesOf(text).flatMap((sentence) => {
    const part = text.slice(sentence.start, sentence.end)
    const caring = careWord.test(part) || careInside.test(part) || sick.test(part)
    return namesIn(part)
      .filter((name) => isOfPerson(part, name))
      .filter((name) => caring || caredFor.test(leftOf(part, name)))
      .map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }))
  })
}

/** A sentence ends with its mark before a capital, and with the line. */
function sentencesOf(text: string): readonly Span[] {
  const ends = [...text.matchAll(/[.!?…]["»”)]?(?= +["«”(]?\p{Lu})|\n/gu)]
  const marks = [...ends.map((match) => match.index + match[0].length), text.length]
  return marks.map((end, place) => ({ start: place === 0 ? 0 : (marks[place - 1] ?? 0), end }))
}

function namesIn(sentence: string): readonly Span[] {
  const words = [...sentence.matchAll(word)].map((match) => {
    const end = match.index + match[0].length
    return { text: match[0], start: match.index, end }
  })
  const names: Span[] = []
  let taken = -1
  words.forEach((one, place) => {
    if (one.start < taken) return
    const next = words[place + 1]
    const last = next && sentence.slice(one.end, next.start) === ' ' ? next : undefined
    const name = nameAt(sentence, one, last)
    if (!name) return
    names.push(name)
    taken = name.end
  })
  return names
}

type Word = Span & { readonly text: string }

function nameAt(sentence: string, first: Word, last: Word | undefined): Span | undefined {
  const known = isFirstName(first.text)
  const family = last !== undefined && surname.test(last.text) && !noSurname.test(last.text)
  if (last && (known || family) && !isOther(first, known)) {
    return { start: first.start, end: last.end }
  }
  if (!known || (alsoWords.has(bare(first.text)) && beginsSentence(sentence, first)))
    return undefined
  return { start: first.start, end: first.end }
}

const noFirstName =
  /^(?:Även|När|Där|Då|Vår|Våra|Som|Efter|Före|Hos|Med|Innan|Enligt|Herr|Fru|Vid|Från|Till|Utan|Under|Mellan|Södra|Norra|Östra|Västra|Nya|Gamla|Stora|Lilla|Övre|Nedre|Inre|Yttre|Gröna|Villa|Region|Kulturskolan|Station|Kommun|Resultat)$|(?:en|et|an|na|ns|ts|skola|hem|verksamhet|nämnd|förvaltning|gatan|vägen)$/u

/** «Zahra Lindström» is a name, «Enheten Lindström» and «Även Holmberg» are not. */
function isOther(first: Word, known: boolean): boolean {
  return !known && noFirstName.test(first.text)
}

function beginsSentence(sentence: string, { start }: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(sentence.slice(0, start))
}

function bare(name: string): string {
  return name.toLowerCase()
}

/** In the genitive too: «Karins». */
function isFirstName(text: string): boolean {
  const parts = bare(text).split('-')
  return parts.every((part) => firstNames.has(part) || firstNames.has(part.replace(/s$/u, '')))
}

const near = 60

function leftOf(sentence: string, { start }: Span): string {
  return sentence.slice(Math.max(0, start - near), start)
}

function isOfPerson(sentence: string, name: Span): boolean {
  const before = leftOf(sentence, name)
  const after = sentence.slice(name.end, name.end + near)
  if (workBefore.test(before) || workAfter.test(after)) return false
  return !placeBefore.test(before) && !placeAfter.test(after)
}
