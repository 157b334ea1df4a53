// The sentences in which papers name the units that take part.
import { awardName } from './paper.ts'

export type Pattern = { readonly find: RegExp; readonly genitive?: true }

const part =
  'deltar|medverkar|delta|medverka|tävlar|tävla|anmäls|nomineras|nomineringen|är med|ställer upp'
const names = '(?<names>[^.;!?]{2,220}?)'
const award = awardName.source

/** What a decision says of units. Every pattern has `names`. */
export const inDecision: readonly Pattern[] = [
  {
    find: new RegExp(
      `(?<!\\p{L})nomine(?:rar|ra|rade)\\s+${names}(?:\\s+(?:(?:till|som|att|inför)(?![\\p{L}])|för\\s+(?:delt|Stock|årets|kvalitet))|\\.?$)`,
      'u',
    ),
  },
  {
    find: new RegExp(
      `(?<!\\p{L})(?:anmäler|anmäla|utse|utser)\\s+${names}\\s+(?:(?:till|som)(?![\\p{L}])|för\\s+delt)`,
      'u',
    ),
  },
  {
    find: new RegExp(
      `(?<!\\p{L})att\\s+(?:godkänna\\s+(?:att\\s+)?)?${names}\\s+(?:(?:får|ska|skall|kan|även|också)\\s+)*(?:${part})(?![\\p{L}])`,
      'u',
    ),
  },
  {
    find: new RegExp(
      `(?<!\\p{L})(?:godkän(?:ner|na|ns|t)|om|av|noterar|att|anmäler|anmäla|tillstyrker)\\s+${names}\\s+(?:deltagande|medverkan|anmälan|nominering)(?![\\p{L}])`,
      'u',
    ),
    genitive: true,
  },
  {
    find: new RegExp(
      `(?<!\\p{L})(?:[Dd]eltagande(?:t)?|[Mm]edverkan|[Aa]nmälan|[Nn]ominering(?:en|ar|arna)?|[Aa]nmälningarna)\\s+(?:av|för|från)\\s+${names}(?:\\s+(?:till(?![\\p{L}])|i\\s+(?:Stock|årets|[Kk]valitet|20)|inför|noteras|läggs|godkänns|bordläggs|avslås|återremitteras|som(?![\\p{L}]))|\\.?$)`,
      'u',
    ),
  },
  { find: new RegExp(`(?<!\\p{L})låta\\s+${names}\\s+(?:delta|medverka|tävla)(?![\\p{L}])`, 'u') },
  { find: new RegExp(`^${names}\\s+(?:(?:får|ska|skall|kan)\\s+)*(?:${part})(?![\\p{L}])`, 'u') },
  {
    find: new RegExp(
      `${award}(?:\\s+(?:[åäa]r\\s+)?\\d{4})?\\s*(?:för|av|[–:,-])\\s+${names}\\.?$`,
      'iu',
    ),
  },
  { find: new RegExp(`^${names}\\s+deltagande(?![\\p{L}])`, 'u'), genitive: true },
]
export const inTitle: readonly Pattern[] = [
  {
    find: new RegExp(
      `^(?:\\p{L}+\\s+(?:av|om)\\s+)?${names}\\s+(?:deltagande|medverkan|nominering)(?![\\p{L}])`,
      'u',
    ),
    genitive: true,
  },
  {
    find: new RegExp(
      `(?<!\\p{L})[Nn]ominering(?:ar|en)?\\s+av\\s+${names}(?:\\s+(?:(?:till|inför)(?![\\p{L}])|(?:i|för)\\s+(?:delt|Stock|årets|[Kk]valitet))|\\.?$)`,
      'u',
    ),
  },
  {
    find: new RegExp(
      `(?<!\\p{L})(?:[Aa]nmälan|[Gg]odkännande)\\s+av\\s+${names}\\s+(?:(?:till|som)(?![\\p{L}])|(?:i|för)\\s+(?:delt|Stock|årets|[Kk]valitet))`,
      'u',
    ),
  },
  {
    find: new RegExp(
      `${award}(?:\\s+(?:[åäa]r\\s+)?\\d{4})?\\s*(?:\\s(?:för|av)|[–:,-])\\s*${names}\\.?$`,
      'iu',
    ),
  },
  {
    find: new RegExp(
      `^${names}\\s*(?:[–:-]|,)\\s*(?:deltagande|nominering|anmälan|deltar)(?![\\p{L}])`,
      'u',
    ),
  },
  { find: new RegExp(`^${names}\\s+(?:deltar|nomineras|anmäls)(?![\\p{L}])`, 'u') },
]
export const inBody: readonly Pattern[] = [
  {
    find: new RegExp(
      `(?:^|(?<!\\p{L})(?:verksamheter|enheter),\\s+)${names},?\\s+har\\s+(?:\\p{L}+\\s+)?(?:anmält|formulerat|visat|lämnat|ansökt|uttryckt|valt|beslutat|tackat|skrivit|tagit\\s+fram)(?![\\p{L}])`,
      'u',
    ),
  },
  {
    find: new RegExp(
      `^${names}\\s+(?:deltar|vill\\s+delta|önskar\\s+delta|kommer\\s+att\\s+delta|avser\\s+att\\s+delta|nomineras)(?![\\p{L}])`,
      'u',
    ),
  },
  { find: new RegExp(`(?<!\\p{L})nomine(?:rar|ra)\\s+${names}\\s+(?:till|som)\\s`, 'u') },
  { find: new RegExp(`(?<!\\p{L})låta\\s+${names}\\s+(?:delta|medverka|tävla)(?![\\p{L}])`, 'u') },
  {
    find: new RegExp(
      `(?<!\\p{L})att\\s+${names}\\s+(?:deltar|medverkar|är\\s+med|nomineras|anmäls)(?![\\p{L}])`,
      'u',
    ),
  },
]
