/**
 * The catalogue of labs. It loads none of them: a lab's own door is `#labs/<id>`, its claims are in
 * `claims.ts`.
 */

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
    id: 'n-grams',
    title: 'Counting words',
    asks: 'How much of a new chapter has a table of counts never seen, and what does smoothing do about it?',
    questions: ['foundations/n-gram-limits', 'foundations/smoothing'],
  },
  {
    id: 'perplexity',
    title: 'One loss, four numbers',
    asks: 'Why can the model with the lower perplexity be the worse one?',
    questions: ['foundations/perplexity', 'foundations/bits-per-byte', 'foundations/cross-entropy'],
  },
  {
    id: 'divergence',
    title: 'One bump on two',
    asks: 'Where does one Gaussian settle on two bumps, if it is pulled by the forward or by the reverse KL?',
    questions: ['foundations/forward-and-reverse-kl', 'foundations/kl-divergence'],
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
    id: 'retrieval',
    title: 'Words and directions',
    asks: 'What do word matching and vectors each find, and what do their fused lists gain?',
    questions: [
      'system-design/enterprise-rag',
      'system-design/billion-document-search',
      'system-design/qa-over-10k-pdfs',
    ],
  },
]
