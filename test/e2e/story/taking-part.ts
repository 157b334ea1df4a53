// The story's first half: a unit registers, its board decides, and it writes its entry.
import { readFileSync } from 'node:fs'
import type { Visitor } from './visitor.ts'

export const unit = 'Servicecenter Väster'
export const contact = 'Tomas Viklund'
export const contactEmail = 'tomas.omtanken@demo.example'
const folder = 'programmes/kvalitetsutmarkelsen/papers'
const papers = [
  '2015-spanga-tensta.txt',
  '2016-kbt-teamet.txt',
  '2023-bromma.txt',
  '2023-socialnamnden.txt',
  '2024-bromma.txt',
]

/**
 * The five papers of the award came in when it was loaded, and the same file once more changes
 * nothing. Another comes in through the page, and one whose facts waited is entered.
 */
export async function papersComeIn(at: Visitor): Promise<void> {
  await at.become('Karin Lindqvist')
  await at.go('/granska')
  for (const name of papers) await at.sees(name)
  const [known = ''] = papers
  await at.attach('Fil', known, readFileSync(`${folder}/${known}`))
  await at.press('Läs in')
  await at.sees('Filen har lästs in tidigare. Ingenting är ändrat.')
  await at.go('/granska')
  await at.attach('Fil', 'hagersten-2017.txt', readFileSync('test/papers/ocr-hagersten-2017.txt'))
  await at.press('Läs in')
  await at.sees('Handlingens text')
  await at.go('/granska')
  await at.sees('hagersten-2017.txt')
  await at.follow('2023-bromma.txt')
  await at.press('Godkänn och ta nästa')
  await at.sees('Handlingen är införd i registret.')
}

/** In with a code that came by mail, which a demonstration shows in its outbox. */
export async function signsIn(at: Visitor, email: string): Promise<void> {
  await at.go('/')
  await at.follow('Logga in')
  await at.fill('E-postadress', email)
  await at.press('Skicka kod')
  const form = at.page.url()
  await at.page
    .getByRole('main')
    .getByRole('link', { name: /utkorgen/ })
    .click()
  const letter = at.page.getByRole('article').filter({ hasText: email }).first()
  const [code = ''] = /\b\d{4} ?\d{4}\b/.exec((await letter.textContent()) ?? '') ?? []
  await at.go(form)
  await at.fill('Kod', code)
  await at.press('Logga in')
}

/** The unit is new to the register, so the contact tells of it first. */
export async function registers(at: Visitor): Promise<void> {
  await at.follow('Anmäl en enhet')
  await at.fill('Enhetens namn', unit)
  await at.press('Sök enhet')
  await at.follow('Lägg till enheten')
  await at.select('Förvaltning eller bolag', 'Kungsholmens stadsdelsförvaltning')
  await at.choose('Hur drivs verksamheten?', 'Kommunal regi')
  await at.press('Lägg till och börja anmälan')
  if (!at.page.url().includes('/fragor/')) await at.follow('Förvaltning och driftsform')
  for (;;) {
    const [, question = ''] = /\/fragor\/([a-z]+)/.exec(at.page.url()) ?? []
    if (!(question in answers)) break
    await answers[question]?.(at)
    await at.press('Spara och fortsätt')
  }
  await at.follow('Kontrollera och skicka in')
  await at.press('Skicka in anmälan')
  await at.sees(`Anmälan för ${unit} är inskickad`)
}

const answers: Readonly<Record<string, (at: Visitor) => Promise<void>>> = {
  unit: (at) => at.choose('Hur drivs verksamheten?', 'Kommunal regi'),
  financing: (at) => at.choose('Finansieras verksamheten av staden?', 'Ja'),
  manager: async (at) => {
    await at.fill('Chefens namn', 'Lena Hall')
    await at.choose('Har chefen budgetansvar?', 'Ja')
    await at.choose('Har chefen personalansvar?', 'Ja')
  },
  plan: (at) => at.choose('Har enheten en verksamhetsplan med mål?', 'Ja'),
  employees: (at) => at.fill('Antal medarbetare, utöver chefen', '14'),
  share: async (at) => {
    await at.page.locator('#all').fill('80')
    await at.page.locator('#residents').fill('80')
  },
  balance: async (at) => {
    await at.choose('Hur blev förra årets resultat?', 'Inget underskott')
    await at.choose('Vad visar årets senaste prognos?', 'Inget underskott')
  },
  category: (at) => at.choose('Tävlingsklass', 'Andra verksamheter'),
}

