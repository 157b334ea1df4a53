// What stands on a diploma.
import { longDate } from '../../../base/lib/time.ts'
import type { View } from '../../../base/ui/view.ts'
import type { Diploma } from '../../../support/documents/model.ts'
import type { OpenedDiploma } from '../actions.ts'
import { say } from '../words/say.ts'

export function diplomaOf(view: View, opened: OpenedDiploma): Diploma {
  const t = say(view.locale)
  const { edition, registration, honour } = opened
  const category = edition.terms.categories.find(({ key }) => key === honour.category)
  const named = { category: category?.name[view.locale] ?? honour.category }
  return {
    locale: view.locale,
    award: t('diploma.award', { award: view.award.name, year: String(edition.year) }),
    sender: view.award.sender,
    honour: t(`diploma.honour.${honour.kind}`, named),
    unit: registration.unitName,
    belongsTo: '',
    motivation: honour.motivation,
    placeAndDate: longDate(view, edition.terms.calendar.ceremony ?? view.now),
    signatures: [
      { name: t('diploma.chair'), title: t('diploma.chair.title', { award: view.award.name }) },
    ],
  }
}
