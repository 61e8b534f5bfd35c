/** Which stretches of an answer may say a point. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from '#text'
import { segment } from '../segment.ts'
import type { TokenisedSegment } from '../segment.ts'
import { candidateSpans } from './spans.ts'
import type { CandidateSpan } from './spans.ts'
import { features } from './text-features.ts'

const tokenised = (answer: string) => segment(answer).map(s => ({ segment: s, tokens: tokenise(s.text) }))

/** Sentences by the words of each of their clauses, numbered as an answer is. */
function sentences(...shape: readonly (readonly number[])[]): readonly TokenisedSegment[] {
  let number = 0
  return shape.flatMap((clauses, sentence) =>
    clauses.map(words => {
      number += 1
      const text = 'word '.repeat(words)
      return { segment: { number, sentence, start: 0, end: 0, text }, tokens: tokenise(text) }
    }),
  )
}

const textOf = ({ segments }: Pick<CandidateSpan, 'segments'>) => segments.join('+')
const spansOf = (...shape: readonly (readonly number[])[]) => candidateSpans(sentences(...shape))

describe('an answer has as spans', () => {
  test.each<[string, readonly (readonly number[])[], readonly string[]]>([
    ['a sentence of one clause', [[20]], ['1']],
    ['a sentence of two clauses, and each of them', [[10, 10]], ['1+2', '1', '2']],
    ['of three clauses also each two neighbours', [[9, 9, 9]], ['1+2+3', '1', '2', '3', '1+2', '2+3']],
    ['two sentences of at most 14 words, and both together', [[14], [14]], ['1', '1+2', '2']],
    ['not together where the first is longer', [[15], [14]], ['1', '2']],
    ['nor where the second is', [[14], [15]], ['1', '2']],
    ['two together, never three', [[5], [5], [5]], ['1', '1+2', '2', '2+3', '3']],
    ['clauses with the short sentence after them', [[6, 6], [5]], ['1+2', '1', '2', '1+2+3', '3']],
    ['no sentence of more than 60 words where it has clauses', [[30, 31]], ['1', '2']],
    ['one of 60', [[30, 30]], ['1+2', '1', '2']],
    ['neighbours of at most 60 in a longer sentence', [[25, 30, 40]], ['1', '2', '3', '1+2']],
    ['a clause, however long', [[100]], ['1']],
    ['nothing where there are no words', [[0], [0, 0]], []],
  ])('%s', (_, shape, expected) => {
    expect(spansOf(...shape).map(textOf)).toEqual(expected)
  })
})

describe('a span', () => {
  test.each<[string, readonly (readonly number[])[], readonly string[]]>([
    ['a clause points to its sentence', [[9, 9, 9]], ['1+2+3', '1+2+3', '1+2+3', '1+2+3', '1+2+3', '1+2+3']],
    ['a sentence to itself, and so do two together', [[5], [5]], ['1', '1+2', '2']],
    ['a clause of too long a sentence to itself', [[30, 31]], ['1', '2']],
    [
      'the second sentence to its own',
      [
        [20, 20],
        [20, 20],
      ],
      ['1+2', '1+2', '1+2', '3+4', '3+4', '3+4'],
    ],
  ])('by its `whole`: %s', (_, shape, expected) => {
    const spans = spansOf(...shape)
    expect(spans.map(span => textOf(spans[span.whole]!))).toEqual(expected)
  })

  test('holds the words of its segments, their features, and whether it denies', () => {
    const spans = candidateSpans(tokenised('Its loss is low, but accuracy does not rise.'))
    expect(spans.map(span => span.tokens.map(token => token.word).join(' '))).toEqual([
      'its loss is low but accuracy does not rise',
      'its loss is low',
      'but accuracy does not rise',
    ])
    expect(spans.map(span => span.denies)).toEqual([true, false, true])
    for (const span of spans) expect(span.features).toEqual(features(span.tokens))
  })
})

describe('a sentence in a denying frame', () => {
  const denied = (answer: string, ...numbers: readonly number[]) =>
    candidateSpans(
      tokenised(answer).map(part =>
        numbers.includes(part.segment.number) ? { ...part, denied: true } : part,
      ),
    )
  const wordsOf = (tokens: CandidateSpan['tokens']) => tokens.map(token => token.word).join(' ')
  const ANSWER = 'It is a myth that its loss is low, and that accuracy never rises. The gate closes.'

  test('is a span as a whole, without its clauses, since each would leave the frame behind', () => {
    expect(denied(ANSWER).map(textOf)).toEqual(['1+2', '1', '2', '1+2+3', '3'])
    expect(denied(ANSWER, 1, 2).map(textOf)).toEqual(['1+2', '3'])
    expect(denied(ANSWER, 2).map(textOf)).toEqual(['1+2', '3'])
  })

  test('holds what the frame denies apart from what turns it', () => {
    const [framed, plain] = denied(ANSWER, 1, 2)
    expect(wordsOf(framed!.tokens)).toBe('it is myth that its loss is low and that accuracy never rises')
    expect(wordsOf(framed!.framed)).toBe('it is that its loss is low and that accuracy rises')
    expect(plain!.framed).toEqual([])
  })
})

describe('the number of spans', () => {
  const anyShape = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }), {
    maxLength: 20,
  })

  // Of c clauses: the sentence, each clause, c - 1 pairs, and with the next one: 2c + 1, and 2 where c is 1.
  test('is at most two and a half for each clause', () => {
    fc.assert(
      fc.property(anyShape, shape => {
        expect(spansOf(...shape).length).toBeLessThanOrEqual(2.5 * shape.flat().length)
      }),
    )
  })

  test('doubles with the answer, but for the two sentences that come to stand together', () => {
    fc.assert(
      fc.property(anyShape, shape => {
        const [once, twice] = [spansOf(...shape).length, spansOf(...shape, ...shape).length]
        expect(twice - 2 * once).toBeOneOf([0, 1])
      }),
    )
  })
})
