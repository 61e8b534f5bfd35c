import { Fault, standsAlone } from '#domain'
import type { Instant, JudgeTrial, QuestionId, Report } from '#domain'
import { examine } from '#examiner'
import type { Judge, Rubric } from '#examiner'
import { measureOf, rulingsOf } from './measure.ts'
import type { Surroundings } from '../surroundings.ts'
import type { TrialAnswer } from './trial-answer.ts'

/** The answers that a judge is tried on, and the judge beside it. */
export interface TrialOn {
  readonly builtIn: Judge
  readonly answers: readonly TrialAnswer[]
  rubricOf(question: QuestionId): Rubric
  instant(): Instant
  /** Called after each answer. */
  done(count: number): void
}

interface Parts extends TrialOn {
  readonly judge: Judge
  /** How many answers are with the judge at once: one for a model on this machine. */
  readonly atOnce: number
  /** Dollars spent so far. */
  spent(): number
  readonly surroundings: Pick<Surroundings, 'now'>
}

/**
 * Tries a judge on labelled answers. What it ruled before is kept by content, so a trial that was broken off goes
 * on where it was. Undefined when the signal aborts. Throws a `Fault` where the judge is unavailable: an outage or
 * a spent budget says nothing of how well it judges.
 */
export async function runTrial(parts: Parts, signal: AbortSignal): Promise<JudgeTrial | undefined> {
  const {
    judge,
    builtIn,
    answers,
    rubricOf,
    spent,
    surroundings: { now },
  } = parts
  const spentBefore = spent()
  const queue = answers.map((answer, i) => ({ answer, i }))
  const reports: { readonly ruled: Report; readonly ms: number; readonly base: Report }[] = []
  let count = 0
  let unavailable = false
  const watched: Judge = {
    name: judge.name,
    async rule(brief, within) {
      const judgement = await judge.rule(brief, within)
      unavailable ||= judgement.kind === 'silent' && judgement.because === 'unavailable'
      return judgement
    },
  }
  const work = async () => {
    for (let next = queue.shift(); next && !signal.aborted && !unavailable; next = queue.shift()) {
      const rubric = rubricOf(next.answer.question)
      const startedMs = now()
      const ruled = await examine(watched, rubric, next.answer.answer, signal)
      const ms = now() - startedMs
      reports[next.i] = { ruled, ms, base: await examine(builtIn, rubric, next.answer.answer, signal) }
      count += 1
      if (!signal.aborted) parts.done(count)
    }
  }
  await Promise.all(Array.from({ length: parts.atOnce }, work))
  if (signal.aborted) return undefined
  if (unavailable) throw new Fault('unavailable', UNAVAILABLE)

  const judged = answers.flatMap((answer, i) => {
    const report = reports[i]
    return report ? [{ answer, ...report }] : []
  })
  const silent = judged.filter(({ ruled }) =>
    ruled.verdicts.every(verdict => verdict.kind === 'unjudged' && verdict.because === 'silent'),
  ).length
  // A ruling that was kept comes back at once, and says nothing of how fast the model is.
  const asked = judged.map(({ ms }) => ms).filter(ms => ms >= FRESH_MS)
  const measured = {
    answers: judged.length,
    silent,
    judge: measureOf(judged.map(({ answer, ruled }) => [answer.first, rulingsOf(ruled)])),
    builtIn: measureOf(judged.map(({ answer, base }) => [answer.first, rulingsOf(base)])),
  }
  return {
    at: parts.instant(),
    ...measured,
    second: measureOf(judged.map(({ answer }) => [answer.first, answer.second])),
    seconds: asked.length === 0 ? null : asked.reduce((sum, ms) => sum + ms, 0) / asked.length / 1000,
    dollars: (spent() - spentBefore) / judged.length,
    standsAlone: standsAlone(measured),
  }
}

const UNAVAILABLE =
  'The model could not be asked: it is not reached, takes too long, refuses the key, or the limit of the day is spent. Test the connection; what was ruled on is kept, so the trial goes on from there.'

/** No model rules on an answer in less. */
const FRESH_MS = 20
