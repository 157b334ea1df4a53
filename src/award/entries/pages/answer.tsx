// One question with its answer: what helps, the text, what stands beside it and what belongs to it.
import { clockTime, longDateTime, plainDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, WordCount } from '../../../base/ui/form.tsx'
import type { View } from '../../../base/ui/view.ts'
import { WrittenText } from '../../../base/ui/written.tsx'
import { sharedName } from '../model/together.ts'
import type { AreaDesk, Asked } from '../reads/writing.ts'
import { say } from '../words/say.ts'
import { CommentsBeside } from './comment-threads.tsx'
import { EarlierAids } from './earlier.tsx'
import { GuidanceAids } from './guidance.tsx'
import { EvidenceSlots } from './left.tsx'
import { ResultFoot } from './result-foot.tsx'
import { KeptText, SignsHelp } from './together.tsx'
import { AnswerWarnings } from './warnings.tsx'

type Props = { readonly view: View; readonly shown: AreaDesk; readonly asked: Asked }

/** Fields name this form, which stands below all answers, so that each answer may hold forms of its own. */
export const answersForm = 'answers'

/** While it is written. */
export function WritableAnswer(props: Props) {
  const { view, asked } = props
  const { question } = asked
  return (
    <section class="answer">
      <div class="answer-main">
        <h2>
          <label id={`${fieldOf(asked)}-label`} for={fieldOf(asked)}>
            {question.text[view.locale]}
          </label>
        </h2>
        <Aids {...props} />
        <AnswerField {...props} />
        <Kept {...props} />
        <Foot {...props} />
      </div>
      <Beside {...props} />
    </section>
  )
}

function fieldOf({ question }: Asked): string {
  return `answer-${question.key}`
}

/** Where nobody can write, or not this person. */
export function ReadAnswer(props: Props) {
  const { view, shown, asked } = props
  const { question, answer } = asked
  const t = say(view.locale)
  return (
    <section class="answer">
      <div class="answer-main">
        <h2>{question.text[view.locale]}</h2>
        {answer.text === '' ? (
          <p>{t('area.not-answered')}</p>
        ) : (
          <WrittenText text={answer.text} heading={3} figures={shown.beside.figures} />
        )}
        <Kept {...props} />
        <Foot {...props} />
      </div>
      <Beside {...props} />
    </section>
  )
}

function Kept({ view, shown, asked }: Props) {
  const document = sharedName({ entry: shown.entry.id, question: asked.question.key })
  return <KeptText view={view} document={document} asked={asked.question.text[view.locale]} />
}

/** What helps before one writes, folded: what the question means, what was said last year. */
function Aids({ view, shown, asked }: Props) {
  const { question, answer } = asked
  return (
    <div class="answer-aids">
      <GuidanceAids
        view={view}
        area={shown.area}
        question={question}
        assessment={shown.edition.terms.assessment}
        example={shown.beside.examples.get(question.key)}
      />
      <EarlierAids
        view={view}
        earlier={shown.beside.earlier.questions.get(question.key) ?? []}
        target={{ entry: shown.entry.id, question: question.key, empty: answer.text === '' }}
      />
      <EvidenceSlots
        view={view}
        question={question}
        text={answer.text}
        results={shown.beside.results}
      />
    </div>
  )
}

/** What belongs to the answer: what is to be looked at, attachments, results, earlier versions. */
function Foot({ view, shown, asked }: Props) {
  const { question, answer } = asked
  const t = say(view.locale)
  const versions = paths.entryVersions.to({ entry: shown.entry.id, question: question.key })
  return (
    <div class="answer-foot">
      {shown.writable && (
        <AnswerWarnings
          view={view}
          entry={shown.entry.id}
          question={question.key}
          text={answer.text}
          field={fieldOf(asked)}
          isKept={shown.beside.isKept}
        />
      )}
      {shown.writable && <ResultFoot view={view} desk={shown} results={shown.beside.results} />}
      <p>
        <a href={paths.entryAttachments.to({ entry: shown.entry.id })}>
          {t('attachments.link', { count: shown.beside.attachments.length })}
        </a>
      </p>
      {answer.revision > 0 && (
        <p>
          <a href={versions}>{t('area.versions')}</a>
        </p>
      )}
    </div>
  )
}

/** On wide screens to the right of the text: what people say of it. */
function Beside({ view, shown, asked }: Props) {
  return (
    <CommentsBeside
      {...{ view, entry: shown.entry.id, comments: shown.beside.comments, on: 'area' }}
      mayComment={shown.may.comment}
      question={asked.question.key}
    />
  )
}

function AnswerField({ view, shown, asked }: Props) {
  const { question, answer } = asked
  const t = say(view.locale)
  const id = fieldOf(asked)
  const place = { entry: shown.entry.id, question: question.key }
  const revision = `revision-${question.key}`
  return (
    <>
      <p class="hint" id={`${id}-hint`}>
        {t('area.limit', { limit: question.wordLimit })}
      </p>
      <SignsHelp view={view} />
      <input type="hidden" name={revision} value={String(answer.revision)} form={answersForm} />
      <WordCount view={view} limit={question.wordLimit} text={answer.text} written>
        <textarea
          class="ds-input"
          id={id}
          name={id}
          rows={14}
          form={answersForm}
          aria-describedby={`${id}-hint`}
          data-save={paths.entryAnswer.to(place)}
          data-revision={revision}
          data-document={sharedName(place)}
        >
          {answer.text}
        </textarea>
      </WordCount>
      <div class="answer-below">
        <p class="saved" id={`${id}-saved`}>
          <Saved view={view} shown={shown} asked={asked} />
        </p>
        <p class="writing" data-writing={sharedName(place)}></p>
      </div>
      <p id={`${id}-compare`} hidden>
        <Button kind="secondary" form={answersForm}>
          {t('saving.compare')}
        </Button>
      </p>
    </>
  )
}

function Saved({ view, shown, asked }: Props) {
  const { savedAt, savedBy } = asked.answer
  const t = say(view.locale)
  if (savedAt === null || savedBy === null) return <>{t('area.not-answered')}</>
  const by = shown.names.get(savedBy) ?? ''
  return <>{t('area.saved', { when: shortly(view, savedAt), by })}</>
}

/** Today the clock alone, on other days the day too. */
export function shortly(view: View, at: Date): string {
  const today = plainDate(at, view.zone) === plainDate(view.now, view.zone)
  return today ? clockTime(view, at) : longDateTime(view, at)
}
