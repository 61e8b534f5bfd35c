/** The loss of a text most of whose tokens need only what stands near them. */
import { averageOf } from '../vectors.ts'
import type { Draw } from '../random.ts'

interface MixedText {
  /** Whether a token needs something from far back, and its loss without that. In nats. */
  readonly tokens: readonly { readonly far: boolean; readonly loss: number }[]
}

export function drawnText(tokens: number, shareFar: number, draw: Draw): MixedText {
  return {
    tokens: Array.from({ length: tokens }, () => {
      const far = draw() < shareFar
      return { far, loss: far ? 4 : -Math.log(0.2 + 0.6 * draw()) }
    }),
  }
}

/** e to the mean loss, if far context lowers the loss of the tokens that need it by so much. */
export function perplexityOf({ tokens }: MixedText, gain: number): number {
  return Math.exp(averageOf(tokens.map(({ far, loss }) => loss - (far ? gain : 0))))
}
