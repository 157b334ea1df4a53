// The headings that board papers and minutes are built of.

export type Heading =
  | 'head'
  | 'item'
  | 'proposal'
  | 'decision'
  | 'summary'
  | 'background'
  | 'matter'
  | 'preparation'
  | 'views'
  | 'attachments'
  | 'officer'
  | 'addressee'
  | 'proceedings'
  | 'dissent'
  | 'attendance'
  | 'adjustment'
  | 'basis'
  | 'other'

const headings: readonly (readonly [Heading, RegExp])[] = [
  ['proposal', /^(\p{L}+[sn] )?förslag till (beslut|ställningstagande)$/u],
  [
    'proposal',
    /^(vd|vd:s|verkställande direktörens|direktörens|bolagets|kontorets|förvaltningens|\p{L}+förvaltningens) förslag( till beslut| till styrelsen)?$/u,
  ],
  ['proposal', /^förslag$/u],
  ['decision', /^(\p{L}*nämndens|styrelsens|kommunstyrelsens|\p{L}+utskottets)? ?beslut$/u],
  ['decision', /^(\p{L}*nämndens|styrelsens)? ?ställningstagande$/u],
  ['summary', /^(sammanfattning|ärendet i korthet|sammanfattning av ärendet)$/u],
  ['background', /^(bakgrund|bakgrund till ärendet|inledning|om kvalitetsutmärkelsen|syfte)$/u],
  [
    'matter',
    /^(ärendet|ärende|ärendebeskrivning|beskrivning av ärendet|redogörelse för ärendet)$/u,
  ],
  ['preparation', /^(ärendets beredning|beredning|beredning av ärendet|ärendets handläggning)$/u],
  [
    'views',
    /^(stadsdels)?(\p{L}*förvaltningens|bolagets|kontorets|vd:s|förvaltningarnas)( (synpunkter|bedömning|överväganden|förslag|analys|kommentarer))( och (förslag|bedömning|synpunkter|slutsatser))?$/u,
  ],
  ['views', /^(synpunkter( och förslag)?|bedömning|överväganden)$/u],
  ['attachments', /^(bilagor|bilaga|bilagor till ärendet|bilageförteckning)$/u],
  ['officer', /^(handläggare|kontaktperson|handläggande tjänsteman|föredragande|kontakt)$/u],
  ['addressee', /^till$/u],
  [
    'proceedings',
    /^(framlagda förslag|framställda förslag|yrkanden?|förslag och yrkanden|förslag till beslut och yrkanden|beslutsgång(en)?|propositionsordning|överläggning(en)?|ärendets behandling|omröstning)$/u,
  ],
  [
    'dissent',
    /^(reservation(er)?|särskilt uttalande|särskilda uttalanden|ersättaryttranden?|protokollsanteckning(ar)?|jäv)$/u,
  ],
  [
    'attendance',
    /^(närvarande|närvaro|deltagare|beslutande|ledamöter|tjänstgörande ersättare|ersättare|tjänstemän|övriga närvarande|frånvarande)( \(.*\))?$/u,
  ],
  [
    'adjustment',
    /^(justering|justerare|underskrifter|protokollsjusterare|tillkännagivande|anslag|bevis om anslag|anslag\/bevis)$/u,
  ],
  [
    'basis',
    /^(handlingar( i ärendet)?|beslutsunderlag|underlag( för beslut)?|tidigare beslut|tidigare behandling)$/u,
  ],
  [
    'other',
    /^(jämställdhetsanalys|jämställdhet|barnkonsekvensanalys|konsekvenser.*|ekonomi|ekonomiska konsekvenser|uppföljning|målgrupp|tidplan|tidsplan|bedömning och urval|(beslutet )?(skickas|expedieras|delges)( till)?|sändlista|expedieras|kopia till|innehåll|ärenden|föredragningslista|remissammanställning|miljökonsekvenser|villkor( för deltagande)?|vem kan delta\??|utmärkelsen|omedelbar justering)$/u,
  ],
]

const opening: readonly (readonly [Heading, RegExp])[] = [
  ['proposal', /^((\p{L}+[sn] )?förslag till beslut)\s*:\s*(?=\S)/iu],
  ['decision', /^(((\p{L}*nämndens|styrelsens) )?beslut)\s*:\s*(?=\S)/iu],
  ['officer', /^(handläggare|kontaktperson|handläggande tjänsteman)\s*[:\s]\s*(?=\p{Lu})/iu],
  ['addressee', /^(till)\s*:\s*(?=\S)/iu],
  [
    'addressee',
    /^(Till|TILL)\s+(?=\p{Lu}[^.]{2,60}(nämnd|nämnden|styrelsen?|styrelsen för .*)(\s+(den\s+)?\d.*)?$)/u,
  ],
  ['attachments', /^(bilagor|bilaga)\s*:\s*(?=\S)/iu],
  ['matter', /^(ärendet|ärende)\s*:\s*(?=\S)/iu],
  ['summary', /^(sammanfattning)\s*:\s*(?=\S)/iu],
  ['attendance', /^(närvarande|ledamöter|ersättare)\s*:\s*(?=\S)/iu],
  ['adjustment', /^(justeras|justerare|vid protokollet)\s*:\s*(?=\S)/iu],
  ['item', /^(§+\s*\d{1,4}\s*[a-z]?)(?!\p{L})[.:]?\s*/iu],
]

export type HeadingFound = { readonly heading: Heading; readonly length: number }

/** The heading that a line is, or opens with. `length`: how many of its letters are heading. */
export function headingOf(line: string): HeadingFound | null {
  const text = line.trim().replace(/\s+/g, ' ')
  if (text.length > 160) return null
  const bare = text
    .replace(/^(\d{1,2}[.)]?\s)(?=\p{Lu})/u, '')
    .replace(/\s*[:.]$/, '')
    .toLowerCase()
  const whole = isPoint(text, bare) ? undefined : headings.find(([, pattern]) => pattern.test(bare))
  if (whole) return { heading: whole[0], length: line.length }
  for (const [heading, pattern] of opening) {
    const length = pattern.exec(line)?.[0].length
    if (length) return { heading, length }
  }
  return null
}

/** «2. Omedelbar justering» is a point of a decision, though its words may be a heading elsewhere. */
function isPoint(text: string, bare: string): boolean {
  if (!/^\d{1,2}[.)]\s/.test(text)) return false
  return text.endsWith('.') || bare === 'omedelbar justering'
}
