// How many papers are read in a second once their text is there, whole ones and damaged ones.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPapers } from '../src/across/import/rules/read-paper.ts'
import { registerOf } from '../src/across/import/rules/register.ts'
import { programmeIn } from '../src/commands/programme.ts'
import { wordList } from '../src/support/spelling/public.ts'
import type { Measure } from './model.ts'
import { timed } from './timing.ts'

export const name = 'papers read a second (text)'

const programme = 'programmes/kvalitetsutmarkelsen'

export async function run(): Promise<readonly Measure[]> {
  const { organisations, units } = await programmeIn(programme)
  const known = registerOf(
    organisations.map((each) => ({ ...each, ref: each.key })),
    units,
  )
  const register = { ...known, words: await wordList() }
  const whole = ['2015-spanga-tensta', '2016-kbt-teamet', '2024-bromma'].map(paper)
  const damaged = ['2023-bromma', '2023-socialnamnden'].map(paper)
  const folder = 'test/restoration/unseen'
  const scans = readdirSync(folder).filter((file) => file.endsWith('.read.txt'))
  const texts = scans.map((file) => readFileSync(join(folder, file), 'utf8'))
  const times = await timed({
    whole: () => whole.map((raw) => readPapers(raw, register)),
    damaged: () => damaged.map((raw) => readPapers(raw, register)),
    scans: () => texts.map((raw) => readPapers(raw, register)),
    beside: () =>
      whole.map((raw) =>
        raw
          .normalize('NFD')
          .toLowerCase()
          .match(/\p{L}+/gu),
      ),
  })
  const rate = (task: string, count: number) => (count * 1000) / (times[task]?.middle ?? Number.NaN)
  const beside = { what: 'finding its words by one pattern', value: rate('beside', whole.length) }
  return [
    { what: 'whole papers', value: rate('whole', whole.length), unit: 'a second', beside },
    {
      what: 'damaged papers, restored',
      value: rate('damaged', damaged.length),
      unit: 'a second',
      beside,
    },
    {
      what: 'damaged texts of one page, restored',
      value: rate('scans', texts.length),
      unit: 'a second',
      beside,
    },
  ]
}

function paper(file: string): string {
  return readFileSync(join(programme, 'papers', `${file}.txt`), 'utf8')
}
