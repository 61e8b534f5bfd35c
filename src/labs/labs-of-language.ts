/** The labs of language: words, their probabilities, and sequences. */
import type { LabTopic } from './lab.ts'

export const LABS_OF_LANGUAGE: readonly LabTopic[] = [
  {
    id: 'words',
    name: 'Words and their probabilities',
    labs: [
      {
        id: 'n-grams',
        title: 'Counting words',
        asks: 'How much of a new chapter has a table of counts never seen, and what does smoothing do about it?',
        questions: ['foundations/n-gram-limits', 'foundations/smoothing'],
      },
      {
        id: 'tokeniser',
        title: 'What a new word costs',
        asks: 'How many tokens does a text take that the tokeniser has not learnt from?',
        questions: ['foundations/subword-tokenisation'],
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
        id: 'divergence',
        title: 'One bump on two',
        asks: 'Where does one Gaussian settle on two bumps, if it is pulled by the forward or by the reverse KL?',
        questions: ['foundations/forward-and-reverse-kl', 'foundations/kl-divergence'],
      },
      {
        id: 'decoding',
        title: 'What may still be drawn',
        asks: 'What do temperature, top-k, top-p and min-p leave of one distribution?',
        questions: ['foundations/decoding', 'foundations/beam-search'],
      },
    ],
  },
  {
    id: 'recurrence',
    name: 'Recurrent and state-space layers',
    labs: [
      {
        id: 'recurrent',
        title: 'Fifty steps back',
        asks: 'How much of a gradient is left after fifty steps back through a recurrent cell?',
        questions: ['foundations/vanishing-gradients', 'foundations/lstm-gates', 'foundations/gru-and-lstm'],
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
    ],
  },
]
