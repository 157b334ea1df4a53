// Lets every feature know the words of Swedish.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeWordList, saveWordList } from './actions/make.ts'
import type { WordList } from './model.ts'
import { unpacked } from './rules/packing.ts'

const require = createRequire(import.meta.url)
const here = dirname(fileURLToPath(import.meta.url))
const dictionary = dirname(require.resolve('dictionary-sv'))

let kept: Promise<WordList> | undefined

/** About a million forms in two megabytes. Read when it is first asked for, made where it is missing. */
export function wordList(): Promise<WordList> {
  kept ??= load()
  return kept
}

async function load(): Promise<WordList> {
  const made = await madeOf()
  const places = [join(here, 'words.bin'), join(here, '..', 'words.bin'), keptAt()]
  for (const place of places) {
    const list = await readFrom(place, made)
    if (list) return list
  }
  const list = await makeWordList()
  await saveWordList(list, made, keptAt()).catch(() => undefined) // then it is made again next time
  return list
}

/** For the build, which puts it beside the server. */
export async function writeWordList(path: string): Promise<void> {
  await saveWordList(await makeWordList(), await madeOf(), path)
}

async function readFrom(place: string, made: string): Promise<WordList | undefined> {
  try {
    return unpacked(await readFile(place), made)
  } catch {
    return undefined
  }
}

function keptAt(): string {
  return join(dictionary, '..', '.cache', 'forebild', 'words.bin')
}

async function madeOf(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(dictionary, 'package.json'), 'utf8'))
  return `dictionary-sv ${version}, form 1`
}
