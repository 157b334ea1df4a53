// What the organiser sees and does beside a registration.
import { shortDate } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form } from '../../../base/ui/form.tsx'
import { Empty, Table, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { categoryName } from '../../editions/rules.ts'
import type { Change } from '../model.ts'
import type { Shown } from '../reads.ts'
import { say } from '../words/say.ts'
import { EligibilityTag } from './parts.tsx'
import { RuleAnswers } from './rule-answers.tsx'

type Props = { readonly view: View; readonly shown: Shown }

export function OrganiserPart({ view, shown }: Props) {
  const { registration } = shown
  const t = say(view.locale)
  const of = { registration: registration.id }
  const waiveAt = (rule: string) => paths.registrationWaiver.to({ ...of, rule })
  return (
    <section>
      <h2>{t('organiser.title')}</h2>
      <div class="halves">
        <div>
          <h3>{t('award.title')}</h3>
          <p>
            <EligibilityTag view={view} state={shown.award.state} />
          </p>
          <RuleAnswers
            view={view}
            eligibility={shown.award}
            people={shown.people}
            {...(registration.state === 'withdrawn' ? {} : { waiveAt })}
          />
          {registration.state === 'sent' && (
            <p>
              <a href={paths.registrationAwardCheck.to(of)}>{t('award.check')}</a>
            </p>
          )}
          <Checks view={view} shown={shown} />
        </div>
        <div>
          <h3>{t('organiser.change')}</h3>
          {registration.state === 'sent' && (
            <p>
              <a href={paths.registrationCategory.to(of)}>{t('move.title')}</a>
            </p>
          )}
          <p>
            <a href={paths.registerUnit.to({ unit: registration.unit })}>{t('organiser.unit')}</a>
          </p>
          <Form view={view} action={paths.registrationRefresh.to(of)}>
            <Button kind="secondary">{t('organiser.refresh')}</Button>
          </Form>
        </div>
      </div>
    </section>
  )
}

function Checks({ view, shown }: Props) {
  const t = say(view.locale)
  if (shown.checks.length === 0) return null
  return (
    <Table
      caption={t('award.checks')}
      head={[
        t('column.time'),
        t('award.last-year'),
        t('award.forecast'),
        t('award.date'),
        t('column.who'),
      ]}
      rows={shown.checks.map((check) => [
        <When view={view} at={check.checkedAt} />,
        thousands(view, check.lastYearResult),
        thousands(view, check.forecast),
        shortDate(view, check.forecastDate),
        shown.people.get(check.checkedBy)?.name ?? '',
      ])}
    />
  )
}

/** Thousand crowns, with a true minus. */
function thousands(view: View, amount: number): string {
  return say(view.locale)('award.amount', { amount })
}

/** Waivers, and what was changed after it was sent, each with who, when and why. */
export function History({ view, shown }: Props) {
  const t = say(view.locale)
  const { waivers, changes, edition } = shown
  const ruleSays = (key: string) =>
    edition.terms.eligibility.find((rule) => rule.key === key)?.says[view.locale] ?? key
  const rows = [
    ...waivers.map((waiver) => ({
      at: waiver.grantedAt,
      what: t('history.waived', {
        rule: ruleSays(waiver.rule),
        until: shortDate(view, waiver.until),
      }),
      why: waiver.reason,
      who: waiver.grantedBy,
    })),
    ...changes.map((change) => ({
      at: change.changedAt,
      what: changeText(view, shown, change),
      why: change.reason,
      who: change.changedBy,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime())
  return (
    <section>
      <h2>{t('history.title')}</h2>
      {rows.length === 0 ? (
        <Empty>{t('history.none')}</Empty>
      ) : (
        <Table
          caption={t('history.title')}
          quiet
          head={[t('column.time'), t('column.what'), t('column.why'), t('column.who')]}
          rows={rows.map(({ at, what, why, who }) => [
            <When view={view} at={at} />,
            what,
            why || '–',
            shown.people.get(who)?.name ?? '',
          ])}
        />
      )}
    </section>
  )
}

function changeText(view: View, { edition }: Shown, change: Change): string {
  const t = say(view.locale)
  if (change.kind === 'withdrawal') return t('history.withdrawn')
  const name = (key: string) => categoryName(edition.terms, key)[view.locale]
  return t('history.moved', { was: name(change.was), became: name(change.became) })
}
