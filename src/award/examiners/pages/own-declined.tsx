// What an examiner has told that was not confirmed, and that nothing else on their page shows.
import { longDate } from '../../../base/lib/time.ts'
import type { Claim } from '../model/profile.ts'
import { isAmong } from '../rules/claims.ts'
import { say } from '../words/say.ts'
import { ClaimTag, claimSentence, type OwnProps, ownFieldsOf } from './claim-parts.tsx'

type Props = Pick<OwnProps, 'view' | 'shown'>

export function OwnDeclined({ view, shown }: Props) {
  const t = say(view.locale)
  const told = new Set(shown.claims.flatMap((claim) => declined({ view, shown }, claim)))
  if (told.size === 0) return null
  return (
    <section class="panel">
      <h2>{t('declined.title')}</h2>
      <p>{t('declined.about')}</p>
      <ul class="told">
        {[...told].map((sentence) => (
          <li>
            {sentence} <ClaimTag view={view} state="declined" />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Without skills that were told anew, or confirmed after all. An employment is gone when it is declined. */
function declined({ view, shown }: Props, claim: Claim): readonly string[] {
  if (claim.state !== 'declined') return []
  const t = say(view.locale)
  const { categories, fields } = ownFieldsOf(shown)
  const sentence = () => claimSentence(view, shown.edition, claim, undefined)
  switch (claim.kind) {
    case 'category':
      return categories.includes(claim.told.category) ? [] : [sentence()]
    case 'field':
      return isAmong(fields, claim.told.field) ? [] : [sentence()]
    case 'employment':
      return [t('declined.employment', { on: longDate(view, claim.told.employment.validFrom) })]
    default:
      return []
  }
}
