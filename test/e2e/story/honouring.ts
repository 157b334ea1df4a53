// The story's end: the jury decides in secret, the ceremony makes it known, and others learn.
import { contact, unit } from './taking-part.ts'
import type { Visitor } from './visitor.ts'

const chair = 'Stefan Alm'
const jurors = ['Maria Ekwall', 'Johan Sundin']
const inConflict = 'Leila Haddad'
const category = 'Andra verksamheter'
const motivation = 'För att varje invånare får svar direkt, och för att svaren blir bättre av dem.'

export async function economyIsChecked(at: Visitor): Promise<void> {
  await at.become('Karin Lindqvist')
  await at.task(`Kontrollera ekonomin: ${unit}`)
  await at.fill('Resultat mot budget 2026', '40')
  await at.fill('Prognos mot budget 2027', '15')
  await at.fill('Vilken dag är prognosen daterad?', '2027-09-30')
  await at.press('Spara kontrollen')
  await at.sees('Kontrollen är sparad.')
}

export async function juryDeclares(at: Visitor): Promise<void> {
  await at.go('/oversikt')
  await at.follow('Domarkommittén')
  await at.press(`Be ledamöterna pröva jäv: ${category}`)
  for (const name of [chair, ...jurors]) {
    await at.become(name)
    await at.follow(`Pröva om du är jävig: ${unit}`)
    await at.choose('Finns det jäv?', 'Nej, inget jäv')
    await at.press('Lämna förklaringen')
  }
  await at.become(inConflict)
  await at.follow(`Pröva om du är jävig: ${unit}`)
  await at.choose('Finns det jäv?', 'Ja, det finns jäv')
  await at.page.getByRole('group', { name: 'Lagens grunder' }).getByRole('checkbox').last().check()
  await at.fill('Berätta', 'Min syster arbetar där.')
  await at.press('Lämna förklaringen')
}

export async function juryDecides(at: Visitor): Promise<void> {
  await at.become(chair)
  await at.follow('Till domarkommittén')
  await at.follow(category)
  await at.press('Öppna klassen')
  await at.sees('Kan få utmärkelsen')
  for (const name of [chair, ...jurors]) await at.tick(name)
  await at.press('Spara närvaro')
  await at.select('Enhet', unit)
  await at.select('Vad får enheten?', 'Mottagare')
  await at.fill('Motivering', motivation)
  await at.press('Lägg till i beslutet')
  await at.sees(`Mottagare: ${unit}`)
  await at.press('Försegla')
  await at.sees('Beslutet är förseglat.')
}

/** A juror who has a conflict sees nothing of the category. */
export async function jurorSeesNothing(at: Visitor): Promise<void> {
  await at.become(inConflict)
  await at.follow('Till domarkommittén')
  await at.follow(category)
  await at.lacks(unit)
  await at.lacks(motivation)
}

/** Before the ceremony nobody outside of the jury can know. */
export async function nothingIsPublic(at: Visitor): Promise<void> {
  for (const path of [
    '/',
    '/mottagare',
    '/exempel',
    '/exempel?sok=servicecenter',
    '/omgangar/2027',
  ]) {
    await at.go(path)
    await at.lacks(unit)
    await at.lacks(motivation)
  }
}

export async function recipientIsPublic(at: Visitor): Promise<void> {
  await at.go('/')
  await at.sees(unit)
  await at.sees(motivation)
  await at.go('/mottagare')
  await at.sees(unit)
}

/** Not before everybody has their feedback. */
export async function cannotCloseYet(at: Visitor): Promise<void> {
  await at.become('Karin Lindqvist')
  await at.go('/oversikt')
  await at.press('Avsluta 2027')
  await at.sees(`Omgången kan inte avslutas: återföring saknas till ${unit}.`)
}

export async function feedbackIsReleased(at: Visitor): Promise<void> {
  await at.task(`Lämna ut återföringen: ${unit}`)
  await at.press('Lämna ut till enheten')
  await at.sees('Återföringen är utlämnad till enheten.')
}

export async function unitReadsAndShares(at: Visitor): Promise<void> {
  await at.become(contact)
  await at.follow(`Läs återföringen: ${unit}`)
  await at.sees('Ni lyssnar på invånarna varje vecka, och det märks i svaren.')
  const report = await at.download('Hämta som tillgänglig PDF')
  if (report.subarray(0, 5).toString() !== '%PDF-') throw new Error('The report is not a PDF.')
  await at.press('Vi har läst återföringen')
  await at.go('/att-gora')
  await at.follow(`Så långt har ${unit} kommit 2027`)
  await at.follow('Bli ett gott exempel')
  await at.fill(
    'Beskriv i korthet',
    'Invånarna fick vänta på svar. Nu skriver alla korta kunskapskort.',
  )
  await at.fill('Hur når man er?', 'servicecenter.vaster@example.se')
  await at.tick(/^Vi samtycker till att bidraget publiceras/)
  await at.press('Dela bidraget')
  await at.sees('Väntar på kansliets genomläsning')
}

export async function exampleIsPublished(at: Visitor): Promise<void> {
  await at.become('Karin Lindqvist')
  await at.go('/oversikt')
  await at.follow('Exempel att läsa igenom')
  await at.follow(unit)
  await at.tick('Jag har läst bidraget och det kan publiceras.')
  await at.press('Publicera')
  await at.sees('Exemplet är publicerat.')
}

export async function othersFindIt(at: Visitor): Promise<void> {
  await at.signOut()
  await at.go('/exempel')
  await at.fill('Sök i exemplen', 'kunskapskort')
  await at.select('Tävlingsklass', category)
  await at.select('År', '2027')
  await at.press('Sök')
  await at.follow(unit)
  await at.sees(motivation)
  await at.sees('servicecenter.vaster@example.se')
  const diploma = await at.download('Diplomet som PDF')
  if (diploma.subarray(0, 5).toString() !== '%PDF-') throw new Error('The diploma is not a PDF.')
}

export async function editionIsClosed(at: Visitor): Promise<void> {
  await at.become('Karin Lindqvist')
  await at.go('/oversikt')
  await at.press('Avsluta 2027')
  await at.sees('Omgången 2027 är avslutad.')
}
