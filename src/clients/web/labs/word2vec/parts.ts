import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'loss',
    symbol: '$-\\ln\\sigma(\\pm u\\cdot h)$',
    says:
      'What each word adds to the loss of a prediction: the true word ($+$) adds little ' +
      'if the product $u\\cdot h$ is far above 0, a noise word ($-$) if it is far below.',
    code: 'Math.log(t === 0 ? probability : 1 - probability)',
  },
  {
    id: 'target',
    symbol: '$v_b-v_a+v_c$',
    says: 'Where the fourth word should lie, if it is to the third as the second is to the first.',
    code: 'x + entryOf(b, j) - entryOf(a, j)',
  },
  {
    id: 'query-excluded',
    symbol: '$w\\notin\\{a,b,c\\}$',
    says:
      'Counted as right by the usual rule: the answer is ' +
      'the nearest of all words but the three of the query.',
    code: 'best.others === answer',
  },
  {
    id: 'any-word',
    symbol: 'any $w$',
    says: 'Counted as right with no word excluded: the answer is the nearest of all words.',
    code: 'best.all === answer',
  },
  {
    id: 'query',
    symbol: '$w\\in\\{a,b,c\\}$',
    says:
      'The nearest of all words is one of the three of the ' +
      'query, which the usual rule does not allow as an answer.',
    code: 'words.includes(best.all)',
  },
  {
    id: 'offset',
    symbol: '$v_b-v_a$',
    says:
      'The difference between the two vectors of a pair; each arrow runs ' +
      'from the first word to the second, as they lie along the mean offset.',
    code: 'to.map((x, j) => x - entryOf(from, j))',
  },
]
