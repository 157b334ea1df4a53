// The board paper on its matter's page: what it proposes, its files, and the versions that were finished.
import { exactDateTime } from '../../../base/lib/time.ts'
import { paths } from '../../../base/paths.ts'
import { Button, Form, LinkButton } from '../../../base/ui/form.tsx'
import { Details, SummaryList, Table } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { PaperVersion } from '../model/paper.ts'
import type { ShownMatter } from '../reads/matter.ts'
import { say } from '../words/say.ts'

type Props = { readonly view: View; readonly shown: ShownMatter }

export function PaperPart({ view, shown }: Props) {
  const t = say(view.locale)
  const { matter, may, versions } = shown
  const { proposal, shape, recordNumber, caseOfficer } = matter.paper
  const rows = [
    { label: t('paper.board'), value: matter.boardName ?? t('board.unknown') },
    { label: t('paper.proposal'), value: proposal ? t(`proposal.${proposal}`) : t('not-told') },
    ...(matter.origin === 'web'
      ? [{ label: t('paper.shape'), value: t(`paper.shape.${shape}`) }]
      : []),
    { label: t('paper.record-number'), value: recordNumber },
    { label: t('paper.case-officer'), value: caseOfficer },
  ]
  return (
    <>
      <h2>{t('matter.paper')}</h2>
      <SummaryList view={view} rows={rows} />
      {matter.origin === 'web' && <Files view={view} shown={shown} />}
      {versions.length > 0 && <Versions view={view} versions={versions} matter={matter.id} />}
      {may.change && <Finish view={view} shown={shown} />}
    </>
  )
}

/** As it is now: working material until it is finished. */
function Files({ view, shown }: Props) {
  const t = say(view.locale)
  const { matter, may, templates } = shown
  return (
    <>
      <p class="buttons">
        <LinkButton href={paths.boardPaperFile.to({ matter: matter.id })} kind="secondary">
          {t('matter.download')}
        </LinkButton>
        <a href={paths.boardPaperPdf.to({ matter: matter.id })}>{t('matter.download.pdf')}</a>
        {may.change && (
          <a href={paths.boardPaper.to({ matter: matter.id })}>{t('matter.change')}</a>
        )}
      </p>
      {templates.length > 0 && (
        <p>
          {t('matter.in-template')}{' '}
          {templates.map(({ id, name }, index) => (
            <>
              {index > 0 && ', '}
              <a href={paths.boardPaperFilled.to({ matter: matter.id, template: id })}>{name}</a>
            </>
          ))}
        </p>
      )}
    </>
  )
}

/** Offered until the newest version is the paper as it stands. */
function Finish({ view, shown: { matter, versions } }: Props) {
  const t = say(view.locale)
  const [newest] = versions
  if (newest && newest.finishedAt >= matter.changedAt) return null
  return (
    <Details summary={newest ? t('paper.finish.again') : t('paper.finish.title')}>
      <p>{t('paper.finish.text')}</p>
      <Form view={view} action={paths.boardPaperFinish.to({ matter: matter.id })}>
        <Button kind="secondary">{t('paper.finish')}</Button>
      </Form>
    </Details>
  )
}

function Versions(props: {
  readonly view: View
  readonly versions: readonly PaperVersion[]
  readonly matter: string
}) {
  const { view, versions, matter } = props
  const t = say(view.locale)
  return (
    <Table
      caption={t('paper.versions')}
      head={[t('paper.version.number'), t('paper.version.when'), t('paper.version.files')]}
      rows={versions.map(({ ordinal, number, finishedAt }) => [
        number,
        exactDateTime(view, finishedAt),
        <>
          <a
            href={paths.boardPaperVersion.to({ matter, version: ordinal })}
            aria-label={`Word, ${number}`}
          >
            Word
          </a>{' '}
          <a
            href={paths.boardPaperVersionPdf.to({ matter, version: ordinal })}
            aria-label={`PDF, ${number}`}
          >
            PDF
          </a>
        </>,
      ])}
    />
  )
}
