// What examiners of the world have told of themselves, and whom the organiser looks for.
import { invite } from '../../src/award/examiners/actions/inviting.ts'
import { takeList } from '../../src/award/examiners/actions/lists.ts'
import { tellExperience } from '../../src/award/examiners/actions/own-profile.ts'
import { keepCall, sendApplication } from '../../src/award/examiners/actions/recruiting.ts'
import { emailOf } from '../../src/commands/demonstration/cast.ts'
import { played, type Stage } from '../../src/commands/demonstration/stage.ts'
import { visitors } from './cast.ts'

/**
 * The examiner has told of earlier work, which waits for the organiser; the stranger has applied,
 * the former helper is invited, and a list waits.
 */
export async function recruit(stage: Stage): Promise<void> {
  const told = { year: 2012, role: 'member', award: 'Kvalitetsutmärkelsen' } as const
  const act = stage.as(visitors.examiner, '2025-01-27T10:00')
  await played('earlier work', tellExperience(act, told))
  const office = stage.as(visitors.organiser, '2025-01-27T10:00')
  const lastDay = '2025-12-31'
  await keepCall(office, { textSv: 'Vi söker examinatorer.', textEn: '', lastDay })
  await played(
    'application',
    sendApplication(stage.as(visitors.stranger, '2025-01-28T10:00'), asked),
  )
  const player = visitors['former helper']
  const who = { name: player.name, email: emailOf(player), greeting: '', lastDay }
  await played('invitation', invite(office, who))
  const bytes = new TextEncoder().encode('Namn;E-post\nLisa Lista;lisa@example.se\n')
  await played('list', takeList(office, { name: 'lista.csv', bytes }))
}

const asked = {
  ...{ name: 'Stina Främling', motivation: 'Jag vill lära av andra.' },
  ...{ organisation: '', unit: '', employer: 'Ett föräldrakooperativ', since: '2020-01-01' },
  ...{ categories: [], fields: [], languages: [], capacity: 1 },
}
