/** The labs of what is done with models: adapting, serving, evaluating. */
import type { LabTopic } from './lab.ts'

export const LABS_OF_USE: readonly LabTopic[] = [
  {
    id: 'adapting',
    name: 'Fine-tuning and alignment',
    labs: [
      {
        id: 'lora',
        title: 'What a rank buys',
        asks: 'How much of a change can a low-rank adapter hold, and what do parameters and memory come to?',
        questions: ['research/lora', 'system-design/lora-serving', 'system-design/private-fine-tuning'],
      },
      {
        id: 'distillation',
        title: 'Softer targets',
        asks: 'How much smaller does a temperature make the gradient of the soft loss?',
        questions: ['research/distillation', 'scenarios/distil-or-rl'],
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
    ],
  },
  {
    id: 'serving',
    name: 'Serving and retrieval',
    labs: [
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
        id: 'flash-attention',
        title: 'The same attention in tiles',
        asks: 'How much less memory traffic does attention in tiles cause, and is its result the same?',
        questions: ['architecture/flash-attention', 'scenarios/kv-cache-stack'],
      },
      {
        id: 'quantisation',
        title: 'A GPT in few bits',
        asks: 'How few bits can a weight have before the model reads badly?',
        questions: ['research/quantisation'],
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
        id: 'retrieval',
        title: 'Words and directions',
        asks: 'What do word matching and vectors each find, and what do their fused lists gain?',
        questions: [
          'system-design/enterprise-rag',
          'system-design/billion-document-search',
          'system-design/qa-over-10k-pdfs',
        ],
      },
    ],
  },
  {
    id: 'evaluation',
    name: 'Evaluation and test-time compute',
    labs: [
      {
        id: 'emergence',
        title: 'The same models on two rulers',
        asks: 'Does an ability appear suddenly, or does the score only count answers that are wholly right?',
        questions: ['research/emergent-abilities', 'architecture/bert-or-gpt-for-classification'],
      },
      {
        id: 'haystack',
        title: 'One needle, eight needles',
        asks: 'How much of a long window is of use, if a question needs several facts from it?',
        questions: ['research/long-context-evaluation'],
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
    ],
  },
]
