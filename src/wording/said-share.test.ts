import { describe, expect, test } from 'vitest'
import { partsUnsaid, saysNearly, sharedWords } from './said-share.ts'

describe('partsUnsaid', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'names the part of a claim of which the answer has no word',
      'RMSNorm divides by the root mean square, and does not subtract the mean.',
      'It divides by the root mean square of the features.',
      [],
    ],
    [
      'names a whole part that is lacking',
      'Keys and values are kept in memory, so a step reads the whole cache.',
      'The keys and values are kept in memory.',
      ['so a step reads the whole cache'],
    ],
    [
      'names nothing where all of it may be said in other words',
      'Parameters and tokens grow in equal proportion, about twenty tokens a parameter.',
      'Scale both alike.',
      [],
    ],
    [
      'names nothing where all of it is said',
      'About 20 tokens per parameter.',
      '20 tokens per parameter',
      [],
    ],
  ])('%s', (_, claim, answer, parts) => {
    expect(partsUnsaid(claim, answer)).toEqual(parts)
  })

  test('never cuts a formula in two', () => {
    for (const part of partsUnsaid(
      'The loss is $L = E + A/N, B$ and the rest is noise here.',
      'The rest is noise.',
    ))
      expect((part.match(/\$/g) ?? []).length % 2).toBe(0)
  })
})

describe('saysNearly', () => {
  test('takes forms of one word for one, and no word for another', () => {
    expect(
      saysNearly('Model size and data should be scaled equally.', 'scaling model size and data up equally'),
    ).toBe(true)
    expect(saysNearly('Model size and data should be scaled equally.', 'It is faster.')).toBe(false)
    expect(sharedWords('', 'anything')).toBe(0)
  })
})
