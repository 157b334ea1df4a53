// The form behind a board paper.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDate, plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Checkbox, RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Edition } from '../../editions/model.ts'
import type { Registration } from '../../registrations/model.ts'
import type { Matter } from '../model.ts'
import type { NewMatter } from '../reads/new-matter.ts'
import { acceptedKinds } from '../rules/matter.ts'
import { say } from '../words/say.ts'
import { firstTexts } from './board-paper.ts'
import { DueNotice } from './parts.tsx'

/** What a new paper's fields begin with: the board, its usual kind of decision, and who writes. */
export function firstValues(view: View, fresh: NewMatter): Values {
  const { administration, board, proposal } = fresh
  const kind = administration?.kind === 'company' ? 'company' : 'administration'
  return {
    ...firstTexts(kind),
    boardName: board?.name ?? '',
    proposal,
    date: plainDate(view.now, view.zone),
    caseOfficer: view.actor.roles.has('coordinator') ? view.actor.name : '',
  }
}

/** A paper as its form shows it again. */
export function valuesOfPaper({ boardName, paper }: Matter): Values {
  const [first, second] = paper.signatures
  return {
    boardName: boardName ?? '',
    proposal: paper.proposal ?? '',
    immediateAdjustment: paper.immediateAdjustment ? 'yes' : '',
    recordNumber: paper.recordNumber,
    date: paper.date ?? '',
    department: paper.department,
    caseOfficer: paper.caseOfficer,
    phone: paper.phone,
    preparedBy: paper.preparedBy,
    equality: paper.equality,
    opinion: paper.opinion,
    signature1: first?.name ?? '',
    title1: first?.title ?? '',
    signature2: second?.name ?? '',
    title2: second?.title ?? '',
  }
}

type Props = {
  readonly view: View
  readonly edition: Edition
  readonly registrations: readonly Pick<Registration, 'id' | 'unitName'>[]
  readonly latest: NewMatter['latest']
  readonly values: Values
  readonly errors?: FieldErrors
  readonly refusal?: string
  /** Null: it is new. */
  readonly matter: Matter | null
}

export function PaperPage(props: Props) {
  const { view, edition, registrations, matter, errors = {}, refusal } = props
  const t = say(view.locale)
  const title = matter ? t('paper.title.change') : t('paper.title.new')
  const failed = Object.keys(errors).length > 0 || refusal !== undefined
  const action = matter ? paths.boardPaper.to({ matter: matter.id }) : paths.boardMatterNew.to()
  return (
    <Page view={view} title={title} failed={failed} crumbs={crumbsTo(view, matter)}>
      <ErrorSummary view={view} errors={errors} />
      {refusal && (
        <Notice colour="danger" alert>
          <p>{refusal}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      <p>{t('paper.intro')}</p>
      <h2>{t('paper.units')}</h2>
      <ul>
        {registrations.map(({ unitName }) => (
          <li>{unitName}</li>
        ))}
      </ul>
      <DueNotice view={view} edition={edition} />
      <Form view={view} action={action}>
        {!matter &&
          registrations.map(({ id }) => <input type="hidden" name="registration" value={id} />)}
        <ProposalFields {...props} errors={errors} />
        <HeadFields {...props} errors={errors} />
        <TextFields {...props} errors={errors} />
        <Button>{matter ? t('paper.save') : t('paper.create')}</Button>
      </Form>
    </Page>
  )
}

function crumbsTo(view: View, matter: Matter | null) {
  const t = say(view.locale)
  const list = { href: paths.boardMatters.to(), label: t('crumb.list') }
  if (!matter) return [list]
  return [list, { href: paths.boardMatter.to({ matter: matter.id }), label: t('crumb.matter') }]
}

type Fields = Props & { readonly errors: FieldErrors }

function ProposalFields({ view, edition, latest, values, errors }: Fields) {
  const t = say(view.locale)
  const squeeze =
    latest.ordinary !== null && latest.immediate !== null
      ? t('paper.immediate.hint', { day: longDate(view, latest.ordinary) })
      : undefined
  return (
    <>
      <h2>{t('paper.decision')}</h2>
      <TextField
        name="boardName"
        label={t('paper.board')}
        hint={t('paper.board.hint')}
        value={values['boardName']}
        error={errors['boardName']}
      />
      <RadioGroup
        name="proposal"
        label={t('paper.proposal')}
        hint={t('paper.proposal.hint')}
        value={values['proposal']}
        error={errors['proposal']}
        choices={acceptedKinds(edition).map((kind) => ({
          value: kind,
          label: t(`proposal.${kind}`),
          hint: t(`proposal-hint.${kind}`),
        }))}
      />
      <Checkbox
        name="immediateAdjustment"
        label={t('paper.immediate')}
        checked={values['immediateAdjustment'] === 'yes'}
      />
      {squeeze && <p class="hint">{squeeze}</p>}
    </>
  )
}

function HeadFields({ view, values, errors }: Fields) {
  const t = say(view.locale)
  const of = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <>
      <h2>{t('paper.head')}</h2>
      <TextField {...of('recordNumber')} label={t('paper.record-number')} width="medium" />
      <TextField {...of('date')} label={t('paper.date')} type="date" width="short" />
      <TextField {...of('department')} label={t('paper.department')} />
      <TextField {...of('caseOfficer')} label={t('paper.case-officer')} />
      <TextField {...of('phone')} label={t('paper.phone')} type="tel" width="medium" />
    </>
  )
}

function TextFields({ view, values, errors }: Fields) {
  const t = say(view.locale)
  const of = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <>
      <h2>{t('paper.texts')}</h2>
      <TextField
        {...of('preparedBy')}
        label={t('paper.prepared-by')}
        hint={t('paper.prepared-by.hint')}
      />
      <TextArea {...of('equality')} label={t('paper.equality')} rows={4} />
      <TextArea {...of('opinion')} label={t('paper.opinion')} hint={t('paper.opinion.hint')} />
      <h2>{t('paper.signatures')}</h2>
      {[1, 2].map((place) => (
        <div class="row">
          <TextField {...of(`signature${place}`)} label={t('paper.signature', { place })} />
          <TextField {...of(`title${place}`)} label={t('paper.signature-title', { place })} />
        </div>
      ))}
    </>
  )
}
