import { SECTIONS, randomFrom } from '#domain'
import type { Question } from '#domain'
import { posteriorOf } from './ability.ts'
import { normalFrom } from './normal.ts'
import type { Observations } from './observations.ts'
import { verdictProbabilities } from './verdict-probabilities.ts'
import type { VerdictProbabilities } from './verdict-probabilities.ts'

/** The estimate of a probability, with its 80 % credible interval. */
export interface CredibleInterval {
  readonly low: number
  readonly estimate: number
  readonly high: number
}

/** A candidate drawn from the posterior. */
export interface PosteriorDraw {
  readonly ability: (section: Question['section']) => number
  readonly verdicts: (logit: number) => VerdictProbabilities
  readonly forgetting: number
  readonly stuck: number
}

/**
 * The number of trials that an answer is worth. A few answers do not tell it, so each value is drawn equally
 * often.
 */
export const EVENNESS = [2, 3, 4, 6] as const
/**
 * The speed at which a candidate forgets: true recall is the stated recall to a power whose logarithm is
 * normal.
 */
export const FORGETTING = { mean: 0, sd: 0.6 } as const
/**
 * The difficulty that a failed question gains on its return, once its key has been read, in logits; normal.
 */
const STUCK = { mean: 1, sd: 0.7 } as const
const DRAWS = 840
/** The interval leaves out one draw in ten at each end. */
const TAIL = 0.1

/** Tabulated at the first need, which is after eight answers. */
let tables: ReturnType<typeof tabulate> | undefined

function tabulate() {
  return {
    byEvenness: EVENNESS.map(trials => ({ trials, verdicts: verdictProbabilities(trials) })),
    // The same draws each time, so that a figure moves with the answers alone. Each has its mirror image, so
    // that they are balanced.
    normal: drawsOf(SECTIONS.length + 3, normalFrom(randomFrom('readiness'))),
  }
}

/**
 * Draws candidates from the posterior and works out the probability for each. Draws are weighted by the
 * likelihood of the retries (importance sampling).
 */
export function credibleInterval(
  { observations, retries }: Pick<Observations, 'observations' | 'retries'>,
  probabilityFor: (drawn: PosteriorDraw) => number,
): CredibleInterval {
  tables ??= tabulate()
  const posteriors = tables.byEvenness.map(({ trials, verdicts }) => ({
    draw: posteriorOf(observations, trials).draw,
    verdicts,
  }))
  const drawn = tables.normal.map((normal, i): PosteriorDraw => {
    const { draw, verdicts } = inTurn(posteriors, i)
    const [forgetting = 0, stuck = 0, ...rest] = normal
    return {
      ability: draw(rest),
      verdicts,
      forgetting: FORGETTING.mean + FORGETTING.sd * forgetting,
      stuck: STUCK.mean + STUCK.sd * stuck,
    }
  })
  const logLikelihoods = drawn.map(one => logLikelihood(one, retries))
  const largest = Math.max(...logLikelihoods)
  const sorted = drawn
    .map((one, i) => ({
      weight: Math.exp((logLikelihoods[i] ?? 0) - largest),
      probability: probabilityFor(one),
    }))
    .toSorted((a, b) => a.probability - b.probability)
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0)
  const weightedQuantile = (part: number) => {
    let sum = 0
    return sorted.find(({ weight }) => (sum += weight) >= part * total)?.probability ?? 0
  }
  return {
    low: weightedQuantile(TAIL),
    estimate: sorted.reduce((sum, { weight, probability }) => sum + weight * probability, 0) / total,
    high: weightedQuantile(1 - TAIL),
  }
}

/** The log-likelihood of the retries: outcomes of questions that had failed. */
function logLikelihood(
  { ability, verdicts, stuck }: PosteriorDraw,
  retries: Observations['retries'],
): number {
  return retries.reduce((sum, { section, difficulty, passed, failed }) => {
    const { yes } = verdicts(ability(section) - difficulty - stuck)
    return sum + passed * Math.log(yes) + failed * Math.log(1 - yes)
  }, 0)
}

function drawsOf(places: number, normal: () => number): readonly (readonly number[])[] {
  const half = Array.from({ length: DRAWS / 2 }, () => Array.from({ length: places }, normal))
  return [...half, ...half.map(draw => draw.map(z => -z))]
}

function inTurn<T>(list: readonly T[], i: number): T {
  const one = list[i % list.length]
  if (one === undefined) throw new RangeError('nothing to take in turn')
  return one
}
