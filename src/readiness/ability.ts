import { SECTIONS, logistic } from '#domain'
import type { Question } from '#domain'

type Section = Question['section']

/** One marked answer as the model of ability sees it: its section, its difficulty and the share earned. */
export interface Observation {
  readonly section: Section
  /** The question's difficulty as it was asked, in logits: a hint makes it easier. */
  readonly difficulty: number
  readonly share: number
  /** The weight that it still has, since ability moves while one learns; 1 by default. */
  readonly weight?: number
}

interface Estimate {
  /** On the logit scale: 0 earns half of a core question. */
  readonly mean: number
  readonly sd: number
}

/** The posterior of a candidate's abilities, section by section. */
interface Posterior {
  readonly of: (section: Section) => Estimate
  /** Maps standard normal draws to a draw from the posterior: one for the mean and one for each section. */
  readonly draw: (normal: readonly number[]) => (section: Section) => number
}

/** The difficulty of each level above that of a core question, in logits. */
export const DIFFICULTY: Readonly<Record<Question['level'], number>> = {
  core: 0,
  advanced: 0.5,
  'system-design': 0.5,
  research: 0.7,
}
/** The ease that each hint adds to a question, in logits (Fischer 1973, the linear logistic test model). */
export const HINT = 0.5

/** Standard deviations of people, and of one person's sections about their own mean, in logits. */
export const BETWEEN = 1
export const WITHIN = 0.6
/**
 * The number of independent trials that an answer counts as. They are fewer than its points, which are
 * correlated. For the evidence see `npm run x -- readiness graded`.
 */
export const TRIALS = 3
const MAX_NEWTON_STEPS = 50
const CONVERGED = 1e-10

/**
 * Ability by section: a Rasch model with a person's own mean and a deviation for each section. Laplace's
 * approximation: Newton's method finds the mode of the posterior, and the curvature there gives its spread.
 * Sections are coupled only through the mean, so the Hessian is an arrow and is solved in one sweep. Rasch
 * 1960; Tierney and Kadane 1986. For a share in place of right and wrong, Papke and Wooldridge 1996.
 */
export function posteriorOf(observations: readonly Observation[], trials = TRIALS): Posterior {
  const by = [...Map.groupBy(observations, o => o.section)]
  const mode = new Map(by.map(([section]) => [section, 0]))
  let mean = 0
  let system = newtonSystem(by, mean, mode, trials)
  for (let step = 0; step < MAX_NEWTON_STEPS; step += 1) {
    const moved = system.gradient / system.schur
    mean += moved
    for (const { section, gradient, own, cross } of system.sections)
      mode.set(section, (mode.get(section) ?? 0) + (gradient - cross * moved) / own)
    system = newtonSystem(by, mean, mode, trials)
    if (Math.abs(moved) < CONVERGED && system.sections.every(s => Math.abs(s.gradient) < CONVERGED)) break
  }

  const meanVariance = 1 / system.schur
  const known = new Map(system.sections.map(s => [s.section, s]))
  const parts = new Map(
    SECTIONS.map((section, i) => {
      // Answers reveal only the sum of mean and deviation, so the two are negatively correlated. In a section
      // without answers the deviation is independent.
      const { own, cross } = known.get(section) ?? { own: 1 / WITHIN ** 2, cross: 0 }
      return [
        section,
        {
          place: i + 1,
          mode: mean + (mode.get(section) ?? 0),
          fromMean: (1 - cross / own) * Math.sqrt(meanVariance),
          ofOwn: Math.sqrt(1 / own),
        },
      ]
    }),
  )
  const part = (section: Section) =>
    parts.get(section) ?? { place: 0, mode: mean, fromMean: Math.sqrt(meanVariance), ofOwn: WITHIN }

  return {
    of(section) {
      const { mode: middle, fromMean, ofOwn } = part(section)
      return { mean: middle, sd: Math.hypot(fromMean, ofOwn) }
    },
    draw: normal => section => {
      const { place, mode: middle, fromMean, ofOwn } = part(section)
      return middle + fromMean * (normal[0] ?? 0) + ofOwn * (normal[place] ?? 0)
    },
  }
}

export function abilityOf(observations: readonly Observation[]): (section: Section) => Estimate {
  return posteriorOf(observations).of
}

/**
 * Gradient and curvature of the log posterior; `schur` is the mean's curvature with the sections eliminated.
 */
function newtonSystem(
  by: readonly (readonly [Section, readonly Observation[]])[],
  mean: number,
  mode: ReadonlyMap<Section, number>,
  trials: number,
) {
  const sections = by.map(([section, answers]) => {
    const deviation = mode.get(section) ?? 0
    const probabilities = answers.map(o => logistic(mean + deviation - o.difficulty))
    const slope =
      trials * answers.reduce((sum, o, i) => sum + (o.weight ?? 1) * (o.share - (probabilities[i] ?? 0)), 0)
    const cross =
      trials * answers.reduce((sum, o, i) => sum + (o.weight ?? 1) * variance(probabilities[i] ?? 0), 0)
    return { section, slope, cross, own: cross + 1 / WITHIN ** 2, gradient: slope - deviation / WITHIN ** 2 }
  })
  const gradient = sections.reduce(
    (sum, s) => sum + s.slope - (s.cross / s.own) * s.gradient,
    -mean / BETWEEN ** 2,
  )
  const schur = sections.reduce((sum, s) => sum + s.cross - s.cross ** 2 / s.own, 1 / BETWEEN ** 2)
  return { gradient, schur, sections }
}

function variance(p: number): number {
  return p * (1 - p)
}
