// What is wished of a plan beside the rules, how each wish is taken back, and how new ones are made.
import type { Child } from 'hono/jsx'
import { paths } from '../../../base/paths.ts'
import { Checkbox } from '../../../base/ui/choices.tsx'
import { Button, Form, Select, TextField } from '../../../base/ui/form.tsx'
import { Details, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Board, Names } from '../model/board.ts'
import type { Wishing } from '../model/plan.ts'
import type { Wishes } from '../model/wishes.ts'
import { say } from '../words/say.ts'
import type { Errors } from './plan-parts.tsx'

type Props = Errors & { readonly view: View; readonly board: Board }

/** A form of one button that makes one wish. */
export function WishForm(props: {
  readonly view: View
  readonly wishing: Wishing
  readonly back?: string
  readonly children?: Child
}) {
  const { view, wishing, back } = props
  return (
    <Form view={view} action={paths.teamPlanWish.to()} class="inline">
      {Object.entries(wishing).map(([name, value]) => (
        <input type="hidden" name={name} value={`${value}`} />
      ))}
      {back && <input type="hidden" name="back" value={back} />}
      <Button kind="tertiary">{props.children}</Button>
    </Form>
  )
}

type Row = { readonly says: string; readonly takesBack: Wishing }

export function Wished({ view, board }: Props) {
  const t = say(view.locale)
  const rows = wishRows(view, board.names, board.state.wishes)
  if (rows.length === 0) return null
  return (
    <Details summary={t('plan.wishes', { count: rows.length })} open={rows.length <= 10}>
      <Table
        quiet
        caption={t('plan.wishes', { count: rows.length })}
        head={[t('plan.wish'), t('plan.wish.change')]}
        rows={rows.map(({ says, takesBack }) => [
          says,
          <WishForm view={view} wishing={takesBack}>
            {t('plan.wish.back')} <span class="only-heard">{says}</span>
          </WishForm>,
        ])}
      />
    </Details>
  )
}

function wishRows(view: View, names: Names, wishes: Wishes): readonly Row[] {
  const t = say(view.locale)
  const { pins, forbids, sizes, loads, away, waived } = wishes
  const pair = ({ entry, person }: Wishes['pins'][number]) => {
    return { unit: names.unit(entry), person: names.person(person) }
  }
  return [
    ...away.map((person) => ({
      says: t('plan.wish.away', { person: names.person(person) }),
      takesBack: { kind: 'back', person } as const,
    })),
    ...pins.map((pin) => ({
      says: t('plan.wish.pinned', pair(pin)),
      takesBack: { kind: 'unpinned', ...pin } as const,
    })),
    ...forbids.map((forbid) => ({
      says: t('plan.wish.forbidden', pair(forbid)),
      takesBack: { kind: 'allowed', ...forbid } as const,
    })),
    ...sizes.map(({ entry, least, most }) => ({
      says: t('plan.wish.sized', { unit: names.unit(entry), least, most }),
      takesBack: { kind: 'unsized', entry } as const,
    })),
    ...loads.map(({ person, floor, ceiling }) => ({
      says: t('plan.wish.loaded', { person: names.person(person), floor, ceiling }),
      takesBack: { kind: 'unloaded', person } as const,
    })),
    ...waived.map((rule) => ({
      says: t('plan.wish.waived', { rule: t(`plan.rule.${rule}`) }),
      takesBack: { kind: 'unwaived', rule } as const,
    })),
  ]
}

/** Somebody is ill, or cannot after all. */
export function AwayForm({ view, board, errors = {} }: Props) {
  const t = say(view.locale)
  if (board.people.length === 0) return null
  return (
    <Details summary={t('plan.away')} open={'person' in errors}>
      <p>{t('plan.away.about')}</p>
      <Form view={view} action={paths.teamPlanWish.to()}>
        <input type="hidden" name="kind" value="away" />
        <Select
          name="person"
          label={t('plan.away.who')}
          error={errors['person']}
          none={t('plan.away.none')}
          options={board.people.map(({ person, name }) => ({ value: person, label: name }))}
        />
        <Button kind="secondary">{t('plan.away.do')}</Button>
      </Form>
    </Details>
  )
}

export function SettingsForm({ view, board, errors = {} }: Props) {
  const t = say(view.locale)
  const { fair, seed } = board.state
  return (
    <Details summary={t('plan.settings')} open={'seed' in errors}>
      <Form view={view} action={paths.teamPlanSettings.to()}>
        <Checkbox name="fair" label={t('plan.settings.fair')} checked={fair} />
        <TextField
          name="seed"
          type="number"
          inputmode="numeric"
          width="short"
          label={t('plan.settings.seed')}
          hint={t('plan.settings.seed.hint')}
          value={`${seed}`}
          error={errors['seed']}
        />
        <Button kind="secondary">{t('plan.settings.save')}</Button>
      </Form>
    </Details>
  )
}
