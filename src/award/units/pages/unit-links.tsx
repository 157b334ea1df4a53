// Which units a unit comes from, and which it has become.
import { paths } from '../../../base/paths.ts'
import { Button, Form, TextField } from '../../../base/ui/form.tsx'
import { Empty, When } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Related, UnitShown } from '../reads.ts'
import { say } from '../words/say.ts'
import { placeOf } from './parts.tsx'
import { Through } from './through.tsx'
import type { UnitProps } from './unit-history.tsx'

export function Predecessors({ view, shown }: Pick<UnitProps, 'view' | 'shown'>) {
  const { unit, predecessors, search } = shown
  const t = say(view.locale)
  return (
    <section>
      <h2>{t('predecessors.title')}</h2>
      <p>{t('predecessors.how')}</p>
      <ul class="people">
        {predecessors.map((related) => (
          <li>
            <Predecessor view={view} shown={shown} related={related} />
          </li>
        ))}
      </ul>
      <search>
        <form method="get" action={paths.registerUnit.to({ unit: unit.id })} class="row">
          <TextField
            name="foregangare"
            type="search"
            label={t('predecessors.search')}
            value={search}
          />
          <Button kind="secondary">{t('register.find')}</Button>
        </form>
      </search>
      {search !== '' && <Candidates view={view} shown={shown} />}
    </section>
  )
}

function Predecessor(props: {
  readonly view: View
  readonly shown: UnitShown
  readonly related: Related
}) {
  const { view, shown, related } = props
  const t = say(view.locale)
  const name = related.unit.name
  const of = { unit: shown.unit.id, predecessor: related.unit.id }
  return (
    <div class="row">
      <div>
        <a href={paths.registerUnit.to({ unit: related.unit.id })}>{name}</a>
        <p class="hint">
          {related.link.confirmedAt ? (
            <>
              {t('predecessors.confirmed')} <When view={view} at={related.link.confirmedAt} />
            </>
          ) : (
            t('link.possible')
          )}
        </p>
      </div>
      {related.link.confirmedAt === null && (
        <Form view={view} action={paths.registerPredecessor.to({ unit: of.unit })} class="inline">
          <input type="hidden" name="predecessor" value={of.predecessor} />
          <Button kind="secondary">{t('predecessors.confirm', { name })}</Button>
        </Form>
      )}
      <Form view={view} action={paths.registerPredecessorGone.to(of)} class="inline">
        <Button kind="tertiary">{t('predecessors.remove', { name })}</Button>
      </Form>
    </div>
  )
}

function Candidates({ view, shown }: Pick<UnitProps, 'view' | 'shown'>) {
  const t = say(view.locale)
  const { candidates, names, unit, search } = shown
  if (candidates.length === 0) return <Empty>{t('register.none', { search })}</Empty>
  return (
    <ul class="people">
      {candidates.map((candidate) => (
        <li>
          <Form view={view} action={paths.registerPredecessor.to({ unit: unit.id })} class="row">
            <input type="hidden" name="predecessor" value={candidate.id} />
            <div>
              <strong>{candidate.name}</strong>
              <p class="hint">{placeOf(candidate, names)}</p>
              <Through view={view} called={candidate.through} />
            </div>
            <Button kind="secondary">{t('predecessors.confirm', { name: candidate.name })}</Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}

export function Successors({ view, shown }: Pick<UnitProps, 'view' | 'shown'>) {
  const t = say(view.locale)
  if (shown.successors.length === 0) return null
  return (
    <section>
      <h2>{t('successors.title')}</h2>
      <ul>
        {shown.successors.map(({ unit, link }) => (
          <li>
            <a href={paths.registerUnit.to({ unit: unit.id })}>{unit.name}</a>
            {link.confirmedAt === null && ` (${t('link.possible')})`}
          </li>
        ))}
      </ul>
    </section>
  )
}
