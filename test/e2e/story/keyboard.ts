// Somebody who uses the keyboard alone: Tab, Enter, Space and letters.
import type { Locator, Page } from 'playwright-core'

/** Goes on with Tab until this has the focus, as one does who cannot point. */
export async function tabTo(page: Page, what: Locator): Promise<void> {
  await what.waitFor({ state: 'attached' })
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab')
    if (await what.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not reach ${what} at ${page.url()}`)
}

async function enter(page: Page, what: Locator): Promise<void> {
  await tabTo(page, what)
  const arrival = page.waitForEvent('load')
  arrival.catch(() => undefined)
  await page.keyboard.press('Enter')
  await arrival
}

/** Finishes the registration that is there in draft, and sends it. */
export async function finishesRegistration(page: Page, unit: string): Promise<void> {
  await enter(page, page.getByRole('link', { name: `Gör klart anmälan: ${unit}` }))
  for (;;) {
    if (page.url().includes('/fragor/')) {
      await answers(page)
      continue
    }
    const left = page.locator('.tasks li', { hasText: 'Att göra' }).getByRole('link')
    if ((await left.count()) === 0) break
    await enter(page, left.first())
  }
  await enter(page, page.getByRole('link', { name: 'Kontrollera och skicka in' }))
  await enter(page, page.getByRole('button', { name: 'Skicka in anmälan' }))
  await page.getByText(`Anmälan för ${unit} är inskickad`).first().waitFor()
}

/** Space chooses where the focus is; what asks for a number gets one. */
async function answers(page: Page): Promise<void> {
  const main = page.getByRole('main')
  for (const field of await main.locator('input[type=text]').all()) {
    await tabTo(page, field)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('80')
  }
  for (const group of await main.getByRole('group').all()) {
    const choice = group.getByRole('radio')
    if ((await choice.count()) === 0 || (await group.getByRole('radio', { checked: true }).count()))
      continue
    await tabTo(page, choice.first())
    await page.keyboard.press('Space')
  }
  await enter(page, page.getByRole('button', { name: 'Spara och fortsätt' }))
}
