import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { uniformFrom } from '../random.ts'
import { HELD_OUT, measured } from './measured.ts'
import { encodeSymbols, decodeSymbols, idealBits } from './code.ts'
import { logOfAllSegmentations, logOfBestSegmentation } from './segmentations.ts'
import { crossEntropyBits, entropyBits, surpriseOf } from './surprise.ts'

/** The follow-up's source of four symbols, as frequencies and as probabilities, and the model's belief. */
const FREQUENCIES = [4, 2, 1, 1]
const SOURCE = FREQUENCIES.map(frequency => frequency / 8)
const UNIFORM = [0.25, 0.25, 0.25, 0.25]

/** A text in which every symbol comes exactly as often as the source says, in a shuffled order. */
function sourceText(length: number): readonly number[] {
  const draw = uniformFrom(5)
  return FREQUENCIES.flatMap((frequency, symbol) =>
    Array.from({ length: (length * frequency) / 8 }, () => ({ symbol, at: draw() })),
  )
    .toSorted((a, b) => a.at - b.at)
    .map(({ symbol }) => symbol)
}

figure(
  'foundations/bits-per-byte#two-values',
  'experiment',
  'The source of 1/2, 1/4, 1/8 and 1/8 has an entropy of 1.75 bits, which a coder reaches.',
  {
    expected: 1.75,
    tolerance: 0.005,
    measure: () => encodeSymbols(sourceText(800), FREQUENCIES).length / 800,
  },
)

figure(
  'foundations/bits-per-byte#two-values',
  'experiment',
  'Coded as if all four were equally likely, the same text takes 2 bits a symbol.',
  {
    expected: 2,
    tolerance: 0.005,
    measure: () => encodeSymbols(sourceText(800), [1, 1, 1, 1]).length / 800,
  },
)

figure(
  'foundations/bits-per-byte#quarter-bit',
  'experiment',
  'What the uniform code wastes, 0.25 bits a symbol, is the KL divergence.',
  {
    expected: 0.25,
    tolerance: 1e-9,
    measure: () => {
      const [wasteful, fitted] = [[1, 1, 1, 1], FREQUENCIES].map(
        belief => encodeSymbols(sourceText(800), belief).length,
      )
      const divergence = crossEntropyBits(SOURCE, UNIFORM) - entropyBits(SOURCE)
      // A whole code may be two bits longer than the text's information.
      return Math.abs((wasteful ?? NaN) - (fitted ?? NaN) - 800 * divergence) <= 2 ? divergence : NaN
    },
  },
)

figure(
  'foundations/bits-per-byte#excess-is-kl',
  'identity',
  'Cross-entropy less entropy is the KL divergence, for a skewed belief as well.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const belief = [0.1, 0.2, 0.3, 0.4]
      const divergence = SOURCE.reduce((sum, p, x) => sum + p * Math.log2(p / (belief[x] ?? 0)), 0)
      return crossEntropyBits(SOURCE, belief) - entropyBits(SOURCE) - divergence
    },
  },
)

ordering(
  'foundations/bits-per-byte#entropy-is-the-limit',
  'experiment',
  'No frequencies of up to 8 code the source’s text in fewer bits than its entropy.',
  () => {
    const text = sourceText(400)
    const sizes = [1, 2, 4, 8].flatMap(a =>
      [1, 2, 4].flatMap(b => [1, 3].map(c => encodeSymbols(text, [a, b, c, 1]).length)),
    )
    return Math.min(...sizes) >= 400 * entropyBits(SOURCE)
  },
)

ordering(
  'foundations/bits-per-byte#arithmetic-coding',
  'identity',
  'The code is within two bits of −log2 q for the whole text, and decodes to it, over 60 texts.',
  () => {
    const draw = uniformFrom(9)
    const texts = Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: 5 + i }, () => Math.floor(3 * draw())),
    )
    return texts.every(text => {
      const code = encodeSymbols(text, [90, 9, 1])
      const excess = code.length - idealBits(text, [90, 9, 1])
      const same = decodeSymbols(code, text.length, [90, 9, 1]).join() === text.join()
      return same && excess >= 0 && excess <= 2 + 1e-9
    })
  },
)

figure(
  'foundations/bits-per-byte#cross-entropy-is-code-length',
  'arithmetic',
  'Coded with the rest of the text, a symbol of probability 0.99 costs 0.0145 bits, not a whole one.',
  {
    expected: 0.0145,
    tolerance: 0.0005,
    measure: () => {
      const text = Array.from({ length: 5000 }, () => 0)
      return encodeSymbols(text, [99, 1]).length / text.length
    },
  },
)

figure(
  'foundations/bits-per-byte#bits-per-byte-value',
  'arithmetic',
  'A loss of 2.5 nats per token at 4.4 bytes per token is 0.82 bits per byte.',
  {
    expected: 0.82,
    tolerance: 0.005,
    measure: () =>
      surpriseOf(
        Array.from({ length: 10 }, () => -2.5),
        44,
      ).bitsPerByte,
  },
)

figure(
  'foundations/bits-per-byte#file-size',
  'arithmetic',
  'A loss of 2.5 nats per token at 4.4 bytes per token makes 102 MB of a file of 1000 MB.',
  {
    expected: 102,
    tolerance: 0.6,
    measure: () =>
      1000 *
      surpriseOf(
        Array.from({ length: 10 }, () => -2.5),
        44,
      ).compressedShare,
  },
)

figure(
  'foundations/bits-per-byte#divide-by-bytes',
  'identity',
  'The loss in nats over the bytes and over ln 2 is the number that the model of words reports.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => {
      const { natsPerToken, tokens, bitsPerByte } = measured('words', 2)
      return (natsPerToken * tokens) / (HELD_OUT.length * Math.LN2) - bitsPerByte
    },
  },
)

ordering(
  'foundations/bits-per-byte#tokeniser-drops-out',
  'experiment',
  'By bits per byte three tokenisations lie within 15 %, by perplexity more than a factor of 3 apart.',
  () => {
    const all = [measured('characters', 4), measured('pieces', 3), measured('words', 3)]
    const spread = (values: readonly number[]) => Math.max(...values) / Math.min(...values)
    return (
      spread(all.map(({ bitsPerByte }) => bitsPerByte)) < 1.15 &&
      spread(all.map(({ perplexity }) => perplexity)) > 3 &&
      spread(all.map(({ bytes }) => bytes)) === 1
    )
  },
)

figure(
  'foundations/bits-per-byte#ratio-of-eight',
  'experiment',
  'Bits per byte over eight is the size of the coded text as a share of the raw one.',
  {
    expected: 0,
    tolerance: 0.002,
    measure: () => {
      const text = sourceText(800) // A symbol is a byte here.
      const { compressedShare } = surpriseOf(
        text.map(symbol => Math.log(SOURCE[symbol] ?? 0)),
        text.length,
      )
      return encodeSymbols(text, FREQUENCIES).length / 8 / text.length - compressedShare
    },
  },
)

ordering(
  'foundations/bits-per-byte#upper-bound-over-tokenisations',
  'arithmetic',
  'Summed over all ways to cut a text, its bits are fewer than those of the best cut.',
  () => {
    const pieces = new Map(Object.entries({ t: 0.2, h: 0.2, e: 0.2, th: 0.15, he: 0.05, the: 0.2 }))
    const [all, best] = [logOfAllSegmentations, logOfBestSegmentation].map(of => of('thethe', pieces))
    return (all ?? 0) > (best ?? 0)
  },
)
