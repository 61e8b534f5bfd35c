import type { Question } from '#domain'

/** What one marked answer shows: where, how hard the question was, and the share of it that held. */
export interface Observation {
  readonly section: Question['section']
  readonly difficulty: number
  readonly share: number
}

export interface Estimate {
  /** On the logit scale: 0 earns half of a core question. */
  readonly mean: number
  readonly sd: number
}

/** How much harder than a core question the levels are, in logits. */
export const DIFFICULTY: Readonly<Record<Question['level'], number>> = { core: 0, advanced: 0.5, 'system-design': 0.5, research: 0.7 }

/** Spread of people, and of one person's sections about their own mean, in logits. */
const BETWEEN = 1
const WITHIN = 0.6
/** An answer is worth so many independent right-or-wrong trials: its points hang together. */
const TRIALS = 3
const STEPS = 20

/**
 * Ability by section: a Rasch model with a person's own mean and a deviation for each section.
 *
 * The mode of the posterior by Newton's method; its curvature gives the spread (Laplace). Sections touch each other
 * only through the mean, so the system is an arrow and is solved in one sweep. Rasch 1960; Tierney and Kadane 1986.
 */
export function abilityOf(observations: readonly Observation[]): (section: Question['section']) => Estimate {
  const by = [...Map.groupBy(observations, o => o.section)]
  const mode = new Map(by.map(([section]) => [section, 0]))
  let mean = 0
  let arrow = curve(by, mean, mode)
  for (let step = 0; step < STEPS; step += 1) {
    const moved = arrow.gradient / arrow.schur
    mean += moved
    for (const { section, gradient, own, cross } of arrow.sections) mode.set(section, (mode.get(section) ?? 0) + (gradient - cross * moved) / own)
    arrow = curve(by, mean, mode)
  }

  const meanVariance = 1 / arrow.schur
  const sections = new Map(arrow.sections.map(s => [s.section, s]))
  return section => {
    const known = sections.get(section)
    if (!known) return { mean, sd: Math.sqrt(meanVariance + WITHIN ** 2) }
    // Var(mean + deviation): the deviation leans against the mean where the answers only know their sum.
    const lean = known.cross / known.own
    return { mean: mean + (mode.get(section) ?? 0), sd: Math.sqrt(1 / known.own + meanVariance * (1 - lean) ** 2) }
  }
}

/** Slope and curvature of the log posterior; `schur` is the curvature of the mean with the sections swept out. */
function curve(by: readonly (readonly [Question['section'], readonly Observation[]])[], mean: number, mode: ReadonlyMap<Question['section'], number>) {
  const sections = by.map(([section, answers]) => {
    const deviation = mode.get(section) ?? 0
    const chances = answers.map(o => chance(mean + deviation - o.difficulty))
    const slope = TRIALS * answers.reduce((sum, o, i) => sum + o.share - (chances[i] ?? 0), 0)
    const cross = TRIALS * chances.reduce((sum, p) => sum + p * (1 - p), 0)
    return { section, slope, cross, own: cross + 1 / WITHIN ** 2, gradient: slope - deviation / WITHIN ** 2 }
  })
  const gradient = sections.reduce((sum, s) => sum + s.slope - (s.cross / s.own) * s.gradient, -mean / BETWEEN ** 2)
  const schur = sections.reduce((sum, s) => sum + s.cross - s.cross ** 2 / s.own, 1 / BETWEEN ** 2)
  return { gradient, schur, sections }
}

/** The logistic function. */
export function chance(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
