// Address by address: the sections of an edition, each a form of its own.
import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Ask } from '../../../base/db/call.ts'
import { acting } from '../../../base/http/acting.ts'
import type { Env } from '../../../base/http/env.ts'
import { formBody } from '../../../base/http/form-body.ts'
import { done } from '../../../base/http/notice.ts'
import { open } from '../../../base/http/open.ts'
import { found } from '../../../base/lib/failures.ts'
import { type Form, type Values, valuesOf } from '../../../base/lib/form.ts'
import { paths } from '../../../base/paths.ts'
import { saveSection } from '../actions/making.ts'
import { checkSection } from '../forms/check-section.ts'
import { type AtDesk, allRuleKinds, itemDesk, newRuleDesk, sectionDesk } from '../forms/desks.ts'
import type { EditionFile } from '../forms/edition-file.ts'
import { fileOf } from '../forms/edition-yaml.ts'
import { withPosted } from '../forms/section-form.ts'
import { metValues, shownValues } from '../forms/section-values.ts'
import { type SectionKey, sectionKeys } from '../model/sections.ts'
import { FrozenPage } from '../pages/frozen.tsx'
import { SectionPage, type SectionProps } from '../pages/section.tsx'
import { showWorkpiece, type Workpiece } from '../reads/making.ts'
import { difference } from '../rules/difference.ts'
import { say } from '../words/say.ts'
import { brief, differenceInWords } from '../words/telling.ts'

type Visit = Context<Env>

export const sectionRoutes = new Hono<Env>()
  .get(paths.editionSection.pattern, open('organiser'), show)
  .post(paths.editionSection.pattern, open('organiser'), acting, save)
  .get(paths.editionItem.pattern, open('organiser'), show)
  .post(paths.editionItem.pattern, open('organiser'), acting, save)

/** What is edited at an address: the fields, the file that they stand in, and the words around them. */
type Place = AtDesk & {
  readonly piece: Workpiece
  readonly section: SectionKey
  readonly item?: { readonly key: string; readonly title: string }
}

const newItem = 'ny'

/** Null: the edition is frozen. */
async function placeOf(c: Visit, ask: Ask): Promise<Place | null> {
  const section = found(sectionKeys.find((key) => key === c.req.param('section')))
  const { piece } = await showWorkpiece(ask, c.req.param('year') ?? '')
  if (piece === null) return null
  const file = fileOf({ ...piece.edition, terms: piece.terms }, piece.announcements)
  const key = c.req.param('item')
  if (key === undefined) return { ...sectionDesk(section, file), piece, section }
  const at = found(key === newItem ? newRule(c, section, file) : itemDesk(section, key, file))
  return { ...at, piece, section, item: { key, title: titleOf(c, at, { section, key }) } }
}

function newRule(c: Visit, section: SectionKey, file: EditionFile): AtDesk | undefined {
  if (section !== 'eligibility') return undefined
  const asked = c.req.query('slag') ?? formBody(c)['kind']
  const kind = allRuleKinds.find((one) => one === asked)
  return kind && newRuleDesk(kind, file)
}

function titleOf(
  c: Visit,
  { desk, file }: AtDesk,
  { section, key }: { readonly section: SectionKey; readonly key: string },
): string {
  const { locale } = c.var.view
  const t = say(locale)
  if (section === 'instrument') {
    const area = file.instrument?.areas.find((one) => one.key === key)
    return t('edit.questions.title', { name: area?.name[locale] ?? key })
  }
  const rule = found(file.eligibility[Number(desk.base[1])])
  return key === newItem ? t(`rule-kind.${rule.kind}`) : brief(rule.says[locale])
}

function pageOf(
  c: Visit,
  place: Place,
  shown: Pick<SectionProps, 'values' | 'errors' | 'conflict'>,
) {
  const { piece, section, desk, item } = place
  const kind = place.item?.key === newItem ? ruleKindOf(place) : undefined
  return SectionPage({
    view: c.var.view,
    ...{ piece, section, desk, mark: markOf(place), before: shownValues(desk, place.file) },
    ...(item === undefined ? {} : { item }),
    ...(kind === undefined ? {} : { kind }),
    ...shown,
  })
}

function ruleKindOf({ desk, file }: AtDesk): string {
  return found(file.eligibility[Number(desk.base[1])]).kind
}

async function show(c: Visit) {
  const place = await placeOf(c, c.var.ask)
  if (place === null) return frozen(c)
  return c.html(pageOf(c, place, { values: shownValues(place.desk, place.file) }))
}

/**
 * What the fields showed, in short: whether somebody has changed the same since then. Others may
 * change other sections meanwhile.
 */
function markOf({ desk, file }: AtDesk): string {
  return createHash('sha256')
    .update(JSON.stringify(shownValues(desk, file)))
    .digest('hex')
}

/** Invariant 1: what was typed is said not to be saved. */
function frozen(c: Visit) {
  const status = c.req.method === 'GET' ? 200 : 422
  return c.html(FrozenPage({ view: c.var.view, year: c.req.param('year') ?? '' }), status)
}

async function save(c: Visit) {
  const { act, view } = c.var
  const place = await placeOf(c, act)
  if (place === null) return frozen(c)
  const { piece, section, desk, file } = place
  const form = formBody(c)
  if (form['digest'] !== markOf(place)) return conflict(c, place, form)

  const { locale } = view
  const checked = checkSection(desk, form, { file, zone: piece.edition.zone, locale })
  if (!checked.ok) return c.html(pageOf(c, place, checked), 422)
  const { year } = piece.edition
  const change = { section, terms: checked.terms, seen: piece.digest }
  const outcome = await saveSection(act, year, change)
  if (!outcome.ok) return outcome.reason === 'frozen' ? frozen(c) : conflict(c, place, form)

  const t = say(locale)
  const told = outcome.value === 'same' ? 'edit.same' : 'edit.saved'
  const next = place.item ? paths.editionSection.to({ year, section }) : paths.steering.to({ year })
  return done(c, next, t(told, { section: t(`section.${section}`) }))
}

/** Nothing typed is lost: it stands in the fields, beside what somebody else has saved meanwhile. */
async function conflict(c: Visit, place: Place, form: Form) {
  const { desk, file, piece } = place
  const values = metValues(desk, { base: baseOf(form), typed: valuesOf(form) }, file)
  const typed = withPosted(desk, values, file)
  const lines = differenceInWords(c.var.view, difference(file, typed.file), piece.terms.sources)
  const conflicting = lines.flatMap((section) => section.lines)
  return c.html(pageOf(c, place, { values, conflict: conflicting }), 409)
}

/** What the fields showed when the form was made. A browser that lost it has touched every field. */
function baseOf(form: Form): Values {
  try {
    const base: unknown = JSON.parse(String(form['before'] ?? ''))
    return typeof base === 'object' && base !== null ? (base as Values) : {}
  } catch {
    return {}
  }
}
