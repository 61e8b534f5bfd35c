import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'loss',
    symbol: '$-\\sum_i\\ln p_i$',
    says:
      'The loss of the whole text: a token that the model gave the ' +
      'probability $p_i$ adds $-\\ln p_i$ nats, or $-\\log_2p_i$ bits.',
    code: '-logProbabilities.reduce((sum, value) => sum + value, 0)',
  },
  {
    id: 'tokens',
    symbol: '$N$',
    says: 'The number of tokens into which the tokeniser cuts the text; each tokeniser has its own.',
    code: 'logProbabilities.length',
  },
  {
    id: 'bits-a-token',
    symbol: '$-\\frac1N\\sum_i\\log_2 p_i$',
    says: 'The mean loss of a token, in bits; one bit is a choice between two equally likely tokens.',
    code: 'nats / Math.LN2 / tokens',
  },
  {
    id: 'perplexity',
    symbol: '$\\exp(-\\frac1N\\sum_i\\ln p_i)$',
    says: 'Among this many equally likely tokens one would be as unsure as the model is on average.',
    code: 'Math.exp(nats / tokens)',
  },
  {
    id: 'bits-a-byte',
    symbol: '$-\\frac1B\\sum_i\\log_2 p_i$',
    says:
      'The same loss in bits, divided by the $B$ bytes of the ' +
      'text, whose number does not depend on the tokeniser.',
    code: 'nats / Math.LN2 / bytes',
  },
]