const coordinator = 'Sara Wikman'
const board = 'Kungsholmens stadsdelsnämnd'

/** The coordinator writes the paper, and puts the matter on a meeting to come. */
export async function boardIsAsked(at: Visitor): Promise<void> {
  await at.become(coordinator)
  await at.follow('Nämndärenden')
  await at.tick(unit)
  await at.press('Skriv tjänsteutlåtande för de valda')
  await at.fill('Nämnd eller styrelse', board)
  await at.choose('Förslag till beslut', 'Godkänna deltagandet')
  await at.fill('Diarienummer', 'KUN 2027/88')
  await at.fill('Handläggare', coordinator)
  await at.press('Skapa tjänsteutlåtandet')
  await at.sees('Tjänsteutlåtandet är klart att hämta.')
  const paper = await at.download('Hämta tjänsteutlåtandet (Word)')
  if (paper.subarray(0, 2).toString() !== 'PK') throw new Error('The paper is not a Word file.')
  await at.fill('Sammanträdesdag', '2027-02-25')
  await at.press('Sätt upp')
  await at.sees('Ärendet är uppsatt på sammanträdet.')
}

const extract = `Utdrag ur protokoll fört vid ${board}s sammanträde 2027-02-25

Justerat den 2027-02-25

§ 9
Deltagande i Kvalitetsutmärkelsen 2027
KUN 2027/88

Beslut
1. Nämnden godkänner att ${unit} deltar i Kvalitetsutmärkelsen 2027.
`

export async function boardHasDecided(at: Visitor): Promise<void> {
  await at.become(coordinator)
  await at.follow('Nämndärenden')
  await at.follow(board)
  await at.follow('Skriv in beslutet')
  await at.choose('Nämndens beslut', 'Godkänt')
  await at.fill('Paragraf i protokollet', '9')
  await at.tick('Punkten justerades omedelbart')
  await at.fill('Justerat den', '2027-02-25')
  await at.press('Spara beslutet')
  await at.follow('Lämna protokollsutdraget')
  await at.attach('Protokollsutdrag', 'utdrag.txt', extract)
  await at.press('Lämna utdraget')
  await at.sees('Utdraget är lämnat och väntar på kontroll.')
}

export async function extractIsVerified(at: Visitor): Promise<void> {
  await at.become('Karin Lindqvist')
  await at.task(`Granska protokollsutdraget: ${unit}`)
  await at.sees('Namnet finns i texten')
  await at.choose(`Gäller beslutet ${unit}?`, 'Ja, enheten nämns i beslutet')
  await at.press('Godkänn utdraget')
  await at.sees('Utdraget är godkänt.')
}

/** The first sentence is what the examiners rest their findings on. */
export const told = 'Vi frågar invånarna varje vecka vad de behöver och skriver ner svaren.'
const answer = `${told} Svaren går vi igenom tillsammans på måndagar, och då bestämmer vi vad vi ändrar. \
Andelen ärenden som blir klara i första kontakten har gått från 58 till 76 procent på tre år. \
Vi har ännu inte nått dem som sällan hör av sig.`

/** `script`: the page saves by itself while one writes. */
export async function writesEntry(at: Visitor, script: boolean): Promise<void> {
  await at.become(contact)
  await at.follow(`Skriv och lämna in bidraget: ${unit}`)
  await at.press('Börja skriva bidraget')
  await at.sees(/0 av \d+ områden är klara/)
  await at.follow('Behov och förväntningar')
  if (script) await savesByItself(at)
  const written = script ? '.answer-text' : 'textarea[name^="answer-"]'
  while (await at.page.getByRole('button', { name: 'Spara och fortsätt' }).count()) {
    for (const one of await at.page.locator('section.answer').all()) {
      await one.locator(written).fill(answer)
    }
    await at.choose('Är området klart?', 'Ja, det är klart')
    await at.press('Spara och fortsätt')
  }
}

async function savesByItself(at: Visitor): Promise<void> {
  await at.page.locator('.answer-text').first().fill(told)
  await at.sees(/^Sparat \d\d:\d\d/)
}

export async function handsIn(at: Visitor): Promise<void> {
  await at.become(contact)
  await at.follow(`Skriv och lämna in bidraget: ${unit}`)
  await at.follow('Fortsätt med bidraget')
  await at.follow('Kontrollera och lämna in')
  await at.sees('Inget hindrar inlämning.')
  await at.press('Lämna in bidraget')
  await at.sees(`Bidraget från ${unit} är mottaget.`)
  await at.sees(/^[0-9a-f ]{64,}$/)
}
