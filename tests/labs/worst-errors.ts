/** How far each lab lies from PyTorch's figures at most, relative to the largest entry of each. */
import fixture from '../fixtures/labs/attention.json' with { type: 'json' }
import bumps from '../fixtures/labs/divergence.json' with { type: 'json' }
import tries from '../fixtures/labs/test-time.json' with { type: 'json' }
import {
  attention,
  attentionGradient,
  causal,
  full,
  multiHead,
  padding,
} from '../../src/labs/attention/index.ts'
import type { Mask } from '../../src/labs/attention/index.ts'
import {
  forwardDivergence,
  forwardSlope,
  reverseDivergence,
  reverseSlope,
} from '../../src/labs/divergence/index.ts'
import { bestOfN, passAtK, voteOfTwo } from '../../src/labs/test-time/index.ts'
import { distance } from '../../src/labs/linear.ts'
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
  divergence() {
    return Math.max(
      ...bumps.points.flatMap(({ forward, reverse, ...q }) => [
        relative([[forwardDivergence(bumps.target, q)]], [[forward.value]]),
        relative([[reverseDivergence(q, bumps.target)]], [[reverse.value]]),
        relative([slopeOf(forwardSlope(bumps.target, q))], [slopeOf(forward)]),
        relative([slopeOf(reverseSlope(bumps.target, q))], [slopeOf(reverse)]),
      ]),
    )
  },
  'test-time'() {
    return Math.max(
      ...tries.passAtK.map(({ n, c, k, value }) => relative([[passAtK(n, c, k)]], [[value]])),
      ...tries.votes.map(({ p, samples, value }) => relative([[voteOfTwo(p, samples)]], [[value]])),
      ...tries.bestOfN.map(({ p, samples, value, ...scorer }) =>
        relative([[bestOfN({ p, samples, scorer })]], [[value]]),
      ),
    )
  },
}

function slopeOf({ mean, logDeviation }: { readonly mean: number; readonly logDeviation: number }) {
  return [mean, logDeviation]
}

function relative(actual: Matrix, expected: Matrix): number {
  return distance(actual, expected) / Math.max(...expected.flat().map(Math.abs))
}
