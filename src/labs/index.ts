/** The catalogue of labs. It loads none of them: a lab's own door is `#labs/<id>`, its claims are in `claims.ts`. */

export interface Lab {
  readonly id: string
  readonly title: string
  /** The question that the lab puts, as one sentence. */
  readonly asks: string
  /** The questions of the bank that it serves, the first foremost. */
  readonly questions: readonly [string, ...string[]]
}

export const LABS: readonly Lab[] = [
  {
    id: 'attention',
    title: 'Dividing by the square root',
    asks: 'What does dividing the scores of attention by the root of the key dimension prevent?',
    questions: [
      'foundations/scaled-dot-product-attention',
      'architecture/causal-masking',
      'architecture/multi-head-attention',
      'architecture/permutation-equivariance',
      'research/attention-is-all-you-need',
    ],
  },
  {
    id: 'speculative-decoding',
    title: 'Guessing ahead',
    asks: 'Why does a small model’s guess not change what the large one writes, and when is it faster?',
    questions: [
      'research/speculative-decoding',
      'architecture/multi-token-prediction',
      'system-design/cheaper-70b-serving',
    ],
  },
  {
    id: 'n-grams',
    title: 'Counting words',
    asks: 'How much of a new chapter has a table of counts never seen, and what does smoothing do about it?',
    questions: ['foundations/n-gram-limits', 'foundations/smoothing'],
  },
]
