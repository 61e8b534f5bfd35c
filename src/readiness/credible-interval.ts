import { SECTIONS, randomFrom } from '#domain'
import type { Question } from '#domain'
import { posteriorOf } from './ability.ts'
import { normalFrom } from './normal.ts'
import type { Observations } from './observations.ts'
import { verdictProbabilities } from './verdict-probabilities.ts'
import type { VerdictProbabilities } from './verdict-probabilities.ts'

/** A chance, and the interval that holds it eight times in ten. */
export interface CredibleInterval {
  readonly low: number
  readonly estimate: number
  readonly high: number
}

/** One candidate who may have given the answers. */
export interface PosteriorDraw {
  readonly ability: (section: Question['section']) => number
  readonly words: (logit: number) => VerdictProbabilities
  readonly forgetting: number
  readonly stuck: number
}

/** How even a candidate's answers are, in trials an answer: a few answers do not tell, so each of these is drawn as often. */
export const EVENNESS = [2, 3, 4, 6] as const
/** How fast a candidate forgets, as the logarithm of the power to which the stated recall is raised; normal about nought. */
export const FORGETTING = { mean: 0, sd: 0.6 } as const
/** How much harder a question is that was failed, though its key was read since, in logits; normal. */
export const STUCK = { mean: 1, sd: 0.7 } as const
const DRAWS = 840
/** The interval leaves out one draw in ten at either end. */
const TAIL = 0.1

const EVEN = EVENNESS.map(trials => ({ trials, words: verdictProbabilities(trials) }))
/** Always the same draws, so that a figure moves when the answers do and not by chance; each with its mirror image, so that they lean to no side. */
const NORMAL = drawsOf(SECTIONS.length + 3, normalFrom(randomFrom('readiness')))

/** Candidates who may have given these answers are drawn, and the chance is worked out for each, who counts as far as the retries agree (importance sampling). */
export function credibleInterval(
  { observations, retries }: Pick<Observations, 'observations' | 'retries'>,
  chanceFor: (drawn: PosteriorDraw) => number,
): CredibleInterval {
  const people = EVEN.map(({ trials, words }) => ({ draw: posteriorOf(observations, trials).draw, words }))
  const drawn = NORMAL.map((normal, i): PosteriorDraw => {
    const { draw, words } = turn(people, i)
    const [forgetting = 0, stuck = 0, ...rest] = normal
    return {
      ability: draw(rest),
      words,
      forgetting: FORGETTING.mean + FORGETTING.sd * forgetting,
      stuck: STUCK.mean + STUCK.sd * stuck,
    }
  })
  const agreements = drawn.map(one => agreement(one, retries))
  const best = Math.max(...agreements)
  const chances = drawn
    .map((one, i) => ({ weight: Math.exp((agreements[i] ?? 0) - best), chance: chanceFor(one) }))
    .toSorted((a, b) => a.chance - b.chance)
  const whole = chances.reduce((sum, { weight }) => sum + weight, 0)
  const at = (part: number) => {
    let sum = 0
    return chances.find(({ weight }) => (sum += weight) >= part * whole)?.chance ?? 0
  }
  return {
    low: at(TAIL),
    estimate: chances.reduce((sum, { weight, chance }) => sum + weight * chance, 0) / whole,
    high: at(1 - TAIL),
  }
}

/** The logarithm of the chance of what became of questions that had been failed. */
function agreement({ ability, words, stuck }: PosteriorDraw, retries: Observations['retries']): number {
  return retries.reduce((sum, { section, difficulty, passed, failed }) => {
    const { yes } = words(ability(section) - difficulty - stuck)
    return sum + passed * Math.log(yes) + failed * Math.log(1 - yes)
  }, 0)
}

function drawsOf(places: number, normal: () => number): readonly (readonly number[])[] {
  const half = Array.from({ length: DRAWS / 2 }, () => Array.from({ length: places }, normal))
  return [...half, ...half.map(draw => draw.map(z => -z))]
}

function turn<T>(list: readonly T[], i: number): T {
  const one = list[i % list.length]
  if (one === undefined) throw new RangeError('nothing to take in turn')
  return one
}
