import type { BlueprintView, Signal } from '#api'
import { HIRING_NAMES, sentenceCase } from './names.ts'
import { inWords } from './numbers.ts'

/** `no`, `no, open to yes`, `too little asked to say`. */
export function signalText(signal: Signal | null): string {
  if (!signal) return 'too little asked to say'
  const name = (word: Signal['word']) => HIRING_NAMES[word].toLowerCase()
  return signal.word === signal.best
    ? name(signal.word)
    : `${name(signal.word)}, open to ${name(signal.best)}`
}

/** The bar of a blueprint, in words. */
export function barText({ bar, slots }: Pick<BlueprintView, 'bar' | 'slots'>): string {
  const wanted =
    bar.yes < slots.length
      ? `${inWords(bar.yes)} of ${inWords(slots.length)}`
      : bar.yes === 1
        ? 'its one question'
        : bar.yes === 2
          ? 'both'
          : `all ${inWords(bar.yes)}`
  return `To pass: ${wanted} at yes or better, and no strong no.`
}

interface AgainstBar {
  readonly asked: number
  readonly yes: number
  readonly needed: number
  readonly strongNo: number
}

/** The standing of an interview's questions against its bar. */
export function againstBarText({ asked, yes, needed, strongNo }: AgainstBar): string {
  if (asked === 0) return 'No question was asked.'
  if (asked === 1) {
    const stands = strongNo > 0 ? 'a strong no' : yes > 0 ? 'at yes or better' : 'below yes'
    return `The one question asked was ${stands}.`
  }
  const held = `${yes === 0 ? 'None' : sentenceCase(inWords(yes))} of ${inWords(asked)} at yes or better`
  const bar = `this interview asks for ${inWords(needed)}`
  return strongNo === 0
    ? `${held}; ${bar}.`
    : `${held}; ${bar} and no strong no, and there ${strongNo === 1 ? 'was' : 'were'} ${inWords(strongNo)}.`
}
