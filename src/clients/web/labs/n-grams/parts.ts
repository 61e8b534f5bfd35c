import type { Smoothing } from '#labs/n-grams'
import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'counts',
    symbol: '$c(hw)/c(h)$',
    says:
      'Without smoothing, the probability of a word $w$ is its share of the words seen after the ' +
      'history $h$; a word never seen there gets 0, and a single one makes the perplexity infinite.',
    code: '(followers.counts.get(word) ?? 0) / followers.total',
  },
  {
    id: 'add-k',
    symbol: '$\\frac{c(hw)+k}{c(h)+kV}$',
    says:
      'Every one of the $V$ words, seen or not, has its count ' +
      'raised by $k$: by 1 for add-one, by 0.01 for add-0.01.',
    code: '(count + k) / (total + k * vocabulary)',
  },
  {
    id: 'kneser-ney',
    symbol: '$P_{\\mathrm{KN}}(w\\mid h)$',
    says:
      'Kneser–Ney takes a discount off each count, and hands out what that frees in ' +
      'proportion to the probabilities after the history without its first word.',
    code: 'discounted(followers, word, level.discount) + saved * lower',
  },
  {
    id: 'unseen',
    symbol: '$c(hw)=0$',
    says:
      'A run of words that the training text does not have; under ' +
      'Kneser–Ney all of its probability comes from the shorter history.',
    code: 'count === 0 ? 0',
  },
]

/** The part that computes each smoothing. */
export const PART_OF: Readonly<Record<Smoothing, string>> = {
  none: 'counts',
  'add-one': 'add-k',
  'add-0.01': 'add-k',
  'kneser-ney': 'kneser-ney',
}
