// One candidate as the jury sees it: results before and after the visit, spread, strengths.
import { Details, Table, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ConsensusArea } from '../../assessment/model.ts'
import type { Candidate } from '../model.ts'
import type { ShownCategory } from '../reads.ts'
import { obstacles } from '../rules.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  readonly shown: ShownCategory
  readonly candidate: Candidate
}

/** Consensus only: no examiner's name, no single score (domain rule 20). */
export function CandidateRow({ view, shown, candidate }: Props) {
  const t = say(view.locale)
  const { registration, consensus } = candidate
  const found = obstacles(candidate)
  return (
    <li class="panel">
      <h3>{registration.unitName}</h3>
      <p>
        {found.length === 0 && <Tag colour="success">{t('can-receive')}</Tag>}
        {found.map((obstacle) => (
          <Tag colour="warning">{t(`obstacle.${obstacle}`)}</Tag>
        ))}
      </p>
      {consensus && (
        <>
          <p>
            {t('result', {
              before: hundredths(view, consensus.before),
              after: hundredths(view, consensus.after),
            })}
          </p>
          <Strengths view={view} areas={consensus.areas} />
          <Details summary={t('areas')} open>
            <Areas view={view} shown={shown} areas={consensus.areas} name={registration.unitName} />
          </Details>
        </>
      )}
    </li>
  )
}

/** Three lines at the most: the whole is in the areas. */
function Strengths({ view, areas }: { view: View; areas: readonly ConsensusArea[] }) {
  const t = say(view.locale)
  const best = [...areas].sort((a, b) => b.valueAfter - a.valueAfter)
  const strengths = best.flatMap(({ findings }) =>
    findings.filter(({ kind }) => kind === 'strength').slice(0, 1),
  )
  return (
    <ul aria-label={t('strengths')}>
      {strengths.slice(0, 3).map(({ mainIdea }) => (
        <li>{mainIdea}</li>
      ))}
    </ul>
  )
}

function Areas(props: {
  readonly view: View
  readonly shown: ShownCategory
  readonly areas: readonly ConsensusArea[]
  readonly name: string
}) {
  const { view, shown, areas } = props
  const t = say(view.locale)
  const named = new Map(
    shown.edition.terms.instrument?.areas.map((area) => [area.key, area.name[view.locale]]),
  )
  return (
    <Table
      caption={t('areas.of', { unit: props.name })}
      head={[t('area'), t('weight'), t('before'), t('after'), t('spread'), t('rationale')]}
      rows={areas.map((area) => [
        named.get(area.area) ?? area.area,
        `${area.weight} %`,
        String(area.value),
        String(area.valueAfter),
        t('spread.of', { lowest: area.lowest, highest: area.highest }),
        area.rationale,
      ])}
    />
  )
}

/** 357 is «3,57». */
function hundredths(view: View, value: number): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  return (value / 100).toLocaleString(view.locale === 'sv' ? 'sv-SE' : 'en-GB', digits)
}
