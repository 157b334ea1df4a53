// The examiner's desk: the answers of an area, the findings, and the levels side by side.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { Button, ErrorSummary, Form } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Level } from '../../editions/model.ts'
import type { Desk, Finding } from '../model.ts'
import { supportOf, valueIn } from '../rules/alone.ts'
import { say } from '../words/say.ts'
import { FindingFields, FindingText } from './finding.tsx'
import { AnswerText } from './overview.tsx'
import { figuresOf } from './sealed-files.tsx'

type Typed = { readonly values: Values; readonly errors: FieldErrors }

export function DeskPage(props: { readonly view: View; readonly desk: Desk } & Partial<Typed>) {
  const { view, desk, values = {}, errors = {} } = props
  const t = say(view.locale)
  const { area, entryId: entry } = desk
  const name = area.name[view.locale]
  return (
    <Page
      view={view}
      title={`${name} – ${desk.unit}`}
      wide
      failed={Object.keys(errors).length > 0}
      crumbs={[
        { href: paths.assessments.to(), label: t('list.title') },
        { href: paths.assessment.to({ entry }), label: desk.unit },
      ]}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{name}</h1>
      <p>
        {area.about[view.locale]} {t('desk.weight', { weight: area.weight })}.
      </p>
      {desk.mayWrite || isTyped(values) ? (
        <Form
          view={view}
          action={paths.assessmentArea.to({ entry, area: area.key })}
          class="desk-form"
        >
          <key-choices label={t('desk.keys')} keys={keysOf(desk)}>
            <Panes view={view} desk={desk} typed={{ values, errors }} />
            <Levels view={view} desk={desk} typed={{ values, errors }} />
          </key-choices>
          <div class="buttons">
            <Button>{t('desk.save')}</Button>
          </div>
        </Form>
      ) : (
        <>
          <Panes view={view} desk={desk} />
          <GivenLevel view={view} desk={desk} />
        </>
      )}
      <Neighbours view={view} desk={desk} />
    </Page>
  )
}

/** The answers beside the findings; on a narrow screen one after the other. */
function Panes({ view, desk, typed }: { view: View; desk: Desk; typed?: Typed }) {
  const t = say(view.locale)
  const findings = findingsOf(desk)
  return (
    <div class="desk">
      <section class="desk-answers">
        <h2>{t('desk.answers')}</h2>
        {desk.answers.answers.map((answer) => (
          <AnswerText
            view={view}
            answer={answer}
            figures={figuresOf(view, desk.entryId, desk.parts)}
          />
        ))}
      </section>
      <section>
        <h2>{t('desk.findings')}</h2>
        {findings.length === 0 && <Empty>{t('desk.findings.none')}</Empty>}
        {findings.map((finding) => (
          <FindingText view={view} finding={finding}>
            {desk.mayWrite && <ChangeLink view={view} desk={desk} finding={finding} />}
          </FindingText>
        ))}
        {typed && (
          <div class="stack new-finding">
            <h3>{t('desk.new')}</h3>
            <FindingFields view={view} answers={desk.answers} {...typed} />
          </div>
        )}
      </section>
    </div>
  )
}

function ChangeLink({ view, desk, finding }: { view: View; desk: Desk; finding: Finding }) {
  const t = say(view.locale)
  return (
    <p>
      <a
        href={paths.assessmentFinding.to({ entry: desk.entryId, finding: finding.id })}
        aria-label={t('desk.findings.change.what', { what: finding.mainIdea })}
      >
        {t('desk.findings.change')}
      </a>
    </p>
  )
}

