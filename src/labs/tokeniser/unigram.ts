/** The unigram tokeniser (Kudo, 2018): a large vocabulary, EM, and pruning by loss of likelihood. */
import type { CountedWord } from './corpus.ts'

export type Pieces = ReadonlyMap<string, number> // piece → probability

interface UnigramSetting {
  readonly size: number // pieces wanted
  readonly longest: number // letters of a piece of the first vocabulary
  readonly rounds: number // of EM before each pruning
  readonly share: number // of the pieces to keep at each pruning
}

interface Pruning {
  readonly removed: readonly string[]
  readonly size: number
  readonly logLikelihood: number // afterwards, before EM goes on
}

interface Unigram {
  readonly pieces: Pieces
  readonly prunings: readonly Pruning[]
}

export function trainUnigram(words: readonly CountedWord[], setting: UnigramSetting): Unigram {
  let pieces = firstVocabulary(words, setting.longest)
  const prunings: Pruning[] = []
  for (;;) {
    for (let round = 0; round < setting.rounds; round += 1) pieces = emRound(words, pieces)
    if (pieces.size <= setting.size) return { pieces, prunings }
    const removed = leastMissed(
      words,
      pieces,
      Math.max(setting.size, Math.floor(pieces.size * setting.share)),
    )
    if (removed.length === 0) return { pieces, prunings }
    pieces = without(pieces, new Set(removed))
    prunings.push({ removed, size: pieces.size, logLikelihood: logLikelihood(words, pieces) })
  }
}

/** Every part of a word that occurs twice, and every letter, with its share of the counts. */
export function firstVocabulary(words: readonly CountedWord[], longest: number): Pieces {
  const counts = new Map<string, number>()
  for (const { symbols, count } of words)
    symbols.forEach((_, start) => {
      for (let end = start + 1; end <= Math.min(symbols.length, start + longest); end += 1) {
        const part = symbols.slice(start, end).join('')
        counts.set(part, (counts.get(part) ?? 0) + count)
      }
    })
  return normalised([...counts].filter(([part, count]) => isLetter(part) || count >= 2))
}

/** Expected counts of the pieces over all segmentations, by the forward and the backward sums, as shares. */
export function emRound(words: readonly CountedWord[], pieces: Pieces): Pieces {
  const expected = new Map<string, number>([...pieces.keys()].map(piece => [piece, 0]))
  for (const { symbols, count } of words) {
    const ahead = forward(symbols, pieces)
    const behind = backward(symbols, pieces)
    const whole = ahead.at(-1) ?? 0
    symbols.forEach((_, start) =>
      piecesFrom(symbols, pieces, start, (end, piece, p) => {
        const share = ((ahead[start] ?? 0) * p * (behind[end] ?? 0)) / whole
        expected.set(piece, (expected.get(piece) ?? 0) + count * share)
      }),
    )
  }
  // Letters stay, however rare, so that every word can be written.
  return normalised([...expected].map(([piece, value]) => [piece, isLetter(piece) ? value + 1e-6 : value]))
}

/**
 * The sum over all segmentations of the product of their pieces' probabilities, logged and weighted by count.
 */
export function logLikelihood(words: readonly CountedWord[], pieces: Pieces): number {
  return words.reduce(
    (sum, { symbols, count }) => sum + count * Math.log(forward(symbols, pieces).at(-1) ?? 0),
    0,
  )
}

/** How much the log-likelihood falls without a piece. */
export function lossWithout(words: readonly CountedWord[], pieces: Pieces, piece: string): number {
  return logLikelihood(words, pieces) - logLikelihood(words, without(pieces, new Set([piece])))
}

/** The most probable segmentation (Viterbi, 1967). */
export function viterbi(symbols: readonly string[], pieces: Pieces): readonly string[] {
  const best: { score: number; from: number; piece: string }[] = [{ score: 0, from: 0, piece: '' }]
  symbols.forEach((_, start) =>
    piecesFrom(symbols, pieces, start, (end, piece, p) => {
      const score = (best[start]?.score ?? -Infinity) + Math.log(p)
      if (score > (best[end]?.score ?? -Infinity)) best[end] = { score, from: start, piece }
    }),
  )
  const out: string[] = []
  for (let at = symbols.length; at > 0;) {
    const step = best[at]
    if (step === undefined) return ['<unk>']
    out.unshift(step.piece)
    at = step.from
  }
  return out
}

/** The pieces beyond the number to keep whose loss is least; letters are never among them. */
function leastMissed(words: readonly CountedWord[], pieces: Pieces, keep: number): readonly string[] {
  const all = logLikelihood(words, pieces)
  return [...pieces.keys()]
    .filter(piece => !isLetter(piece))
    .map(piece => ({ piece, loss: all - logLikelihood(words, without(pieces, new Set([piece]))) }))
    .toSorted((a, b) => a.loss - b.loss)
    .slice(0, pieces.size - keep)
    .map(({ piece }) => piece)
}

/** For each place of a word the sum over the segmentations of what lies before it. */
function forward(symbols: readonly string[], pieces: Pieces): readonly number[] {
  const sums = [1, ...symbols.map(() => 0)]
  symbols.forEach((_, start) =>
    piecesFrom(symbols, pieces, start, (end, __, p) => {
      sums[end] = (sums[end] ?? 0) + (sums[start] ?? 0) * p
    }),
  )
  return sums
}

/** The same of what lies after it. */
function backward(symbols: readonly string[], pieces: Pieces): readonly number[] {
  const sums = [...symbols.map(() => 0), 1]
  for (let start = symbols.length - 1; start >= 0; start -= 1)
    piecesFrom(symbols, pieces, start, (end, _, p) => {
      sums[start] = (sums[start] ?? 0) + p * (sums[end] ?? 0)
    })
  return sums
}

/** Calls for each piece that begins at a place, the shortest first. */
function piecesFrom(
  symbols: readonly string[],
  pieces: Pieces,
  start: number,
  visit: (end: number, piece: string, p: number) => void,
): void {
  let piece = ''
  for (let end = start + 1; end <= symbols.length; end += 1) {
    piece += symbols[end - 1] ?? ''
    const p = pieces.get(piece)
    if (p !== undefined) visit(end, piece, p)
  }
}

function without(pieces: Pieces, removed: ReadonlySet<string>): Pieces {
  return normalised([...pieces].filter(([piece]) => !removed.has(piece)))
}

function normalised(entries: readonly (readonly [string, number])[]): Pieces {
  const total = entries.reduce((sum, [, value]) => sum + value, 0)
  return new Map(entries.map(([piece, value]) => [piece, value / total]))
}

const isLetter = (piece: string): boolean => [...piece].length === 1
