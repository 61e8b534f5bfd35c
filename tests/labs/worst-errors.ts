/** How far each lab lies from PyTorch's figures at most, relative to the largest entry of each. */
import fixture from '../fixtures/labs/attention.json' with { type: 'json' }
import flash from '../fixtures/labs/flash-attention.json' with { type: 'json' }
import {
  attention,
  attentionGradient,
  causal,
  full,
  multiHead,
  padding,
} from '../../src/labs/attention/index.ts'
import { recomputed, tiledAttention } from '../../src/labs/flash-attention/index.ts'
import type { Mask } from '../../src/labs/attention/index.ts'
import { distance, matmul, softmax } from '../../src/labs/linear.ts'
import type { Matrix, Vector } from '../../src/labs/linear.ts'
import sparse from '../fixtures/labs/experts.json' with { type: 'json' }
import cells from '../fixtures/labs/recurrent.json' with { type: 'json' }
import { balanceGradient, gateSlope, mixture } from '../../src/labs/experts/index.ts'
import { throughTime, unroll } from '../../src/labs/recurrent/index.ts'
import torchPositions from '../fixtures/labs/positions.json' with { type: 'json' }
import torchScaling from '../fixtures/labs/scaling.json' with { type: 'json' }
import { relativeError } from '../../src/labs/entries.ts'
import { frequencies, ropeScore, rotated, sinusoid, yarn } from '../../src/labs/positions/index.ts'
import { closedForm, objective, parametersOf, PRINTED, REFITTED } from '../../src/labs/scaling/index.ts'
import kvMemory from '../fixtures/labs/kv-memory.json' with { type: 'json' }
import lora from '../fixtures/labs/lora.json' with { type: 'json' }
import { base, beside, gradientOf, merged, nearest, svd } from '../../src/labs/lora/index.ts'
import { absorbed, expanded, pass } from '../../src/labs/kv-memory/index.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { minP, topK, topP, withTemperature } from '../../src/labs/decoding/index.ts'
import speculation from '../fixtures/labs/speculative-decoding.json' with { type: 'json' }
import { acceptance, emitted, overlap, residual } from '../../src/labs/speculative-decoding/index.ts'
import counted from '../fixtures/labs/n-grams.json' with { type: 'json' }
import { addK, fixedDiscount, kneserNey } from '../../src/labs/n-grams/index.ts'
import bumps from '../fixtures/labs/divergence.json' with { type: 'json' }
import tries from '../fixtures/labs/test-time.json' with { type: 'json' }
import {
  forwardDivergence,
  forwardSlope,
  reverseDivergence,
  reverseSlope,
} from '../../src/labs/divergence/index.ts'
import { bestOfN, passAtK, voteOfTwo } from '../../src/labs/test-time/index.ts'
import states from '../fixtures/labs/state-space.json' with { type: 'json' }
import { kernel, recurrence, selectiveScan } from '../../src/labs/state-space/index.ts'

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
  recurrent() {
    return Math.max(
      ...(['rnn', 'lstm', 'gru'] as const).flatMap(kind => {
        const { start, memory, states, byStart, ...weights } = cells.cells[kind]
        const traces = unroll(kind, weights, cells.inputs, { h: start, c: memory })
        const last = {
          h: start.map((_, k) => k + 1),
          c: start.map((_, k) => (kind === 'lstm' ? start.length - k : 0)),
        }
        const first = throughTime(kind, weights, traces, last).at(-1)?.h ?? []
        return [
          relative(
            traces.map(({ after }) => after.h),
            states,
          ),
          relative([first], [byStart]),
        ]
      }),
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
  scaling() {
    const { runs, objective: of, gradient, budget, optimum } = torchScaling
    const own = objective(parametersOf(PRINTED), runs)
    return Math.max(
      relativeError([own.value], [of]),
      relativeError(own.gradient, gradient),
      relativeError([closedForm(REFITTED, budget).parameters], [optimum]),
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
  decoding() {
    const { logits, temperature, ...cuts } = decodingFixture()
    const p = softmax(logits)
    return Math.max(
      ...temperature.map(([T, wanted]) => relative([withTemperature(logits, T)], [wanted])),
      ...cuts.topK.map(([k, wanted]) => relative([topK(p, k)], [wanted])),
      ...cuts.topP.map(([mass, wanted]) => relative([topP(p, mass)], [wanted])),
      ...cuts.minP.map(([share, wanted]) => relative([minP(p, share)], [wanted])),
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
  'state-space'() {
    return Math.max(
      relative([kernel(states.fixed, states.kernel.length)], [states.kernel]),
      relative([recurrence(states.fixed, states.x)], [states.y]),
      relative(selectiveScan(states.selective, states.xs), states.ys),
    )
  },
}

type Cases = readonly (readonly [setting: number, p: Vector])[]

interface DecodingFixture {
  readonly logits: Vector
  readonly temperature: Cases
  readonly topK: Cases
  readonly topP: Cases
  readonly minP: Cases
}

/** The largest difference, relative to the reference's largest entry. */
function relative(actual: Matrix, expected: Matrix): number {
  return distance(actual, expected) / Math.max(...expected.flat().map(Math.abs))
}

/** What scripts/reference/decoding.py printed. An import of JSON would not know pairs from lists. */
function decodingFixture(): DecodingFixture {
  const file = join(import.meta.dirname, '../fixtures/labs/decoding.json')
  return JSON.parse(readFileSync(file, 'utf8')) as DecodingFixture
}

function slopeOf({ mean, logDeviation }: { readonly mean: number; readonly logDeviation: number }) {
  return [mean, logDeviation]
}
