// What became of a message and of what was in it, in a few words.
import { paths } from '../../../base/paths.ts'
import { type Colour, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import type { ShownMail } from '../reads.ts'
import { say } from '../words/say.ts'

type Paper = ShownMail['papers'][number]

const colours: Readonly<Record<Paper['state'], Colour>> = {
  reading: 'info',
  waiting: 'warning',
  early: 'info',
  kept: 'neutral',
  entered: 'success',
  refused: 'neutral',
}

/** Every paper's fate, and whether a reply waits. */
export function Fates({ view, shown }: { readonly view: View; readonly shown: ShownMail }) {
  const t = say(view.locale)
  const { mail, papers, draft, items } = shown
  const states = [...new Set(papers.map(({ state }) => state))]
  const twice = mail.kind === 'duplicate' || items.some(({ became }) => became === 'known')
  return (
    <span class="fates">
      {mail.kind !== 'ordinary' && <Tag>{t(`kind.${mail.kind}`)}</Tag>}
      {states.map((state) => (
        <Tag colour={colours[state]}>{t(`paper.${state}`)}</Tag>
      ))}
      {twice && mail.kind !== 'duplicate' && <Tag>{t('fate.known')}</Tag>}
      {draft?.state === 'open' && <Tag colour="warning">{t('fate.reply')}</Tag>}
      {draft?.state === 'sent' && <Tag colour="success">{t('fate.replied')}</Tag>}
      {mail.kind === 'ordinary' && papers.length === 0 && draft === null && (
        <Tag>{t('fate.nothing')}</Tag>
      )}
    </span>
  )
}

export function PaperFate({ view, paper }: { readonly view: View; readonly paper: Paper }) {
  const t = say(view.locale)
  return (
    <>
      <a href={paths.paper.to({ paper: paper.id })}>{t(`show.${paper.kind}`)}</a>{' '}
      <Tag colour={colours[paper.state]}>{t(`paper.${paper.state}`)}</Tag>
    </>
  )
}
