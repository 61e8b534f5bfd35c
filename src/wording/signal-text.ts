import type { BlueprintView, Signal } from '#api'
import { HIRING_NAMES } from './names.ts'
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
  return `A yes takes ${wanted} at yes or better, and no strong no.`
}
