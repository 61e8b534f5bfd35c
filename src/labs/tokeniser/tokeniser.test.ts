import { describe, expect, test } from 'vitest'
import { encodeBpe, textTokens, tokenCount, trainBpe } from './bpe.ts'
import { ENGLISH, PARALLEL, wordsWithCounts, merged, pairCounts, symbolsOf, uncut } from './corpus.ts'
import { byteToken, decodeTokens, encodeWithFallback } from './fallback.ts'
import { emRound, firstVocabulary, logLikelihood, trainUnigram, viterbi } from './unigram.ts'
import type { Pieces } from './unigram.ts'
import { INSIDE, encodeWordPiece, scorePair, trainWordPiece } from './wordpiece.ts'

const words = wordsWithCounts(ENGLISH, 'characters')

/** All ways to cut a word into pieces of the vocabulary, with the product of their probabilities. */
function segmentations(
  word: string,
  pieces: Pieces,
): readonly { readonly cut: readonly string[]; readonly p: number }[] {
  if (word === '') return [{ cut: [], p: 1 }]
  return [...pieces]
    .filter(([piece]) => word.startsWith(piece))
    .flatMap(([piece, p]) =>
      segmentations(word.slice(piece.length), pieces).map(rest => ({
        cut: [piece, ...rest.cut],
        p: p * rest.p,
      })),
    )
}

describe('byte-pair encoding', () => {
  // Sennrich et al. (2016), without the mark at the end of words.
  test('learns what the paper’s example learns: es, est, lo, low', () => {
    const corpus = Object.entries({ low: 5, lower: 2, newest: 6, widest: 3 })
    const counted = corpus.map(([word, count]) => ({ symbols: [...word], count }))
    const steps = trainBpe(counted, 4).map(({ left, right, count }) => `${left}${right} ${count}`)
    expect(steps).toEqual(['es 9', 'est 9', 'lo 7', 'low 7'])
  })

  test('merges no pair that another outnumbers, step by step', () => {
    let current = words
    for (const { left, right, count } of trainBpe(words, 40)) {
      const counts = pairCounts(current).map(pair => pair.count)
      expect(count).toBe(Math.max(...counts))
      current = current.map(word => ({ ...word, symbols: merged(word.symbols, left, right, left + right) }))
    }
    expect(tokenCount(current)).toBe(trainBpe(words, 40).at(-1)?.tokens)
  })

  test('encodes each word of its corpus as training left it, and loses no letter', () => {
    const merges = trainBpe(words, 50)
    expect(textTokens(ENGLISH, merges, 'characters')).toHaveLength(merges.at(-1)?.tokens ?? 0)
    for (const word of ['mill', 'zebra', 'Straße', '猫頭鷹'])
      expect(encodeBpe(word, merges, 'characters').join('')).toBe(word)
  })

  test.each([ENGLISH, PARALLEL.german, 'сова 🦉'])('from bytes gives back %s', text => {
    const merges = trainBpe(wordsWithCounts(text, 'bytes'), 30)
    const tokens = text.split(' ').map(word => encodeBpe(word, merges, 'bytes').join(''))
    const bytes = [...tokens.join(' ')].map(symbol => symbol.charCodeAt(0))
    expect(new TextDecoder().decode(new Uint8Array(bytes))).toBe(text)
  })

  test('merges a run of one letter from the left, and stops when nothing is left to merge', () => {
    expect(merged([...'aaaaa'], 'a', 'a', 'aa')).toEqual(['aa', 'aa', 'a'])
    expect(trainBpe(uncut('ab', 'characters'), 9)).toHaveLength(1)
  })
})

