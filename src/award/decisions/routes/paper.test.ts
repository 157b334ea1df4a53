import * as docx from 'docx'
import { describe, expect, test } from 'vitest'
import { boardSite, paperFields } from '../../../../test/board-site.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { documentById, documentWord, textOf } from '../../../support/documents/public.ts'
import { recordsAbout } from '../../../support/records/public.ts'
import type { MatterId } from '../model.ts'
import { exampleTemplate } from '../pages/paper-template.ts'
import { findMatter } from '../store.ts'

const { site, db, visit, aRegistration, aMatterFor } = await boardSite()

function later(seconds: number): void {
  site.clock.set(new Date(site.clock.now().getTime() + seconds * 1000))
}

async function textOfFile(path: string, ending: 'docx' | 'pdf'): Promise<string> {
  const answer = await visit.coordinator.get(path)
  expect(answer.status).toBe(200)
  const text = await textOf(answer.bytes, `fil.${ending}`)
  if (!text.ok) throw new Error(text.reason)
  return text.value.text
}

async function paperOf(matter: MatterId) {
  const found = await findMatter(db, matter)
  if (!found) throw new Error('no such matter')
  return found.paper
}

describe('one click', () => {
  test('gives the whole proposed paper in Word, before anything is begun', async () => {
    const { id } = await aRegistration('Förskolan Klicket')
    const path = `${paths.boardPaperDraft.to()}?anmalan=${id}`
    const text = await textOfFile(path, 'docx')
    expect(text).toContain('Deltagande i Kvalitetsutmärkelsen 2027: Förskolan Klicket')
    expect(text).toContain('Provdalens nämnd')
    expect(text).toContain('Jämställdhetsanalys')
    expect((await visit.stranger.get(path)).status).toBe(403)
  })

  test('and the form has every text, ready to be saved as it is', async () => {
    const { id } = await aRegistration('Förskolan Formen')
    const page = await visit.coordinator.get(`${paths.boardMatterNew.to()}?anmalan=${id}`)
    expect(page.body).toContain('Provdalens nämnd godkänner att Förskolan Formen deltar')
    expect(page.body).toContain('Bidraget ska lämnas in senast den 17 maj 2027.')
  })
})

describe('the coordinator’s own words', () => {
  const shown = 'Förslaget som det stod.'

  test('only what was changed is kept; what was not follows the next proposal', async () => {
    const registration = await aRegistration('Förskolan Orden')
    const fields = {
      ...paperFields,
      registration: [registration.id],
      'text-equality': 'Vi har gjort en analys.',
      'shown-equality': shown,
      'text-summary': `${shown}\r\n`,
      'shown-summary': shown,
      'text-opinion': '',
      'shown-opinion': shown,
    }
    const answer = await visit.coordinator.post(paths.boardMatterNew.to(), fields)
    const matter = String(answer.location?.split('/').at(-1)) as MatterId
    expect((await paperOf(matter)).texts).toEqual({
      equality: 'Vi har gjort en analys.',
      opinion: '',
    })
    const text = await textOfFile(paths.boardPaperFile.to({ matter }), 'docx')
    expect(text).toContain('Vi har gjort en analys.')
    expect(text).not.toContain('Förvaltningens synpunkter')
    const form = await visit.coordinator.get(paths.boardPaper.to({ matter }))
    expect(form.body).toContain('Återställ till förslaget')

    const restored = { ...fields, 'restore-equality': 'yes', 'restore-opinion': 'yes' }
    await visit.coordinator.post(paths.boardPaper.to({ matter }), restored)
    expect((await paperOf(matter)).texts).toEqual({})
  })

  test('a preview shows the paper with the new choices, and saves nothing', async () => {
    const matter = await aMatterFor(await aRegistration('Förskolan Provet'))
    const before = await paperOf(matter)
    const choices = {
      proposal: 'nominated',
      shape: 'short',
      signature1: 'Eva Lind',
      acting1: 'yes',
    }
    const fields = { ...paperFields, ...choices, title1: 'Stadsdelsdirektör', do: 'preview' }
    const page = await visit.coordinator.post(paths.boardPaper.to({ matter }), fields)
    expect(page.status).toBe(200)
    expect(page.body).toContain('Så här blir tjänsteutlåtandet')
    expect(page.body).toContain('Provdalens nämnd nominerar Förskolan Provet')
    expect(page.body).toContain('tf. stadsdelsdirektör')
    expect(await paperOf(matter)).toEqual(before)
  })

  test('too long a text is told at its field, with the text kept', async () => {
    const matter = await aMatterFor(await aRegistration('Förskolan Långt'))
    const fields = { ...paperFields, 'text-summary': 'a'.repeat(12_001) }
    const page = await visit.coordinator.post(paths.boardPaper.to({ matter }), fields)
    expect(page.status).toBe(422)
    expect(page.body).toContain('href="#text-summary"')
    expect(page.body).toContain('a'.repeat(12_001))
  })

  test('the next paper of the administration begins with who wrote and signed the last', async () => {
    const matter = await aMatterFor(await aRegistration('Förskolan Först'))
    const fields = {
      ...paperFields,
      department: 'Avdelningen för förskola',
      phone: '08-508 00 001',
      signature1: 'Åsa Öberg',
      title1: 'tf. Avdelningschef',
    }
    later(1)
    await visit.coordinator.post(paths.boardPaper.to({ matter }), fields)
    const { id } = await aRegistration('Förskolan Sedan')
    const text = await textOfFile(`${paths.boardPaperDraft.to()}?anmalan=${id}`, 'docx')
    for (const line of [
      'Avdelningen för förskola',
      '08-508 00 001',
      'Åsa Öberg',
      'tf. avdelningschef',
    ])
      expect(text).toContain(line)
  })
})

