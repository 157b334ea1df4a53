// Every form of every word, out of a dictionary in Hunspell's two files.
import { may } from '../model.ts'

type Ending = {
  readonly strip: string
  readonly add: string
  readonly flags: string
  readonly when: RegExp
}
type Endings = ReadonlyMap<string, readonly Ending[]>

/** Flags of the Swedish dictionary, and what they make of a word. */
const meaning: Readonly<Record<string, number>> = {
  X: may.begin,
  U: may.goOn,
  Y: may.end,
  '!': may.unsaid,
  j: may.verb,
  '>': may.beforeVerb,
  k: may.adjective,
  ')': may.beforeAdjective,
}
const forbidden = '%'
const needsEnding = '¤'
const onlyInCompound = 'Z'
/** Marks that every form of a word shares. */
const ofAllForms = may.end | may.unsaid | may.verb | may.adjective

/** Each form in lower case, with all that it may be. */
export function formsOf(affixes: string, dictionary: string): ReadonlyMap<string, number> {
  const endings = endingsIn(affixes)
  const forms = new Map<string, number>()
  const wrong = new Set<string>()
  for (const line of dictionary.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split(/(?<!\\)\//)
    if (flags.includes(forbidden)) wrong.add(word)
    else if (/^\p{L}[\p{L}]*-?$/u.test(word)) addForms(forms, { word, flags }, endings)
  }
  for (const word of wrong) forms.delete(word)
  return forms
}

function endingsIn(affixes: string): Endings {
  const all = new Map<string, Ending[]>()
  for (const line of affixes.split('\n')) {
    const [kind, flag = '', strip = '', added = '', when] = line.trim().split(/\s+/)
    if (kind !== 'SFX' || when === undefined) continue // the head of a class has no condition
    const [add = '', flags = ''] = added.split('/')
    const ending = {
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      flags,
      when: new RegExp(`${when}$`, 'u'),
    }
    all.set(flag, [...(all.get(flag) ?? []), ending])
  }
  return all
}

type Entry = { readonly word: string; readonly flags: string }

function addForms(forms: Map<string, number>, { word, flags }: Entry, endings: Endings): void {
  const marks = marksOf(flags) | (/^\p{Lu}/u.test(word) ? may.name : 0)
  const bare = word.endsWith('-') ? word.slice(0, -1) : word
  const alone = bare === word && !flags.includes(needsEnding)
  add(forms, bare, marks | (alone ? standing(flags) : 0))
  for (const flag of flags) {
    for (const ending of endings.get(flag) ?? []) addForm(forms, { word, marks }, ending)
  }
}

function addForm(
  forms: Map<string, number>,
  { word, marks }: { readonly word: string; readonly marks: number },
  { strip, add: added, flags, when }: Ending,
): void {
  if (!word.endsWith(strip) || !when.test(word)) return
  const form = word.slice(0, word.length - strip.length) + added
  if (!/^\p{L}+$/u.test(form)) return
  const own = flags === '' ? marks & (ofAllForms | may.name) : marksOf(flags) | (marks & may.name)
  add(forms, form, own | standing(flags))
}

function standing(flags: string): number {
  return flags.includes(onlyInCompound) ? 0 : may.stand
}

function marksOf(flags: string): number {
  return [...flags].reduce((marks, flag) => marks | (meaning[flag] ?? 0), 0)
}

/** A word that is also a name may be either. */
function add(forms: Map<string, number>, form: string, marks: number): void {
  const lower = form.toLowerCase()
  const before = forms.get(lower)
  if (before === undefined) forms.set(lower, marks)
  else forms.set(lower, ((before | marks) & ~may.name) | (before & marks & may.name))
}
