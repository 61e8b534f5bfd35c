import { z } from 'zod'
import { Instant } from './time.ts'

const share = z.number().min(0).max(1)

/** How a judge did on labelled answers. Shares are of what could have gone wrong in that way. */
export const JudgeMeasure = z
  .object({
    /** Cohen's kappa with the labeller on whether a point is made at least by half. */
    pointKappa: z.number(),
    /** Quadratic kappa with the labeller on the hiring word. */
    wordKappa: z.number(),
    /** Of the points that the labeller does not credit: the share that the judge credits. */
    tooKind: share,
    /** Of the points that the labeller does not call contradicted: the share that the judge does. */
    blamed: share,
    /** Of the points that the labeller calls contradicted: the share that the judge does. */
    errorsFound: share,
    /** The share of points left open. */
    open: share,
  })
  .readonly()
export type JudgeMeasure = z.infer<typeof JudgeMeasure>

/** A judge tried on labelled answers, beside the built-in judge and a second labeller on the same answers. */
export const JudgeTrial = z
  .object({
    at: Instant,
    answers: z.int().positive(),
    /** Answers on which the judge was silent. */
    silent: z.int().nonnegative(),
    judge: JudgeMeasure,
    builtIn: JudgeMeasure,
    second: JudgeMeasure,
    /** Of an answer, on average; null where each had been ruled on before. */
    seconds: z.number().nonnegative().nullable(),
    dollars: z.number().nonnegative(),
    /** Whether it may be the only judge. */
    standsAlone: z.boolean(),
  })
  .readonly()
export type JudgeTrial = z.infer<typeof JudgeTrial>

/** Below this kappa on points a judge is not offered as the only one. */
const FLOOR = 0.75
/** The kappa that it may lose against the built-in judge on the same answers and still rule alone. */
const MAY_LOSE = 0.02
/** The most that it may blame wrongly, and the most answers on which it may be silent. */
const MOST_BLAMED = 0.03
const MOST_SILENT = 0.05

/** Whether a judge did well enough to rule alone. */
export function standsAlone({
  judge,
  builtIn,
  silent,
  answers,
}: Pick<JudgeTrial, 'judge' | 'builtIn' | 'silent' | 'answers'>): boolean {
  return (
    judge.pointKappa >= Math.max(FLOOR, builtIn.pointKappa - MAY_LOSE) &&
    judge.blamed <= MOST_BLAMED &&
    silent <= MOST_SILENT * answers
  )
}
