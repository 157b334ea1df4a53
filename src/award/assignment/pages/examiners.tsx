// The organiser's list of examiners, and of jurors for their employers.
import { paths } from '../../../base/paths.ts'
import { LinkButton, TextField } from '../../../base/ui/form.tsx'
import { Page } from '../../../base/ui/layout.tsx'
import { Empty, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ListedExaminer, ListedExaminers } from '../model.ts'
import { say } from '../words/say.ts'
import { missingWords } from './parts.tsx'

type Props = { readonly view: View; readonly sought: string; readonly listed: ListedExaminers }

export function ExaminersPage({ view, sought, listed }: Props) {
  const t = say(view.locale)
  const { examiners, jurors } = listed
  const search = sought && `?sok=${encodeURIComponent(sought)}`
  return (
    <Page view={view} title={t('examiners.title')}>
      <h1>{t('examiners.title')}</h1>
      <form method="get" action={paths.examiners.to()} class="row">
        <TextField name="sok" type="search" label={t('examiners.search')} value={sought} />
        <button type="submit" class="ds-button" data-variant="secondary">
          {t('examiners.find')}
        </button>
      </form>
      <p>
        {t('examiners.count', { count: examiners.length })}{' '}
        <a href={paths.examinersList.to() + search}>{t('examiners.csv')}</a>
      </p>
      <p>
        <LinkButton href={paths.examinerNew.to()}>{t('examiners.add')}</LinkButton>{' '}
        <LinkButton kind="secondary" href={paths.examinerClaims.to()}>
          {t('examiners.claims')}
        </LinkButton>{' '}
        <LinkButton kind="secondary" href={paths.recruiting.to()}>
          {t('examiners.recruiting')}
        </LinkButton>{' '}
        <LinkButton kind="secondary" href={paths.examinerLists.to()}>
          {t('examiners.lists')}
        </LinkButton>{' '}
        <LinkButton kind="secondary" href={paths.training.to()}>
          {t('training.link')}
        </LinkButton>
      </p>
      {examiners.length > 0 && (
        <Table
          quiet
          caption={t('examiners.title')}
          head={headOf(view)}
          rows={examiners.map((one) => rowOf(view, one, listed))}
        />
      )}
      <h2>{t('jurors.title')}</h2>
      <p>{t('jurors.about')}</p>
      {jurors.length === 0 && <Empty>{t('jurors.none')}</Empty>}
      <ul>
        {jurors.map(({ person, name, employers }) => (
          <li>
            <a href={paths.employers.to({ person })}>{name}</a>
            {': '}
            {employers.join(', ') || t('employers.unknown')}
          </li>
        ))}
      </ul>
    </Page>
  )
}

function headOf(view: View) {
  const t = say(view.locale)
  return [
    t('examiner.name'),
    t('examiner.employers'),
    t('examiner.categories'),
    t('examiner.fields'),
    t('examiner.load'),
    t('examiner.training'),
  ]
}

function rowOf(view: View, one: ListedExaminer, { edition }: ListedExaminers) {
  const t = say(view.locale)
  const { examiner, name, employers, load, missing } = one
  const categories = edition.terms.categories.filter(({ key }) => examiner.categories.includes(key))
  return [
    <a href={paths.examiner.to({ examiner: examiner.id })}>{name}</a>,
    employers.join(', ') || t('employers.unknown'),
    categories.map((category) => category.name[view.locale]).join(', '),
    examiner.fields.join(', '),
    t('examiner.load.of', { load, capacity: examiner.capacity }),
    missing.length > 0 ? missingWords(view, missing) : t('training.ready'),
  ]
}
