import { SECTIONS, logistic } from '#domain'
import type { Question } from '#domain'

type Section = Question['section']

/** What one marked answer shows: where, how hard the question was, and the share of it that held. */
export interface Observation {
  readonly section: Section
  /** Of the question as it was asked: a hint makes it easier. */
  readonly difficulty: number
  readonly share: number
  /** How much of it still counts: ability moves while one learns. All of it, where nothing is said. */
  readonly weight?: number
}

export interface Estimate {
  /** On the logit scale: 0 earns half of a core question. */
  readonly mean: number
  readonly sd: number
}

/** All that is known of a candidate's ability, section by section. */
export interface Posterior {
  readonly of: (section: Section) => Estimate
  /** One candidate who may have given these answers, from standard normal draws: one for the mean and one for each section. */
  readonly draw: (normal: readonly number[]) => (section: Section) => number
}

/** How much harder than a core question the levels are, in logits. */
export const DIFFICULTY: Readonly<Record<Question['level'], number>> = {
  core: 0,
  advanced: 0.5,
  'system-design': 0.5,
  research: 0.7,
}
/** How much easier each hint makes a question: difficulty as a sum of what went into it (Fischer 1973, the linear logistic test model). */
export const HINT = 0.5

/** Spread of people, and of one person's sections about their own mean, in logits. */
export const BETWEEN = 1
export const WITHIN = 0.6
/** An answer is worth so many independent right-or-wrong trials: its points hang together. `npm run x -- readiness graded` shows what speaks for it. */
export const TRIALS = 3
const STEPS = 50
const STILL = 1e-10

/**
 * Ability by section: a Rasch model with a person's own mean and a deviation for each section.
 *
 * The mode of the posterior by Newton's method; its curvature gives the spread (Laplace). Sections touch each other
 * only through the mean, so the system is an arrow and is solved in one sweep. Rasch 1960; Tierney and Kadane 1986;
 * a share in place of right and wrong: Papke and Wooldridge 1996.
 */
export function posteriorOf(observations: readonly Observation[], trials = TRIALS): Posterior {
  const by = [...Map.groupBy(observations, o => o.section)]
  const mode = new Map(by.map(([section]) => [section, 0]))
  let mean = 0
  let arrow = curve(by, mean, mode, trials)
  for (let step = 0; step < STEPS; step += 1) {
    const moved = arrow.gradient / arrow.schur
    mean += moved
    for (const { section, gradient, own, cross } of arrow.sections)
      mode.set(section, (mode.get(section) ?? 0) + (gradient - cross * moved) / own)
    arrow = curve(by, mean, mode, trials)
    if (Math.abs(moved) < STILL && arrow.sections.every(s => Math.abs(s.gradient) < STILL)) break
  }

  const meanVariance = 1 / arrow.schur
  const known = new Map(arrow.sections.map(s => [s.section, s]))
  const parts = new Map(
    SECTIONS.map((section, i) => {
      // The deviation leans against the mean where the answers only know their sum; one that nothing is known of leans on nothing.
      const { own, cross } = known.get(section) ?? { own: 1 / WITHIN ** 2, cross: 0 }
      return [
        section,
        {
          place: i + 1,
          at: mean + (mode.get(section) ?? 0),
          along: (1 - cross / own) * Math.sqrt(meanVariance),
          aside: Math.sqrt(1 / own),
        },
      ]
    }),
  )
  const part = (section: Section) =>
    parts.get(section) ?? { place: 0, at: mean, along: Math.sqrt(meanVariance), aside: WITHIN }

  return {
    of(section) {
      const { at, along, aside } = part(section)
      return { mean: at, sd: Math.hypot(along, aside) }
    },
    draw: normal => section => {
      const { place, at, along, aside } = part(section)
      return at + along * (normal[0] ?? 0) + aside * (normal[place] ?? 0)
    },
  }
}

export function abilityOf(observations: readonly Observation[]): (section: Section) => Estimate {
  return posteriorOf(observations).of
}

/** Slope and curvature of the log posterior; `schur` is the curvature of the mean with the sections swept out. */
function curve(
  by: readonly (readonly [Section, readonly Observation[]])[],
  mean: number,
  mode: ReadonlyMap<Section, number>,
  trials: number,
) {
  const sections = by.map(([section, answers]) => {
    const deviation = mode.get(section) ?? 0
    const chances = answers.map(o => logistic(mean + deviation - o.difficulty))
    const slope =
      trials * answers.reduce((sum, o, i) => sum + (o.weight ?? 1) * (o.share - (chances[i] ?? 0)), 0)
    const cross = trials * answers.reduce((sum, o, i) => sum + (o.weight ?? 1) * spread(chances[i] ?? 0), 0)
    return { section, slope, cross, own: cross + 1 / WITHIN ** 2, gradient: slope - deviation / WITHIN ** 2 }
  })
  const gradient = sections.reduce(
    (sum, s) => sum + s.slope - (s.cross / s.own) * s.gradient,
    -mean / BETWEEN ** 2,
  )
  const schur = sections.reduce((sum, s) => sum + s.cross - s.cross ** 2 / s.own, 1 / BETWEEN ** 2)
  return { gradient, schur, sections }
}

function spread(p: number): number {
  return p * (1 - p)
}
