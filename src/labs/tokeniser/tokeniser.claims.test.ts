import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { encodeBpe, textTokens, trainBpe } from './bpe.ts'
import type { Merge } from './bpe.ts'
import { ENGLISH, PARALLEL, bytesOf, wordsWithCounts, pairCounts, symbolCounts, uncut } from './corpus.ts'
import type { CountedWord } from './corpus.ts'
import { UNKNOWN, byteToken, decodeTokens, encodeWithFallback, encodeWithoutFallback } from './fallback.ts'
import { emRound, firstVocabulary, lossWithout, trainUnigram, viterbi } from './unigram.ts'
import { encodeWordPiece, scorePair, trainWordPiece } from './wordpiece.ts'

/** A text of 50,000 characters with the counts of the follow-up, as words of one or two letters. */
const COUNTED: readonly CountedWord[] = [
  { symbols: ['t', 'h'], count: 500 },
  { symbols: ['q', 'u'], count: 100 },
  { symbols: ['t'], count: 9500 },
  { symbols: ['h'], count: 2000 },
  { symbols: ['u'], count: 900 },
  { symbols: ['e'], count: 36_400 },
]

/** How many times as often as chance predicts a pair of that text occurs. */
function againstChance(wanted: string): number {
  const counts = symbolCounts(COUNTED)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const pair = pairCounts(COUNTED).find(({ left, right }) => left + right === wanted)
  return pair === undefined || total !== 50_000 ? NaN : scorePair(pair, counts, total, 'ratio')
}

const EMOJI = '🦉'
const LETTERS = new Set('abcdefghijklmnopqrstuvwxyz ')
const words = () => wordsWithCounts(ENGLISH, 'characters')
const merge = (left: string, right: string): Merge => ({ left, right, count: 0, tokens: 0 })
const textIn = (tokens: readonly string[]) => tokens.join(' ')

figure(
  'foundations/subword-tokenisation#bpe-takes-th',
  'arithmetic',
  'BPE merges “th” first, with its count of 500.',
  {
    expected: 500,
    tolerance: 0,
    measure: () => {
      const [first] = trainBpe(COUNTED, 1)
      return first !== undefined && first.left + first.right === 'th' ? first.count : NaN
    },
  },
)

figure(
  'foundations/subword-tokenisation#wordpiece-takes-qu',
  'arithmetic',
  'WordPiece merges “qu”, 50 times as often there as by chance; by the full likelihood as well.',
  {
    expected: 50,
    tolerance: 1e-9,
    measure: () => {
      const scored = (criterion: 'gain' | 'ratio') => {
        const counts = symbolCounts(COUNTED)
        const pairs = pairCounts(COUNTED).map(pair => ({
          text: pair.left + pair.right,
          score: scorePair(pair, counts, 50_000, criterion),
        }))
        return pairs.toSorted((a, b) => b.score - a.score)[0]?.text
      }
      return scored('ratio') === 'qu' && scored('gain') === 'qu' ? againstChance('qu') : NaN
    },
  },
)

figure(
  'foundations/subword-tokenisation#wordpiece-takes-qu',
  'arithmetic',
  '“th” occurs there exactly as often as chance predicts.',
  {
    expected: 1,
    tolerance: 1e-12,
    measure: () => againstChance('th'),
  },
)

figure(
  'foundations/subword-tokenisation#four-byte-tokens',
  'arithmetic',
  'With byte fallback an emoji becomes four tokens, and decoding gives it back.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => {
      const tokens = encodeWithFallback(EMOJI, LETTERS)
      return decodeTokens(tokens) === EMOJI ? tokens.length : NaN
    },
  },
)

ordering(
  'foundations/subword-tokenisation#unknown-and-lost',
  'identity',
  'Without it two different emoji become the same unknown token.',
  () => {
    const [one, other] = [encodeWithoutFallback(EMOJI, LETTERS), encodeWithoutFallback('🐟', LETTERS)]
    return textIn(one) === UNKNOWN && textIn(other) === UNKNOWN
  },
)

ordering(
  'foundations/subword-tokenisation#byte-fallback',
  'identity',
  'With the 256 byte tokens texts in five scripts come back whole, with nothing unknown.',
  () => {
    const vocabulary = new Set([...LETTERS, ...Array.from({ length: 256 }, (_, byte) => byteToken(byte))])
    const texts = ['a naïve café', 'сова у реки', '河边的猫头鹰', 'בומה', '🦉🐟']
    return texts.every(text => {
      const tokens = encodeWithFallback(text, vocabulary)
      return tokens.every(token => vocabulary.has(token)) && decodeTokens(tokens) === text
    })
  },
)

ordering(
  'foundations/subword-tokenisation#byte-level-base',
  'identity',
  'From bytes the alphabet has at most 256 symbols, whatever the script.',
  () => {
    const symbols = wordsWithCounts('сова 河边的猫头鹰 🦉 owl', 'bytes').flatMap(word => word.symbols)
    return symbols.every(symbol => symbol.length === 1 && symbol.charCodeAt(0) < 256)
  },
)

