// Each kind of mistake in a programme file is told by file, line and what was expected.
import { describe, expect, test } from 'vitest'
import { changed, programmeFolder as folder, realFiles } from '../../../../test/programme-files.ts'
import { sayProgrammeError } from './complaints.ts'
import { type ProgrammeFile, readProgramme } from './read-programme.ts'

function said(files: readonly ProgrammeFile[]): readonly string[] {
  const read = readProgramme(files)
  return read.ok ? [] : read.errors.map(sayProgrammeError)
}

/** What is said when, in one real file, some text is replaced. */
function saidAfter(name: string, old: string, fresh: string): readonly string[] {
  return said(changed(name, old, fresh))
}

/** The number of the line in a real file on which the text begins. */
function lineOf(name: string, text: string): number {
  const file = realFiles().find(({ path }) => path.endsWith(name))
  const before = file?.text.slice(0, file.text.indexOf(text)) ?? ''
  return before.split('\n').length
}

const of2027 = `${folder}/editions/2027.yaml`

/** The last level of the scale for results, as the real file has it. */
const levelSix =
  /\n {6}- value: 6\n {8}name: \{ sv: Förebildliga,[^}]*\}\n {8}descriptor:\n.*\n.*\n/.exec(
    realFiles().find(({ path }) => path === of2027)?.text ?? '',
  )?.[0] ?? ''

