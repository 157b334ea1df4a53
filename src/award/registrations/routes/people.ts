// Address by address: who has a part in a registration and its entry.
import { Hono } from 'hono'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import type { PersonId } from '../../../base/lib/actor.ts'
import { valuesOf } from '../../../base/lib/form.ts'
import { idFrom } from '../../../base/lib/id.ts'
import { paths } from '../../../base/paths.ts'
import { addMember, changeMember, dropMember, handOver } from '../actions/members.ts'
import { readMember, readPart } from '../forms.ts'
import { MemberGonePage, MemberPage } from '../pages/member.tsx'
import { MembersPage } from '../pages/members.tsx'
import { showMember, showPeople, showPeopleToChange } from '../reads/people.ts'
import type { MemberRefusal } from '../rules/members.ts'
import { idOf, tell, told, type Visit } from './visit.ts'

export const peopleRoutes = new Hono<Env>()
  .get(paths.registrationMembers.pattern, open('signed-in'), showMembers)
  .post(paths.registrationMembers.pattern, open('signed-in'), acting, letIn)
  .get(paths.registrationMember.pattern, open('signed-in'), showOne)
  .post(paths.registrationMember.pattern, open('signed-in'), acting, change)
  .get(paths.registrationMemberGone.pattern, open('signed-in'), askToLetOut)
  .post(paths.registrationMemberGone.pattern, open('signed-in'), acting, letOut)
  .post(paths.registrationContact.pattern, open('signed-in'), acting, makeContact)

function personOf(c: Visit): PersonId {
  return idFrom<'person'>(c.req.param('person'))
}

async function showMembers(c: Visit) {
  const shown = await showPeople(c.var.ask, idOf(c))
  return c.html(MembersPage({ view: c.var.view, shown }))
}

async function letIn(c: Visit) {
  const form = readMember(formBody(c))
  const page = { view: c.var.view, shown: await showPeopleToChange(c.var.act, idOf(c)) }
  if (!form.ok) {
    const again = { ...page, values: form.values, errors: told(c, form.errors) }
    return c.html(MembersPage(again), 422)
  }
  const refusal = await addMember(c.var.act, idOf(c), form.value)
  if (refusal === undefined) {
    return done(c, membersPath(c), tell(c, 'done.member-added', { name: form.value.name }))
  }
  const again = { ...page, values: valuesOf(formBody(c)) }
  return c.html(MembersPage({ ...again, errors: refusedAs(c, refusal) }), 422)
}

function refusedAs(c: Visit, refusal: MemberRefusal) {
  const field = refusal === 'already-over' ? 'until' : 'email'
  return { [field]: tell(c, `member.${refusal}`) }
}

async function showOne(c: Visit) {
  const shown = await showMember(c.var.ask, idOf(c), personOf(c))
  return c.html(MemberPage({ view: c.var.view, shown }))
}

async function change(c: Visit) {
  const form = readPart(formBody(c))
  const shown = await showMember(c.var.act, idOf(c), personOf(c))
  const page = { view: c.var.view, shown }
  if (!form.ok) {
    const again = { ...page, values: form.values, errors: told(c, form.errors) }
    return c.html(MemberPage(again), 422)
  }
  const refusal = await changeMember(c.var.act, idOf(c), personOf(c), form.value)
  const { name } = shown.member.who
  if (refusal === undefined)
    return done(c, membersPath(c), tell(c, 'done.member-changed', { name }))
  const field = refusal === 'already-over' ? 'until' : 'content'
  const again = { ...page, values: valuesOf(formBody(c)) }
  const errors = { [field]: tell(c, `member.${refusal}`) }
  return c.html(MemberPage({ ...again, errors }), 422)
}

async function askToLetOut(c: Visit) {
  const shown = await showMember(c.var.ask, idOf(c), personOf(c))
  return c.html(MemberGonePage({ view: c.var.view, shown }))
}

/** Who leaves by their own hand may not see the list any more. */
async function letOut(c: Visit) {
  await dropMember(c.var.act, idOf(c), personOf(c))
  const own = personOf(c) === c.var.act.actor.id
  return done(c, own ? paths.registrations.to() : membersPath(c), tell(c, 'done.member-removed'))
}

async function makeContact(c: Visit) {
  await handOver(c.var.act, idOf(c), personOf(c))
  return done(c, paths.registration.to({ registration: idOf(c) }), tell(c, 'done.contact-changed'))
}

function membersPath(c: Visit): string {
  return paths.registrationMembers.to({ registration: idOf(c) })
}