ordering(
  'foundations/subword-tokenisation#frequent-whole-rare-split',
  'experiment',
  'After 60 merges “the” is one token, and words never seen are written in several.',
  () => {
    const merges = trainBpe(words(), 60)
    const [seen, rare] = ['the', 'smothered'].map(word => encodeBpe(word, merges, 'characters'))
    const whole = (seen?.length ?? 0) === 1
    return whole && (rare?.length ?? 0) > 2 && rare?.join('') === 'smothered'
  },
)

ordering(
  'foundations/subword-tokenisation#bpe-merges-most-frequent',
  'identity',
  'Over 60 merges the count of the pair merged never rises: the most frequent went first.',
  () => {
    const counts = trainBpe(words(), 60).map(({ count }) => count)
    return counts.length === 60 && counts.every((count, i) => i === 0 || count <= (counts[i - 1] ?? 0))
  },
)

ordering(
  'foundations/subword-tokenisation#bpe-replays-merges',
  'arithmetic',
  'With b+c learnt before a+b, “abc” is a, bc; the other way round it is ab, c.',
  () => {
    const [early, late] = [merge('b', 'c'), merge('a', 'b')]
    const [one, other] = [
      [early, late],
      [late, early],
    ].map(merges => textIn(encodeBpe('abc', merges, 'characters')))
    return one === 'a bc' && other === 'ab c'
  },
)

ordering(
  'foundations/subword-tokenisation#wordpiece-likelihood',
  'experiment',
  'On the same text the merges of WordPiece are not those of BPE.',
  () => {
    const bpe = textIn(trainBpe(words(), 8).map(({ left, right }) => left + right))
    const pieces = trainWordPiece(words(), 8, 'ratio').map(({ piece }) => piece.replaceAll('#', ''))
    return bpe !== textIn(pieces)
  },
)

ordering(
  'foundations/subword-tokenisation#longest-match',
  'arithmetic',
  'WordPiece takes the longest piece first, even where that leaves more pieces in all.',
  () => {
    const pieces = new Set(['ab', 'abc', '##d', '##e', '##cde'])
    return textIn(encodeWordPiece('abcde', pieces)) === 'abc ##d ##e'
  },
)

ordering(
  'foundations/subword-tokenisation#unigram-prunes',
  'experiment',
  'No piece that a pruning removes costs more likelihood than one that it keeps, letters aside.',
  () => {
    const few = wordsWithCounts(ENGLISH.slice(0, 170), 'characters')
    const fitted = emRound(few, emRound(few, firstVocabulary(few, 5)))
    // A share of 0 prunes once, down to the size.
    const setting = { size: fitted.size - 20, longest: 5, rounds: 2, share: 0 }
    const removed = trainUnigram(few, setting).prunings[0]?.removed ?? []
    const kept = [...fitted.keys()].filter(piece => piece.length > 1 && !removed.includes(piece))
    const loss = (piece: string) => lossWithout(few, fitted, piece)
    const most = Math.max(...removed.map(loss))
    return removed.length === 20 && kept.length > 20 && most <= Math.min(...kept.map(loss))
  },
)

ordering(
  'foundations/subword-tokenisation#most-probable-segmentation',
  'arithmetic',
  'Of all segmentations Viterbi takes the one with the highest product, not the one with fewest pieces.',
  () => {
    const pieces = new Map([
      ['a', 0.3],
      ['b', 0.3],
      ['c', 0.3],
      ['abc', 0.02],
      ['ab', 0.08],
    ])
    return textIn(viterbi([...'abc'], pieces)) === 'a b c'
  },
)

ordering(
  'foundations/subword-tokenisation#vocabulary-size-trade-off',
  'experiment',
  'A larger vocabulary writes the same text in fewer tokens: 100 merges less than half as many.',
  () => {
    const tokens = trainBpe(words(), 100).map(step => step.tokens)
    const falls = tokens.every((count, i) => i === 0 || count < (tokens[i - 1] ?? 0))
    return falls && (tokens.at(-1) ?? NaN) < (tokens[0] ?? NaN) / 2
  },
)

ordering(
  'foundations/subword-tokenisation#unequal-languages',
  'experiment',
  'Learnt from English, the same sentences take over twice as many tokens in German.',
  () => {
    const merges = trainBpe(wordsWithCounts(ENGLISH, 'bytes'), 100)
    const [english = NaN, german = NaN] = [PARALLEL.english, PARALLEL.german].map(
      text => textTokens(text, merges, 'bytes').length,
    )
    return german > 2 * english && bytesOf(PARALLEL.german).length < bytesOf(PARALLEL.english).length
  },
)

ordering(
  'foundations/subword-tokenisation#pre-tokenisation',
  'experiment',
  'Without a cut at the spaces tokens cross them; with it none does.',
  () => {
    const crossing = (steps: readonly Merge[]) =>
      steps.filter(({ left, right }) => (left + right).includes(' ')).length
    return crossing(trainBpe(uncut(ENGLISH, 'characters'), 20)) > 0 && crossing(trainBpe(words(), 20)) === 0
  },
)
