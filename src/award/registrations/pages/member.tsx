// One who has a part in the registration: another part for them, or none.
import { plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { OneMember } from '../reads/people.ts'
import { say } from '../words/say.ts'
import { MakeContact, PartFields } from './members.tsx'
import { type Refused, RegistrationFrame } from './parts.tsx'

type Props = Refused & { readonly view: View; readonly shown: OneMember }

export function MemberPage(props: Props) {
  const { view, shown, errors = {}, values } = props
  const { member, registration, may } = shown
  const t = say(view.locale)
  const of = { registration: registration.id, person: member.person }
  const until = member.until ? plainDate(member.until, shown.edition.zone) : ''
  return (
    <RegistrationFrame {...props} title={t('member.title', { name: member.who.name })}>
      <p>{member.who.email}</p>
      <Form view={view} action={paths.registrationMember.to(of)}>
        <PartFields view={view} errors={errors} values={values ?? { role: member.role, until }} />
        <Ways view={view} shown={shown} does={t('member.save')} />
      </Form>
      {may.handOver && member.state !== 'over' && (
        <section>
          <h2>{t('people.contact')}</h2>
          <p>{t('member.contact.about')}</p>
          <MakeContact view={view} shown={shown} member={member} />
        </section>
      )}
    </RegistrationFrame>
  )
}

function Ways({ view, shown, does }: Props & { readonly does: string }) {
  return (
    <div class="buttons">
      <Button>{does}</Button>
      <Back view={view} shown={shown} />
    </div>
  )
}

function Back({ view, shown }: Props) {
  const registration = shown.registration.id
  return (
    <LinkButton kind="secondary" href={paths.registrationMembers.to({ registration })}>
      {say(view.locale)('member.cancel')}
    </LinkButton>
  )
}

/** Asks once before somebody is shut out. */
export function MemberGonePage(props: Props) {
  const { view, shown } = props
  const { member, registration, edition } = shown
  const t = say(view.locale)
  const of = { registration: registration.id, person: member.person }
  const values = { name: member.who.name, unit: registration.unitName, year: edition.year }
  return (
    <RegistrationFrame {...props} title={t('member.remove.title', values)}>
      <Notice colour="warning">
        <p>{t('member.remove.about', values)}</p>
      </Notice>
      <Form view={view} action={paths.registrationMemberGone.to(of)}>
        <div class="buttons">
          <Button kind="danger">{t('members.remove', values)}</Button>
          <Back view={view} shown={shown} />
        </div>
      </Form>
    </RegistrationFrame>
  )
}
