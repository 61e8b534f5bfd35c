/** Errors beside PyTorch of the labs of what trains, fits and chooses. */
import torchScaling from '../../fixtures/labs/scaling.json' with { type: 'json' }
import lora from '../../fixtures/labs/lora.json' with { type: 'json' }
import bumps from '../../fixtures/labs/divergence.json' with { type: 'json' }
import tries from '../../fixtures/labs/test-time.json' with { type: 'json' }
import softTargets from '../../fixtures/labs/distillation.json' with { type: 'json' }
import generations from '../../fixtures/labs/collapse.json' with { type: 'json' }
import squeezing from '../../fixtures/labs/superposition.json' with { type: 'json' }
import liking from '../../fixtures/labs/preferences.json' with { type: 'json' }
import { matmul } from '../../../src/labs/linear.ts'
import type { Vector } from '../../../src/labs/linear.ts'
import { relativeError } from '../../../src/labs/entries.ts'
import { closedForm, objective, parametersOf, PRINTED, REFITTED } from '../../../src/labs/scaling/index.ts'
import { base, beside, gradientOf, merged, nearest, svd } from '../../../src/labs/lora/index.ts'
import {
  forwardDivergence,
  forwardSlope,
  reverseDivergence,
  reverseSlope,
} from '../../../src/labs/divergence/index.ts'
import { softened, softGradient, studentGradient } from '../../../src/labs/distillation/index.ts'
import { chainOf, missing, slopeErrors, zipf } from '../../../src/labs/collapse/index.ts'
import { readOut, squeezed, toyGradient } from '../../../src/labs/superposition/index.ts'
import { bestOfN, passAtK, voteOfTwo } from '../../../src/labs/test-time/index.ts'
import {
  byWeights,
  clippedGradient,
  dpoGradient,
  klGradient,
  logitsOf,
  pairGradient,
} from '../../../src/labs/preferences/index.ts'
import { applied, minus, stretched } from '../../../src/labs/vectors.ts'
import { relative } from './relative.ts'

export const ERRORS_OF_TRAINING: Readonly<Record<string, () => number>> = {
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
  scaling() {
    const { runs, objective: of, gradient, budget, optimum } = torchScaling
    const own = objective(parametersOf(PRINTED), runs)
    return Math.max(
      relativeError([own.value], [of]),
      relativeError(own.gradient, gradient),
      relativeError([closedForm(REFITTED, budget).parameters], [optimum]),
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
