import type { Smoothing } from '#labs/n-grams'
import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'counts',
    symbol: '$c(hw)/c(h)$',
    says:
      'Without smoothing the probability of a word $w$ is its share of what followed the history $h$: 0 if ' +
      'it never did, and one such word makes the perplexity infinite.',
    code: '(followers.counts.get(word) ?? 0) / followers.total',
  },
  {
    id: 'added',
    symbol: '$\\frac{c(hw)+k}{c(h)+kV}$',
    says:
      'Each of the $V$ words of the vocabulary is counted $k$ times more than it was seen: once for ' +
      'add-one, a hundredth for add-0.01.',
    code: '(count + k) / (total + k * vocabulary)',
  },
  {
    id: 'kneser-ney',
    symbol: '$P_{\\mathrm{KN}}(w\\mid h)$',
    says:
      'Kneser–Ney takes a discount off each count, and hands out what this saves by the probabilities after ' +
      'the history without its first word.',
    code: 'discounted(followers, word, level.discount) + saved * lower',
  },
  {
    id: 'unseen',
    symbol: '$c(hw)=0$',
    says:
      'A run that the training text does not have keeps nothing of its own: under Kneser–Ney all that it ' +
      'gets comes from the shorter history.',
    code: 'count === 0 ? 0',
  },
]

/** The part that computes each smoothing. */
export const PART_OF: Readonly<Record<Smoothing, string>> = {
  none: 'counts',
  'add-one': 'added',
  'add-0.01': 'added',
  'kneser-ney': 'kneser-ney',
}
