// Reminders on a real database: shown before, sent once, stopped and resumed.
import { beforeEach, describe, expect, test } from 'vitest'
import { boardSite } from '../../../../test/board-site.ts'
import { edition2027 } from '../../../../test/handed-in.ts'
import { theSystem } from '../../../base/lib/actor.ts'
import { paths } from '../../../base/paths.ts'
import { trailOf } from '../../../support/audit/public.ts'
import { latest } from '../../../support/messages/store.ts'
import { withdrawRegistration } from '../../registrations/actions/registering.ts'
import { dueGroups, sendReminders } from '../actions/reminding.ts'

const board = await boardSite()
const { site, db, act, organiser, coordinator, visit } = board
const round = 'decisions.remind'

/** Fourteen working days before 30 June 2027, over Midsummer, it is 9 June. */
const fourteen = '2027-06-09T07:30:00Z'

async function lettersAbout(unit: string) {
  return (await latest(db, 500)).filter(({ body }) => body.includes(unit))
}

async function at<Result>(time: string, work: () => Promise<Result>): Promise<Result> {
  const before = site.clock.now()
  site.clock.set(time)
  try {
    return await work()
  } finally {
    site.clock.set(before)
  }
}

describe('a reminder that goes by itself', () => {
  test('is shown with its text before, and goes to coordinator and contact as shown', async () => {
    const eken = await board.aRegistration('Förskolan Eken')
    const page = await visit.organiser.get(`${paths.boardReminders.to()}?steg=14`)
    expect(page.body).toContain('onsdag 9 juni 2027 kl. 08:00')
    expect(page.body).toContain('14 arbetsdagar före onsdag 30 juni 2027.')
    expect(page.body).toContain('Det är 21 dagar kvar.')
    expect(page.body).toContain('Skriv tjänsteutlåtandet, så att nämnden kan sammanträda senast')
    expect(await lettersAbout('Eken')).toEqual([])
    await at('2027-06-09T05:30:00Z', () => site.runRound(round))
    expect(await lettersAbout('Eken')).toEqual([])

    await at(fourteen, () => site.runRound(round))
    const letters = await lettersAbout('Eken')
    const recipients = letters.map(({ recipient }) => recipient).toSorted()
    expect(recipients).toEqual([coordinator.email, eken.contactPerson.email].toSorted())
    for (const { body } of letters) {
      expect(page.body).toContain(body.split('\n')[2])
      expect(body).toContain('Bidrag')
    }
    const own = letters.find(({ recipient }) => recipient === eken.contactPerson.email)
    expect(own?.body).toContain('Kim Koordinator')
    expect((await trailOf(db, eken.id)).map(({ what }) => what)).toEqual(['board-extract.reminded'])
  })

  test('goes once, though rounds are many and two run at the same time', async () => {
    await board.aRegistration('Förskolan Granen')
    await at(fourteen, async () => {
      await Promise.all([site.runRound(round), site.runRound(round)])
      await site.runRound(round)
    })
    await at('2027-06-10T07:30:00Z', () => site.runRound(round))
    expect(await lettersAbout('Granen')).toHaveLength(2)
    await at('2027-06-18T07:30:00Z', () => site.runRound(round))
    expect(await lettersAbout('Granen')).toHaveLength(4)
  })

  test('of which the row and the letters come together, or neither', async () => {
    const linden = await board.aRegistration('Förskolan Linden')
    await at(fourteen, async () => {
      const [due] = await dueGroups(db, site.clock.now())
      if (!due) throw new Error('nobody is to be reminded')
      const crashed = act(theSystem, async (doing) => {
        await sendReminders(doing, due)
        throw new Error('the process dies')
      })
      await expect(crashed).rejects.toThrow('the process dies')
      expect(await lettersAbout('Linden')).toEqual([])
      await site.runRound(round)
    })
    expect(await lettersAbout('Linden')).toHaveLength(2)
    expect(await trailOf(db, linden.id)).toHaveLength(1)
  })

  test('never goes on a Sunday, at night, or after the day', async () => {
    await board.aRegistration('Förskolan Helgen')
    for (const time of ['2027-06-13T09:00:00Z', '2027-06-14T20:00:00Z', '2027-07-01T09:00:00Z']) {
      await at(time, () => site.runRound(round))
    }
    expect(await lettersAbout('Helgen')).toEqual([])
  })
})

describe('nobody is reminded', () => {
  test('whose extract is sent or verified, who has withdrawn, or who registered later', async () => {
    await board.sentExtract('Förskolan Lämnad')
    const { registration, decision } = await board.sentExtract('Förskolan Klar')
    const seen = { [`listed-${registration.id}`]: 'listed' }
    await visit.organiser.post(paths.boardReview.to({ decision }), seen)
    const gone = await board.aRegistration('Förskolan Borta')
    await act(gone.contactPerson, (doing) =>
      withdrawRegistration(doing, gone.id, 'Vi hinner inte.'),
    )
    const late = { sentAt: new Date('2027-06-15T08:00:00Z') }
    await board.aRegistration('Förskolan Senast', late)
    await at(fourteen, () => site.runRound(round))
    for (const name of ['Lämnad', 'Klar', 'Borta', 'Senast']) {
      const told = (await lettersAbout(name)).filter(({ subject }) => /^Påminnelse/.test(subject))
      expect(told).toEqual([])
    }
    const page = await visit.organiser.get(paths.boardReminders.to())
    expect(page.body).toContain('Förskolan Klar: utdraget är kontrollerat')
    expect(page.body).toContain('Förskolan Lämnad: utdraget är lämnat och väntar på kansliet')
    expect(page.body).toContain('Förskolan Senast: anmälan kom in efter den här dagen')
  })
})

