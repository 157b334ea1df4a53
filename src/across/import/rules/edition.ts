// Which year's award the paper is about. Other years, told in passing, do not count.
import type { Fact, Single } from '../model.ts'
import { datesIn, numberOf } from './dates.ts'
import { agreed, factOf } from './evidence.ts'
import { awardName, type Paper, runningText, sectionsNamed, sentencesIn, titleOf } from './paper.ts'
import { cut, type Traced } from './trace.ts'

const digits = '2[0Oo][\\dlIOo]{2}'
const afterName = new RegExp(
  `${awardName.source}[\\s,(]*(?:för\\s+)?(?:[åäa]r\\s+)?(${digits})(?![\\dlIOo])`,
  'giu',
)
const beforeName = new RegExp(
  `(?<![\\d-])(${digits})\\s+års\\s+(?:upplaga\\s+av\\s+)?(?:Stockholms\\s+stads\\s+)?(?:${awardName.source})`,
  'giu',
)
/** What tells that the sentence speaks of another time. */
const elsewhen =
  /(?<!\p{L})(deltog|deltagit|vann|vunnit|vinnare|vinnarna i|mottog|erhöll|tilldelades|tidigare|senast\s+deltog|förra|föregående|fick (ta emot|pris|utmärkelsen|hedersomnämnande|genom)|utvärdering av|erfarenheter från|sedan (år )?20|nästa|kommande år)(?!\p{L})/iu

export function editionOf(paper: Paper): Single<number> {
  const title = yearsIn(paper, titleOf(paper), 0.98)
  const decision = yearsIn(paper, sentencesIn(sectionsNamed(paper, 'proposal', 'decision')), 0.98)
  const prominent = [...title, ...decision]
  if (prominent.length > 0) return agreed(prominent)
  const body = yearsIn(paper, runningText(paper), 0.92)
  return body.length > 0 ? agreed(body) : agreed(ceremonyYears(paper))
}

function yearsIn(paper: Paper, sentences: readonly Traced[], confidence: number): Fact<number>[] {
  return sentences
    .filter((sentence) => !elsewhen.test(sentence.text))
    .flatMap((sentence) => yearsOf(paper, sentence, confidence))
}

function yearsOf(paper: Paper, sentence: Traced, confidence: number): Fact<number>[] {
  return [afterName, beforeName].flatMap((pattern) =>
    [...sentence.text.matchAll(pattern)].flatMap((match) => {
      const written = match.slice(1).find((group) => group !== undefined && /^2/.test(group)) ?? ''
      const year = numberOf(written)
      if (year < 1995 || year > 2099) return []
      const place = cut(sentence, match.index, match.index + match[0].length)
      const sure = /\D/.test(written) ? confidence - 0.15 : confidence
      return [factOf(paper, year, sure, place)]
    }),
  )
}

const thisYears =
  /(?<!\p{L})årets(?!\p{L})|(?<!\p{L})prisutdelning|(?<!\p{L})ceremoni|(?<!\p{L})vinnar/iu
const award = /utses|delas ut|prisutdelning|ceremoni|tillkännages/i

/** No year beside the name, but the day on which the award is given. */
function ceremonyYears(paper: Paper): Fact<number>[] {
  return runningText(paper)
    .filter((sentence) => thisYears.test(sentence.text) && award.test(sentence.text))
    .filter((sentence) => !elsewhen.test(sentence.text.replace(/vinnarna i årets/i, '')))
    .flatMap((sentence) =>
      datesIn(sentence.text)
        .filter((date) => date.year !== null)
        .map((date) => factOf(paper, date.year ?? 0, 0.8, cut(sentence, date.start, date.end))),
    )
}