describe('finishing', () => {
  test('keeps both files and registers them; a changed paper becomes a new version under the same number', async () => {
    const matter = await aMatterFor(await aRegistration('Förskolan Färdig'))
    expect(await recordsAbout(db, 'board-paper', matter)).toEqual([])
    const address = paths.boardPaperFinish.to({ matter })
    later(1)
    expect((await visit.coordinator.post(address, {})).status).toBe(303)
    const [first] = await recordsAbout(db, 'board-paper', matter)
    expect(first).toMatchObject({
      direction: 'drawn-up',
      datedOn: '2027-05-21',
      counterpart: 'Provdalens nämnd',
      about: 'Tjänsteutlåtande: Deltagande i Kvalitetsutmärkelsen 2027: Förskolan Färdig',
    })
    const number = first?.number ?? ''
    const document = first?.document
    expect(document && (await documentById(db, document))?.recordNumber).toBe(number)
    const page = await visit.coordinator.get(paths.boardMatter.to({ matter }))
    expect(page.body).toContain(number)
    expect(page.body).not.toContain('Färdigställ tjänsteutlåtandet')

    later(60)
    const changed = { ...paperFields, 'text-title': 'En ny rubrik' }
    await visit.coordinator.post(paths.boardPaper.to({ matter }), changed)
    later(1)
    await visit.coordinator.post(address, {})
    const records = await recordsAbout(db, 'board-paper', matter)
    expect(records.map((one) => one.number)).toEqual([number, `${number}-2`])
    const versions = paths.boardPaperVersion
    const old = await textOfFile(versions.to({ matter, version: 1 }), 'docx')
    expect(old).not.toContain('En ny rubrik')
    const fresh = await textOfFile(paths.boardPaperVersionPdf.to({ matter, version: 2 }), 'pdf')
    expect(fresh).toContain('En ny rubrik')
    expect((await visit.coordinator.get(versions.to({ matter, version: 3 }))).status).toBe(404)
    const trail = (await trailOf(db, matter)).map(({ what }) => what)
    expect(trail.toReversed()).toEqual([
      'board-matter.opened',
      'board-paper.finished',
      'board-matter.paper-changed',
      'board-paper.finished',
    ])
  })

  test('when units join, the paper has them, and a new version is to be finished', async () => {
    const [first, second] = [await aRegistration('Förskolan A'), await aRegistration('Förskolan B')]
    const matter = await aMatterFor(first)
    await visit.coordinator.post(paths.boardPaperFinish.to({ matter }), {})
    later(60)
    const registration = [first.id, second.id]
    const joined = await visit.coordinator.post(paths.boardUnits.to({ matter }), { registration })
    expect(joined.status).toBe(303)
    const text = await textOfFile(paths.boardPaperFile.to({ matter }), 'docx')
    expect(text).toContain('Förskolan A och Förskolan B har anmält att de vill delta')
    const page = await visit.coordinator.get(paths.boardMatter.to({ matter }))
    expect(page.body).toContain('Färdigställ en ny version')
  })

  test('nobody else can finish it, nor open its files', async () => {
    const matter = await aMatterFor(await aRegistration('Förskolan Stängd'))
    expect((await visit.stranger.post(paths.boardPaperFinish.to({ matter }), {})).status).toBe(403)
    expect((await visit.stranger.get(paths.boardPaperPdf.to({ matter }))).status).toBe(403)
    expect(await recordsAbout(db, 'board-paper', matter)).toEqual([])
  })
})

