/** How surprised the small GPT is by a text. */
import { emptyCache, probabilitiesOf, readToken } from './gpt.ts'
import type { Gpt, HeadFilter } from './gpt.ts'

/**
 * −ln p of each token but the first, in nats. The first window is a whole context, and each later one begins half of
 * it further on, so that its tokens are predicted from at least half a context.
 */
export function surprisesOf(gpt: Gpt, ids: readonly number[], writes?: HeadFilter): readonly number[] {
  const { context } = gpt.config
  const surprises: number[] = []
  for (let start = 0; surprises.length + 1 < ids.length; start += context / 2) {
    const cache = emptyCache(gpt)
    ids.slice(start, start + context).forEach((id, i) => {
      const { logits } = readToken(gpt, cache, id, writes)
      const next = ids[start + i + 1]
      if (start + i === surprises.length && next !== undefined)
        surprises.push(-Math.log(probabilitiesOf(logits)[next] ?? 0))
    })
  }
  return surprises
}

/** Nats a token as bits a byte, which no tokeniser changes. */
export function bitsPerByteOf(nats: number, tokens: number, bytes: number): number {
  return (nats * tokens) / (bytes * Math.LN2)
}
