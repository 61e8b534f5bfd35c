import { kneserNey, oneDiscount } from '../ngram-models.ts'
import type { NgramModel } from '../ngram-models.ts'
import { asBytes, BYTE_LETTERS } from './own-text.ts'
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
  return scoreTokens(model, tokenise(experiment.heldOut), asBytes(experiment.heldOut).length)
}

export function modelOf(experiment: Omit<Experiment, 'heldOut'>): {
  readonly tokenise: Tokenise
  readonly model: NgramModel
} {
  const { tokenisation, order, merges } = experiment
  const training = asBytes(experiment.training)
  const cut = {
    characters: () => characters,
    pieces: () => pieceTokeniser(training, merges),
    words: () => wordTokeniser(training),
  }[tokenisation]()
  const text = cut(training)
  // Every byte is in the vocabulary, so that no text is impossible.
  const vocabulary = [...new Set([...BYTE_LETTERS, ...text])]
  return {
    tokenise: own => cut(asBytes(own)),
    model: kneserNey({ text, vocabulary, order }, oneDiscount),
  }
}

/** ln P(token | what came before it in its window). Windows of `window` tokens do not overlap. */
export function logsOf(
  model: NgramModel,
  tokens: readonly string[],
  window = tokens.length,
): readonly number[] {
  return tokens.map((token, i) => {
    const start = Math.max(i - (i % window), i - model.order + 1)
    return Math.log(model.probability(tokens.slice(start, i), token))
  })
}

export function scoreTokens(
  model: NgramModel,
  tokens: readonly string[],
  bytes: number,
  window = tokens.length,
): Surprise {
  return surpriseOf(logsOf(model, tokens, window), bytes)
}