test('the PDF has the same words as the Word file', async () => {
  const units = [await aRegistration('Förskolan Ett'), await aRegistration('Förskolan Två')]
  const matter = await aMatterFor(...units)
  const letters = (text: string) => text.replace(/Sida \d+ \(\d+\)/g, '').replace(/\s+/g, '')
  const word = await textOfFile(paths.boardPaperFile.to({ matter }), 'docx')
  const pdf = await textOfFile(paths.boardPaperPdf.to({ matter }), 'pdf')
  expect([...letters(pdf)].toSorted().join('')).toBe([...letters(word)].toSorted().join(''))
})

describe('a template of one’s own', () => {
  const list = paths.boardTemplates.to()
  const named = (bytes: Uint8Array, name = 'Vår mall.docx') =>
    new File([new Uint8Array(bytes)], name)

  test('the example passes the check, and the paper is made with it', async () => {
    const example = await visit.coordinator.get(paths.boardTemplateExample.to())
    expect(await textOf(example.bytes, 'a.docx')).toMatchObject({ ok: true })
    const fields = { administration: '', template: named(await documentWord(exampleTemplate())) }
    expect((await visit.organiser.post(list, fields)).status).toBe(303)
    const matter = await aMatterFor(await aRegistration('Förskolan Mallen'))
    const page = await visit.coordinator.get(paths.boardMatter.to({ matter }))
    const [, link = ''] = /href="([^"]+\/mallar\/[^"]+\/tjansteutlatande)"/.exec(page.body) ?? []
    const text = await textOfFile(link, 'docx')
    expect(text).toContain('1. Provdalens nämnd godkänner att Förskolan Mallen deltar')
    expect(text).not.toMatch(/[{}]/)
  })

  test('its faults are named, and it is not kept', async () => {
    const children = [new docx.Paragraph('{nämnd} {handlaggare} {rubrik}')]
    const bytes = await docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }))
    const page = await visit.organiser.post(list, { administration: '', template: named(bytes) })
    expect(page.status).toBe(422)
    for (const text of [
      'Mallen har 3 fel',
      'Fältet «handlaggare» finns inte.',
      'Fältet «handläggare» saknas.',
      'Fältet «punkter › text» saknas.',
    ])
      expect(page.body).toContain(text)
    expect((await visit.organiser.get(list)).body.match(/ta-bort/g)?.length).toBe(1)
    const notWord = await visit.organiser.post(list, {
      administration: '',
      template: named(new TextEncoder().encode('hej'), 'mall.txt'),
    })
    expect(notWord.status).toBe(422)
    expect((await visit.organiser.post(list, { administration: '' })).body).toContain(
      'Välj filen med mallen.',
    )
  })

  test('a coordinator keeps the own administration’s, not everybody’s, and takes it away', async () => {
    const bytes = await documentWord(exampleTemplate())
    const forAll = { administration: '', template: named(bytes) }
    expect((await visit.coordinator.post(list, forAll)).status).toBe(403)
    const page = await visit.coordinator.get(list)
    const [, own = ''] = /<option value="([^"]+)"/.exec(page.body) ?? []
    const added = { administration: own, template: named(bytes, 'Egen.docx') }
    expect((await visit.coordinator.post(list, added)).status).toBe(303)
    expect((await visit.stranger.post(list, added)).status).toBe(403)
    expect((await visit.stranger.get(list)).body).not.toContain('Egen')
    const shown = await visit.coordinator.get(list)
    const [gone = ''] = /\/namndarenden\/mallar\/[^"]+\/ta-bort/.exec(shown.body) ?? []
    expect((await visit.stranger.post(gone, {})).status).toBe(403)
    expect((await visit.coordinator.post(gone, {})).status).toBe(303)
    expect((await visit.coordinator.get(list)).body).not.toContain('Egen')
  })

  test('the help page lists every field', async () => {
    const page = await visit.coordinator.get(paths.boardTemplateFields.to())
    expect(page.body).toContain('{jämställdhetsanalys}')
    expect(page.body).toContain('{#punkter} {nummer} {text} {/punkter}')
  })
})

test('the form and the matter ask the database as often for four units as for one', async () => {
  const count = async (path: string) => {
    site.queries.length = 0
    expect((await visit.coordinator.get(path)).status).toBe(200)
    return site.queries.length
  }
  const form = (ids: readonly string[]) =>
    `${paths.boardMatterNew.to()}?${ids.map((id) => `anmalan=${id}`).join('&')}`
  const units = []
  for (const name of ['Ett', 'Två', 'Tre', 'Fyra'])
    units.push(await aRegistration(`Enheten ${name}`))
  const ids = units.map(({ id }) => id)
  const one = await count(form(ids.slice(0, 1)))
  expect(await count(form(ids))).toBe(one)
  const single = await aMatterFor(await aRegistration('Enheten Ensam'))
  const several = await aMatterFor(...units)
  const page = (matter: MatterId) => count(paths.boardMatter.to({ matter }))
  expect(await page(several)).toBe(await page(single))
})
