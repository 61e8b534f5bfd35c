import type { DiagnosticMap, DiagnosticRow, DiagnosticView, MapSection } from '#api'
import type { DiagnosticEnd } from '#domain'
import { TOO_FEW, saysNothing } from './chance-text.ts'
import { countedInWords, inWords } from './in-words.ts'
import { SECTION_NAMES, sentenceCase } from './names.ts'
import { weightText } from './numbers.ts'

/** Said after each answer. It tells nothing of the findings, so that no question gives away the next. */
export const NOTED = 'Noted. Next.'

/** The number of answers from which a map, or a section, has a band. */
export const ANSWERS_FOR_BANDS = 8

export const DIAGNOSTIC_ABOUT =
  'Ten to twelve short questions, each answered in a sentence or a number: about fifteen minutes. Then a ' +
  'map of where you stand by section. Leave it whenever you need to; it goes on where it stopped.'

/** `Diagnostic for Phone screen`. */
export function diagnosticTitle({ title }: Pick<DiagnosticRow, 'title'>): string {
  return `Diagnostic for ${title ?? 'all sections'}`
}

/** `Question 3 of 12 at most, 4 of 15 minutes`. */
export function progressText({ row, most, seconds }: DiagnosticView): string {
  const minutes = (s: number) => Math.floor(s / 60)
  return `Question ${row.done + 1} of ${most} at most, ${minutes(seconds.spent)} of ${minutes(seconds.most)} minutes`
}

/** The consequence of ending early, shown ahead of the decision. */
export function endingText({ row }: Pick<DiagnosticView, 'row'>): string {
  const map =
    row.done < ANSWERS_FOR_BANDS
      ? `After ${countedInWords(row.done, 'question')} there is no map, only what was found: a map takes ` +
        `${inWords(ANSWERS_FOR_BANDS)}.`
      : 'The map is drawn from what you have answered.'
  return `${map} To go on later, just leave this page.`
}

const ENDS = {
  finished: 'All twelve questions were asked.',
  'out-of-time': 'The fifteen minutes were up.',
  narrow: 'The bands were narrow enough to end early.',
  'no-questions': 'No short question was left that would show something new.',
  stopped: 'It was ended early.',
} as const satisfies Record<DiagnosticEnd, string>

/** `All twelve questions were asked. Eleven answers count.` */
export function endText({ row, counted }: Pick<DiagnosticMap, 'row' | 'counted'>): string {
  const because = row.because === null ? '' : `${ENDS[row.because]} `
  if (counted === 0) return `${because}No question was answered.`
  return (
    `${because}${sentenceCase(countedInWords(counted, 'answer counts', 'answers count'))}; “I do not ` +
    'know” is an answer.'
  )
}

/** `3 to 7`, in place of a figure. */
export function spanText({ band, short, answers }: MapSection): string {
  if (!band || saysNothing({ low: band.low / 10, high: band.high / 10 }))
    return short + answers === 0 ? 'not asked' : TOO_FEW
  const [low, high] = [Math.round(band.low), Math.round(band.high)]
  return low === high ? `about ${weightText(low)}` : `${weightText(low)} to ${weightText(high)}`
}

/** `3 short, 2 whole`: the answers that a band rests on. */
export function basisText({ short, answers }: MapSection): string {
  const whole = answers > 0 ? [`${answers} whole`] : []
  return [`${short} short`, ...whole].join(', ')
}

type Banded = MapSection & { readonly band: NonNullable<MapSection['band']> }

/** The section to begin with, where its band lies clear of the others; else that so few answers do not rank them. */
export function mapLead({ counted, sections }: Pick<DiagnosticMap, 'counted' | 'sections'>): string {
  if (counted < ANSWERS_FOR_BANDS)
    return (
      `Too few answers for a map: ${counted === 0 ? 'none' : inWords(counted)} of the ` +
      `${inWords(ANSWERS_FOR_BANDS)} that it takes. What was found in each is below.`
    )
  const [lowest, ...others] = sections
    .filter((section): section is Banded => section.band !== null)
    .toSorted((a, b) => a.band.low + a.band.high - (b.band.low + b.band.high))
  if (!lowest) return 'Nothing was asked that shows where you stand.'
  const isClear = others.every(other => other.band.low >= lowest.band.high)
  if (!isClear || spanText(lowest) === TOO_FEW)
    return `${sentenceCase(countedInWords(counted, 'short answer'))} cannot rank your sections yet. Begin with what went wrong.`
  const name = SECTION_NAMES[lowest.section]
  return `${others.length === 0 ? name : `Begin with ${name}`}: of ten core questions there, you would pass ${spanText(lowest)}.`
}
