// What the form of award.yaml cannot see: colours too close to be read, a statement that is not true.
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

export function complainAboutAward(award: AwardFile): readonly Complaint[] {
  return [...tooClose(award), ...untrueStatement(award)]
}

/** Full accordance cannot be claimed beside known barriers, nor the opposite without any. */
function untrueStatement({ accessibility }: AwardFile): readonly Complaint[] {
  const { status, barriers } = accessibility
  if ((status === 'full') === (barriers.length === 0)) return []
  const expected =
    status === 'full' ? 'partial or none, as there are barriers' : 'barriers beside it'
  return [{ path: ['accessibility', 'status'], expected, got: status }]
}

function tooClose({ theme }: AwardFile): readonly Complaint[] {
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
