// The story's second half: examiners, visit, feedback, jury and library.

import { told, unit } from './taking-part.ts'
import type { Visitor } from './visitor.ts'

export const examiners = ['Gunilla Hedman', 'Elin Strand', 'Daniel Östman']
const [leader = '', second = ''] = examiners
const inConflict = 'Camilla Roos'

/** Nobody is chosen before that. */
export async function promiseIsSigned(at: Visitor): Promise<void> {
  await at.become(leader)
  await at.follow(/^Läs och skriv under tystnadslöftet/)
  await at.tick(`Jag, ${leader}, har läst texten`)
  await at.press('Skriv under')
  await at.sees('Tystnadslöftet är underskrivet.')
}

/** One of four has to stand aside, so a team of four is chosen. */
export async function teamIsChosen(at: Visitor): Promise<void> {
  await at.become('Karin Lindqvist')
  await at.task(`Utse examinatorslag: ${unit}`)
  for (const name of [...examiners, inConflict]) await at.tick(name)
  await at.page.getByRole('radio', { name: `Leder ${leader}` }).check()
  await at.press('Utse laget')
  await at.sees('Laget är utsett.')
}

export async function examinersDeclare(at: Visitor): Promise<void> {
  for (const name of examiners) await declares(at, name)
  await at.become(inConflict)
  await at.follow(`Pröva om du är jävig: ${unit}`)
  const entry = at.page.url().split('/').at(-1) ?? ''
  await standsAside(at)
  const refused = await at.page.goto(`/bedomning/${entry}`)
  if (refused?.status() !== 403) throw new Error('An examiner with a conflict can open the entry.')
}

export async function declares(at: Visitor, name: string): Promise<void> {
  await at.become(name)
  await at.follow(`Pröva om du är jävig: ${unit}`)
  await at.choose('Finns det jäv?', 'Nej, inget jäv')
  await at.press('Lämna förklaringen')
  await at.sees('Tack. Du har förklarat att inget jäv finns.')
}

async function standsAside(at: Visitor): Promise<void> {
  await at.choose('Finns det jäv?', 'Ja, det finns jäv')
  await at.page.getByRole('group', { name: 'Lagens grunder' }).getByRole('checkbox').last().check()
  await at.fill('Berätta', 'Jag var med och byggde upp verksamheten.')
  await at.press('Lämna förklaringen')
  await at.sees(/^Tack för att du sa till/)
}

/** The opinions differ, so that the consensus has something to talk about. */
const levels = [5, 5, 3]

export async function assesses(at: Visitor, name: string): Promise<void> {
  const level = levels[examiners.indexOf(name)] ?? 5
  await at.become(name)
  await at.follow(`Bedöm bidraget: ${unit}`)
  await at.follow('Läs hela bidraget')
  await at.page.goBack()
  await at.page.getByRole('main').locator('.tasks').getByRole('link').first().click()
  for (;;) {
    await judgesArea(at, level)
    const next = at.page.getByRole('main').getByRole('link', { name: /^Nästa: / })
    if ((await next.count()) === 0) break
    await at.follow(/^Nästa: /)
  }
  await at.follow('Till översikten')
  await at.press('Lämna in bedömningen')
  await at.sees('Din bedömning är inlämnad. Nu ser du vad kollegorna har kommit fram till.')
}

/** Findings first, then the level. A low one rests on something to improve. */
async function judgesArea(at: Visitor, level: number): Promise<void> {
  const strong = level > 3
  await at.choose('Vad är det?', strong ? 'Styrka' : 'Förbättringsområde')
  const idea = strong
    ? 'Invånarnas behov fångas upp varje vecka och leder till ändringar'
    : 'De som sällan hör av sig nås ännu inte'
  await at.fill('Huvudtanke i en mening', idea)
  const asked = at.page.getByRole('group', { name: 'Vilket svar vilar det på?' })
  await asked.getByRole('radio').first().check()
  await at.fill('Orden i svaret', told)
  await at.choose('Nivå', new RegExp(`^${level}\\.`))
  await at.press('Spara')
  await at.sees(/^Sparat \d\d:\d\d/)
}

