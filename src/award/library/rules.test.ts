import { describe, expect, test } from 'vitest'
import { realProgramme } from '../../../test/programme-files.ts'
import type { PersonId } from '../../base/lib/actor.ts'
import { found } from '../../base/lib/failures.ts'
import { permit } from '../../base/lib/permit.ts'
import type { Edition, EditionId } from '../editions/model.ts'
import type { EntryId } from '../entries/model.ts'
import { readQuery } from './forms.ts'
import type { Item, ItemId } from './model.ts'
import { mayOffer, mayPublish, mayWithdraw } from './policy.ts'
import * as rules from './rules.ts'

const ceremony = new Date('2027-11-23T15:00:00Z')
const after = new Date('2027-11-24T08:00:00Z')
const person = 'p' as PersonId
const offered = { summary: 'Vi hade långa köer.', contact: '', operatorConsents: false }
const item = (over: Partial<Item> = {}): Item => ({
  ...offered,
  id: 'i' as ItemId,
  entryId: 'e' as EntryId,
  editionId: 'y' as EditionId,
  year: 2027,
  category: 'forskola',
  unitName: 'Förskolan',
  state: 'offered',
  consentedBy: person,
  consentedAt: after,
  checkedBy: null,
  publishedAt: null,
  withdrawnAt: null,
  ...over,
})
const ground = { ceremony, operatingForm: 'municipal' as const, known: undefined }
const offering = permit('library.offer')

describe('Invariant 24: an example needs consent, a reading, and can be withdrawn', () => {
  test.each([
    ['before the ceremony', offered, ground, new Date(ceremony.getTime() - 1), 'before-ceremony'],
    ['without a date for it', offered, { ...ground, ceremony: null }, after, 'before-ceremony'],
    ['without a summary', { ...offered, summary: ' ' }, ground, after, 'summary-missing'],
    [
      'with too long a one',
      { ...offered, summary: 'o '.repeat(151) },
      ground,
      after,
      'summary-too-long',
    ],
    [
      'when it is published',
      offered,
      { ...ground, known: item({ state: 'published' }) },
      after,
      'published-already',
    ],
    [
      'by a private unit alone',
      offered,
      { ...ground, operatingForm: 'contract' as const },
      after,
      'operator-must-consent',
    ],
  ] as const)('an offer %s is refused', (_, offer, on, now, reason) => {
    expect(rules.offer(offering, offer, on, now)).toEqual({ ok: false, reason })
  })
  test('a private unit and its legal entity may offer', () => {
    const both = { ...offered, operatorConsents: true }
    const on = { ...ground, operatingForm: 'contract' as const }
    expect(rules.offer(offering, both, on, ceremony)).toEqual({ ok: true, value: both })
  })
  test('what was withdrawn may be offered again', () => {
    const on = { ...ground, known: item({ state: 'withdrawn' }) }
    expect(rules.offer(offering, offered, on, after).ok).toBe(true)
  })
  test('nothing is published that nobody has read', () => {
    const by = { checkedBy: person, at: after }
    const publishing = permit('library.publish')
    expect(rules.publish(publishing, item(), false, by)).toEqual({
      ok: false,
      reason: 'not-checked',
    })
    expect(rules.publish(publishing, item({ state: 'withdrawn' }), true, by)).toEqual({
      ok: false,
      reason: 'not-offered',
    })
    expect(rules.publish(publishing, item(), true, by)).toEqual({
      ok: true,
      value: item({ state: 'published', checkedBy: person, publishedAt: after }),
    })
  })
})

test('the unit offers, the organiser publishes, both withdraw', () => {
  const actor = (...roles: ('organiser' | 'examiner')[]) =>
    ({
      id: person,
      name: '',
      email: '',
      roles: new Set(roles),
      organisations: new Set<string>(),
    }) as const
  expect(mayOffer(false)).toBeUndefined()
  expect(mayOffer(true)).toBeDefined()
  expect(mayPublish(actor('examiner'))).toBeUndefined()
  expect(mayPublish(actor('organiser'))).toBeDefined()
  expect(mayWithdraw(actor('examiner'), false)).toBeUndefined()
  expect(mayWithdraw(actor('examiner'), true)).toBeDefined()
  expect(mayWithdraw(actor('organiser'), false)).toBeDefined()
})

test('what is sought loses its dots, its endings, and all that is no letter or digit', () => {
  expect(rules.soughtWords('  Förskola, "köer" 100% ')).toEqual(['forskol', 'koer', '100'])
  const forms = ['förskola', 'förskolan', 'förskolor', 'förskolorna', 'förskolans']
  expect(new Set(forms.flatMap(rules.soughtWords))).toEqual(new Set(['forskol']))
})

test('an address that makes no sense asks for everything', () => {
  expect(readQuery({ ar: 'x', sida: '-3', klass: '' })).toEqual({
    text: '',
    category: null,
    year: null,
    page: 1,
  })
})

describe('Invariant 23: a recipient is asked what the prize was used for, if the edition asks', () => {
  const live = found(realProgramme().editions.find(({ state }) => state !== 'historic'))
  const edition = (prizeFollowUp: boolean): Edition => ({
    ...{ id: 'y' as EditionId, year: live.year, state: 'open', demonstration: false, version: 1 },
    zone: 'Europe/Stockholm',
    terms: { ...live.terms, after: { examinersNamedInReport: false, prizeFollowUp } },
  })
  const honour = (kind: 'recipient' | 'honourable') => ({
    ...{ entryId: 'e' as EntryId, editionId: 'y' as EditionId },
    ...{ kind, motivation: 'M', category: 'forskola' },
  })
  test.each([
    ['a recipient, where the edition asks', true, honour('recipient'), true],
    ['a recipient, where it does not', false, honour('recipient'), false],
    ['a mention has no prize', true, honour('honourable'), false],
    ['nobody without an honour', true, undefined, false],
  ] as const)('%s', (_, asks, given, expected) => {
    expect(rules.asksForPrizeUse(edition(asks), given)).toBe(expected)
  })
  const telling = permit('prize.tell')
  test('the answer is a text within its limit, from one who was asked', () => {
    expect(rules.tellPrizeUse(telling, true, 'En kurs.')).toEqual({ ok: true, value: 'En kurs.' })
    expect(rules.tellPrizeUse(telling, false, 'En kurs.')).toMatchObject({ reason: 'no-prize' })
    expect(rules.tellPrizeUse(telling, true, ' ')).toMatchObject({ reason: 'prize-use-missing' })
    expect(rules.tellPrizeUse(telling, true, 'o '.repeat(301))).toMatchObject({
      reason: 'prize-use-too-long',
    })
  })
})