describe('WordPiece', () => {
  test('scores a pair against chance, or by the gain of the log-likelihood', () => {
    const counts = new Map([
      ['a', 30],
      ['b', 20],
      ['c', 50],
    ])
    const pair = { left: 'a', right: 'b', count: 15 }
    expect(scorePair(pair, counts, 100, 'ratio')).toBeCloseTo(15 / ((30 * 20) / 100), 12)
    const likelihood = (all: readonly number[]) => {
      const total = all.reduce((sum, count) => sum + count, 0)
      return all.reduce((sum, count) => sum + count * Math.log(count / total), 0)
    }
    const gain = likelihood([15, 5, 50, 15]) - likelihood([30, 20, 50])
    expect(scorePair(pair, counts, 100, 'gain')).toBeCloseTo(gain, 9)
  })

  test('by gain raises the likelihood with each of its first merges', () => {
    for (const { score } of trainWordPiece(words, 20, 'gain')) expect(score).toBeGreaterThan(0)
  })

  // The example of the paper on BERT's tokeniser, in its repository.
  test('splits unaffable into un, ##aff, ##able', () => {
    const pieces = new Set(['un', '##aff', '##able', '##a'])
    expect(encodeWordPiece('unaffable', pieces)).toEqual(['un', '##aff', '##able'])
    expect(encodeWordPiece('unaffected', pieces)).toEqual(['[UNK]'])
  })

  test('writes every word of its corpus with its pieces and letters', () => {
    const letters = words.flatMap(({ symbols }) => symbols.flatMap(letter => [letter, INSIDE + letter]))
    const pieces = new Set([...letters, ...trainWordPiece(words, 40, 'ratio').map(({ piece }) => piece)])
    for (const { symbols } of words) {
      const word = symbols.join('')
      expect(
        encodeWordPiece(word, pieces)
          .map((piece, i) => (i === 0 ? piece : piece.slice(2)))
          .join(''),
      ).toBe(word)
    }
  })
})

describe('unigram', () => {
  const few = wordsWithCounts(ENGLISH.slice(0, 170), 'characters')
  const first = firstVocabulary(few, 4)

  test.each(['river', 'the', 'mill', 'rethe'])('finds the best of all segmentations of %s', word => {
    const all = segmentations(word, first)
    const best = all.reduce((a, b) => (b.p > a.p ? b : a))
    expect(viterbi([...word], first)).toEqual(best.cut)
    const sum = all.reduce((total, { p }) => total + p, 0)
    expect(logLikelihood([{ symbols: [...word], count: 3 }], first)).toBeCloseTo(3 * Math.log(sum), 9)
  })

  test('counts in EM what the segmentations say', () => {
    const word = { symbols: [...'the'], count: 1 }
    const all = segmentations('the', first)
    const sum = all.reduce((total, { p }) => total + p, 0)
    const expected = (piece: string) =>
      all.reduce((total, { cut, p }) => total + (cut.filter(part => part === piece).length * p) / sum, 0)
    const after = emRound([word], first)
    expect((after.get('th') ?? 0) / (after.get('the') ?? 1)).toBeCloseTo(expected('th') / expected('the'), 4)
  })

  test('never lowers the likelihood in a round of EM', () => {
    let pieces = first
    for (let round = 0; round < 6; round += 1) {
      const next = emRound(few, pieces)
      expect(logLikelihood(few, next)).toBeGreaterThanOrEqual(logLikelihood(few, pieces) - 1e-3)
      pieces = next
    }
  })

  test('ends at the size wanted, with every letter, and probabilities that add up to 1', () => {
    const { pieces, prunings } = trainUnigram(few, { size: 50, longest: 5, rounds: 2, share: 0.8 })
    expect(pieces.size).toBe(50)
    expect(prunings.at(-1)?.size).toBe(50)
    for (const letter of new Set(few.flatMap(({ symbols }) => symbols))) expect(pieces.has(letter)).toBe(true)
    expect([...pieces.values()].reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
  })

  test('says so where a letter is in no piece', () => {
    expect(viterbi([...'qqq'], first)).toEqual(['<unk>'])
  })
})

describe('byte fallback', () => {
  test.each(['🦉', 'é', 'owl', '河'])('gives %s back, and leaves known characters alone', text => {
    const known = new Set('owl')
    const tokens = encodeWithFallback(text, known)
    expect(decodeTokens(tokens)).toBe(text)
    expect(tokens).toHaveLength(text === 'owl' ? 3 : symbolsOf(text, 'bytes').length)
  })

  test('writes a byte in hexadecimal', () => {
    expect([0, 10, 255].map(byteToken)).toEqual(['<0x00>', '<0x0A>', '<0xFF>'])
  })
})
