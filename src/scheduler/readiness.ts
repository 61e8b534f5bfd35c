import type { Readiness } from '#domain'
import { randomFrom } from '#domain'

/** Under so many answers no figure is given. */
const LEAST_ANSWERS = 8
const DRAWN = 10
const REDRAWS = 1000
/** The band leaves out one redraw in ten at either end. */
const TAIL = 0.1

/** What is known of one question when a stranger asks it now. */
export type Known =
  | { readonly kind: 'passed'; readonly recall: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'untried' }

const UNTRIED: Known = { kind: 'untried' }

export interface Evidence {
  readonly section: Readiness['section']
  /** Every marked answer in the section. */
  readonly answers: number
  /** Whether the first answer to each tried question passed. */
  readonly firsts: readonly boolean[]
  readonly questions: readonly Known[]
}

/**
 * Of ten core questions drawn today, how many would pass.
 *
 * A question that was passed counts as the chance of still recalling it, one that was failed as
 * nought, and one that was never tried is drawn from the first attempts in its section. Those are
 * few, so each redraw takes another sample of them, with one pass and one failure added.
 */
export function readiness(evidence: Evidence): Readiness {
  const { section, answers, questions } = evidence
  if (answers < LEAST_ANSWERS || questions.length === 0) return { section, answers, band: null }

  const random = randomFrom(`${section} ${answers}`)
  const passes = Array.from({ length: REDRAWS }, () => redraw(evidence, random)).toSorted((a, b) => a - b)
  const at = (share: number) => passes[Math.round(share * (REDRAWS - 1))] ?? 0
  const mean = passes.reduce((a, b) => a + b, 0) / REDRAWS
  return { section, answers, band: { low: at(TAIL), estimate: Math.round(mean * 10) / 10, high: at(1 - TAIL) } }
}

function redraw({ firsts, questions }: Evidence, random: () => number): number {
  const untried = chanceUntried(firsts, random)
  const chanceOf = (known: Known) => (known.kind === 'passed' ? known.recall : known.kind === 'failed' ? 0 : untried)
  return draw(questions, random).filter(question => random() < chanceOf(question)).length
}

/** A sample of the first attempts, taken with replacement. */
function chanceUntried(firsts: readonly boolean[], random: () => number): number {
  let passed = 1
  for (let i = 0; i < firsts.length; i += 1) if (firsts[Math.floor(random() * firsts.length)]) passed += 1
  return passed / (firsts.length + 2)
}

/** Ten different questions, or as many rounds through a small section as ten take. */
function draw(questions: readonly Known[], random: () => number): readonly Known[] {
  const order = [...questions]
  return Array.from({ length: DRAWN }, (_, n) => {
    const i = n % order.length
    const j = i + Math.floor(random() * (order.length - i))
    const [a, b] = [order[i], order[j]]
    if (a && b) [order[i], order[j]] = [b, a]
    return order[i] ?? UNTRIED
  })
}
