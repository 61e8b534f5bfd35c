import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'loss',
    symbol: '$-\\ln\\sigma(\\pm u\\cdot h)$',
    says:
      'What one word adds to the loss of a prediction: little for the true word ($+$) if the product is far ' +
      'above 0, and for a word of noise ($-$) if it is far below.',
    code: 'Math.log(t === 0 ? probability : 1 - probability)',
  },
  {
    id: 'target',
    symbol: '$v_b-v_a+v_c$',
    says: 'Where the fourth word should lie, if it is to the third as the second is to the first.',
    code: 'x + entryOf(b, j) - entryOf(a, j)',
  },
  {
    id: 'excluded',
    symbol: '$w\\notin\\{a,b,c\\}$',
    says: 'Right by the usual rule: of all words but those of the query, the nearest is the answer.',
    code: 'best.others === answer',
  },
  {
    id: 'allowed',
    symbol: 'any $w$',
    says: 'Right without the rule: the nearest of all words is the answer.',
    code: 'best.all === answer',
  },
  {
    id: 'query',
    symbol: '$w\\in\\{a,b,c\\}$',
    says: 'The nearest of all words is one of the three that were given; the rule forbids it as an answer.',
    code: 'words.includes(best.all)',
  },
  {
    id: 'offset',
    symbol: '$v_b-v_a$',
    says: 'The way from the first word of a pair to its second; each arrow shows it along the mean of all of them.',
    code: 'to.map((x, j) => x - entryOf(from, j))',
  },
]
