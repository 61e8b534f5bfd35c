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
      'architecture/local-global-attention',
      'architecture/hybrid-models',
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
    questions: ['foundations/decoding', 'foundations/beam-search'],
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
      'research/reasoning-models',
      'research/jailbreaks-and-prompt-injection',
      'foundations/data-hygiene',
    ],
  },
  {
    id: 'transformer',
    title: 'Inside a small GPT',
    asks: 'How far up the stack does a model settle on its next word?',
    questions: [
      'architecture/residual-stream',
      'architecture/transformer-block',
      'architecture/weight-tying',
      'architecture/in-context-learning',
      'foundations/perplexity',
    ],
  },
  {
    id: 'quantisation',
    title: 'A GPT in few bits',
    asks: 'How few bits can a weight have before the model reads badly?',
    questions: ['research/quantisation'],
  },
  {
    id: 'word2vec',
    title: 'King, man, woman',
    asks: 'Which analogies come out right because vectors know them, and which because of a rule?',
    questions: [
      'foundations/analogies',
      'foundations/word2vec',
      'foundations/cosine-similarity',
      'foundations/glove-and-fasttext',
      'foundations/static-and-contextual-embeddings',
    ],
  },
  {
    id: 'emergence',
    title: 'The same models on two rulers',
    asks: 'Does an ability appear suddenly, or does the score only count answers that are wholly right?',
    questions: ['research/emergent-abilities', 'architecture/bert-or-gpt-for-classification'],
  },
  {
    id: 'deduplication',
    title: 'Nearly the same text',
    asks: 'How alike are two texts, and would a search for duplicates or leaks find the pair?',
    questions: ['foundations/data-hygiene', 'scenarios/evaluation-hygiene'],
  },
  {
    id: 'haystack',
    title: 'One needle, eight needles',
    asks: 'How much of a long window is of use, if a question needs several facts from it?',
    questions: ['research/long-context-evaluation'],
  },
  {
    id: 'image-tokens',
    title: 'What a picture costs',
    asks: 'How many places in the context does an image take, and which designs make them fewer?',
    questions: ['architecture/vision-language-models'],
  },
  {
    id: 'superposition',
    title: 'More features than dimensions',
    asks: 'How many features does a model keep in a few dimensions, and does a sparse autoencoder find them?',
    questions: ['research/sparse-autoencoders', 'architecture/residual-stream'],
  },
  {
    id: 'collapse',
    title: 'Trained on its own output',
    asks: 'How much of the variance is left when each model is fitted to samples of the one before?',
    questions: ['research/model-collapse'],
  },
  {
    id: 'distillation',
    title: 'Softer targets',
    asks: 'How much smaller does a temperature make the gradient of the soft loss?',
    questions: ['research/distillation', 'scenarios/distil-or-rl'],
  },
  {
    id: 'retrieval',
    title: 'Words and directions',
    asks: 'What do word matching and vectors each find, and what do their fused lists gain?',
    questions: [
      'system-design/enterprise-rag',
      'system-design/billion-document-search',
      'system-design/qa-over-10k-pdfs',
    ],
  },
  {
    id: 'objectives',
    title: 'What the loss counts',
    asks: 'From how many of its positions does a pass learn, and what may each of them see?',
    questions: [
      'architecture/span-corruption',
      'architecture/bert-as-generator',
      'architecture/diffusion-language-models',
      'architecture/roberta-albert-deberta',
      'architecture/text-to-text',
    ],
  },
  {
    id: 'signal',
    title: 'Fifty layers deep',
    asks: 'How much of a signal, and of its gradient, is left after many layers, and what keeps it?',
    questions: [
      'foundations/initialisation',
      'foundations/backpropagation',
      'architecture/rmsnorm',
      'architecture/ffn-and-swiglu',
      'architecture/transformer-block',
      'foundations/regularisation',
    ],
  },
  {
    id: 'precision',
    title: 'What sixteen bits lose',
    asks: 'How many gradients become zero in 16 bits, and what does a loss scale save?',
    questions: [
      'foundations/mixed-precision',
      'research/quantisation',
      'system-design/training-a-7b',
      'architecture/rmsnorm',
    ],
  },
  {
    id: 'perplexity',
    title: 'One loss, four numbers',
    asks: 'Why can the model with the lower perplexity be the worse one?',
    questions: [
      'foundations/perplexity',
      'foundations/bits-per-byte',
      'foundations/cross-entropy',
      'foundations/chain-rule',
    ],
  },
  {
    id: 'preferences',
    title: 'When the score rises and people disagree',
    asks: 'How far can a policy follow a reward model before the true reward falls?',
    questions: [
      'research/rlhf',
      'research/dpo-and-ppo',
      'research/grpo-and-rlvr',
      'research/constitutional-ai',
    ],
  },
  {
    id: 'seq2seq',
    title: 'Through one vector',
    asks: 'How long a string does a decoder copy from one vector, and how long with attention?',
    questions: [
      'foundations/seq2seq-attention',
      'foundations/bahdanau-and-luong',
      'foundations/exposure-bias',
      'foundations/lstm-to-transformer',
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