describe('a mistake is told by file, line and what was expected', () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    [
      'a date in words',
      'editions/2027.yaml',
      "told: '2027-05-17T23:59:59'\n    source: award",
      'told: 17 maj\n    source: award',
      'calendar.entryDue.told: expected an instant like 2027-05-17T23:59:59, a day like 2027-06-30 or a month like 2027-11, got "17 maj"',
    ],
    [
      'a day that is not there',
      'editions/2027.yaml',
      "told: '2027-08-31'",
      "told: '2027-08-32'",
      'calendar.assessmentDue.told: expected an instant like 2027-05-17T23:59:59, a day like 2027-06-30 or a month like 2027-11, got "2027-08-32"',
    ],
    [
      'a day where an instant is needed',
      'editions/2027.yaml',
      "told: '2027-11-23T16:00:00'",
      "told: '2027-11-23'",
      'calendar.ceremony.told: expected an instant like 2027-05-17T23:59:59, got "2027-11-23"',
    ],
    [
      'times in the wrong order',
      'editions/2027.yaml',
      "told: '2027-11-02'",
      "told: '2027-12-02'",
      'calendar.ceremony.told: expected a time that is not before juryMeeting (2027-12-02), got "2027-11-23T16:00:00"',
    ],
    [
      'an unknown key',
      'award.yaml',
      'zone:',
      'zonn: x\nzone:',
      'zonn: expected no such key here (is it misspelt?)',
    ],
    [
      'an unknown zone',
      'award.yaml',
      'Europe/Stockholm',
      'Europe/Stokholm',
      'zone: expected a time zone like Europe/Stockholm, got "Europe/Stokholm"',
    ],
    [
      'a colour that cannot be read',
      'award.yaml',
      "deep: '#0b4f4a'",
      "deep: '#8fc7c2'",
      'theme.deep: expected a contrast of at least 4.5 against theme.ground, got 1.8',
    ],
    [
      'a claim of full accessibility beside known barriers',
      'award.yaml',
      'status: partial',
      'status: full',
      'accessibility.status: expected partial or none, as there are barriers, got "full"',
    ],
    [
      'a word in one language only',
      'award.yaml',
      '\n  en: City of Stockholm',
      '',
      'sender.en: expected a text, got nothing',
    ],
    [
      'weights that do not sum',
      'editions/2027.yaml',
      'weight: 20',
      'weight: 15',
      'instrument.areas: expected weights that sum to 100, got 95',
    ],
    [
      'scales of different length',
      'editions/2027.yaml',
      levelSix,
      '',
      'assessment.levels.results: expected as many levels as approach has, 6, got 5',
    ],
    [
      'a source that is not listed',
      'editions/2016.yaml',
      'source: paper-2016-kbt-teamet',
      'source: paper-2016',
      'calendar.entryDue.source: expected the key of a source in the file\'s list of sources, got "paper-2016"',
    ],
    [
      'a category that comes twice',
      'editions/2016.yaml',
      'key: skola',
      'key: forskola',
      'categories[1].key: expected a key that is used once, got "forskola"',
    ],
    [
      'an unknown kind of decision',
      'editions/2023.yaml',
      '[approved, noted]',
      '[approved, notd]',
      'acceptedDecisions[1]: expected one of nominated, approved, noted, got "notd"',
    ],
    [
      'a rule without its number',
      'editions/2027.yaml',
      'params: { employees: 5, managerCounts: true }',
      'params: {}',
      'eligibility[3].params.employees: expected a whole number from 1 to 100000, got nothing',
    ],
    [
      'a rule with a param that its kind does not have',
      'editions/2027.yaml',
      'params: { years: 3, ',
      'params: { years: 3, percent: 51, ',
      'eligibility[7].params.percent: expected no such key here (is it misspelt?)',
    ],
    [
      'a param outside what it can be',
      'editions/2027.yaml',
      'params: { percent: 51 }',
      'params: { percent: 101 }',
      'eligibility[4].params.percent: expected a whole number from 1 to 100, got 101',
    ],
    [
      'a way of counting that does not exist',
      'editions/2027.yaml',
      'params: { percent: 51 }',
      'params: { percent: 51, of: heads }',
      'eligibility[4].params.of: expected one of by-form, users, places, pupils, whole-operation, assignments, got "heads"',
    ],
    [
      'a share that the same units would have to count twice',
      'editions/2027.yaml',
      'appliesTo: [private-places]\n    params: { percent: 51 }',
      'appliesTo: all\n    params: { percent: 51, of: assignments }',
      'eligibility[5].params.of: expected the same as share-of-users, which concerns the same units, got "assignments"',
    ],
    [
      'a budget of which nothing is asked',
      'editions/2024.yaml',
      'kind: budget-in-balance',
      'kind: budget-in-balance\n    params: { lastYear: false, forecast: false }',
      'eligibility[2].params: expected lastYear or forecast to be true, got {"lastYear":false,"forecast":false,"afterEntries":true}',
    ],
    [
      'an unknown kind of rule',
      'editions/2024.yaml',
      'kind: budget-in-balance',
      'kind: shoe-size',
      'eligibility[2].kind: expected one of financed-by-city, responsibility, operational-plan, minimum-employees, share-for-residents, budget-in-balance, quarantine, stable-economy, employee-survey, no-complaints, got "shoe-size"',
    ],
    [
      'a new version without announcement',
      'editions/2027.yaml',
      'version: 1',
      'version: 2',
      'version: expected an announcement of version 2 under announcements, got 2',
    ],
    [
      'a year that is not the name',
      'editions/2015.yaml',
      'year: 2015',
      'year: 2014',
      "year: expected the year of the file's name, 2015, got 2014",
    ],
    [
      'a successor that is not there',
      'units.yaml',
      'successors: [namnd-jarva]',
      'successors: [namnd-jarvan]',
      'organisations[11].successors[0]: expected a key in the same list, got "namnd-jarvan"',
    ],
    [
      'a board that is no board',
      'units.yaml',
      'board: namnd-alvsjo\n    source',
      'board: forvaltning-alvsjo\n    source',
      'units[0].board: expected the key of an organisation of kind board, got "forvaltning-alvsjo"',
    ],
    [
      'a unit of the history that is not there',
      'history.yaml',
      'unit: sagan',
      'unit: saga',
      'rows[30].unit: expected the key of a unit in units.yaml, got "saga"',
    ],
    [
      'a confidence that does not fit',
      'history.yaml',
      'confidence: year-unknown',
      'confidence: high',
      'rows[23].confidence: expected year-unknown, as no year is told, got "high"',
    ],
  ]
  for (const [name, file, old, fresh, expected] of cases) {
    test(name, () => {
      expect(
        saidAfter(file, old, fresh).map((line) => line.replace(/^(.*?):\d+: /, '$1 ')),
      ).toContain(`${folder}/${file} ${expected}`)
    })
  }

  test('the line is the one in the file', () => {
    const line = lineOf('editions/2027.yaml', "told: '2027-08-31'")
    expect(saidAfter('editions/2027.yaml', "told: '2027-08-31'", 'told: 31 augusti')).toEqual([
      `${of2027}:${line}: calendar.assessmentDue.told: expected an instant like 2027-05-17T23:59:59, a day like 2027-06-30 or a month like 2027-11, got "31 augusti"`,
    ])
  })

  test('a circle of successors is told at each of those in it', () => {
    const errors = saidAfter(
      'units.yaml',
      'name: Järva stadsdelsnämnd\n',
      'name: Järva stadsdelsnämnd\n    successors: [namnd-spanga-tensta]\n',
    )
    expect(errors.filter((line) => line.includes('do not lead back'))).toHaveLength(2)
  })

  test('a key that comes twice is a fault of the YAML', () => {
    const line = lineOf('award.yaml', 'zone:') + 1
    expect(saidAfter('award.yaml', 'zone:', 'key: again\nzone:')).toEqual([
      `${folder}/award.yaml:${line - 1}: expected readable YAML, got Map keys must be unique`,
    ])
  })

  test('a broken bracket is told with its line', () => {
    const [first] = saidAfter('award.yaml', 'languages: [sv, en]', 'languages: [sv, en')
    expect(first).toMatch(/award\.yaml:\d+: expected readable YAML, got /)
  })

  test('an alias is refused', () => {
    const [first] = saidAfter('award.yaml', 'languages: [sv, en]', 'languages: &a [sv, en]\nx: *a')
    expect(first).toContain('an alias (*name) is not used here')
  })

  test('a missing file and a file that nobody would read', () => {
    const files = realFiles().filter(({ path }) => !path.endsWith('award.yaml'))
    const read = readProgramme([...files, { path: `${folder}/editions/27.yaml`, text: 'year: 27' }])
    expect(read.ok ? [] : read.errors.map(sayProgrammeError)).toEqual([
      `${folder}/editions/27.yaml:1: expected a file named award.yaml, units.yaml, history.yaml or editions/YYYY.yaml`,
      'award.yaml:1: expected the file to be there',
    ])
  })

  test('an empty file', () => {
    const files = realFiles().map((file) =>
      file.path.endsWith('history.yaml') ? { ...file, text: '' } : file,
    )
    const read = readProgramme(files)
    expect(read.ok ? [] : read.errors.map(sayProgrammeError)).toEqual([
      `${folder}/history.yaml:1: expected keys with values, got nothing`,
    ])
  })
})
