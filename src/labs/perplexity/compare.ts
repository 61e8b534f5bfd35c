/** One text under every tokenisation: what the page of the lab shows. */
import { NOVEL, paragraphs } from '../novel.ts'
import { logsOf, modelOf } from './score.ts'
import { surpriseOf } from './surprise.ts'
import type { Surprise } from './surprise.ts'
import type { Tokenisation } from './tokenise.ts'

export const MERGES_LEARNT = 100

/** From the last chapter, which no model learns from. */
export const PASSAGE = paragraphs(NOVEL.chapters - 1, NOVEL.chapters)
  .join('\n')
  .slice(0, 406)

export interface ScoredText extends Surprise {
  readonly tokenisation: Tokenisation
  /** The tokens with −log₂ of the probability that each was given. */
  readonly cut: readonly { readonly token: string; readonly bits: number }[]
}

/** A model that learnt from the first chapters of the novel; it scores texts. */
export function learn(
  tokenisation: Tokenisation,
  order: number,
  chapters: number,
): (text: string) => ScoredText {
  const training = paragraphs(0, chapters).join('\n')
  const { tokenise, model } = modelOf({ training, tokenisation, order, merges: MERGES_LEARNT })
  return text => {
    const tokens = tokenise(text)
    const logs = logsOf(model, tokens)
    return {
      tokenisation,
      ...surpriseOf(logs, tokens.join('').length),
      cut: tokens.map((token, i) => ({ token, bits: -(logs[i] ?? NaN) / Math.LN2 })),
    }
  }
}
