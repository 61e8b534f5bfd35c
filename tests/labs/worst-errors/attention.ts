/** Errors beside PyTorch of the labs of attention and of what takes its place. */
import fixture from '../../fixtures/labs/attention.json' with { type: 'json' }
import flash from '../../fixtures/labs/flash-attention.json' with { type: 'json' }
import sparse from '../../fixtures/labs/experts.json' with { type: 'json' }
import torchPositions from '../../fixtures/labs/positions.json' with { type: 'json' }
import kvMemory from '../../fixtures/labs/kv-memory.json' with { type: 'json' }
import states from '../../fixtures/labs/state-space.json' with { type: 'json' }
import {
  attention,
  attentionGradient,
  causal,
  full,
  multiHead,
  padding,
} from '../../../src/labs/attention/index.ts'
import { recomputed, tiledAttention } from '../../../src/labs/flash-attention/index.ts'
import type { Mask } from '../../../src/labs/attention/index.ts'
import { balanceGradient, gateSlope, mixture } from '../../../src/labs/experts/index.ts'
import { relativeError } from '../../../src/labs/entries.ts'
import { frequencies, ropeScore, rotated, sinusoid, yarn } from '../../../src/labs/positions/index.ts'
import { absorbed, expanded, pass } from '../../../src/labs/kv-memory/index.ts'
import { kernel, recurrence, selectiveScan } from '../../../src/labs/state-space/index.ts'
import { relative } from './relative.ts'

export const ERRORS_OF_ATTENTION: Readonly<Record<string, () => number>> = {
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
  'flash-attention'() {
    const { q, k, v, upstream, output, logSumExp, gradient } = flash
    const own = recomputed({ q, k, v, output, upstream }, logSumExp, 3)
    return Math.max(
      relative(tiledAttention(q, k, v, { rows: 2, columns: 3 }).output, output),
      relative(own.q, gradient.q),
      relative(own.k, gradient.k),
      relative(own.v, gradient.v),
    )
  },
  positions() {
    const { q, k, sinusoids, rotated: turned, scores, yarn: long } = torchPositions
    const thetas = frequencies(10_000, 8)
    const own = q.flatMap((vector, position) =>
      k.map((key, n) => ropeScore({ vector, position }, { vector: key, position: n }, thetas)),
    )
    const queries = q.flatMap((vector, position) => rotated(vector, position, thetas))
    return Math.max(
      relativeError(
        sinusoids.flatMap((_, m) => sinusoid(m, 8)),
        sinusoids.flat(),
      ),
      relativeError(queries, turned.flat()),
      relativeError(own, scores.flat()),
      relativeError(yarn(frequencies(10_000, 128), long.window, long.stretch), long.thetas),
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
  experts() {
    const { k, xs, router, experts, logits, scalars, slopes, gradient } = sparse
    return Math.max(
      relative(balanceGradient(logits, k), gradient),
      ...(['all', 'kept'] as const).flatMap(normaliser => [
        relative(
          xs.map(x => mixture({ router, experts, k, normaliser }, x)),
          sparse[normaliser],
        ),
        relative([gateSlope(logits[0] ?? [], scalars, normaliser, k)], [slopes[normaliser]]),
      ]),
    )
  },
  'state-space'() {
    return Math.max(
      relative([kernel(states.fixed, states.kernel.length)], [states.kernel]),
      relative([recurrence(states.fixed, states.x)], [states.y]),
      relative(selectiveScan(states.selective, states.xs), states.ys),
    )
  },
}
