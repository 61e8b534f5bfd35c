/** BPE trained on one text and used on another, merge by merge: the tokens per word of either. */
import { replayMerges, tokenCount, trainBpe } from './bpe.ts'
import type { Merge } from './bpe.ts'
import { merged, symbolsOf, wordsWithCounts } from './corpus.ts'
import { encodeWithFallback, encodeWithoutFallback } from './fallback.ts'
import { INSIDE, trainWordPiece } from './wordpiece.ts'

/** The encoding of a letter that the first text did not have: its bytes, or the unknown token. */
type Strange = 'bytes' | 'unknown'

export interface Course {
  readonly merges: readonly Merge[]
  /** The letters of the training text. */
  readonly alphabet: ReadonlySet<string>
  /** Tokens per word of the training text after 0, 1, 2 … merges. */
  readonly learnt: readonly number[]
  /** The same of the other text. */
  readonly other: readonly number[]
}

export function courseOf(text: string, other: string, most: number, strange: Strange): Course {
  const words = wordsWithCounts(text, 'characters')
  const merges = trainBpe(words, most)
  const alphabet = new Set(wordsOf(text).flatMap(word => symbolsOf(word, 'characters')))
  const many = wordsOf(text).length
  let cut = cutWords(other, [], alphabet, strange)
  const costs = [perWord(cut)]
  for (const { left, right } of merges) {
    cut = cut.map(symbols => merged(symbols, left, right, left + right))
    costs.push(perWord(cut))
  }
  const learnt = [tokenCount(words), ...merges.map(({ tokens }) => tokens)].map(tokens => tokens / many)
  return { merges, alphabet, learnt, other: costs }
}

/** The tokens of each word. */
export function cutWords(
  text: string,
  merges: readonly Merge[],
  alphabet: ReadonlySet<string>,
  strange: Strange,
): readonly (readonly string[])[] {
  const encode = strange === 'bytes' ? encodeWithFallback : encodeWithoutFallback
  return wordsOf(text).map(word => replayMerges(encode(word, alphabet), merges))
}

export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

/** The pair that WordPiece merges first, and the ratio of its count to that expected by chance. */
export function firstPieces(text: string): { readonly pair: readonly string[]; readonly times: number } {
  const [first] = trainWordPiece(wordsWithCounts(text, 'characters'), 1, 'ratio')
  const bare = (piece: string) => (piece.length > INSIDE.length ? piece.replace(INSIDE, '') : piece)
  return first ? { pair: [first.left, first.right].map(bare), times: first.score } : { pair: [], times: NaN }
}

function perWord(cut: readonly (readonly string[])[]): number {
  return cut.reduce((sum, tokens) => sum + tokens.length, 0) / cut.length
}
