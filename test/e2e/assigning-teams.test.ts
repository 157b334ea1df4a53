// The organiser's afternoon: rules, all teams solved for, a pin, a change by hand, letters, one who falls ill, a unit that objects.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/base/paths.ts'
import { latest } from '../../src/support/messages/store.ts'
import { choosingTeams, seasonSite } from '../season.ts'
import { browsing } from './browsing.ts'
import { tabTo } from './story/keyboard.ts'

const season = await seasonSite()
const { site, organiser, contact } = season
const { as } = await browsing(site)
const patience = 1_200_000
/** Proven, or the best found in the time that was given, with how much better it could be. */
const proof = /^Bevisat bäst|^Inte bevisat: kan som mest bli/
/** From the beginning it takes some twenty seconds, so five minutes are enough on any machine. */
const proven = /^Bevisat bäst: det svagaste laget kan inte lyftas mer/
const aMinute = '60'
let page: Page

beforeAll(async () => {
  page = await (await as(organiser, { viewport: { width: 1280, height: 900 } })).newPage()
  page.setDefaultTimeout(60_000)
})

async function accessible(shown = page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page: shown }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  await fits(shown)
}

/** Nothing sticks out to the right of a telephone. */
async function fits(shown: Page): Promise<void> {
  const before = shown.viewportSize() ?? { width: 1280, height: 900 }
  await shown.setViewportSize({ width: 320, height: 720 })
  const over = await shown.evaluate(() => document.documentElement.scrollWidth)
  await shown.setViewportSize(before)
  expect([shown.url(), over]).toEqual([shown.url(), 320])
}

/** Presses a button with the keyboard, and waits for the page that comes. */
async function press(name: string | RegExp, shown = page): Promise<void> {
  const button = shown.getByRole('button', { name }).first()
  await button.focus()
  const arrival = shown.waitForEvent('load')
  arrival.catch(() => undefined)
  await shown.keyboard.press('Enter')
  await arrival
}

/** Asks for teams, lets the work be done, and gives the sentence of the proof. */
async function solve(how: string): Promise<string> {
  await page.goto(paths.teamPlan.to())
  await page.getByRole('radio', { name: how }).check()
  await page.getByLabel('Längsta tid').selectOption(aMinute)
  await press('Räkna')
  await page.getByText('Lagen räknas ut.').first().waitFor()
  await page.goto('about:blank') // The page looks anew by itself, which would cut off our going there.
  await site.runJobs()
  await page.goto(paths.teamPlan.to())
  return (await page.getByText(proof).first().textContent()) ?? ''
}

type Team = { readonly unit: string; readonly address: string; readonly members: readonly string[] }

/** The teams as the board's table shows them, without marks. */
async function teams(): Promise<readonly Team[]> {
  await page.goto(paths.teamPlan.to())
  return page
    .locator('main table')
    .last()
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [unit, ...members] = [...row.querySelectorAll('a')]
        return {
          unit: unit?.textContent ?? '',
          address: unit?.getAttribute('href') ?? '',
          members: members.map((link) => (link.textContent ?? '').replace(/ \(.*\)$/, '')),
        }
      }),
    )
}

async function publish(): Promise<void> {
  await page.goto(paths.teamPlanPublish.to())
  await accessible()
  await press('Publicera lagen och skicka mejlen')
  await page.getByText('Lagen är publicerade:').first().waitFor()
  await site.runJobs()
}

function changedBetween(before: readonly Team[], after: readonly Team[]): readonly string[] {
  const was = new Map(before.map(({ unit, members }) => [unit, members.toSorted().join()]))
  return after.flatMap(({ unit, members }) =>
    was.get(unit) === members.toSorted().join() ? [] : [unit],
  )
}

