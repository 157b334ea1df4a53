// The facts of a paper as a form: what was read in short, what must be decided, and what can be put right.
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Details, Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { FactName, ReviewedFact } from '../model.ts'
import { isFixed, listFacts } from '../rules/review.ts'
import { say } from '../words/say.ts'
import { FactField, FactSource, PickField, Stated } from './fact-field.tsx'
import { factText } from './fact-text.ts'
import type { PaperProps } from './paper-props.ts'
import { UndoLast } from './papers.tsx'
import { UnitChoice, UnitsOfCandidates } from './unit-choice.tsx'

export function ReviewForm(props: PaperProps) {
  const { view, paper, obstacle } = props
  const t = say(view.locale)
  const { state } = paper
  if (state === 'refused') {
    return (
      <Settled view={view}>
        <Notice>{t('paper.refused', { count: paper.facts.length })}</Notice>
      </Settled>
    )
  }
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('paper.facts')}</h2>
      <InShort {...props} />
      {state === 'entered' && <Notice colour="success">{t('paper.entered')}</Notice>}
      {state === 'kept' && <Notice>{t('done.kept')}</Notice>}
      {state === 'early' && <Notice>{t('done.early')}</Notice>}
      {state === 'waiting' && (
        <p id="obstacle" class={obstacle === null ? 'ready' : 'hint'}>
          {obstacle === null ? t('review.ready') : t(`obstacle.${obstacle}`)}
        </p>
      )}
      {(state === 'waiting' || state === 'early') && <Fields {...props} />}
    </section>
  )
}

function Settled(props: { readonly view: View; readonly children?: unknown }) {
  const t = say(props.view.locale)
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('paper.facts')}</h2>
      {props.children}
    </section>
  )
}

const inShort: readonly FactName[] = [
  'edition',
  'board',
  'units',
  'decision',
  'meetingDate',
  'adjustedOn',
]

/** What holds so far of what matters, with its place in the text. */
function InShort({ view, paper }: PaperProps) {
  const t = say(view.locale)
  return (
    <dl class="summary facts-in-short">
      {inShort.map((name) => {
        const held = paper.facts.filter((fact) => fact.name === name && isShown(fact))
        return (
          <div>
            <dt>{t(`fact.${name}`)}</dt>
            <dd>
              {held.length === 0 && '–'}
              {held.map((fact) => (
                <div id={isField(fact, paper) ? undefined : `fact-${fact.key}`}>
                  {factText(view.locale, fact.name, fact.value)}{' '}
                  <FactSource view={view} fact={fact} short />
                </div>
              ))}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function isShown({ state }: ReviewedFact): boolean {
  return state !== 'open' && state !== 'refused'
}

function isField(fact: ReviewedFact, paper: PaperProps['paper']): boolean {
  return !isFixed(fact, paper) && (paper.state === 'waiting' || paper.state === 'early')
}

function Fields(props: PaperProps) {
  const { view, paper, last } = props
  const t = say(view.locale)
  const fields = paper.facts.filter((fact) => isField(fact, paper))
  const open = fields.filter(({ state }) => state === 'open')
  const rest = fields.filter(({ state }) => state !== 'open')
  return (
    <key-choices
      label={t('review.keys')}
      keys="j:.key-skip button;k:.key-undo button;g:.key-accept button;a:.key-refuse button"
    >
      {last !== null && last.id !== paper.id && <UndoLast view={view} last={last} />}
      <Form view={view} action={paths.paperEnter.to({ paper: paper.id })} class="stack">
        <input type="hidden" name="version" value={String(paper.version)} />
        <Buttons {...props} />
        {open.length > 0 && <h3>{t('review.open')}</h3>}
        <Asked {...props} facts={open} />
        <UnitsOfCandidates {...props} />
        {fields
          .filter(({ name, state }) => name === 'units' && state !== 'open')
          .map((fact) => (
            <UnitChoice {...props} fact={fact} />
          ))}
        {paper.matter === null && <Stated {...props} />}
        {rest.length > 0 && (
          <Details summary={t('review.change', { count: rest.length })}>
            {rest.map((fact) => (
              <FactField {...props} fact={fact} />
            ))}
          </Details>
        )}
        <p class="hint">{t('review.keys-about')}</p>
      </Form>
    </key-choices>
  )
}

/** Where the paper says different things of one fact, one choice among them. */
function Asked(props: PaperProps & { readonly facts: readonly ReviewedFact[] }) {
  const { facts, paper } = props
  const shown = new Set<FactName>()
  return (
    <>
      {facts.map((fact) => {
        const same = paper.facts.filter(({ name }) => name === fact.name)
        if (listFacts.has(fact.name) || same.length === 1) {
          return (
            <>
              <FactField {...props} fact={fact} />
              {fact.name === 'units' && <UnitChoice {...props} fact={fact} />}
            </>
          )
        }
        if (shown.has(fact.name)) return null
        shown.add(fact.name)
        return <PickField {...props} facts={same} />
      })}
    </>
  )
}

/** The first one is what Enter does. */
function Buttons({ view, paper, obstacle }: PaperProps) {
  const t = say(view.locale)
  const id = { paper: paper.id }
  return (
    <p class="buttons review-buttons">
      <span class="key-accept">
        <Button accesskey="g" autofocus={obstacle === null}>
          {t('review.accept')}
        </Button>
      </span>
      <span class="key-skip">
        <Button kind="secondary" accesskey="j" formaction={paths.paperSkip.to(id)}>
          {t('review.skip')}
        </Button>
      </span>
      {paper.matter === null && (
        <>
          <span class="key-refuse">
            <Button kind="secondary" formaction={paths.paperRefuse.to(id)}>
              {t('review.refuse')}
            </Button>
          </span>
          {paper.urgent && paper.state === 'waiting' && (
            <Button kind="tertiary" formaction={paths.paperLeave.to(id)}>
              {t('review.leave')}
            </Button>
          )}
        </>
      )}
      <Button kind="tertiary" formaction={paths.paperAnswers.to(id)}>
        {t('review.save')}
      </Button>
    </p>
  )
}
