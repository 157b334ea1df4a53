// What the fields of an edition are called: by their name in its file.
import type { Locale } from '../../../base/lib/time.ts'
import { type TeamRuleKey, teamRuleKeys } from '../model/team-rules.ts'
import type { CalendarKey } from '../model.ts'
import { say } from './say.ts'
import sv from './sv.json' with { type: 'json' }

function isTeamRule(name: string | undefined): name is TeamRuleKey {
  return (teamRuleKeys as readonly (string | undefined)[]).includes(name)
}

type Labelled<Key> = Key extends `field.${infer Name}` ? Name : never
type FieldName = Labelled<keyof typeof sv>

/** «categories.2.name.sv» is «Namn (svenska), rad 3». */
export function fieldLabel(locale: Locale, path: string): string {
  const t = say(locale)
  const steps = path.split('.').filter((step) => step !== '' && step !== 'item')
  const place = steps.findLast((step) => /^\d+$/.test(step))
  const names = steps.filter((step) => !/^\d+$/.test(step))
  const language = names.at(-1)
  const isWords = language === 'sv' || language === 'en'
  const label = longestLabel(locale, isWords ? names.slice(0, -1) : names)
  const whole = isWords ? t(`in.${language}`, { label }) : label
  return place === undefined ? whole : t('field-in-row', { label: whole, row: Number(place) + 1 })
}

/** The longest end of the name that has a label: «levels.approach» before «approach». */
function longestLabel(locale: Locale, names: readonly string[]): string {
  const t = say(locale)
  const [first, date, part] = names
  if (first === 'calendar' && date !== undefined && Object.hasOwn(sv, `date.${date}`)) {
    const label = t(`date.${date as CalendarKey}`)
    if (part === 'source' || part === 'quote')
      return t('field-of-date', { date: label, part: t(`field.${part}`).toLowerCase() })
    return label
  }
  const rule = names[2]
  if (first === 'team' && date === 'rules' && names.length === 4 && isTeamRule(rule))
    return t('field-of-date', {
      date: t(`field.rules.${rule}`),
      part: longestLabel(locale, names.slice(2)).toLowerCase(),
    })
  for (let from = 0; from < names.length; from += 1) {
    const name = names.slice(from).join('.')
    if (Object.hasOwn(sv, `field.${name}`)) return t(`field.${name as FieldName}`)
  }
  return names.join('.')
}
