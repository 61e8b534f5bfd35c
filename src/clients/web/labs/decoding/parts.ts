import type { Cut } from '#labs/decoding'
import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'temperature',
    symbol: '$\\mathrm{softmax}(z/T)$',
    says:
      'The logits are divided by the temperature: above 1 it evens the ' +
      'probabilities out, below 1 it sharpens them, and 0 leaves the largest alone.',
    code: 'softmax(stretched(logits, 1 / T))',
  },
  {
    id: 'top-k',
    symbol: '$i\\le k$',
    says:
      'Top-k keeps the $k$ most probable tokens, whatever ' +
      'their probabilities; $i$ is the rank of a token.',
    code: 'byProbability(p).slice(0, k)',
  },
  {
    id: 'top-p',
    symbol: '$\\sum p_i\\ge p$',
    says:
      'Top-p takes the most probable tokens one by one, and ' +
      'stops once their probabilities add up to $p$ or more.',
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
    says:
      'The probabilities that are kept are divided by their sum, so ' +
      'that they sum to 1 again; the next token is drawn from them.',
    code: 'probability / mass',
  },
]

/** The part that cuts; nothing does without a cut. */
export function partOf(cut: Cut): string | undefined {
  return cut === 'none' ? undefined : cut
}
