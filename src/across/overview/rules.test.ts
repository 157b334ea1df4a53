import { describe, expect, test } from 'vitest'
import type { Edition } from '../../award/editions/model.ts'
import type { Line } from './model.ts'
import { organiserTasks, unitTasks } from './rules.ts'

const due = new Date('2027-05-17T21:59:59Z')
const edition = {
  state: 'open',
  terms: { calendar: { entryDue: due, registrationCloses: due, extractDue: '2027-06-30' } },
} as Edition
const before = new Date('2027-05-17T21:00:00Z')
const after = new Date('2027-06-01T08:00:00Z')

function line(rest: object): Line {
  const registration = { id: 'r', unitName: 'Förskolan Eken', state: 'sent' }
  return { registration, board: { state: 'extract-verified' }, locked: false, ...rest } as Line
}
const kinds = (tasks: readonly { readonly kind: string }[]) => tasks.map(({ kind }) => kind)

describe('nothing waits for anybody who can no longer do it', () => {
  test('an entry that is not there when the time is out is no task any more', () => {
    expect(kinds(organiserTasks(line({}), edition, before))).toEqual(['write-entry'])
    expect(kinds(unitTasks(line({}), edition, before))).toEqual(['write-entry'])
    expect(organiserTasks(line({}), edition, after)).toEqual([])
    expect(unitTasks(line({}), edition, after)).toEqual([])
  })

  test('a draft cannot be sent when registration has closed', () => {
    const draft = line({ registration: { id: 'r', unitName: 'Eken', state: 'draft' } })
    expect(kinds(unitTasks(draft, edition, before))).toEqual(['finish-registration'])
    expect(unitTasks(draft, edition, after)).toEqual([])
  })

  test('a team that has begun its consensus does not wait for the one who did not hand in', () => {
    const team = { leader: 'l', members: ['l', 'm', 'n', 'o'] }
    const at = (consensus: string | null) => {
      const progress = { members: 4, handedIn: 3, consensus }
      return kinds(organiserTasks(line({ locked: true, team, progress }), edition, after))
    }
    expect(at(null)).toEqual(['assessments-missing'])
    expect(at('open')).toEqual(['agree'])
    expect(at('closed')).toEqual(['plan-visit'])
    expect(at('final')).toEqual(['write-report'])
  })
})
