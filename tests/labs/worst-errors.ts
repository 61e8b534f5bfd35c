/** How far each lab lies from PyTorch's figures at most, relative to the largest entry of each. */
import fixture from '../fixtures/labs/attention.json' with { type: 'json' }
import {
  attention,
  attentionGradient,
  causal,
  full,
  multiHead,
  padding,
} from '../../src/labs/attention/index.ts'
import type { Mask } from '../../src/labs/attention/index.ts'
import { distance } from '../../src/labs/linear.ts'
import type { Matrix } from '../../src/labs/linear.ts'
import speculation from '../fixtures/labs/speculative-decoding.json' with { type: 'json' }
import { acceptance, emitted, overlap, residual } from '../../src/labs/speculative-decoding/index.ts'
import counted from '../fixtures/labs/n-grams.json' with { type: 'json' }
import { addK, fixedDiscount, kneserNey } from '../../src/labs/n-grams/index.ts'

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
  'speculative-decoding'() {
    return Math.max(
      ...speculation.cases.flatMap(({ p, q, ...wanted }) => [
        relative([p.map((_, x) => acceptance(p, q, x))], [wanted.acceptance]),
        relative([[overlap(p, q)]], [[wanted.overlap]]),
        relative([residual(p, q) ?? []], [wanted.residual]),
        relative([emitted(p, q)], [wanted.emitted]),
      ]),
    )
  },
  'n-grams'() {
    const request = { ...counted, order: 3 }
    const smoothed = kneserNey(request, () => fixedDiscount(counted.discount))
    const added = addK(request, 1)
    return Math.max(
      ...counted.rows.map(({ history, probabilities }) =>
        relative([counted.vocabulary.map(word => smoothed.probability(history, word))], [probabilities]),
      ),
      relative([counted.vocabulary.map(word => added.probability(['on', 'the'], word))], [counted.addOne]),
    )
  },
}

function relative(actual: Matrix, expected: Matrix): number {
  return distance(actual, expected) / Math.max(...expected.flat().map(Math.abs))
}
