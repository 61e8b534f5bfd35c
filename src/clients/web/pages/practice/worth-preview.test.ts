import { describe, expect, test } from 'vitest'
import { isWorthPreview } from './worth-preview.ts'

describe('a preview is worth its room', () => {
  test.each([
    'It is $e^H$.',
    'So \\(x\\) is',
    'a price of $',
    'It is *not* linear.',
    'It is **linear**.',
    'an _old_ rule',
    'call `softmax` first',
    '```\ncode\n```',
    '# Cost\nIt is high.',
  ])('with %j', text => expect(isWorthPreview(text)).toBe(true))

  test.each([
    '',
    'Perplexity is lower.',
    '- one\n- two',
    '1. one\n2. two',
    '2*32*32*128 bytes',
    'd_k and d_v',
    '2 * 3 * 4',
    'a # b',
  ])('not with %j', text => expect(isWorthPreview(text)).toBe(false))
})
