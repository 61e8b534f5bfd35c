import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relativeGap } from '../../../tests/fixtures/lab-numbers.ts'
import fixture from '../../../tests/fixtures/labs/perplexity.json' with { type: 'json' }
import { paragraphs } from '../novel.ts'
import { decodeSymbols, encodeSymbols, idealBits } from './code.ts'
import { learn } from './compare.ts'
import { asBytes, readable } from './own-text.ts'
import { measureModel, modelOf, scoreTokens } from './score.ts'
import { logOfAllSegmentations, logOfBestSegmentation } from './segmentations.ts'
import { bitsPerByteFrom, crossEntropy, crossEntropyBits, entropyBits, surpriseOf } from './surprise.ts'
import { characters, pieceTokeniser, TOKENISATIONS, wordTokeniser } from './tokenise.ts'

const training = paragraphs(0, 1).join('\n')

describe('a loss', () => {
  test('agrees with PyTorch in every unit', () => {
    const { natsPerToken, perplexity, bitsPerByte } = surpriseOf(fixture.logProbabilities, fixture.bytes)
    const found = [
      crossEntropy(fixture.logits, fixture.targets),
      natsPerToken,
      perplexity,
      bitsPerByte,
      entropyBits(fixture.p),
      crossEntropyBits(fixture.p, fixture.q),
    ]
    const { nats, perplexity: wanted, bitsPerByte: bits } = fixture
    const wantedAll = [nats, nats, wanted, bits, fixture.entropyBits, fixture.crossEntropyBits]
    expect(relativeGap(found, wantedAll)).toBeLessThan(1e-9)
  })

  test('is one number in several units', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -20, max: 0, noNaN: true }), { minLength: 1 }),
        fc.integer({ min: 1, max: 500 }),
        (logs, bytes) => {
          const loss = surpriseOf(logs, bytes)
          expect(2 ** loss.bitsPerToken / loss.perplexity).toBeCloseTo(1, 9)
          expect(loss.bitsPerByte).toBeCloseTo(bitsPerByteFrom(loss.perplexity, bytes / loss.tokens), 6)
          expect(loss.compressedShare * 8).toBeCloseTo(loss.bitsPerByte, 9)
        },
      ),
    )
  })

  test('has no ceiling: confident and wrong is worse than a uniform guess', () => {
    expect(surpriseOf([Math.log(0.001)], 4).perplexity).toBeCloseTo(1000, 6)
    expect(surpriseOf([Math.log(0)], 4).perplexity).toBe(Infinity)
  })
})

describe('every tokenisation', () => {
  const ways = { characters, pieces: pieceTokeniser(training, 40), words: wordTokeniser(training) }

  test.each(TOKENISATIONS)('of %s gives the text back', tokenisation => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(ways[tokenisation](text).join('')).toBe(text)
      }),
    )
    expect(ways[tokenisation](training).join('')).toBe(training)
  })

  test('of longer tokens has fewer', () => {
    const [letters, pieces] = [ways.characters(training).length, ways.pieces(training).length]
    expect(pieces).toBeLessThan(0.8 * letters)
    expect(pieceTokeniser(training, 80)(training).length).toBeLessThan(pieces)
  })

  test('of pieces merges the most frequent pair first', () => {
    expect(pieceTokeniser('low low lower', 1)('low')).toEqual(['lo', 'w'])
    expect(pieceTokeniser('low low lower', 2)('low')).toEqual(['low'])
    expect(pieceTokeniser('aaaa', 1)('aaaa')).toEqual(['aa', 'aa'])
  })

  test.each(TOKENISATIONS)('of %s is scored over the same bytes, and no text is impossible', tokenisation => {
    const heldOut = '~Zebras {quack} at 7!'
    const loss = measureModel({ training, heldOut, tokenisation, order: 3, merges: 20 })
    expect(loss.bytes).toBe(heldOut.length)
    expect(loss.perplexity).toBeLessThan(1e6)
  })
})

test('a window as long as the text changes nothing', () => {
  const { tokenise, model } = modelOf({ training, tokenisation: 'characters', order: 3, merges: 0 })
  const tokens = tokenise('It is a truth.')
  expect(scoreTokens(model, tokens, 14, 14)).toEqual(scoreTokens(model, tokens, 14))
  expect(scoreTokens(model, tokens, 14, 1).perplexity).toBeGreaterThan(
    scoreTokens(model, tokens, 14).perplexity,
  )
})

describe('the arithmetic coder', () => {
  const text = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 })
  const frequencies = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 4 })

  test('gives every text back, within two bits of its ideal length', () => {
    fc.assert(
      fc.property(text, frequencies, (symbols, of) => {
        const code = encodeSymbols(symbols, of)
        expect(decodeSymbols(code, symbols.length, of)).toEqual(symbols)
        expect(code.length - idealBits(symbols, of)).toBeGreaterThan(-1e-9)
        expect(code.length - idealBits(symbols, of)).toBeLessThan(2 + 1e-9)
      }),
    )
  })
})

describe('all segmentations', () => {
  test('of two letters are two', () => {
    const pieces = new Map(Object.entries({ a: 0.5, b: 0.25, ab: 0.25 }))
    expect(Math.exp(logOfAllSegmentations('ab', pieces))).toBeCloseTo(0.375, 12)
    expect(Math.exp(logOfBestSegmentation('ab', pieces))).toBeCloseTo(0.25, 12)
  })

  test('of a text that the pieces cannot write have probability zero', () => {
    expect(logOfAllSegmentations('abc', new Map([['a', 1]]))).toBe(-Infinity)
  })
})

describe('a text of one’s own', () => {
  test('is scored byte by byte, and each token can be read', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\u0000', 'é', '\uE0FF', '日', '🦉') }),
        text => {
          const bytes = asBytes(text)
          expect(bytes).toHaveLength(new TextEncoder().encode(text).length)
          expect(readable(bytes)).toBe(new TextDecoder().decode(new TextEncoder().encode(text)))
        },
      ),
    )
    expect(asBytes('Plain?\n')).toBe('Plain?\n')
    expect([...asBytes('é')].map(readable)).toEqual(['<0xC3>', '<0xA9>'])
  })

  test('has the same bytes under each tokenisation, and bits that add up', () => {
    for (const tokenisation of TOKENISATIONS) {
      const { bytes, bitsPerByte, cut } = learn(tokenisation, 3, 1)('Zoë said 🦉!')
      expect(bytes).toBe(15)
      expect(cut.reduce((sum, { bits }) => sum + bits, 0) / bytes).toBeCloseTo(bitsPerByte, 9)
      expect(Number.isFinite(bitsPerByte)).toBe(true)
    }
  })
})
