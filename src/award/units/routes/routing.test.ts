// The table of whom a private operator turns to, as the organiser keeps it.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApplication } from '../../../../test/application.ts'
import { eventsAbout, registering } from '../../../../test/registering.ts'
import { rows } from '../../../base/db/handle.ts'
import { paths } from '../../../base/paths.ts'
import type { OrganisationId } from '../model.ts'
import { routeFor } from '../public.ts'

const site = await testApplication({ now: '2027-03-01T09:00:00Z' })
const prepared = await registering(site)
const office = await site.as(prepared.organiser)

async function idOf(name: string, kind = 'administration'): Promise<OrganisationId> {
  const [found] = await rows<{ id: OrganisationId }>(
    site.db,
    sql`select id from organisation where name = ${name} and kind = ${kind}`,
  )
  if (!found) throw new Error(`no organisation ${name}`)
  return found.id
}

test('whom a private operator turns to is kept as a table', async () => {
  const seeker = { operatingForm: 'independent-school', operator: null } as const
  const told = await routeFor(site.db, seeker, '2027-03-01')
  expect(told?.administration?.name).toBe('Utbildningsförvaltningen')
  const social = await idOf('Socialförvaltningen')
  const fields = {
    ...{ operatingForm: 'independent-school', category: '', district: '', operator: '' },
    ...{ turnsTo: social, validFrom: '', validTo: '', source: 'Beslut 2027' },
  }
  const path = paths.contactRoutingNew.to()
  const clash = await office.post(path, fields)
  expect([clash.status, clash.body.includes('En annan rad säger något annat')]).toEqual([422, true])
  const unknown = await office.post(path, { ...fields, operator: 'Ingen AB' })
  expect(unknown.body).toContain('Ingen utförare i registret heter så.')
  expect((await office.post(path, { ...fields, source: '' })).body).toContain('href="#source"')
  const narrow = { ...fields, operator: 'Föräldrakooperativet Karusellen' }
  expect((await office.post(path, narrow)).status).toBe(303)
  const operator = await idOf('Föräldrakooperativet Karusellen', 'operator')
  expect((await routeFor(site.db, { ...seeker, operator }, '2027-03-01'))?.administration?.id).toBe(
    social,
  )
  expect((await routeFor(site.db, seeker, '2027-03-01'))?.administration?.name).toContain(
    'Utbildning',
  )
  const page = await office.get(paths.contactRouting.to())
  expect(page.body).toContain('Fristående förskola eller skola, Föräldrakooperativet Karusellen')
  const [, route = ''] =
    /href="\/register\/vagvisning\/([0-9a-f-]{36})"[^>]*>[^<]*Karusellen/.exec(page.body) ?? []
  expect((await office.get(paths.contactRoute.to({ route }))).body).toContain('value="Beslut 2027"')
  const later = { ...narrow, validFrom: '2028-01-01' }
  expect((await office.post(paths.contactRoute.to({ route }), later)).status).toBe(303)
  expect(
    (await routeFor(site.db, { ...seeker, operator }, '2027-03-01'))?.administration?.name,
  ).toContain('Utbildning')
  expect((await office.post(paths.contactRouteGone.to({ route }))).status).toBe(303)
  expect((await office.get(paths.contactRouting.to())).body).not.toContain('Karusellen')
  expect(await eventsAbout(site.db, route)).toEqual([
    'contact-route.added',
    'contact-route.changed',
    'contact-route.removed',
  ])
})

test('nothing above was a bug of the site', () => {
  expect(site.failures).toEqual([])
})
