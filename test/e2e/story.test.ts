// The whole story of an award in a real browser, on a real server: from five old papers to a closed edition.
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../database.ts'
import * as end from './story/honouring.ts'
import { house } from './story/house.ts'
import * as judging from './story/judging.ts'
import { finishesRegistration } from './story/keyboard.ts'
import { publicPages, workPages } from './story/pages.ts'
import * as unit from './story/taking-part.ts'
import { tooWide, visitor } from './story/visitor.ts'
import { watch } from './story/watching.ts'

/** For a machine that has much else to do. */
const patience = 900_000
const site = await house((await testDatabase()).url)
const plain = await house((await testDatabase()).url)

test(
  'the whole story: papers, a unit, its examiners, a recipient, an example, the end of the year',
  async () => {
    const context = await site.browser()
    afterAll(() => context.close())
    const watching = watch(context, site.address)
    const at = visitor(await context.newPage(), watching)

    await site.open('2027-02-15T08:00:00Z')
    for (const path of publicPages) await at.go(path)
    await unit.signsIn(at, unit.contactEmail)
    await unit.registers(at)
    await at.signOut()
    await unit.papersComeIn(at)
    await unit.boardIsAsked(at)

    await site.open('2027-03-01T08:00:00Z')
    await unit.boardHasDecided(at)
    await unit.extractIsVerified(at)
    await unit.writesEntry(at, true)
    await unit.handsIn(at)

    await site.open('2027-06-01T08:00:00Z')
    await judging.promiseIsSigned(at)
    await judging.teamIsChosen(at)
    await judging.examinersDeclare(at)
    for (const examiner of judging.examiners) await judging.assesses(at, examiner)
    await judging.agree(at)
    await judging.visitIsPlanned(at)

    await site.open('2027-10-10T08:00:00Z')
    await judging.visitIsDone(at)
    await judging.feedbackIsWritten(at)
    await judging.feedbackIsChecked(at)
    await end.economyIsChecked(at)
    await end.juryDeclares(at)
    await end.juryDecides(at)
    await end.jurorSeesNothing(at)
    await at.signOut()
    await end.nothingIsPublic(at)

    await site.open('2027-11-23T15:00:00Z')
    await end.recipientIsPublic(at)
    await end.cannotCloseYet(at)
    await end.feedbackIsReleased(at)
    await end.unitReadsAndShares(at)
    await end.exampleIsPublished(at)
    await end.othersFindIt(at)
    await end.editionIsClosed(at)

    for (const [name, path] of workPages) {
      await at.become(name)
      await at.go(path)
    }
    expect(watching.faults).toEqual([])
    expect(watching.seen.size).toBeGreaterThan(50)
    const all = [...publicPages, ...workPages.map(([, path]) => path)]
    expect(await tooWide(at.page, all)).toEqual([])
  },
  patience,
)

test(
  'with the keyboard alone a registration is finished and sent',
  async () => {
    const context = await plain.browser()
    afterAll(() => context.close())
    const page = await context.newPage()
    await plain.open('2027-02-15T08:00:00Z')
    await visitor(page, watch(context, plain.address)).become('Fatima Warsame')
    await finishesRegistration(page, 'Verkstans dagliga verksamhet')
  },
  patience,
)

test(
  'the core without JavaScript: a registration, an entry and an assessment',
  async () => {
    const context = await plain.browser({ javaScriptEnabled: false })
    afterAll(() => context.close())
    const watching = watch(context, plain.address, false)
    const at = visitor(await context.newPage(), watching)
    await plain.open('2027-03-01T08:00:00Z')
    await unit.signsIn(at, unit.contactEmail)
    await unit.registers(at)
    await unit.writesEntry(at, false)
    await unit.handsIn(at)
    await plain.open('2027-06-01T08:00:00Z')
    await judging.promiseIsSigned(at)
    await judging.teamIsChosen(at)
    await judging.examinersDeclare(at)
    for (const examiner of judging.examiners) await judging.assesses(at, examiner)
    expect(watching.faults).toEqual([])
  },
  patience,
)
