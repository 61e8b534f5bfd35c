/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { pairsBeyond } from '#labs/positions'
import { grouped, inDegrees, pairCount } from './figures.ts'
import { DIMENSION } from './knobs.ts'
import type { StretchedView } from './knobs.ts'

export const ASKS = 'Which pairs of RoPE meet angles beyond the window that training never showed them?'

export function setUp(base: number, window: number): string {
  return (
    `A head of width $d=${DIMENSION}$ turns ${DIMENSION / 2} pairs, pair $i$ by ` +
    `$\\theta_i=${base}^{-2i/${DIMENSION}}$ radians per token. It was trained on windows of ` +
    `${grouped(window)} tokens, and now reads a longer one with nothing changed. How many of its ` +
    'pairs meet angles that they never had in training?'
  )
}

export function whatToLookFor({ trained, stretch, pairs }: StretchedView): readonly string[] {
  const [plain, ntk] = [pairsBeyond(pairs.plain), pairsBeyond(pairs.ntk)]
  const round = pairs.plain.length - plain
  const newest = Math.max(...pairs.ntk.map(pair => pair.beyond))
  return [
    `Over ${grouped(trained.window)} tokens the ${round} fastest pairs turn round at least once, so no ` +
      `angle is new to them at any length. The ${plain} slowest have seen a part of the circle, and ` +
      'go on beyond it.',
    `Interpolated, every pair is ${stretch} times slower: nothing is new, but the fastest pair turns ` +
      `$1/${stretch}$ of a radian per token instead of 1, so it tells neighbours less well apart.`,
    'NTK changes the base. The fastest pair keeps its speed and the slowest is ' +
      `${stretch} times slower. Those between are slowed less than that, ` +
      `so ${pairCount(ntk)} still meet new angles, up to ${inDegrees(newest)} each.`,
    'YaRN decides pair by pair: above 32 turns in training it leaves a pair alone, below 1 it ' +
      'interpolates fully, and in between it mixes. Set the base to 500,000: more pairs never turn round.',
  ]
}

export const LIMITS =
  'How well a model reads. New angles are a reason for the loss to rise beyond the window, not its ' +
  'size. YaRN also multiplies the scores by $(0.1\\ln s+1)^2$, and models are usually trained on for ' +
  'a while after stretching.'

export const TABLE_NOTE =
  'Angles are the arc of the circle passed through over the window, a full turn at most. An arc ' +
  'counts as new from one step of training on. Slowed: speed in training over speed now.'
