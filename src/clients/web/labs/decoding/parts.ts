import type { Cut } from '#labs/decoding'
import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'temperature',
    symbol: '$\\mathrm{softmax}(z/T)$',
    says: 'The temperature divides the logits: above 1 the probabilities come closer together, below 1 they move apart.',
    code: 'softmax(stretched(logits, 1 / T))',
  },
  {
    id: 'top-k',
    symbol: '$i\\le k$',
    says: 'Top-k keeps the $k$ most probable tokens, however probable they are.',
    code: 'byProbability(p).slice(0, k)',
  },
  {
    id: 'top-p',
    symbol: '$\\sum p_i\\ge p$',
    says: 'Top-p takes the most probable tokens one by one, and stops once their sum has reached $p$.',
    code: 'sum >= mass',
  },
  {
    id: 'min-p',
    symbol: '$p_i\\ge m\\max p$',
    says: 'Min-p keeps the tokens with at least the share $m$ of the probability of the most probable one.',
    code: 'at(p, token) >= floor',
  },
  {
    id: 'drawn',
    symbol: '$p_i/\\sum_{\\mathrm{kept}}p_j$',
    says: 'What is kept is divided by its sum, so that a token can be drawn from it.',
    code: 'probability / mass',
  },
]

/** The part that cuts; nothing does without a cut. */
export function partOf(cut: Cut): string | undefined {
  return cut === 'none' ? undefined : cut
}
