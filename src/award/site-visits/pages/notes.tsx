// The team's notes from a visit: working material, of which some become evidence.
import type { Child } from 'hono/jsx'
import { longDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { RadioGroup } from '../../../base/ui/choices.tsx'
import { Button, ErrorSummary, Form, Select, TextArea } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Prose, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { metRoles, type Note, noteKinds, type TeamVisit } from '../model.ts'
import { say } from '../words/say.ts'
import { AreaSelect, type Typed } from './fields.tsx'

export function NotesSection(props: { view: View; visit: TeamVisit } & Typed) {
  const { view, visit, values, errors } = props
  const t = say(view.locale)
  const written = visit.areas.filter(({ key }) => visit.notes.some(({ area }) => area === key))
  return (
    <section>
      <h2>
        {t('visit.notes')} <Tag colour="warning">{t('visit.notes.label')}</Tag>
      </h2>
      <p class="hint">{t(visit.mayNote ? 'visit.notes.hint' : 'visit.notes.later')}</p>
      {visit.notes.length === 0 && <Empty>{t('visit.notes.none')}</Empty>}
      {written.map(({ key, name }) => (
        <>
          <h3>{name[view.locale]}</h3>
          {visit.notes
            .filter(({ area }) => area === key)
            .map((note) => (
              <NoteText view={view} visit={visit} note={note}>
                <Change view={view} visit={visit} note={note} />
              </NoteText>
            ))}
        </>
      ))}
      {(visit.mayNote || values['note-text']) && (
        <Form view={view} action={paths.visitNotes.to({ entry: visit.entryId })}>
          <h3>{t('visit.note.new')}</h3>
          <NoteFields view={view} visit={visit} values={values} errors={errors} />
          <Button>{t('visit.note.add')}</Button>
        </Form>
      )}
    </section>
  )
}

export function NoteText(props: {
  readonly view: View
  readonly visit: TeamVisit
  readonly note: Note
  readonly children?: Child
}) {
  const { view, visit, note } = props
  const t = say(view.locale)
  const question = visit.questions.find(({ id }) => id === note.questionId)
  const by = {
    name: visit.names.get(note.writtenBy) ?? '',
    time: longDateTime(view, note.writtenAt),
  }
  return (
    <article class={`finding ${note.kind}`} id={`anteckning-${note.id}`}>
      <p>
        <Tag colour={colourOf(note)}>{t(`kind.${note.kind}`)}</Tag>
        {note.met && <Tag>{t(`met.${note.met}`)}</Tag>}
      </p>
      {question && <p class="hint">{t('visit.note.answers', { question: question.text })}</p>}
      <Prose text={note.text} />
      <p class="hint">{t('visit.note.by', by)}</p>
      {props.children}
    </article>
  )
}

function colourOf({ kind }: Note) {
  if (kind === 'neutral') return 'neutral'
  return kind === 'strength' ? 'success' : 'warning'
}

function Change({ view, visit, note }: { view: View; visit: TeamVisit; note: Note }) {
  const t = say(view.locale)
  if (visit.linked.has(note.id)) return <p class="taken">{t('visit.note.linked')}</p>
  if (!visit.mayNote) return null
  return (
    <p>
      <a
        href={paths.visitNote.to({ entry: visit.entryId, note: note.id })}
        aria-label={t('visit.note.change.what', { what: note.text.slice(0, 60) })}
      >
        {t('visit.note.change')}
      </a>
    </p>
  )
}

function NoteFields(props: { view: View; visit: TeamVisit } & Typed) {
  const { view, visit, values, errors } = props
  const t = say(view.locale)
  // The page's other form has fields of the same meaning: these have names of their own.
  const field = (name: string) => ({ name, value: values[name], error: errors[name] })
  return (
    <>
      <AreaSelect
        view={view}
        visit={visit}
        name="note-area"
        value={values['note-area']}
        errors={errors}
      />
      <TextArea {...field('note-text')} label={t('field.note')} rows={4} />
      <RadioGroup
        {...field('kind')}
        label={t('kind')}
        choices={noteKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <Select
        {...field('question')}
        label={t('field.asked')}
        none={t('field.asked.none')}
        options={visit.questions.map(({ id, text }) => ({ value: id, label: text }))}
      />
      <Select
        {...field('met')}
        label={t('field.met')}
        none={t('field.met.none')}
        options={metRoles.map((role) => ({ value: role, label: t(`met.${role}`) }))}
      />
    </>
  )
}

/** Changes one note, as long as nothing rests on it. */
export function NotePage(
  props: { readonly view: View; readonly visit: TeamVisit; readonly note: Note } & Typed,
) {
  const { view, visit, note, values, errors } = props
  const t = say(view.locale)
  const place = { entry: visit.entryId, note: note.id }
  return (
    <Page
      view={view}
      title={t('note.title')}
      failed={Object.keys(errors).length > 0}
      crumbs={[
        { href: paths.visits.to(), label: t('list.title') },
        { href: paths.visit.to(place), label: visit.unit },
      ]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{t('note.title')}</h1>
      <Form view={view} action={paths.visitNote.to(place)}>
        <NoteFields view={view} visit={visit} values={values} errors={errors} />
        <Button>{t('visit.note.add')}</Button>
      </Form>
      <Form view={view} action={paths.visitNoteGone.to(place)}>
        <Button kind="tertiary">{t('note.remove')}</Button>
      </Form>
    </Page>
  )
}
