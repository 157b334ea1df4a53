// The form behind a board paper: everything is proposed, and every text can be changed.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { longDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Checkbox, RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, TextArea, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Paper } from '../../../support/documents/model.ts'
import { lastMeetings } from '../../editions/rules/calendar.ts'
import type { PaperAbout } from '../model/paper.ts'
import { paperShapes, paperTexts, pointStyles } from '../model/paper.ts'
import type { MatterId } from '../model.ts'
import { needsImmediateAdjustment } from '../rules/calendar.ts'
import { acceptedKinds } from '../rules/matter.ts'
import { textsOf } from '../rules/paper.ts'
import { say } from '../words/say.ts'
import { PaperPreview } from './paper-preview.tsx'
import { TextFields } from './paper-text-fields.tsx'
import { proposedTexts } from './paper-texts.ts'
import { DueNotice } from './parts.tsx'

/** A paper as its form shows it: what was changed, and for all else what is proposed now. */
export function valuesOfPaper(about: PaperAbout): Values {
  const { boardName, paper } = about
  const texts = textsOf(paper, proposedTexts(about))
  const signed = paper.signatures.flatMap(({ name, title, acting }, index) => [
    [`signature${index + 1}`, name],
    [`title${index + 1}`, title],
    [`acting${index + 1}`, acting ? 'yes' : ''],
  ])
  return {
    boardName,
    shape: paper.shape,
    proposal: paper.proposal ?? '',
    pointStyle: paper.pointStyle,
    immediateAdjustment: paper.immediateAdjustment ? 'yes' : '',
    recordNumber: paper.recordNumber,
    date: paper.date ?? '',
    department: paper.department,
    caseOfficer: paper.caseOfficer,
    phone: paper.phone,
    preparedBy: paper.preparedBy,
    entriesAttached: paper.entriesAttached ? 'yes' : '',
    attachments: paper.attachments.join('\n'),
    ...Object.fromEntries(signed),
    ...Object.fromEntries(paperTexts.map((name) => [`text-${name}`, texts[name]])),
  }
}

type Props = {
  readonly view: View
  readonly about: PaperAbout
  readonly values: Values
  readonly errors?: FieldErrors
  readonly refusal?: string
  /** Null: it is new. */
  readonly matter: MatterId | null
  /** Days on which it is to be taken up. */
  readonly meetings?: readonly string[]
  /** How the paper would be. */
  readonly preview?: Paper
}

export function PaperPage(props: Props) {
  const { view, about, matter, errors = {}, refusal, preview } = props
  const t = say(view.locale)
  const title = matter ? t('paper.title.change') : t('paper.title.new')
  const failed = Object.keys(errors).length > 0 || refusal !== undefined
  const action = matter ? paths.boardPaper.to({ matter }) : paths.boardMatterNew.to()
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
      {preview && <PaperPreview view={view} paper={preview} />}
      <h2>{t('paper.units')}</h2>
      <ul>
        {about.units.map(({ registration }) => (
          <li>{registration.unitName}</li>
        ))}
      </ul>
      <DueNotice view={view} edition={about.edition} />
      <Form view={view} action={action}>
        {!matter &&
          about.units.map(({ registration }) => (
            <input type="hidden" name="registration" value={registration.id} />
          ))}
        <ProposalFields {...props} errors={errors} />
        <HeadFields {...props} errors={errors} />
        <PeopleFields {...props} errors={errors} />
        <TextFields view={view} about={about} values={props.values} errors={errors} />
        <p class="buttons">
          <Button>{matter ? t('paper.save') : t('paper.create')}</Button>
          <Button kind="secondary" name="do" value="preview">
            {t('paper.preview')}
          </Button>
        </p>
      </Form>
    </Page>
  )
}

function crumbsTo(view: View, matter: MatterId | null) {
  const t = say(view.locale)
  const list = { href: paths.boardMatters.to(), label: t('crumb.list') }
  if (!matter) return [list]
  return [list, { href: paths.boardMatter.to({ matter }), label: t('crumb.matter') }]
}

type Fields = Props & { readonly errors: FieldErrors }

function ProposalFields({ view, about, values, errors, meetings = [] }: Fields) {
  const t = say(view.locale)
  const of = (name: string) => ({ name, value: values[name], error: errors[name] })
  const { edition, units } = about
  return (
    <>
      <h2>{t('paper.decision')}</h2>
      <TextField {...of('boardName')} label={t('paper.board')} hint={t('paper.board.hint')} />
      <RadioGroup
        {...of('proposal')}
        label={t('paper.proposal')}
        hint={t('paper.proposal.hint')}
        choices={acceptedKinds(edition).map((kind) => ({
          value: kind,
          label: t(`proposal.${kind}`),
          hint: t(`proposal-hint.${kind}`),
        }))}
      />
      <RadioGroup
        {...of('shape')}
        label={t('paper.shape')}
        choices={paperShapes.map((shape) => ({
          value: shape,
          label: t(`paper.shape.${shape}`),
          hint: t(`paper.shape-hint.${shape}`),
        }))}
      />
      {units.length > 1 && (
        <RadioGroup
          {...of('pointStyle')}
          label={t('paper.points')}
          choices={pointStyles.map((style) => ({
            value: style,
            label: t(`paper.points.${style}`),
          }))}
        />
      )}
      <Checkbox
        name="immediateAdjustment"
        label={t('paper.immediate')}
        checked={values['immediateAdjustment'] === 'yes'}
      />
      <ImmediateHint view={view} about={about} meetings={meetings} />
    </>
  )
}

/** When the point is needed; and for a meeting that is set, whether it is. */
function ImmediateHint({ view, about, meetings }: Pick<Fields, 'view' | 'about' | 'meetings'>) {
  const t = say(view.locale)
  const { edition, paper } = about
  const pressed = (meetings ?? []).find((meeting) => needsImmediateAdjustment(edition, meeting))
  const { ordinary } = lastMeetings(edition)
  if (pressed && !paper.immediateAdjustment) {
    return (
      <Notice colour="warning">
        <p>{t('paper.immediate.needed', { day: longDate(view, pressed) })}</p>
      </Notice>
    )
  }
  if (ordinary === null) return null
  return <p class="hint">{t('paper.immediate.hint', { day: longDate(view, ordinary) })}</p>
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
      <TextField
        {...of('preparedBy')}
        label={t('paper.prepared-by')}
        hint={t('paper.prepared-by.hint')}
      />
    </>
  )
}

function PeopleFields({ view, values, errors }: Fields) {
  const t = say(view.locale)
  const of = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <>
      <h2>{t('paper.signatures')}</h2>
      {[1, 2, 3].map((place) => (
        <fieldset class="ds-fieldset row">
          <legend class="only-heard">{t('paper.signature.legend', { place })}</legend>
          <TextField {...of(`signature${place}`)} label={t('paper.signature', { place })} />
          <TextField {...of(`title${place}`)} label={t('paper.signature-title', { place })} />
          <Checkbox
            name={`acting${place}`}
            label={t('paper.signature.acting')}
            checked={values[`acting${place}`] === 'yes'}
          />
        </fieldset>
      ))}
      <h2>{t('paper.attachments')}</h2>
      <Checkbox
        name="entriesAttached"
        label={t('paper.entries-attached')}
        checked={values['entriesAttached'] === 'yes'}
      />
      <TextArea
        {...of('attachments')}
        label={t('paper.attachments.others')}
        hint={t('paper.attachments.hint')}
        rows={3}
      />
    </>
  )
}
