/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import type { ChoicePoint, ChoiceSetting } from '#labs/test-time'
import { ASKED, FOOLED_SCORE } from './knobs.ts'

export const ASKS = 'Who chooses among many samples, and how much do more of them help?'

export function inPercent(share: number): string {
  return `${(100 * share).toFixed(1)}\u00a0%`
}

export function setUp({ p, scorer }: Omit<ChoiceSetting, 'seed'>): string {
  return (
    `One sample is right with probability ${p}. A verifier scores ${ASKED} samples, with noise of one standard ` +
    `deviation: right ones lie ${scorer.separation} higher on average than wrong ones` +
    (scorer.adversarial > 0
      ? `, but ${1000 * scorer.adversarial} in 1000 wrong ones fool it and lie ${FOOLED_SCORE} higher. `
      : '. ') +
    'How often is the sample with the best score right?'
  )
}

export function whatToLookFor(
  points: readonly ChoicePoint[],
  { p, wrong, scorer }: Omit<ChoiceSetting, 'seed'>,
): readonly string[] {
  const [asked, last] = [points.find(point => point.samples === ASKED), points.at(-1)]
  if (!asked || !last) return []
  const each = (1 - p) / wrong
  return [
    `Of ${ASKED} samples at least one is right in ${inPercent(asked.any)} of cases: $1-(1-p)^N$, the pass@N of ` +
      'a perfect choice. No other way to choose can be above that line.',
    `The best by score is right in ${inPercent(asked.best)} of cases at ${ASKED}. ` +
      verifierEnd(points, scorer),
    `A vote needs no verifier. It finds the most common answer: the right one has ${inPercent(p)} of the ` +
      `samples, ${wrong === 1 ? 'the wrong one' : 'each wrong one'} ${inPercent(each)}. With more samples the ` +
      `vote tends to ${p > each ? '100\u00a0%' : '0\u00a0%'}, here ${inPercent(last.vote)} at ${last.samples}.`,
    `${last.samples} samples cost ${last.samples / ASKED} times what ${ASKED} do. Coverage changes by ` +
      `${pointsText(last.any - asked.any)} for that, the best by score by ${pointsText(last.best - asked.best)}, ` +
      `the vote by ${pointsText(last.vote - asked.vote)}.`,
  ]
}

function verifierEnd(points: readonly ChoicePoint[], scorer: ChoiceSetting['scorer']): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const peak = points.reduce((best, point) => (point.best > best.best ? point : best))
  if (Math.max(...points.map(point => Math.abs(point.best - first.best))) < 1e-6)
    return 'Its scores say nothing here, so it is no better than one sample.'
  if (peak === last) return `It still rises at ${last.samples}, where it is ${inPercent(last.best)}.`
  if (peak === first) return 'It is never better than one sample: more samples only find more that fool it.'
  return (
    `It is highest at ${peak.samples} with ${inPercent(peak.best)}, then falls to ${inPercent(last.best)}` +
    (scorer.adversarial > 0 ? ': more samples also find more wrong ones that fool it.' : '.')
  )
}

function pointsText(change: number): string {
  return `${change < 0 ? '−' : '+'}${Math.abs(100 * change).toFixed(1)} points`
}

/** Moves heights apart, downwards in their order, until any two differ by the gap. */
export function spreadApart(heights: readonly number[], gap: number): readonly number[] {
  const placed: number[] = []
  let above = -Infinity
  const ordered = [...heights.entries()].toSorted(([, one], [, other]) => one - other)
  for (const [i, height] of ordered) {
    above = Math.max(height, above + gap)
    placed[i] = above
  }
  return placed
}

export const LIMITS =
  'Questions of many difficulties, and samples that depend on each other. Every sample here is right with the ' +
  'same probability, and scores are normal; real verifiers fail in ways that no single number says.'

export const TABLE_NOTE =
  'The first two are computed without draws. The vote is a share of 2000 runs; ± is its standard error.'
