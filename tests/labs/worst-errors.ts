/** How far each lab lies from PyTorch's figures at most, relative to the largest entry of each. */
import fixture from '../fixtures/labs/attention.json' with { type: 'json' }
import kvMemory from '../fixtures/labs/kv-memory.json' with { type: 'json' }
import lora from '../fixtures/labs/lora.json' with { type: 'json' }
import {
  attention,
  attentionGradient,
  causal,
  full,
  multiHead,
  padding,
} from '../../src/labs/attention/index.ts'
import { base, beside, gradientOf, merged, nearest, svd } from '../../src/labs/lora/index.ts'
import type { Mask } from '../../src/labs/attention/index.ts'
import { absorbed, expanded, pass } from '../../src/labs/kv-memory/index.ts'
import { distance, matmul } from '../../src/labs/linear.ts'
import type { Matrix } from '../../src/labs/linear.ts'

export const WORST_ERRORS: Readonly<Record<string, () => number>> = {
  attention() {
    const masks: Readonly<Record<string, Mask>> = { full, causal, padding: padding(3) }
    const { x, weights, heads, output: joint } = fixture.multiHead
    return Math.max(
      ...fixture.cases.flatMap(({ mask, q, k, v, upstream, output, gradient }) => {
        const own = attentionGradient([q, k, v], upstream, masks[mask])
        return [
          relative(attention(q, k, v, masks[mask]).output, output),
          relative(own.q, gradient.q),
          relative(own.k, gradient.k),
          relative(own.v, gradient.v),
        ]
      }),
      relative(multiHead(x, weights, heads, causal).output, joint),
    )
  },
  'kv-memory'() {
    const { shape, weights, x, states, latent } = kvMemory
    return Math.max(
      relative(pass({ ...shape, weights: [weights] }, x).states, states),
      ...[expanded, absorbed].map(form =>
        relative([form(latent.head, latent.cache, latent.query).output], [latent.output]),
      ),
    )
  },
  lora() {
    const { weights, x, wanted } = lora
    const own = gradientOf(lora, wanted)
    const { left, right } = nearest(wanted, 2)
    return Math.max(
      relative(beside(weights, lora, x), lora.output),
      relative(base(merged(weights, lora), x), lora.output),
      relative(own.a, lora.gradient.a),
      relative(own.b, lora.gradient.b),
      relative([svd(wanted).singular], [lora.singular]),
      relative(matmul(left, right), lora.nearest),
    )
  },
}

function relative(actual: Matrix, expected: Matrix): number {
  return distance(actual, expected) / Math.max(...expected.flat().map(Math.abs))
}
