/** The labs of models and their training. */
import type { LabTopic } from './lab.ts'

export const LABS_OF_MODELS: readonly LabTopic[] = [
  {
    id: 'transformer',
    name: 'Attention and the Transformer',
    labs: [
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
        id: 'superposition',
        title: 'More features than dimensions',
        asks: 'How many features does a model keep in a few dimensions, and does a sparse autoencoder find them?',
        questions: ['research/sparse-autoencoders', 'architecture/residual-stream'],
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
        id: 'image-tokens',
        title: 'What a picture costs',
        asks: 'How many places in the context does an image take, and which designs make them fewer?',
        questions: ['architecture/vision-language-models'],
      },
    ],
  },
  {
    id: 'training',
    name: 'Pretraining and its data',
    labs: [
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
        id: 'training-plan',
        title: 'Memory, days and dollars of a training run',
        asks: 'How much memory does the state of training take on each GPU, and what do its days cost?',
        questions: ['system-design/training-a-7b', 'foundations/adam', 'system-design/private-fine-tuning'],
      },
      {
        id: 'scaling',
        title: 'The best size for a budget',
        asks: 'Which size of model spends a budget best, and which once serving counts?',
        questions: ['research/chinchilla', 'research/llama-family', 'scenarios/data-quality'],
      },
      {
        id: 'deduplication',
        title: 'Nearly the same text',
        asks: 'How alike are two texts, and would a search for duplicates or leaks find the pair?',
        questions: ['foundations/data-hygiene', 'scenarios/evaluation-hygiene'],
      },
      {
        id: 'collapse',
        title: 'Trained on its own output',
        asks: 'How much of the variance is left when each model is fitted to samples of the one before?',
        questions: ['research/model-collapse'],
      },
    ],
  },
]
