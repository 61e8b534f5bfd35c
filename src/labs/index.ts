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
    id: 'positions',
    title: 'Beyond the trained window',
    asks: 'Which pairs of RoPE meet angles beyond the window that training never showed them?',
    questions: [
      'architecture/long-context-extension',
      'architecture/rope-and-alibi',
      'research/attention-is-all-you-need',
    ],
  },
  {
    id: 'scaling',
    title: 'The best size for a budget',
    asks: 'Which size of model spends a budget best, and which once serving counts?',
    questions: ['research/chinchilla', 'research/llama-family', 'scenarios/data-quality'],
  },
]
