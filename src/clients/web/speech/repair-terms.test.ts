import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movedRepairs, repairTerms, undone } from './repair-terms.ts'

const GLOSSARY = [
  ...readFileSync(join(import.meta.dirname, '../../../../bank/glossary.yaml'), 'utf8').matchAll(
    /^\s+term: (.*)$/gm,
  ),
].map(([, term = '']) => term)
const repaired = (text: string, before = '') => repairTerms(text, GLOSSARY, before).text

describe('terms that a recogniser mangles are repaired', () => {
  test.each([
    ['the kay vee cash grows with the sequence', 'the KV cache grows with the sequence'],
    ['the k v cash', 'the KV cache'],
    ['KV cash', 'KV cache'],
    ['the cash holds keys of every head', 'the cache holds keys of every head'],
    ['rope rotates queries and keys', 'RoPE rotates queries and keys'],
    ['row p is a relative position embedding', 'RoPE is a relative position embedding'],
    ['we train it with lora and q lora', 'we train it with LoRA and QLoRA'],
    ['Laura adds two low rank matrices', 'LoRA adds two low rank matrices'],
    ['the soft max over the scores', 'the softmax over the scores'],
    ['an lstm has more gates than a grew', 'an LSTM has more gates than a GRU'],
    ['a gated unit such as the grew', 'a gated unit such as the GRU'],
    ['l s t m and g r u', 'LSTM and GRU'],
    ['bite pair encoding merges', 'byte pair encoding merges'],
    ['two bites per parameter', 'two bytes per parameter'],
    ['chin chilla says twenty tokens', 'Chinchilla says twenty tokens'],
    ['flash attention tiles', 'FlashAttention tiles'],
    ['after are el aitch ef', 'after RLHF'],
    ['an em oh ee layer', 'an MoE layer'],
    ['the kay ell divergence', 'the KL divergence'],
    ['word to vec with skip graham', 'word2vec with skip-gram'],
    ['top pee sampling', 'top-p sampling'],
    ['a retriever in a rag pipeline', 'a retriever in a RAG pipeline'],
  ])('%s', (said, meant) => {
    expect(repaired(said)).toBe(meant)
  })

  test('from the glossary, where the rest of the term was heard', () => {
    expect(repaired('the casual mask hides the future')).toBe('the causal mask hides the future')
    expect(repaired('cosign similarity')).toBe('cosine similarity')
    expect(repaired('a word piece vocabulary in b f 16')).toBe('a WordPiece vocabulary in bf16')
  })

  test('by what was said before, when these words alone do not tell', () => {
    expect(repaired('then rope is applied')).toBe('then rope is applied')
    expect(repaired('then rope is applied', 'To encode the position in queries and keys,')).toBe(
      'then RoPE is applied',
    )
  })
})

test.each([
  'I grew up with a rope in one hand and cash in the other.',
  'Revenue grew and the cash flow improved.',
  'The mosquito bites at night; row p of the matrix.',
  'The input data and the output date of the input got lost.',
  'Adaptive attention is not what I mean.',
  'The layer normalization and the layer normalisation are one thing; sampled tokens, gradients clipped.',
  'You see, I am in it; why are you so?',
  'The atoms of a yarn, an alibi, a glove and a rag.',
  'An old glove. Moe went home.',
  'Log its progress. The soft maximum is smooth.',
  'A KV cache, RoPE, LoRA, softmax, a GRU and FlashAttention.',
])('good English is left alone: %s', said => {
  expect(repaired(said)).toBe(said)
})

const WORD = fc.constantFrom(
  'the',
  'kay',
  'vee',
  'cash',
  'rope',
  'keys',
  'lora',
  'soft',
  'max',
  'grew',
  'gated',
  'a',
  'l',
  's',
  't',
  'm',
  'casual',
  'mask',
  'bite',
  'pair',
  'encoding',
  '.',
  ',',
  'GRU',
)
const SAID = fc.array(WORD, { maxLength: 30 }).map(words => words.join(' '))

describe('a repair', () => {
  test('names its own words, and undone, from the last to the first, gives back what was heard', () => {
    fc.assert(
      fc.property(SAID, said => {
        const { text, repairs } = repairTerms(said, GLOSSARY)
        for (const { start, end, meant } of repairs) expect(text.slice(start, end)).toBe(meant)
        expect(repairs.toReversed().reduce(undone, text)).toBe(said)
      }),
    )
  })

  test('is found again after the text around it was changed, and let go when its own words were', () => {
    fc.assert(
      fc.property(
        SAID,
        fc.nat(200),
        fc.nat(20),
        fc.constantFrom('', 'x', ' and so on '),
        (said, at, cut, put) => {
          const { text, repairs } = repairTerms(said, GLOSSARY)
          const after = text.slice(0, at) + put + text.slice(at + cut)
          const moved = movedRepairs(repairs, text, after)
          for (const { start, end, meant } of moved) expect(after.slice(start, end)).toBe(meant)
          for (const repair of repairs.filter(r => r.end < at)) expect(moved).toContainEqual(repair)
        },
      ),
    )
  })
})
