import { describe, expect, test } from 'vitest'
import type { TermCheck } from '#api'
import { checkText, loadText, withoutNames } from './glossary-text.ts'

test.each([
  [{ due: 0, fresh: 324, minutes: 0 }, 'Nothing is due; 324 not seen'],
  [{ due: 1, fresh: 3, minutes: 1 }, '1 due, about 1 minute; 3 not seen'],
])('a load is said in one line (%o)', (load, said) => {
  expect(loadText(load)).toBe(said)
})

describe('a check', () => {
  const words = (common: readonly string[]): TermCheck => ({ kind: 'words', common, of: 5, proposed: 'hard' })
  const name = (match: 'same' | 'slip' | 'other-term' | 'none'): TermCheck => ({
    kind: 'name',
    match,
    name: match === 'none' ? null : 'KV cache',
    proposed: 'good',
  })
  test.each([
    [words(['keys', 'values']), 'Words in common, 2 of 5: keys, values.'],
    [words([]), 'None of the definition’s 5 key words. Other words may say the same.'],
    [name('same'), 'That is the term.'],
    [name('slip'), 'That is the term, with a slip: KV cache.'],
    [name('other-term'), 'That is another term: KV cache.'],
    [name('none'), 'That is none of its names.'],
  ])('says no more than it knows (%#)', (check, said) => {
    expect(checkText(check)).toBe(said)
  })

  test('of a meaning never says right or wrong', () => {
    expect([words([]), words(['a'])].map(checkText).join(' ')).not.toMatch(/right|wrong|correct/i)
  })
})

test('a definition does not give its term away', () => {
  const term = {
    term: 'Logit',
    also: ['p99 (tail)'],
    says: 'The logits, $logit_i$; a logit. Logitech, p99 (tail).',
  }
  expect(withoutNames(term)).toBe('The …, $logit_i$; a …. Logitech, ….')
})
