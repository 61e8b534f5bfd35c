/**
 * WordPiece (Schuster and Nakajima, 2012): merges by likelihood, and words split from the left, longest
 * first.
 */
import { merged, pairCounts, symbolCounts } from './corpus.ts'
import type { CountedPair, CountedWord } from './corpus.ts'

/** The prefix of a piece that does not begin a word. */
export const INSIDE = '##'

/**
 * Two criteria for how much a merge raises the likelihood of the text under independent tokens. `gain` is
 * that of the log-likelihood; `ratio`, the pair's count over that expected by chance, is the one most code
 * uses.
 */
type Criterion = 'gain' | 'ratio'

interface PieceMerge {
  readonly left: string
  readonly right: string
  readonly score: number
  readonly piece: string
}

export function scorePair(
  pair: CountedPair,
  counts: ReadonlyMap<string, number>,
  total: number,
  criterion: Criterion,
): number {
  const [left, right] = [counts.get(pair.left) ?? 0, counts.get(pair.right) ?? 0]
  if (criterion === 'ratio') return (pair.count * total) / (left * right)
  // Σ c ln(c / N) over the tokens, after less before.
  const term = (count: number) => (count > 0 ? count * Math.log(count) : 0)
  const same = pair.left === pair.right
  const before = (same ? term(left) : term(left) + term(right)) - term(total)
  const rest = same ? term(left - 2 * pair.count) : term(left - pair.count) + term(right - pair.count)
  return rest + term(pair.count) - term(total - pair.count) - before
}

export function trainWordPiece(
  words: readonly CountedWord[],
  merges: number,
  criterion: Criterion,
): readonly PieceMerge[] {
  const steps: PieceMerge[] = []
  let current = words.map(({ symbols, count }) => ({
    symbols: symbols.map((symbol, i) => (i === 0 ? symbol : INSIDE + symbol)),
    count,
  }))
  while (steps.length < merges) {
    const counts = symbolCounts(current)
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const scored = pairCounts(current).map(pair => ({
      ...pair,
      score: scorePair(pair, counts, total, criterion),
    }))
    const [first] = scored
    if (first === undefined) break
    const { left, right, score } = scored.reduce(
      (best, pair) => (pair.score > best.score ? pair : best),
      first,
    )
    const piece = left + right.slice(INSIDE.length)
    current = current.map(({ symbols, count }) => ({
      symbols: [...merged(symbols, left, right, piece)],
      count,
    }))
    steps.push({ left, right, score, piece })
  }
  return steps
}

/**
 * Repeatedly takes the longest piece that fits. A word with a part that no piece fits is unknown as a whole.
 */
export function encodeWordPiece(word: string, pieces: ReadonlySet<string>): readonly string[] {
  const out: string[] = []
  const letters = [...word]
  for (let start = 0; start < letters.length;) {
    let end = letters.length
    const piece = () => (start === 0 ? '' : INSIDE) + letters.slice(start, end).join('')
    while (end > start && !pieces.has(piece())) end -= 1
    if (end === start) return ['[UNK]']
    out.push(piece())
    start = end
  }
  return out
}
