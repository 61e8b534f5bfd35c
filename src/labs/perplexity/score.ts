import { kneserNey, oneDiscount } from '../ngram-models.ts'
import type { NgramModel } from '../ngram-models.ts'
import { characters, pieceTokeniser, wordTokeniser } from './tokenise.ts'
import type { Tokenisation, Tokenise } from './tokenise.ts'
import { surpriseOf } from './surprise.ts'
import type { Surprise } from './surprise.ts'

export interface Experiment {
  readonly training: string
  readonly heldOut: string
  readonly tokenisation: Tokenisation
  /** How many tokens the model looks at, the predicted one included. */
  readonly order: number
  /** For pieces: how many merges are learnt. */
  readonly merges: number
}

/** Learns a Kneser–Ney model over the tokens of one text and measures it on another. */
export function measureModel(experiment: Experiment): Surprise {
  const { tokenise, model } = modelOf(experiment)
  return scoreTokens(model, tokenise(experiment.heldOut), experiment.heldOut.length)
}

export function modelOf(experiment: Omit<Experiment, 'heldOut'>): {
  readonly tokenise: Tokenise
  readonly model: NgramModel
} {
  const { training, tokenisation, order, merges } = experiment
  const tokenise = {
    characters: () => characters,
    pieces: () => pieceTokeniser(training, merges),
    words: () => wordTokeniser(training),
  }[tokenisation]()
  const text = tokenise(training)
  // Every printable character is in the vocabulary, so that no text is impossible.
  const vocabulary = [...new Set([...PRINTABLE, ...text])]
  return { tokenise, model: kneserNey({ text, vocabulary, order }, oneDiscount) }
}

const PRINTABLE: readonly string[] = [
  '\n',
  ...Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)),
]

/**
 * Every token is predicted from all that come before it in its window; windows of `window` tokens do not
 * overlap.
 */
export function scoreTokens(
  model: NgramModel,
  tokens: readonly string[],
  bytes: number,
  window = tokens.length,
): Surprise {
  const logs = tokens.map((token, i) => {
    const start = Math.max(i - (i % window), i - model.order + 1)
    return Math.log(model.probability(tokens.slice(start, i), token))
  })
  return surpriseOf(logs, bytes)
}