export async function agree(at: Visitor): Promise<void> {
  await at.become(leader)
  await at.follow(`Enas i konsensus: ${unit}`)
  await at.press('Öppna konsensus')
  await at.page.getByRole('main').getByRole('table').getByRole('link').first().click()
  for (;;) {
    for (const box of await at.page.getByLabel(/^Ta med: /).all()) await box.check()
    await at.choose('Värdet som ni är överens om', /^5\./)
    await at.fill('Skäl', 'Vi läste svaren tillsammans och enades om det som har belägg.')
    await at.press('Spara')
    const next = at.page.getByRole('main').getByRole('link', { name: /^Nästa: / })
    if ((await next.count()) === 0) break
    await at.follow(/^Nästa: /)
  }
  await at.follow('Till översikten')
  await at.press('Avsluta konsensus')
  await at.sees('Konsensus är avslutad. Nästa steg är platsbesöket.')
}

export async function visitIsPlanned(at: Visitor): Promise<void> {
  await at.become(leader)
  await at.follow(`Planera platsbesöket: ${unit}`)
  await at.follow('Bestäm tid och plats')
  await at.fill('Dag', '2027-09-23')
  await at.fill('Från klockan', '09:00')
  await at.fill('Till klockan', '12:00')
  await at.fill('Plats', 'Servicecentret, plan 2')
  await at.fill('Medarbetare', 'Fyra medarbetare med olika uppdrag')
  await at.press('Spara och meddela enheten')
  await at.sees('Besöket är planerat och enheten är meddelad.')
  await at.select('Område', 'Behov och förväntningar')
  await at.fill('Frågan', 'Hur når ni dem som sällan hör av sig?')
  await at.press('Lägg till frågan')
  await at.sees('Frågan är tillagd.')
}

/** A value goes up one step, with what was seen on the spot as its evidence. */
export async function visitIsDone(at: Visitor): Promise<void> {
  const evidence = 'Medarbetarna visade samtal från hela året, också med dem som sällan hörs.'
  await at.become(leader)
  await at.follow(`Genomför och avsluta platsbesöket: ${unit}`)
  await at.page.getByLabel('Område').last().selectOption({ label: 'Behov och förväntningar' })
  await at.fill('Vad såg eller hörde ni?', evidence)
  await at.choose('Vad säger det om området?', 'Talar för en högre nivå')
  await at.press('Spara anteckningen')
  await at.press('Besöket är genomfört')
  await at.follow('Ändra värdet i Behov och förväntningar')
  await at.tick(evidence)
  await at.choose('Nytt värde', /^6\./)
  await at.fill('Skäl', 'Besöket visade att också de som sällan hörs är med.')
  await at.press('Ändra värdet')
  await at.sees('Behov och förväntningar: 5 → 6')
  await at.press('Gör bedömningen slutlig')
  await at.sees('Bedömningen är slutlig.')
}

export async function feedbackIsWritten(at: Visitor): Promise<void> {
  await at.become(leader)
  await at.follow(`Skriv återföringen: ${unit}`)
  await at.press('Börja skriva återföringen')
  await at.follow('Redigera återföringen')
  await at.fill('Sammanfattning', 'Ni lyssnar på invånarna varje vecka, och det märks i svaren.')
  await at.press('Spara')
  if (at.page.url().endsWith('/redigera')) await at.follow(unit)
  await at.press('Lämna till granskning')
  await at.sees('Återföringen väntar på granskning av någon som inte har skrivit i den.')
}

/** By a second person, who has not written in it. */
export async function feedbackIsChecked(at: Visitor): Promise<void> {
  await at.become(second)
  await at.follow(`Granska återföringen: ${unit}`)
  await at.press('Godkänn')
  await at.sees('Återföringen är granskad.')
}
