// Tells an organiser why a matter is not theirs to decide, and who can.
import { paths } from '../../../base/paths.ts'
import { Notice } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { Decider } from '../reads/deciding.ts'
import type { Interest } from '../rules/interests.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly view: View
  readonly interests: readonly Interest[]
  readonly able: readonly Decider[]
}

export function SecondPerson({ view, interests, able }: Props) {
  const t = say(view.locale)
  return (
    <Notice colour="warning" title={t('second.title')}>
      <ul>
        {interests.map((interest) => (
          <li>{t(`second.${interest}`)}</li>
        ))}
      </ul>
      {able.length > 0 ? (
        <>
          <p>{t('second.able')}</p>
          <ul>
            {able.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          {t('second.nobody')} <a href={paths.people.to()}>{t('second.people')}</a>
        </p>
      )}
    </Notice>
  )
}
