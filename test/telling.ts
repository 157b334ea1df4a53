// Examiners who tell of themselves, and the organiser's word on it, over the site of `judgingSite`.
import { addExaminer } from '../src/award/examiners/actions.ts'
import { listClaimsOf } from '../src/award/examiners/store/claims.ts'
import type { Actor } from '../src/base/lib/actor.ts'
import { paths } from '../src/base/paths.ts'
import { judgingSite } from './judging.ts'

export async function tellingSite() {
  const judging = await judgingSite()
  const { site, who, asOrganiser } = judging

  async function anExaminer(name: string): Promise<Actor> {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.se`
    const person = await site.someone({ name, email })
    await asOrganiser((act) =>
      addExaminer(act, {
        ...{ name, email, categories: ['fritid'], fields: ['LSS'], languages: [], capacity: 2 },
      }),
    )
    return { ...person, roles: new Set(['examiner' as const]) }
  }

  async function latestClaim(person: Actor) {
    const claims = await listClaimsOf(site.db, [person.id])
    site.clock.forward(1000)
    const claim = claims.at(-1)
    if (!claim) throw new Error('nothing was told')
    return claim
  }

  async function decide(claim: string, word: string, by: Actor = who.organiser) {
    return (await site.as(by)).post(paths.examinerClaim.to({ claim }), { do: word })
  }

  return { ...judging, anExaminer, latestClaim, decide }
}
