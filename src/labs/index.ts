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
    id: 'tokeniser',
    title: 'What a new word costs',
    asks: 'How many tokens does a text take that the tokeniser has not learnt from?',
    questions: ['foundations/subword-tokenisation'],
  },
  {
    id: 'decoding',
    title: 'What may still be drawn',
    asks: 'What do temperature, top-k, top-p and min-p leave of one distribution?',
    questions: ['foundations/decoding'],
  },
]
