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
import { distance, matmul, softmax, transpose } from '../../src/labs/linear.ts'
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
import softTargets from '../fixtures/labs/distillation.json' with { type: 'json' }
import { softened, softGradient, studentGradient } from '../../src/labs/distillation/index.ts'
import generations from '../fixtures/labs/collapse.json' with { type: 'json' }
import { chainOf, missing, slopeErrors, zipf } from '../../src/labs/collapse/index.ts'
import squeezing from '../fixtures/labs/superposition.json' with { type: 'json' }
import { readOut, squeezed, toyGradient } from '../../src/labs/superposition/index.ts'
import { bestOfN, passAtK, voteOfTwo } from '../../src/labs/test-time/index.ts'
import torchWords from '../fixtures/labs/word2vec.json' with { type: 'json' }
import { contextShares, gloveLoss, stepsOn } from '../../src/labs/word2vec/index.ts'
import { ERRORS_OF_NETWORKS } from './worst-errors-of-networks.ts'
import { ERRORS_OF_EVALUATION } from './worst-errors-of-evaluation.ts'
import trained from '../fixtures/labs/objectives.json' with { type: 'json' }
import {
  anyOrderCost,
  diffusionLoss,
  everything,
  lossGradient,
  lossOf,
  statesUnder,
} from '../../src/labs/objectives/index.ts'
import type { FillIn } from '../../src/labs/objectives/index.ts'
import search from '../fixtures/labs/retrieval.json' with { type: 'json' }
import { bm25, ndcgAtK, recallAtK, reciprocalRank, truncatedSvd } from '../../src/labs/retrieval/index.ts'
import losses from '../fixtures/labs/perplexity.json' with { type: 'json' }
import { crossEntropy, crossEntropyBits, entropyBits, surpriseOf } from '../../src/labs/perplexity/index.ts'
import {
  byWeights,
  clippedGradient,
  dpoGradient,
  klGradient,
  logitsOf,
  pairGradient,
} from '../../src/labs/preferences/index.ts'
import { applied, minus, stretched } from '../../src/labs/vectors.ts'
import liking from '../fixtures/labs/preferences.json' with { type: 'json' }
import translators from '../fixtures/labs/seq2seq.json' with { type: 'json' }
import { gradientOf as gradientThroughTime, write } from '../../src/labs/seq2seq/index.ts'

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
  word2vec() {
    const { v, u, steps, softmax: wanted, glove } = torchWords
    const rows = (matrix: Matrix) => ({ width: 5, data: Float64Array.from(matrix.flat()) })
    const own = gloveLoss(glove.model, glove.counts)
    return Math.max(
      relativeError([...contextShares(rows(v), rows(u), 3)], wanted),
      relativeError([own.loss], [glove.loss]),
      relative(own.gradient.w, glove.gradient.w),
      relative(own.gradient.c, glove.gradient.c),
      ...Object.values(steps).flatMap(({ targets, loss, ...step }) => {
        const [after, others] = [rows(v), rows(u)]
        const before = stepsOn(after, others)(step, targets, 1) // A step at rate 1 takes the gradient away.
        const taken = (from: Matrix, { data }: typeof after) =>
          from.flat().map((x, i) => x - (data[i] ?? NaN))
        return [
          relativeError([before], [loss]),
          relativeError(taken(v, after), step.v.flat()),
          relativeError(taken(u, others), step.u.flat()),
        ]
      }),
    )
  },
  superposition() {
    const { x, w, b, out, gradient } = squeezing.toy
    const model = { n: 7, m: 3, w: Float64Array.from(w.flat()), b: Float64Array.from(b) }
    const own = toyGradient(model, Float64Array.from(x.flat()))
    return Math.max(
      relativeError([...readOut(model, squeezed(model, Float64Array.from(x.flat())))], out.flat()),
      relativeError([...own.w], gradient.w.flat()),
      relativeError([...own.b], gradient.b),
    )
  },
  collapse() {
    const drawn = (values: readonly number[]) => {
      const left = values.values()
      return () => left.next().value ?? NaN
    }
    const chains = generations.chains.map(({ keep, real, fits }) => {
      const loop = { n: 10, generations: 6, keep: keep === 'all' ? keep : 'none', real } as const
      const own = chainOf(loop, drawn(generations.noise)).flatMap(fit => [fit.mean, fit.variance])
      return relativeError(own, fits.flat())
    })
    const slopes = generations.slopes.map(({ keep, pairs, errors }) => {
      const loop = { n: 8, generations: 4, keep: keep === 'all' ? keep : 'none' } as const
      return relativeError(slopeErrors(loop, drawn(pairs)), errors)
    })
    const absent = zipf(50).map(p => missing(p, 100))
    return Math.max(...chains, ...slopes, relativeError(absent, generations.missing))
  },
  distillation() {
    const { teacher, student, soft, weights, inputs, targets, slope } = softTargets
    return Math.max(
      ...soft.flatMap(({ temperature, p, gradient }) => [
        relativeError(softened(teacher, temperature), p),
        relativeError(softGradient(student, teacher, temperature), gradient),
      ]),
      relativeError(studentGradient(weights, inputs, targets).flat(), slope.flat()),
    )
  },
  retrieval() {
    const { left, values } = truncatedSvd(search.matrix, search.dimensions, 1, 2000)
    const found = new Map(bm25(search.documents)(search.query).map(({ id, score }) => [id, score]))
    const ranked = search.ranking.map((id, i) => ({ id, score: 9 - i }))
    const grades = new Map(Object.entries(search.relevant))
    const measures = [
      ndcgAtK(5, ranked, grades),
      recallAtK(3, ranked, grades),
      reciprocalRank(ranked, grades),
    ]
    return Math.max(
      relative([values], [search.singularValues]),
      relative(matmul(left, transpose(left)), search.projector),
      relative([Object.keys(search.bm25).map(id => found.get(id) ?? 0)], [Object.values(search.bm25)]),
      relative([measures], [[search.ndcgAt5, search.recallAt3, search.reciprocalRank]]),
    )
  },
  objectives() {
    const word = trained.word.map(String)
    const model: FillIn = (visible, place) => {
      const [a = 2, b = 2, c = 2] = visible.map(letter => Number(letter ?? 2))
      const p = trained.table[place]?.[a]?.[b]?.[c] ?? NaN
      return new Map(Object.entries([p, 1 - p]))
    }
    return Math.max(
      ...trained.losses.flatMap(({ logits, wanted, loss, gradient, ...rest }) => {
        const targets = { ...rest, wanted: wanted.map(token => token ?? undefined) }
        return [
          relative([[lossOf(logits, targets)]], [[loss]]),
          relative(lossGradient(logits, targets), gradient),
        ]
      }),
      relative(statesUnder(everything, trained.x, 2), trained.states.everything),
      relative([[diffusionLoss(model, word)]], [[trained.integrated]]),
      relative([[anyOrderCost(model, word)]], [[trained.anyOrder]]),
    )
  },
  perplexity() {
    const { logProbabilities, bytes, logits, targets, nats, perplexity, bitsPerByte, p, q } = losses
    const own = surpriseOf(logProbabilities, bytes)
    return Math.max(
      relativeError([crossEntropy(logits, targets)], [nats]),
      relativeError([own.perplexity], [perplexity]),
      relativeError([own.bitsPerByte], [bitsPerByte]),
      relativeError([entropyBits(p)], [losses.entropyBits]),
      relativeError([crossEntropyBits(p, q)], [losses.crossEntropyBits]),
    )
  },
  preferences() {
    const { features, theta, weights, reference, actions, advantages, sharedOld, beta, epsilon } = liking
    const pairs = liking.pairs.map(([won = NaN, lost = NaN]) => ({ won, lost, weight: 1 }))
    const batch = actions.map((action, i) => ({ action, advantage: advantages[i] ?? NaN }))
    const z = logitsOf({ features, reference, theta })
    const clipped = clippedGradient(z, sharedOld, batch, epsilon)
    const grpo = minus(clipped, stretched(klGradient(z, reference, batch), beta))
    const found = (byLogits: Vector, wanted: Vector) => relativeError(byWeights(features, byLogits), wanted)
    return Math.max(
      found(pairGradient(applied(features, weights), pairs), liking.fittedGradient),
      found(clipped, liking.clippedByTheta),
      found(grpo, liking.grpoByTheta),
      found(dpoGradient(z, reference, pairs, beta), liking.sharedDpoByTheta),
    )
  },
  seq2seq() {
    const { letters, width, source, target, models } = translators
    return Math.max(
      ...(['none', 'additive', 'dot'] as const).flatMap(attending => {
        const { parameters, probabilities, gradient } = models[attending]
        const model = { sizes: { attending, letters, width }, parameters: Float64Array.from(parameters) }
        const { decoder } = write(model, { source, target }, 'true')
        return [
          relative([decoder.flatMap(step => [...step.probabilities])], [probabilities]),
          relative([[...gradientThroughTime(model, { source, target })]], [gradient]),
        ]
      }),
    )
  },
  ...ERRORS_OF_EVALUATION,
  ...ERRORS_OF_NETWORKS,
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
