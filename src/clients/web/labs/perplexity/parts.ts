import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'loss',
    symbol: '$-\\sum_i\\ln p_i$',
    says: 'The loss of the whole text: a token to which the model gave the probability $p_i$ adds $-\\ln p_i$.',
    code: '-logProbabilities.reduce((sum, value) => sum + value, 0)',
  },
  {
    id: 'tokens',
    symbol: '$N$',
    says: 'How many tokens the tokeniser makes of the text; each tokeniser has its own number.',
    code: 'logProbabilities.length',
  },
  {
    id: 'bits',
    symbol: '$-\\frac1N\\sum_i\\log_2 p_i$',
    says: 'The loss of one token on average, in bits: one bit is a choice between two equal tokens.',
    code: 'nats / Math.LN2 / tokens',
  },
  {
    id: 'perplexity',
    symbol: '$\\exp(-\\frac1N\\sum_i\\ln p_i)$',
    says: 'Perplexity: among how many equally likely tokens the model would be as unsure as it is here.',
    code: 'Math.exp(nats / tokens)',
  },
  {
    id: 'byte',
    symbol: '$-\\frac1B\\sum_i\\log_2 p_i$',
    says: 'The same loss over the $B$ bytes of the text, which are the same for every tokeniser.',
    code: 'nats / Math.LN2 / bytes',
  },
]
