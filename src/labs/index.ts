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
    id: 'kv-memory',
    title: 'What fits beside the weights',
    asks: 'How long may sequences grow until their KV cache fills what the weights leave of a GPU?',
    questions: [
      'architecture/kv-cache',
      'architecture/grouped-query-attention',
      'architecture/multi-head-latent-attention',
      'scenarios/kv-cache-stack',
      'research/llama-family',
      'system-design/cheaper-70b-serving',
      'system-design/cache-aware-gateway',
    ],
  },
  {
    id: 'lora',
    title: 'What a rank buys',
    asks: 'How much of a change can a low-rank adapter hold, and what do parameters and memory come to?',
    questions: ['research/lora', 'system-design/lora-serving', 'system-design/private-fine-tuning'],
  },
]
