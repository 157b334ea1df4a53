// The texts of a board paper in its form: each proposed, each the coordinator's to change and to give back.
import type { FieldErrors, Values } from '../../../base/lib/form.ts'
import { Checkbox } from '../../../base/ui/choices.tsx'
import { TextArea, TextField } from '../../../base/ui/form.tsx'
import { Details, Tag } from '../../../base/ui/parts.tsx'
import type { View } from '../../../base/ui/view.ts'
import { type PaperAbout, type PaperText, type PaperTexts, paperTexts } from '../model/paper.ts'
import { isOwn } from '../rules/paper.ts'
import { say } from '../words/say.ts'
import { proposedTexts } from './paper-texts.ts'

type Props = {
  readonly view: View
  readonly about: PaperAbout
  readonly values: Values
  readonly errors: FieldErrors
}

/** Of a short paper there is no more than these. */
const inShort: readonly PaperText[] = ['title', 'points', 'summary']
const rows: Readonly<Record<Exclude<PaperText, 'title'>, number>> = {
  points: 5,
  summary: 10,
  background: 16,
  matter: 7,
  preparation: 3,
  equality: 4,
  opinion: 8,
}

export function TextFields(props: Props) {
  const { view, about } = props
  const t = say(view.locale)
  const proposed = proposedTexts(about)
  const isShort = about.paper.shape === 'short'
  const shown = isShort ? inShort : paperTexts
  const unused = paperTexts.filter((name) => !shown.includes(name))
  return (
    <>
      <h2>{t('paper.texts')}</h2>
      <p>{t('paper.texts.intro')}</p>
      {shown.map((name) => (
        <OneText {...props} name={name} proposed={proposed} />
      ))}
      {unused.length > 0 && (
        <Details summary={t('paper.texts.unused')}>
          {unused.map((name) => (
            <OneText {...props} name={name} proposed={proposed} />
          ))}
        </Details>
      )}
    </>
  )
}

type OneProps = Props & { readonly name: PaperText; readonly proposed: PaperTexts }

function OneText({ view, about, values, errors, name, proposed }: OneProps) {
  const t = say(view.locale)
  const field = `text-${name}`
  const given = { name: field, value: values[field], error: errors[field] }
  const own = isOwn(about.paper, name)
  return (
    <div class="stack">
      {name === 'title' ? (
        <TextField {...given} label={t('paper.text.title')} />
      ) : (
        <TextArea
          {...given}
          label={t(`paper.text.${name}`)}
          hint={name === 'points' ? t('paper.text.points.hint') : undefined}
          rows={rows[name]}
        />
      )}
      <input
        type="hidden"
        name={`shown-${name}`}
        value={values[`shown-${name}`] ?? proposed[name]}
      />
      {own && (
        <div>
          <Tag colour="info">{t('paper.text.own')}</Tag>
          <Checkbox name={`restore-${name}`} label={t('paper.text.restore')} />
          <Details summary={t('paper.text.proposed')}>
            <p class="as-typed">{proposed[name]}</p>
          </Details>
        </div>
      )}
    </div>
  )
}
