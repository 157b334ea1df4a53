// The jury's room: one category, its candidates, and what is decided.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { CheckboxGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, LinkButton, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Details, Empty, Notice, Prose, Tag, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { type Choice, motivationLimit } from '../model.ts'
import type { ShownCategory } from '../reads.ts'
import type { ChooseRefusal, OpenRefusal, SealRefusal, UnsealRefusal } from '../rules.ts'
import { say } from '../words/say.ts'
import { CandidateRow } from './candidate.tsx'

export type Refusal = ChooseRefusal | OpenRefusal | SealRefusal | UnsealRefusal

type Props = {
  readonly view: View
  readonly shown: ShownCategory
  readonly refusal?: Refusal
  readonly errors?: FieldErrors
  readonly values?: Values
}

export function CategoryPage(props: Props) {
  const { view, shown, refusal, errors = {} } = props
  const t = say(view.locale)
  const { year } = shown.edition
  const title = t('category.title', {
    category: shown.category.name[view.locale],
    year: String(year),
  })
  const crumbs = [{ href: paths.jury.to({ year }), label: t('title', { year: String(year) }) }]
  const failed = refusal !== undefined || Object.keys(errors).length > 0
  return (
    <Page view={view} title={title} crumbs={crumbs} failed={failed} wide>
      <ErrorSummary view={view} errors={errors} />
      {refusal && (
        <Notice colour="danger" alert>
          <p>{t(`refusal.${refusal}`)}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      <Inside {...props} />
    </Page>
  )
}

function Inside(props: Props) {
  const { view, shown } = props
  const t = say(view.locale)
  if (shown.stand === 'stands-aside') return <Notice>{t('stand.aside')}</Notice>
  if (shown.stand === 'must-declare') {
    return (
      <Notice colour="warning" title={t('stand.declare.title')}>
        <p>{t('stand.declare')}</p>
        <p>
          <LinkButton href={paths.todo.to()}>{t('stand.declare.do')}</LinkButton>
        </p>
      </Notice>
    )
  }
  if (!shown.session) return <NotOpen {...props} />
  return <Deliberation {...props} session={shown.session} />
}

function NotOpen({ view, shown }: Props) {
  const t = say(view.locale)
  if (!shown.leads) return <Empty>{t('open.waiting')}</Empty>
  const where = { year: shown.edition.year, category: shown.category.key }
  return (
    <>
      <p>{t('open.how')}</p>
      <Form view={view} action={paths.juryOpen.to(where)}>
        <Button>{t('open.do')}</Button>
      </Form>
    </>
  )
}

type Opened = Props & { readonly session: NonNullable<ShownCategory['session']> }

function Deliberation(props: Opened) {
  const { view, shown, session } = props
  const t = say(view.locale)
  const tieBreaks = shown.edition.terms.jury?.tieBreaks ?? []
  const open = session.state === 'open' && shown.leads
  return (
    <>
      <SealState {...props} />
      <h2>{t('candidates')}</h2>
      <p>{t('candidates.how')}</p>
      <ol class="candidates">
        {shown.candidates.map((candidate) => (
          <CandidateRow view={view} shown={shown} candidate={candidate} />
        ))}
      </ol>
      {tieBreaks.length > 0 && (
        <Details summary={t('tie-breaks')}>
          <ol>
            {tieBreaks.map((rule) => (
              <li>{rule[view.locale]}</li>
            ))}
          </ol>
        </Details>
      )}
      <h2>{t('decision')}</h2>
      <Choices {...props} />
      {open && <ChooseForm {...props} />}
      <h2>{t('presence')}</h2>
      <Presence {...props} />
      {open && <SealForm {...props} />}
    </>
  )
}

function SealState({ view, shown, session }: Opened) {
  const t = say(view.locale)
  const { ceremony } = shown.edition.terms.calendar
  if (session.state === 'open') {
    return (
      <p>
        <Tag colour="info">{t('state.open')}</Tag> <When view={view} at={session.openedAt} />
      </p>
    )
  }
  const where = { year: shown.edition.year, category: shown.category.key }
  return (
    <Notice colour="success" title={t('state.sealed')}>
      {shown.isPublic && <p>{t('sealed.public')}</p>}
      {!shown.isPublic && ceremony && (
        <p>
          {t('sealed-until')} <When view={view} at={ceremony} />
        </p>
      )}
      {!shown.isPublic && shown.leads && (
        <Details summary={t('unseal')}>
          <Form view={view} action={paths.juryUnseal.to(where)}>
            <TextArea name="reason" label={t('unseal.reason')} rows={2} />
            <Button kind="secondary">{t('unseal')}</Button>
          </Form>
        </Details>
      )}
    </Notice>
  )
}

function Choices({ view, shown, session }: Opened) {
  const t = say(view.locale)
  const nameOf = (choice: Choice) =>
    shown.candidates.find(({ entry }) => entry.id === choice.entryId)?.registration.unitName ?? ''
  const where = { year: shown.edition.year, category: shown.category.key }
  if (session.choices.length === 0) {
    return session.noAwardReason ? (
      <>
        <p>{t('decision.none')}</p>
        <Prose text={session.noAwardReason} />
      </>
    ) : (
      <Empty>{t('decision.not-yet')}</Empty>
    )
  }
  return (
    <>
      {session.choices.map((choice) => (
        <article class={choice.kind === 'recipient' ? 'honour' : 'panel'}>
          <h3>
            {t(`kind.${choice.kind}`)}: {nameOf(choice)}
          </h3>
          <blockquote>
            <Prose text={choice.motivation} />
          </blockquote>
          {session.state === 'open' && shown.leads && (
            <Form view={view} action={paths.juryTakeBack.to({ ...where, entry: choice.entryId })}>
              <Button kind="tertiary">{t('decision.take-back', { unit: nameOf(choice) })}</Button>
            </Form>
          )}
        </article>
      ))}
      {session.noAwardReason && <Prose text={session.noAwardReason} />}
    </>
  )
}

function ChooseForm({ view, shown, errors = {}, values = {} }: Opened) {
  const t = say(view.locale)
  const where = { year: shown.edition.year, category: shown.category.key }
  return (
    <Form view={view} action={paths.juryChoose.to(where)}>
      <div class="ds-field">
        <label class="ds-label" for="entryId">
          {t('choose.unit')}
        </label>
        <select class="ds-input" id="entryId" name="entryId">
          {shown.candidates.map(({ entry, registration }) => (
            <option value={entry.id} selected={values['entryId'] === entry.id}>
              {registration.unitName}
            </option>
          ))}
        </select>
      </div>
      <div class="ds-field">
        <label class="ds-label" for="kind">
          {t('choose.kind')}
        </label>
        <select class="ds-input" id="kind" name="kind">
          <option value="recipient">{t('kind.recipient')}</option>
          <option value="honourable" selected={values['kind'] === 'honourable'}>
            {t('kind.honourable')}
          </option>
        </select>
      </div>
      <TextArea
        view={view}
        wordLimit={motivationLimit}
        name="motivation"
        label={t('choose.motivation')}
        hint={t('choose.motivation.hint')}
        rows={6}
        value={values['motivation']}
        error={errors['motivation']}
      />
      <Button kind="secondary">{t('choose.do')}</Button>
    </Form>
  )
}

function Presence({ view, shown, session }: Opened) {
  const t = say(view.locale)
  const aside = shown.jury.filter(({ stand }) => stand === 'stands-aside')
  const able = shown.jury.filter(({ stand }) => stand === 'takes-part')
  const where = { year: shown.edition.year, category: shown.category.key }
  const quorum = shown.edition.terms.jury?.quorum ?? 1
  return (
    <>
      {aside.length > 0 && (
        <p>{t('presence.aside', { names: aside.map(({ name }) => name).join(', ') })}</p>
      )}
      {session.state === 'open' && shown.leads ? (
        <Form view={view} action={paths.juryPresence.to(where)}>
          <CheckboxGroup
            name="present"
            label={t('presence.who')}
            hint={t('presence.quorum', { quorum })}
            choices={able.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={session.present}
          />
          <Button kind="secondary">{t('presence.save')}</Button>
        </Form>
      ) : (
        <ul>
          {able
            .filter(({ id }) => session.present.includes(id))
            .map(({ name }) => (
              <li>{name}</li>
            ))}
        </ul>
      )}
    </>
  )
}

function SealForm({ view, shown, session, values = {} }: Opened) {
  const t = say(view.locale)
  const where = { year: shown.edition.year, category: shown.category.key }
  return (
    <section>
      <h2>{t('seal')}</h2>
      <p>{t('seal.how')}</p>
      <Form view={view} action={paths.jurySeal.to(where)}>
        <TextArea
          name="noAwardReason"
          label={t('seal.reason')}
          hint={t('seal.reason.hint')}
          rows={3}
          value={values['noAwardReason'] ?? session.noAwardReason}
        />
        <Button>{t('seal.do')}</Button>
      </Form>
    </section>
  )
}
