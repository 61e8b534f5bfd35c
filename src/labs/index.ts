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
    id: 'flash-attention',
    title: 'The same attention in tiles',
    asks: 'How much less memory traffic does attention in tiles cause, and is its result the same?',
    questions: ['architecture/flash-attention', 'scenarios/kv-cache-stack'],
  },
  {
    id: 'training-plan',
    title: 'Memory, days and dollars of a training run',
    asks: 'How much memory does the state of training take on each GPU, and what do its days cost?',
    questions: ['system-design/training-a-7b', 'foundations/adam', 'system-design/private-fine-tuning'],
  },
  {
    id: 'recurrent',
    title: 'Fifty steps back',
    asks: 'How much of a gradient is left after fifty steps back through a recurrent cell?',
    questions: ['foundations/vanishing-gradients', 'foundations/lstm-gates', 'foundations/gru-and-lstm'],
  },
  {
    id: 'experts',
    title: 'Where the tokens go',
    asks: 'What keeps one expert from taking every token, and what becomes of the tokens that it cannot take?',
    questions: [
      'architecture/moe-load-balancing',
      'architecture/moe-router',
      'architecture/expert-choice',
      'research/mixtral',
      'scenarios/moe-under-load',
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
  {
    id: 'state-space',
    title: 'One layer, three forms',
    asks: 'When is a recurrence a convolution, and what is left when it is none?',
    questions: [
      'architecture/state-space-models',
      'architecture/mamba',
      'architecture/hybrid-models',
      'foundations/lstm-to-transformer',
    ],
  },
]
