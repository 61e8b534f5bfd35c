/** The page's wording: question, set-up and sentences about the numbers. */
import { firstPieces, wordsOf } from '#labs/tokeniser'
import type { Course } from '#labs/tokeniser'

export const ASKS = 'What does a word cost that the tokeniser has not learnt from?'

export function one(value: number): string {
  return value.toFixed(1)
}

/** A count of times, with a word for one. */
export function oftenText(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

export function setUp(text: string, merges: number): string {
  const words = wordsOf(text)
  const letters = words.reduce((sum, word) => sum + [...word].length, 0) / words.length
  return (
    `BPE learns ${merges} merges from the first text: ${words.length} words, each ${one(letters)} ` +
    `letters long ` +
    'on average. The second text is then cut with them. How many tokens does a word of the second ' +
    'text take, ' +
    'on average?'
  )
}

export function whatToLookFor(course: Course, text: string, merges: number): readonly string[] {
  const [first] = course.merges
  const { pair, times } = firstPieces(text)
  const [seen = NaN, unseen = NaN] = [course.learnt[merges], course.other[merges]]
  return [
    `After ${merges} merges a word takes ${one(seen)} tokens in the text that was learnt from and ` +
      `${one(unseen)} in the other. What is frequent becomes one token; what is rare stays in pieces.`,
    ...(first && pair.length > 0
      ? [
          `BPE begins with the pair that stands there most often: ${first.left} + ${first.right}, ` +
            `${oftenText(first.count)}. WordPiece would begin with ${pair.join(' + ')}, ${one(times)} ` +
            `times as often ` +
            'as its letters would meet by chance.',
        ]
      : []),
    'The first merges save most. Each later pair is rarer, so the lines flatten while the vocabulary ' +
      'grows by ' +
      'one token a merge.',
    'A letter that the first text did not have becomes its bytes: an emoji four tokens, none of them lost. ' +
      'Set ' +
      'to unknown, every such letter is the same token, and the text cannot be had back. Write the ' +
      'second text ' +
      'in another language to see what its readers pay.',
  ]
}

export const LIMITS =
  'A vocabulary of use. Those are learnt from a large corpus and have tens of thousands of tokens or more; ' +
  'many ' +
  'begin from bytes, and keep the space before a word as part of its token. Here the space is dropped.'
