// Small words that only their neighbours tell apart.
import type { Choice } from './choices.ts'

/** In small letters. Empty: there is none in the same sentence. */
export type Beside = { readonly last: string; readonly next: string }
type Speaks = {
  readonly last?: RegExp
  readonly next?: RegExp
  readonly notNext?: RegExp
  /** What stands there is a word of its own just here. */
  readonly unless?: RegExp
}

const numbers =
  'ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|trettio|hundra|\\d+'
const before =
  'i|av|med|på|till|för|från|under|om|hela|inom|enligt|hos|utifrån|genom|är|att|och|både|som'
const comparing =
  /(?:are|ndre|ttre|törre|ögre|ägre|ängre|yngre|tyngre|mer|fler|färre|annat|annan|andra)$/

/** What speaks for a word: any of these. */
const signs: Readonly<Record<string, readonly Speaks[]>> = {
  år: [
    {
      last: new RegExp(
        `^(?:${numbers}|varje|förra|nästa|flera|många|några|per|detta|samma|senaste|första|sista|gångna|kommande|föregående|tidigare|halvt|halva|i|hela|ny|nya|få|vart|tredje|varannat|innevarande|om)$`,
      ),
    },
    { next: /^(?:19|20)\d\d/ },
    { next: /^(?:sedan|gammal|gamla)$/, last: /^\p{L}*(?:n|a|ra|t)$/u },
  ],
  vår: [
    {
      last: new RegExp(`^(?:${before})$`),
      notNext: /^(?:och|för|sin|sitt|sina|en|ett|den|det|som|[\p{L}]+de|fjärde)$/u,
    },
  ],
  bör: [
    {
      next: /^(?:vara|ha|få|ske|göra|kunna|bli|ges|även|också|dock|därför|inte|alltid|\p{L}{2,}(?:as|sa|ra|la|ta|na|da|ka|va|ga))$/u,
    },
  ],
  fört: [{ last: /^(?:protokoll|utdrag|har|hade)$/ }, { next: /^(?:vid|över|samtal|dialog)$/ }],
  än: [{ last: comparing }],
  väl: [
    {
      last: /^(?:så|lika|mycket|fungerar|fungerat|fungerade|trivs|mår|särskilt|stämmer|tas|tagits|lyckats|känner)$/,
    },
    { next: /^(?:fungerande|förankrad|förberedd|avvägd|godo|utarbetad|känd|kända|bevarad)$/ },
  ],
  låg: [
    {
      last: /^\p{L}{2,}(?:et|en|an|na|or|ar|er)$/u,
      next: /^(?:i|på|nära|under|över|hos|till|vid|kvar|då|bakom)$/,
    },
    {
      last: /^(?:var|är|mycket|så|alltför|relativt|fortsatt|en)$/,
      notNext: /^(?:och|som|om|i|för)$/,
    },
  ],
  här: [
    {
      last: /^(?:så|just|redan|arbetar|som|finns|är|gör)$/,
      next: /^(?:gick|går|gör|arbetar|finns|är|ser|har)$/,
    },
  ],
  män: [{ last: /^än$/ }, { last: /^(?:och|som)$/, next: /^$/ }],
  råd: [
    {
      last: /^(?:ge|ger|få|får|goda|bra|gott|stöd|och)$/,
      notNext: /^(?:olika|nya|andra|åtgärder)$/,
    },
  ],
  mån: [{ last: /^(?:viss|möjligaste|någon)$/ }],
  sätt: [
    {
      unless: /^sitt$/,
      last: /^(?:på|ett|det|detta|samma|något|annat|vilket|olika|nytt|bra|de|flera)$/,
    },
  ],
  fatt: [{ last: /^(?:är|var)$/ }],
  våra: [{ last: /^(?:i|av|på|med|till|från|bland|hos|alla|under)$/ }],
  satt: [{ last: /^(?:de|han|hon|vi|som)$/ }],
  stod: [
    {
      last: /^(?:de|han|hon|det|som|där)$/,
      next: /^(?:i|på|vid|där|still|kvar|klart|öppen|öppna|för|och|tomma|tom)$/,
    },
  ],
  sa: [{ last: /^(?:han|hon|han|rektorn|de)$/ }],
  an: [{ last: /^(?:ankomme[rt]|går|kommer|gå|komma)$/ }],
  berör: [
    {
      notNext: /^(?:på|ofta|främst|bland|till|delvis|helt|dels|sannolikt|bara|inte)$/,
      last: /^\p{L}+$/u,
    },
  ],
  ändras: [{ last: /^(?:kan|ska|bör|måste|att|inte|och|kommer|behöver|inte)$/ }],
  miljön: [{ last: /^(?:den|i|på|av|för|vår|till|och|inre|yttre|hela)$/ }],
  två: [
    {
      next: /^(?:\p{L}+(?:or|ar|er|n|re|år|a)|dagar|år|barn|hus|plan|mål|steg|sätt|exempel|möten)$/u,
    },
  ],
  får: [{ last: /^fler$/ }],
}

const spokenFor = 0.28

/** The choice that the neighbours speak for, or else the first. */
export function inContext(
  choices: readonly Choice[],
  beside: Beside,
  seen: string,
): { readonly choice: Choice | undefined; readonly byContext: boolean } {
  const [first] = choices
  let best = first
  for (const each of choices) {
    const score = scoreOf(each, beside, seen)
    if (best && score < scoreOf(best, beside, seen)) best = each
  }
  return { choice: best, byContext: best !== undefined && isSpokenFor(best.word, beside, seen) }
}

function scoreOf({ word, score }: Choice, beside: Beside, seen: string): number {
  return score - (isSpokenFor(word, beside, seen) ? spokenFor : 0)
}

function isSpokenFor(word: string, { last, next }: Beside, seen: string): boolean {
  return (signs[word] ?? []).some(
    (sign) =>
      (sign.last?.test(last) ?? true) &&
      (sign.next?.test(next) ?? true) &&
      !(sign.notNext?.test(next) ?? false) &&
      !(sign.unless?.test(seen) ?? false),
  )
}
