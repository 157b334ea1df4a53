// What the form of award.yaml cannot see: colours that are too close to be read.
import type { AwardFile } from './award-file.ts'
import type { Complaint } from './complaints.ts'

/** WCAG 2.2 AA for text of ordinary size. */
const enough = 4.5

type Theme = AwardFile['theme']
/** Which colour is written on which. */
const writtenOn: readonly (readonly [keyof Theme, keyof Theme])[] = [
  ['ink', 'ground'],
  ['ink', 'quiet'],
  ['deep', 'ground'],
  ['deep', 'quiet'],
  ['honour', 'ground'],
  ['ink', 'honourField'],
]

export function complainAboutAward({ theme }: AwardFile): readonly Complaint[] {
  return writtenOn.flatMap(([text, behind]) => {
    const ratio = contrast(theme[text], theme[behind])
    if (ratio >= enough) return []
    return [
      {
        path: ['theme', text],
        expected: `a contrast of at least ${enough} against theme.${behind}`,
        got: Math.floor(ratio * 10) / 10,
      },
    ]
  })
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
