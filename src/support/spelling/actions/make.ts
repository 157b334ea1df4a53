// Makes the word list from the Swedish dictionary, which is left as its authors made it.
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { WordList } from '../model.ts'
import { automatonOf } from '../rules/automaton.ts'
import { formsOf } from '../rules/expand.ts'
import { packed } from '../rules/packing.ts'

/** Takes some seconds and some hundred megabytes, once. */
export async function makeWordList(): Promise<WordList> {
  const { default: dictionary } = await import('dictionary-sv')
  const text = new TextDecoder()
  return automatonOf(formsOf(text.decode(dictionary.aff), text.decode(dictionary.dic)))
}

/** In one go: whoever reads meanwhile finds the old one or the new one. */
export async function saveWordList(list: WordList, made: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  await writeFile(draft, packed(list, made))
  await rename(draft, path)
}
