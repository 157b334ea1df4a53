// The sections in which an edition is edited, compared and shown, with their fields.
import { conflictFields } from './conflict-rules.ts'
import { type EligibilityRule, ruleKinds } from './eligibility.ts'
import type { Field, ListField } from './fields.ts'
import { instrument } from './instrument-fields.ts'
import { teamFields } from './team-fields.ts'
import { training } from './training-fields.ts'

export const sectionKeys = [
  'calendar',
  'categories',
  'eligibility',
  'decisions',
  'instrument',
  'assessment',
  'team',
  'training',
  'jury',
  'conflicts',
  'after',
  'words',
  'contacts',
  'statements',
  'sources',
] as const
export type SectionKey = (typeof sectionKeys)[number]

const source: Field = { kind: 'source', name: 'source' }
const quote: Field = { kind: 'text', name: 'quote', empty: 'null' }

const dates = [
  'registrationOpens',
  'registrationCloses',
  'entryDue',
  'lastMeeting',
  'extractDue',
  'assessmentDue',
  'consensusDue',
  'visitsFrom',
  'visitsTo',
  'juryMeeting',
  'ceremony',
  'feedbackDue',
].map(
  (key): Field => ({
    kind: 'group',
    name: `calendar.${key}`,
    of: [{ kind: 'told', name: 'told' }, source, quote],
    empty: 'absent',
  }),
)

const forms = [
  'municipal',
  'company',
  'contract',
  'private-places',
  'independent-school',
  'home-care-choice',
] as const

/** The fields of a rule: those of every rule, and the params of its kind. */
export function ruleFields(kind: EligibilityRule['kind']): readonly Field[] {
  const spec = ruleKinds[kind]
  const params = Object.entries(spec.params).map(([name, param]): Field => {
    const at = `params.${name}`
    if (param.type === 'number') return { kind: 'number', name: at }
    if (param.type === 'yes-no') return { kind: 'flag', name: at }
    return { kind: param.type, name: at, of: param.options }
  })
  return [
    { kind: 'words', name: 'says', long: true },
    { kind: 'one', name: 'gate', of: spec.gates },
    { kind: 'some', name: 'appliesTo', of: forms, all: true },
    { kind: 'flag', name: 'advisory' },
    ...params,
    source,
    quote,
  ]
}

const rules: ListField = {
  kind: 'list',
  name: 'eligibility',
  by: 'key',
  named: 'says',
  ordered: true,
  apart: true,
  of: [],
  fieldsOf: ({ kind }) => ruleFields(kind as EligibilityRule['kind']),
}

function levels(dimension: string): ListField {
  return {
    kind: 'list',
    name: `levels.${dimension}`,
    by: 'value',
    named: 'name',
    of: [
      { kind: 'number', name: 'value' },
      { kind: 'words', name: 'name' },
      { kind: 'words', name: 'descriptor', long: true },
    ],
  }
}

/** The fields of each section, in the order of its page. */
export const sections: Readonly<Record<SectionKey, readonly Field[]>> = {
  calendar: dates,
  categories: [
    {
      kind: 'list',
      name: 'categories',
      by: 'key',
      named: 'name',
      ordered: true,
      of: [
        { kind: 'words', name: 'name' },
        { kind: 'words', name: 'includes', empty: 'absent' },
        source,
      ],
    },
  ],
  eligibility: [rules],
  decisions: [{ kind: 'some', name: 'acceptedDecisions', of: ['approved', 'noted', 'nominated'] }],
  instrument: [instrument],
  assessment: [
    {
      kind: 'group',
      name: 'assessment',
      empty: 'null',
      of: [
        { kind: 'number', name: 'minimumAssessments' },
        { kind: 'number', name: 'spreadThreshold' },
        source,
        levels('approach'),
        levels('results'),
      ],
    },
  ],
  team: [
    {
      kind: 'group',
      name: 'team',
      empty: 'null',
      of: teamFields(source),
    },
  ],
  training: [training],
  jury: [
    {
      kind: 'group',
      name: 'jury',
      empty: 'null',
      of: [
        { kind: 'number', name: 'quorum' },
        source,
        {
          kind: 'list',
          name: 'tieBreaks',
          by: '',
          named: '',
          ordered: true,
          of: [{ kind: 'words', name: '' }],
        },
      ],
    },
  ],
  conflicts: [
    {
      kind: 'group',
      name: 'conflicts',
      empty: 'null',
      of: conflictFields(source),
    },
  ],
  after: [
    {
      kind: 'group',
      name: 'after',
      empty: 'null',
      of: [
        { kind: 'flag', name: 'examinersNamedInReport' },
        { kind: 'flag', name: 'prizeFollowUp' },
        source,
      ],
    },
  ],
  words: [
    { kind: 'words', name: 'purpose', long: true, empty: 'null' },
    { kind: 'words', name: 'prize', long: true, empty: 'null' },
    { kind: 'number', name: 'prizeAmount', empty: 'null' },
  ],
  contacts: [
    {
      kind: 'list',
      name: 'contactRoutes',
      by: 'who.sv',
      named: 'who',
      ordered: true,
      of: [{ kind: 'words', name: 'who' }, { kind: 'words', name: 'turnsTo' }, source],
    },
  ],
  statements: [
    {
      kind: 'list',
      name: 'statements',
      by: 'topic.sv',
      named: 'topic',
      ordered: true,
      of: [
        { kind: 'words', name: 'topic' },
        { kind: 'words', name: 'says', long: true },
        source,
        quote,
      ],
    },
  ],
  sources: [
    {
      kind: 'list',
      name: 'sources',
      by: 'key',
      named: 'title',
      ordered: true,
      of: [
        { kind: 'text', name: 'title' },
        { kind: 'one', name: 'kind', of: ['own', 'web', 'paper'] },
        { kind: 'text', name: 'url', empty: 'absent' },
        { kind: 'text', name: 'file', empty: 'absent' },
        { kind: 'text', name: 'sha256', empty: 'absent' },
      ],
    },
  ],
}

/** The section in which a part of the file is edited. Undefined: in none, it is a fact of the past. */
export function sectionOf(part: PropertyKey | undefined): SectionKey | undefined {
  return sectionKeys.find((key) => sections[key].some(({ name }) => name.split('.')[0] === part))
}
