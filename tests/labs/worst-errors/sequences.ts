/** Errors beside PyTorch of the labs of text and its models. */
import cells from '../../fixtures/labs/recurrent.json' with { type: 'json' }
import speculation from '../../fixtures/labs/speculative-decoding.json' with { type: 'json' }
import counted from '../../fixtures/labs/n-grams.json' with { type: 'json' }
import torchWords from '../../fixtures/labs/word2vec.json' with { type: 'json' }
import trained from '../../fixtures/labs/objectives.json' with { type: 'json' }
import search from '../../fixtures/labs/retrieval.json' with { type: 'json' }
import losses from '../../fixtures/labs/perplexity.json' with { type: 'json' }
import translators from '../../fixtures/labs/seq2seq.json' with { type: 'json' }
import { matmul, softmax, transpose } from '../../../src/labs/linear.ts'
import type { Matrix, Vector } from '../../../src/labs/linear.ts'
import { throughTime, unroll } from '../../../src/labs/recurrent/index.ts'
import { relativeError } from '../../../src/labs/entries.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { minP, topK, topP, withTemperature } from '../../../src/labs/decoding/index.ts'
import { acceptance, emitted, overlap, residual } from '../../../src/labs/speculative-decoding/index.ts'
import { addK, fixedDiscount, kneserNey } from '../../../src/labs/n-grams/index.ts'
import { contextShares, gloveLoss, stepsOn } from '../../../src/labs/word2vec/index.ts'
import {
  anyOrderCost,
  diffusionLoss,
  everything,
  lossGradient,
  lossOf,
  statesUnder,
} from '../../../src/labs/objectives/index.ts'
import type { FillIn } from '../../../src/labs/objectives/index.ts'
import { bm25, ndcgAtK, recallAtK, reciprocalRank, truncatedSvd } from '../../../src/labs/retrieval/index.ts'
import {
  crossEntropy,
  crossEntropyBits,
  entropyBits,
  surpriseOf,
} from '../../../src/labs/perplexity/index.ts'
import { gradientOf as gradientThroughTime, write } from '../../../src/labs/seq2seq/index.ts'
import { relative } from './relative.ts'

export const ERRORS_OF_SEQUENCES: Readonly<Record<string, () => number>> = {
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
}

/** Output of scripts/reference/decoding.py, read here: a JSON import would type pairs as lists. */
function decodingFixture(): DecodingFixture {
  const file = join(import.meta.dirname, '../../fixtures/labs/decoding.json')
  return JSON.parse(readFileSync(file, 'utf8')) as DecodingFixture
}

interface DecodingFixture {
  readonly logits: Vector
  readonly temperature: Cases
  readonly topK: Cases
  readonly topP: Cases
  readonly minP: Cases
}

type Cases = readonly (readonly [setting: number, p: Vector])[]