test('where there is nobody to write to, nothing is said to have been sent', async () => {
  const alone = await board.aRegistration('Förskolan Ensam', {
    administration: null,
    contact: null,
  })
  const page = await visit.organiser.get(paths.boardReminders.to())
  expect(page.body).toContain('Förskolan Ensam: det finns varken samordnare eller kontaktperson')
  await at(fourteen, () => site.runRound(round))
  expect(await trailOf(db, alone.id)).toEqual([])
})

describe('reminders can be stopped', () => {
  beforeEach(async () => {
    const stopped = (await visit.organiser.get(paths.boardReminders.to())).body
    for (const [, stop = ''] of stopped.matchAll(/paminnelser\/([0-9a-f-]{36})\/ateruppta/g)) {
      await visit.organiser.post(paths.boardReminderResume.to({ stop }))
    }
  })

  async function stopping(what: string) {
    const answer = await visit.organiser.post(paths.boardReminderStop.to(), { what })
    expect(answer.status).toBe(303)
  }

  test('all of them, and resumed', async () => {
    await board.aRegistration('Förskolan Tyst')
    await stopping('all')
    await stopping('all')
    await at(fourteen, () => site.runRound(round))
    expect(await lettersAbout('Tyst')).toEqual([])
    const page = await visit.organiser.get(paths.boardReminders.to())
    const stops = [...page.body.matchAll(/paminnelser\/([0-9a-f-]{36})\/ateruppta/g)]
    expect(stops).toHaveLength(1)
    const resumed = paths.boardReminderResume.to({ stop: String(stops[0]?.[1]) })
    expect((await visit.organiser.post(resumed)).status).toBe(303)
    await at('2027-06-10T07:30:00Z', () => site.runRound(round))
    expect(await lettersAbout('Tyst')).toHaveLength(2)
  })

  test('one step, one unit or one matter, and no other', async () => {
    const one = await board.aRegistration('Förskolan Enkel')
    const two = await board.aRegistration('Förskolan Tvåan')
    const three = await board.aRegistration('Förskolan Trean')
    const matter = await board.aMatterFor(two)
    await stopping(`unit:${one.id}`)
    await stopping(`matter:${matter}`)
    await stopping('step:7')
    await at(fourteen, () => site.runRound(round))
    await at('2027-06-18T07:30:00Z', () => site.runRound(round))
    expect(await lettersAbout('Enkel')).toEqual([])
    expect(await lettersAbout('Tvåan')).toEqual([])
    expect(await lettersAbout('Trean')).toHaveLength(2)
    expect(three.state).toBe('sent')
  })

  test('and only what can be stopped is taken', async () => {
    const answer = await visit.organiser.post(paths.boardReminderStop.to(), { what: 'tomorrow' })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Välj vad som ska stoppas.')
  })
})

test('the organiser chooses the days, and a moved day gives new reminders', async () => {
  const { organiser: visitor } = visit
  const wrong = await visitor.post(paths.boardReminderPlan.to(), { steps: '14, snart' })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('value="14, snart"')
  const saved = await visitor.post(paths.boardReminderPlan.to(), { steps: '5 21,5' })
  expect(saved.status).toBe(303)
  const page = await visitor.get(paths.boardReminders.to())
  expect(page.body).toContain('value="21, 5"')
  expect(page.body).toContain('21 arbetsdagar före')
  const edition = await act(organiser, edition2027)
  const what = (await trailOf(db, edition.id)).map((event) => event.what)
  expect(what).toContain('board-reminders.planned')
})

test('a coordinator sees what goes to the own units, and steers nothing', async () => {
  const own = await visit.coordinator.get(paths.boardReminders.to())
  expect(own.body).toContain('Förskolan Trean')
  expect(own.body).not.toContain('Stoppa påminnelser')
  expect((await visit.stranger.get(paths.boardReminders.to())).body).not.toContain('Trean')
})

test('as many questions for many units as for few', async () => {
  const count = async (path: string) => {
    site.queries.length = 0
    await visit.organiser.get(path)
    return site.queries.length
  }
  const pages = [paths.boardReminders.to(), paths.boardMissing.to()]
  const before = [await count(pages[0] ?? ''), await count(pages[1] ?? '')]
  for (const name of ['Många ett', 'Många två']) await board.aRegistration(name)
  expect([await count(pages[0] ?? ''), await count(pages[1] ?? '')]).toEqual(before)
  expect(Math.max(...before)).toBeLessThan(22)
})

test('nothing of all this was a bug', () => {
  expect(site.failures).toEqual([])
})