function Levels({ view, desk, typed }: { view: View; desk: Desk; typed: Typed }) {
  const t = say(view.locale)
  const given = valueIn(desk.own.scores, desk.area.key)
  const chosen = typed.values['level'] ?? (given === undefined ? '' : String(given))
  const error = typed.errors['level']
  return (
    <fieldset class="ds-fieldset levels" aria-describedby="level-hint">
      <legend class="ds-label">{t('desk.levels')}</legend>
      <p class="hint" id="level-hint">
        {t('desk.levels.hint')}
      </p>
      {error && (
        <p class="ds-validation-message" data-color="danger" id="level-error">
          {error}
        </p>
      )}
      <div class="level-row">
        {desk.scale.map((level, index) => (
          <LevelChoice view={view} level={level} first={index === 0} chosen={chosen} />
        ))}
      </div>
      <div class="ds-field choice">
        <input
          class="ds-input"
          type="radio"
          id="level-none"
          name="level"
          value=""
          checked={chosen === ''}
        />
        <label for="level-none">{t('desk.levels.none')}</label>
      </div>
      <Supported view={view} desk={desk} />
    </fieldset>
  )
}

function LevelChoice(props: { view: View; level: Level; first: boolean; chosen: string }) {
  const { view, level, first, chosen } = props
  const t = say(view.locale)
  const id = first ? 'level' : `level-${level.value}`
  return (
    <div class="level">
      <div class="ds-field choice">
        <input
          class="ds-input"
          type="radio"
          id={id}
          name="level"
          value={String(level.value)}
          checked={chosen === String(level.value)}
          aria-describedby={`${id}-about`}
        />
        <label for={id}>
          {t('desk.levels.level', { value: level.value, name: level.name[view.locale] })}
        </label>
      </div>
      <p id={`${id}-about`}>{level.descriptor[view.locale]}</p>
    </div>
  )
}

/** Which findings the level rests on. */
function Supported({ view, desk }: { view: View; desk: Desk }) {
  const t = say(view.locale)
  const value = valueIn(desk.own.scores, desk.area.key)
  if (value === undefined) return null
  return (
    <div class="supported">
      <p>{t('desk.supported')}</p>
      <ul>
        {supportOf(desk.own.findings, desk, value).map((finding) => (
          <li>
            <a href={`#iakttagelse-${finding.id}`}>{finding.mainIdea}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function GivenLevel({ view, desk }: { view: View; desk: Desk }) {
  const t = say(view.locale)
  const value = valueIn(desk.own.scores, desk.area.key)
  const level = desk.scale.find((one) => one.value === value)
  return (
    <section>
      <h2>{t('desk.levels')}</h2>
      {level ? (
        <>
          <p>
            <strong>
              {t('desk.levels.level', { value: level.value, name: level.name[view.locale] })}
            </strong>
          </p>
          <p>{level.descriptor[view.locale]}</p>
        </>
      ) : (
        <p>{t('desk.levels.none')}</p>
      )}
      <Supported view={view} desk={desk} />
    </section>
  )
}

function Neighbours({ view, desk }: { view: View; desk: Desk }) {
  const t = say(view.locale)
  const { entryId: entry, areas, area } = desk
  const place = areas.findIndex(({ key }) => key === area.key)
  const [before, after] = [areas[place - 1], areas[place + 1]]
  const to = (key: string) => paths.assessmentArea.to({ entry, area: key })
  return (
    <p class="buttons">
      {before && (
        <a href={to(before.key)}>{t('desk.previous', { area: before.name[view.locale] })}</a>
      )}
      {after && <a href={to(after.key)}>{t('desk.next', { area: after.name[view.locale] })}</a>}
      <a href={paths.assessment.to({ entry })}>{t('desk.back')}</a>
    </p>
  )
}

/** m: fetch the marked text, s: strength, f: improvement, and a digit for each level. */
function keysOf({ scale }: Desk): string {
  const levels = scale.map(({ value }, index) => `${value}:#level${index === 0 ? '' : `-${value}`}`)
  return ['m:take-quote button', 's:#kind', 'f:#kind-improvement', ...levels].join(';')
}

/** What was typed is shown again, even when it came too late to be saved. */
function isTyped(values: Values): boolean {
  return ['mainIdea', 'relevance', 'quote'].some((field) => values[field])
}

function findingsOf({ own, area }: Desk): readonly Finding[] {
  return own.findings.filter((finding) => finding.area === area.key)
}
