import { describe, expect, test } from 'vitest'
import { nearestName } from './same-name.ts'

const nearest = (names: readonly string[], typed: string) => {
  const near = nearestName(names, typed)
  return near && [near.name, near.slips]
}

describe('a typed name', () => {
  test.each([
    ['KV cache', 'kv-cache'],
    ['KV cache', 'the KV caches'],
    ['Quantisation', 'quantization'],
    ['Kneser–Ney smoothing', 'kneser ney smoothing'],
    ['Top-$k$ sampling', 'top-k sampling'],
    ['GQA', 'gqa'],
  ])('%s is the same as %s', (name, typed) => {
    expect(nearest([name], typed)).toEqual([name, 0])
  })

  test.each([
    ['Perplexity', 'perplexty', 1],
    ['Perplexity', 'preplexty', 2],
    ['Logit', 'logti', 1],
  ])('%s is a slip away from %s', (name, typed, slips) => {
    expect(nearest([name], typed)).toEqual([name, slips])
  })

  test.each([
    ['GQA', 'MQA'],
    ['LoRA', 'Lara'],
    ['Encoder', 'decoder'],
    ['Perplexity', 'entropy'],
    ['Perplexity', ''],
    ['Perplexity', ' - '],
  ])('%s is not %s', (name, typed) => {
    expect(nearest([name], typed)).toBeUndefined()
  })

  test('is matched to the nearest of several', () => {
    expect(nearest(['Grouped-query attention', 'GQA'], 'gqa')).toEqual(['GQA', 0])
  })
})