test(
  'all teams of 100 entries and 120 examiners in an afternoon',
  async () => {
    await page.goto(paths.edition.to({ year: 2027 }))
    await page.getByText('3 till 5 examinatorer').first().waitFor()
    await accessible()
    await page.goto(paths.assignment.to())
    await accessible()
    await page.getByRole('link', { name: 'Planera alla lag på en gång' }).click()
    await page.getByRole('heading', { level: 1, name: 'Plan för lagen 2027' }).waitFor()
    await page.getByText('100 bidrag har kommit in och 120 examinatorer kan tilldelas.').waitFor()
    await accessible()

    // By keyboard: how, how long, and go. The page says where the work stands while it lasts.
    await tabTo(page, page.getByRole('radio', { name: 'Helt från början' }))
    await page.keyboard.press('Space')
    await tabTo(page, page.getByLabel('Längsta tid'))
    await page.keyboard.type('5 min')
    await press('Räkna')
    await page.getByRole('heading', { name: 'Lösning 1 räknas ut' }).waitFor()
    await accessible()
    const working = site.runJobs()
    await working
    await page.getByText(proven).first().waitFor()
    await page.getByText('Alla lag hänger ihop genom gemensamma examinatorer').first().waitFor()
    await accessible()
    const first = await teams()
    expect(first).toHaveLength(100)
    expect(Math.min(...first.map(({ members }) => members.length))).toBeGreaterThanOrEqual(3)
    expect(Math.max(...first.map(({ members }) => members.length))).toBeLessThanOrEqual(5)
    for (const { to } of [paths.teamPlanPicture, paths.teamPlanLoads, paths.teamPlanSolutions]) {
      await page.goto(to())
      await accessible()
    }

    // Why each is placed; one is held fast, one is not to be there.
    const [team] = first as [Team]
    const [kept, gone] = team.members as [string, string]
    await page.goto(team.address)
    await accessible()
    await press(`Lås fast ${kept}`)
    await page.getByText('Önskemålet är sparat.').first().waitFor()
    await press(`Inte här ${gone}`)
    await page.goto(paths.teamPlan.to())
    await page.getByText(`${kept} är fast i laget för ${team.unit}`).first().waitFor()
    await accessible()
    expect(await solve('Med så få ändringar som möjligt')).toMatch(proof)
    const second = await teams()
    const wished = second.find(({ unit }) => unit === team.unit)
    expect(wished?.members).toContain(kept)
    expect(wished?.members).not.toContain(gone)
    expect(changedBetween(first, second).length).toBeLessThanOrEqual(10)

    // By hand, with the price said first; and taken back.
    const other = second[1] as Team
    await page.goto(other.address)
    await page
      .getByRole('link', { name: other.members[0] ?? '' })
      .first()
      .click()
    await page.getByRole('heading', { name: /^Byt för hand/ }).waitFor()
    await accessible()
    await press(/^Byt /)
    await page.getByText('Bytet är gjort.').first().waitFor()
    expect(changedBetween(second, await teams()).length).toBeGreaterThan(0)
    await press(/^Ångra: byte/)
    await page
      .getByText(/^Ångrat: byte/)
      .first()
      .waitFor()
    expect(changedBetween(second, await teams())).toEqual([])
    await page.goto(paths.teamPlanSolutions.to())
    await press('Jämför')
    await page.getByRole('heading', { level: 1, name: /sida vid sida$/ }).waitFor()
    await accessible()

    // Published: everybody gets one letter, with the dates.
    await publish()
    const letters = await latest(site.db, 10_000)
    const people = new Set(second.flatMap(({ members }) => members))
    const told = letters.filter(({ recipient }) => recipient.startsWith('examinator-'))
    expect(new Set(told.map(({ recipient }) => recipient)).size).toBe(people.size)

    // Somebody falls ill.
    await page.goto(paths.teamPlan.to())
    const ill = second[2]?.members[0] ?? ''
    await page.getByText('Någon kan inte vara med').first().click()
    await page.getByLabel('Vem?').selectOption({ label: ill })
    await press('Räkna bort')
    await page.getByText(`${ill} är inte med`).first().waitFor()
    expect(await solve('Med så få ändringar som möjligt')).toMatch(proof)
    const third = await teams()
    const without = second.filter(({ members }) => members.includes(ill)).map(({ unit }) => unit)
    expect(third.filter(({ members }) => members.includes(ill))).toEqual([])
    const changed = changedBetween(second, third)
    expect(changed).toEqual(expect.arrayContaining(without))
    expect(changed.length).toBeLessThanOrEqual(2 * without.length + 5)
    await publish()
  },
  patience,
)

test(
  'a unit objects to a named examiner, the organiser upholds it, and the plan is mended',
  async () => {
    const before = await teams()
    const [{ unit, entry }] = season.entries as [(typeof season.entries)[number]]
    const team = before.find((one) => one.unit === unit.name) as Team
    const named = team.members[0] ?? ''

    const hers = await (await as(contact)).newPage()
    await hers.goto(paths.namedExaminers.to({ entry: entry.id }))
    await accessible(hers)
    await hers.getByText(`Invänd mot ${named}`, { exact: true }).click()
    const field = hers.getByLabel('Varför ska personen inte granska ert bidrag?')
    await field.and(hers.locator(':visible')).fill('Vi har en pågående tvist.')
    await press(`Skicka invändningen mot ${named}`, hers)
    await hers.getByText('Invändningen har kommit in.').first().waitFor()

    await page.goto(paths.conflictCases.to())
    await page.getByRole('link', { name: named }).first().click()
    await page.getByText('Vi har en pågående tvist.').first().waitFor()
    await accessible()
    await page.getByRole('radio', { name: 'Det är jäv: bidraget är stängt' }).check()
    await page.getByLabel('Skäl', { exact: true }).fill('Tvisten rör samma personer.')
    await press('Besluta')
    await page.getByText('Beslutet är sparat.').first().waitFor()

    await page.goto(paths.teamPlan.to())
    await page
      .getByText(`${named} får inte längre vara i laget för ${unit.name}.`)
      .first()
      .waitFor()
    await accessible()
    expect(await solve('Med så få ändringar som möjligt')).toMatch(proof)
    const after = await teams()
    const mended = after.find((one) => one.unit === unit.name)
    expect(mended?.members).not.toContain(named)
    expect(changedBetween(before, after)).toContain(unit.name)
    expect(changedBetween(before, after).length).toBeLessThanOrEqual(6)
    await publish()
    expect(site.failures).toEqual([])
    expect(site.clock.now()).toEqual(new Date(choosingTeams))
  },
  patience,
)
