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
    id: 'divergence',
    title: 'One bump on two',
    asks: 'Where does one Gaussian settle on two bumps, if it is pulled by the forward or by the reverse KL?',
    questions: ['foundations/forward-and-reverse-kl', 'foundations/kl-divergence'],
  },
  {
    id: 'test-time',
    title: 'Many tries',
    asks: 'How much do more samples help, if a vote or a verifier has to choose among them?',
    questions: [
      'research/test-time-compute',
      'research/process-reward-models',
      'scenarios/evaluation-hygiene',
    ],
  },
]
