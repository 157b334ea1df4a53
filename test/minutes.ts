// Minutes of a whole meeting, put together for tests: any items, in any order, about the award or not.

export type MinutesItem = {
  readonly title: string
  readonly recordNumber: string
  readonly decision: readonly string[]
  readonly more?: string
}
export type MinutesStyle = 'paragraphs' | 'numbers' | 'after'

/** Items that are not about the award, though some of them speak of units, dates and record numbers. */
export const otherItems: readonly MinutesItem[] = [
  ...[
    ['Val av justerare', 'Nämnden utser Tage Ljung att justera protokollet.'],
    ['Månadsrapport per april', 'Nämnden godkänner månadsrapporten.'],
    ['Svar på remiss om cykelplan', 'Nämnden återremitterar ärendet till förvaltningen.'],
    ['Ombyggnad av Lindparken', 'Nämnden bordlägger ärendet till den 17 juni 2027.'],
    ['Medborgarförslag om utegym', 'Nämnden avslår medborgarförslaget.'],
    [
      'Stipendium för kulturskolan',
      'Nämnden nominerar Kulturskolan Lyran till stadens stipendium.',
    ],
    ['Plan för lokaler', 'Nämnden godkänner att Förskolan Ängen flyttar den 2 augusti 2027.'],
    ['Delegationsbeslut', 'Nämnden lägger redovisningen till handlingarna.'],
  ].map(([title = '', decided = ''], index) => ({
    title,
    recordNumber: `PRO 2027/${900 + index}`,
    decision: [decided],
  })),
  {
    title: 'Verksamhetsberättelse för Hemtjänsten Rosen',
    recordNumber: 'PRO 2027/950',
    decision: ['Nämnden godkänner verksamhetsberättelsen.'],
    more: 'Hemtjänsten Rosen deltog i Kvalitetsutmärkelsen 2024 och hade ett gott resultat.',
  },
]

export const awardItem: MinutesItem = {
  title: 'Deltagande i Kvalitetsutmärkelsen 2027 för Förskolan Provgläntan',
  recordNumber: 'PRO 2027/314',
  decision: [
    'Nämnden godkänner att Förskolan Provgläntan deltar i Kvalitetsutmärkelsen 2027.',
    'Protokollsutdrag skickas till stadsledningskontoret.',
  ],
}

/** The head, the items in their order, and the foot. */
export function minutesOf(
  items: readonly MinutesItem[],
  style: MinutesStyle = 'paragraphs',
): string {
  const head = [
    'Provdalens stadsdelsnämnd',
    'Protokoll fört vid sammanträde torsdagen den 20 maj 2027',
    '',
    'Justerat den 27 maj 2027',
    'Anslaget den 28 maj 2027',
    '',
    'Närvarande',
    'Ordförande Tore Alm, ledamöterna Maj Lod, Ivar Ros och Eva Sten',
  ]
  const body = items.map((item, index) => itemText(item, index + 1, style))
  const foot = ['Vid protokollet', 'Ann Borg', '', 'Justeras', 'Tore Alm    Tage Ljung']
  return [head.join('\n'), ...body, foot.join('\n')].join('\n\n')
}

function itemText(item: MinutesItem, number: number, style: MinutesStyle): string {
  const mark = { paragraphs: `§ ${number}`, numbers: `${number}.`, after: `${number} §` }[style]
  const points = item.decision.map((point, at) => `${at + 1}. ${point}`)
  const more = item.more ? ['', 'Ärendet', item.more] : []
  return [
    `${mark} ${item.title}`,
    `Dnr ${item.recordNumber}`,
    '',
    'Beslut',
    ...points,
    ...more,
  ].join('\n')
}
