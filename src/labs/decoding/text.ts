/** Text drawn from a toy model, and how it repeats itself. */
import type { Vector } from '../linear.ts'
import type { Draw } from '../random.ts'
import { beamSearch, END } from './beam.ts'
import type { ToyModel } from './beam.ts'
import { sample } from './sampling.ts'

/** Draws a text, each next token after the rule given. */
export function write(
  model: ToyModel,
  longest: number,
  uniform: Draw,
  rule: (p: Vector) => Vector,
): readonly string[] {
  const text: string[] = []
  while (text.length < longest && text.at(-1) !== END) {
    const entries = Object.entries(model(text))
    const token = entries[sample(rule(entries.map(([, p]) => p)), uniform)]
    if (token === undefined) break
    text.push(token[0])
  }
  return text
}

/** How many of its pairs of neighbours a text has not had before, as a share. */
export function freshPairs(text: readonly string[]): number {
  const pairs = text.slice(1).map((token, i) => `${text[i] ?? ''} ${token}`)
  return new Set(pairs).size / pairs.length
}

/** Mean share of places at which two of the texts differ. */
export function diversity(texts: readonly (readonly string[])[]): number {
  let places = 0
  let different = 0
  texts.forEach((one, i) =>
    texts.slice(i + 1).forEach(other =>
      one.forEach((token, place) => {
        places += 1
        if (token !== other[place]) different += 1
      }),
    ),
  )
  return different / places
}

/** The texts of a beam, whole. */
export function beamTexts(model: ToyModel, width: number, longest: number): readonly (readonly string[])[] {
  return beamSearch(model, { width, longest, alpha: 0 }).found.map(({ tokens }) => tokens)
}
