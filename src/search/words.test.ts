import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formsIn, keyOf, stemOf, wordsIn } from './words.ts'

const key = (text: string) => keyOf(wordsIn(text))

test.each([
  ['KV-cache', 'kv cache'],
  ['tokenization', 'Tokenisation'],
  ['modeling', 'modelling'],
  ['Kneser–Ney', 'kneser ney'],
  ['Good–Turing', 'GoodTuring'],
  ['crossentropy', 'Cross-entropy'],
])('%s and %s are one name', (one, other) => {
  expect(key(one)).toBe(key(other))
})

test('short names keep their letters', () => {
  expect(key('vLLM')).not.toBe(key('VLM'))
})

test.each([
  ['decode', 'decoding'],
  ['quantised', 'quantisation'],
  ['analogy', 'analogies'],
  ['embed', 'embedding'],
  ['cheap', 'cheaper'],
  ['slow', 'slower'],
])('%s and %s have one stem', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other))
})

describe('the forms of a text', () => {
  test('hold the parts of a name and words that a hyphen joins', () => {
    expect(formsIn('FlashAttention and n-gram')).toEqual(
      expect.arrayContaining(['flashattention', 'flash', 'attention', 'ngram']),
    )
  })

  test('hold abbreviations whole', () => {
    expect(formsIn('LoRA, RoPE')).toEqual(['lora', 'rope'])
  })
})

test('a word lies where it says', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      for (const { start, end } of wordsIn(text)) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}]+$/u)
    }),
  )
})
