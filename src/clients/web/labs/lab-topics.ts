import { LABS } from '#labs'
import type { Lab } from '#labs'

export interface LabTopic {
  readonly id: string
  readonly name: string
  /** Ids of labs, in the order of the page. */
  readonly labs: readonly string[]
}

/** What the labs are about, so that one is found among many; a test holds each lab to one topic. */
export const LAB_TOPICS: readonly LabTopic[] = [
  {
    id: 'words',
    name: 'Words and their probabilities',
    labs: ['n-grams', 'tokeniser', 'word2vec', 'perplexity', 'divergence', 'decoding'],
  },
  {
    id: 'recurrence',
    name: 'Recurrent and state-space layers',
    labs: ['recurrent', 'seq2seq', 'state-space'],
  },
  {
    id: 'transformer',
    name: 'Attention and the Transformer',
    labs: ['attention', 'positions', 'transformer', 'superposition', 'experts', 'image-tokens'],
  },
  {
    id: 'training',
    name: 'Pretraining and its data',
    labs: ['objectives', 'signal', 'precision', 'training-plan', 'scaling', 'deduplication', 'collapse'],
  },
  {
    id: 'adapting',
    name: 'Fine-tuning and alignment',
    labs: ['lora', 'distillation', 'preferences'],
  },
  {
    id: 'serving',
    name: 'Serving and retrieval',
    labs: ['kv-memory', 'flash-attention', 'quantisation', 'speculative-decoding', 'retrieval'],
  },
  {
    id: 'evaluation',
    name: 'Evaluation and test-time compute',
    labs: ['emergence', 'haystack', 'test-time'],
  },
]

export function labsAbout({ labs }: LabTopic): readonly Lab[] {
  return labs.flatMap(id => LABS.find(lab => lab.id === id) ?? [])
}
