// Who writes together, and who is the contact.
import { paths } from '../../../base/paths.ts'
import { Button, Form, TextField } from '../../../base/ui/form.tsx'
import { Empty } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Person } from '../../../support/accounts/model.ts'
import type { Shown } from '../reads.ts'
import { say } from '../words/say.ts'
import { RegistrationFrame, type ShownProps } from './parts.tsx'

export function MembersPage(props: ShownProps) {
  const { view, shown } = props
  const t = say(view.locale)
  return (
    <RegistrationFrame {...props} title={t('members.title')}>
      <p>{t('members.how')}</p>
      <p>
        <strong>{t('people.contact')}:</strong> {shown.contact?.name} ({shown.contact?.email})
      </p>
      {shown.members.length === 0 && <Empty>{t('members.none')}</Empty>}
      <ul class="people">
        {shown.members.map(({ who }) => (
          <li>
            <MemberRow view={view} shown={shown} person={who} />
          </li>
        ))}
      </ul>
      {shown.may.chooseMembers && <AddForm {...props} />}
    </RegistrationFrame>
  )
}

function MemberRow(props: { readonly view: View; readonly shown: Shown; readonly person: Person }) {
  const { view, shown, person } = props
  const t = say(view.locale)
  const of = { registration: shown.registration.id, person: person.id }
  return (
    <div class="row">
      <div>
        <strong>{person.name}</strong>
        <p class="hint">{person.email}</p>
      </div>
      {shown.may.handOver && (
        <Form view={view} action={paths.registrationContact.to(of)} class="inline">
          <Button kind="tertiary">{t('members.make-contact', { name: person.name })}</Button>
        </Form>
      )}
      {shown.may.chooseMembers && (
        <Form view={view} action={paths.registrationMemberGone.to(of)} class="inline">
          <Button kind="secondary">{t('members.remove', { name: person.name })}</Button>
        </Form>
      )}
    </div>
  )
}

function AddForm({ view, shown, errors = {}, values = {} }: ShownProps) {
  const t = say(view.locale)
  return (
    <>
      <h2>{t('members.add')}</h2>
      <Form
        view={view}
        action={paths.registrationMembers.to({ registration: shown.registration.id })}
      >
        <TextField
          name="name"
          width="medium"
          label={t('members.name')}
          value={values['name']}
          error={errors['name']}
        />
        <TextField
          name="email"
          type="email"
          width="medium"
          label={t('members.email')}
          hint={t('members.email.hint')}
          value={values['email']}
          error={errors['email']}
        />
        <Button>{t('members.add.do')}</Button>
      </Form>
    </>
  )
}
