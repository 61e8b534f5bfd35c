import { describe, expect, test } from 'vitest'
import { wordsInCommon } from './words-in-common.ts'

const SAYS =
  'The keys and values of earlier tokens, kept in memory $K, V$ so that each step computes only those of the newest token.'
const common = (typed: string, given: readonly string[] = []) => wordsInCommon(SAYS, given, typed)

describe('words in common', () => {
  test('are key words of the definition, as it spells them and in its order', () => {
    expect(common('memory for values and the key of a token').common).toEqual([
      'keys',
      'values',
      'tokens',
      'memory',
    ])
  })

  test('are counted once, without formulas, function words and the words of the name', () => {
    const { of } = common('')
    expect(common('', ['tokens']).of).toBe(of - 1)
    expect(common('the and of in only K V').common).toEqual([])
  })

  test('allow a slip in a long word', () => {
    expect(common('it comptues').common).toEqual(['computes'])
  })

  test('are all of them for the definition itself, and none for nothing', () => {
    expect(common(SAYS)).toEqual({ common: expect.any(Array), of: common(SAYS).common.length })
    expect(common('  ').common).toEqual([])
  })
})
