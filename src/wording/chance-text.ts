import type { BlueprintReadiness } from '#api'
import { sentenceCase } from './names.ts'
import { countedInWords, inWords } from './in-words.ts'

/** A band wider than this share of the scale fits nearly any candidate, so it is not put in words. */
const WIDEST = 0.4

export const TOO_FEW = 'too few to say'

/** Whether a band, in shares of the whole scale, is too wide to say anything. */
export function saysNothing({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return high - low > WIDEST
}

/**
 * The outlook of an interview by a blueprint, as a sentence. It gives a frequency if the answers so far
 * narrow it down, and otherwise says that they do not.
 */
export function chanceText({ answers, chance }: BlueprintReadiness): string {
  const unknown = `${sentenceCase(TOO_FEW)} whether you would pass it today:`
  if (!chance) return `${unknown} ${countedInWords(answers, 'answer')} of the eight that it takes.`
  if (saysNothing(chance))
    return `${unknown} after ${countedInWords(answers, 'answer')}, almost any result is possible.`
  const [low, high] = [Math.round(10 * chance.low), Math.round(10 * chance.high)]
  return `Today you would pass it ${timesText(low, high)}, going by ${countedInWords(answers, 'answer')}.`
}

function timesText(low: number, high: number): string {
  if (high === 0) return 'hardly ever'
  if (low === 10) return 'nearly always'
  if (low === 0) return `at most ${timesOf(high)} in ten`
  if (low === high) return `about ${timesOf(low)} in ten`
  return `${low === 1 && high === 2 ? 'once or' : `${inWords(low)} to`} ${timesOf(high)} in ten`
}

function timesOf(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${inWords(n)} times`
}
