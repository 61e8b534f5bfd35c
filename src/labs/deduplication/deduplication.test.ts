import { describe, expect, test } from 'vitest'
import fixture from '../../../tests/fixtures/labs/deduplication.json' with { type: 'json' }
import { relativeError } from '../entries.ts'
import { uniformFrom } from '../random.ts'
import { averageOf } from '../vectors.ts'
import {
  minimaAgreeing,
  agreementError,
  BANDINGS,
  candidateChance,
  chanceSlope,
  compared,
  coveredWords,
  edited,
  jaccard,
  HASHES,
  leaked,
  longestSharedRun,
  newWords,
  gramsOf,
  comparedWords,
  scrambled,
  sharedBand,
  shinglesOf,
  signatureOf,
  thresholdOf,
  withoutNearDuplicates,
} from './index.ts'

const { a, b } = fixture

describe('the reference has the same', () => {
  test.each(fixture.jaccard)('Jaccard similarity of shingles of $n words', ({ n, value }) =>
    expect(jaccard(shinglesOf(a, n), shinglesOf(b, n))).toBeCloseTo(value, 14),
  )

  test('signature', () => expect(signatureOf(shinglesOf(a, 3), 8, 1)).toEqual(fixture.signature))

  test.each(fixture.banding)('curve at $s with $bands bands of $rows', each => {
    expect(relativeError([candidateChance(each.s, each)], [each.chance])).toBeLessThan(1e-9)
    expect(relativeError([chanceSlope(each.s, each)], [each.slope])).toBeLessThan(1e-6)
    expect(thresholdOf(each)).toBeCloseTo(each.threshold, 12)
  })
})

describe('Jaccard similarity', () => {
  test('is 1 for itself, 0 for strangers, and the same both ways', () => {
    const [one, other] = [shinglesOf(a, 2), shinglesOf(b, 2)]
    expect(jaccard(one, one)).toBe(1)
    expect(jaccard(one, shinglesOf('something else altogether', 2))).toBe(0)
    expect(jaccard(one, other)).toBe(jaccard(other, one))
  })

  test('does not see case, punctuation or spaces', () =>
    expect(jaccard(shinglesOf('Zoë’s dog, twice.', 2), shinglesOf('zoë’s  DOG twice', 2))).toBe(1))

  test('a text shorter than a shingle is one shingle', () => {
    expect([...shinglesOf('two words', 5)]).toEqual(['two words'])
    expect([...shinglesOf('', 5)]).toEqual([''])
  })
})

describe('MinHash', () => {
  const [one, other] = [shinglesOf(a, 2), shinglesOf(b, 2)]
  const J = jaccard(one, other)
  const estimates = Array.from({ length: 200 }, (_, seed) =>
    minimaAgreeing(signatureOf(one, 64, seed), signatureOf(other, 64, seed)),
  )

  test('is right on average, with the standard error that it states', () => {
    const error = agreementError(J, 64)
    // Four standard errors of the mean, then of the deviation: p < 0.0001.
    expect(Math.abs(averageOf(estimates) - J)).toBeLessThan((4 * error) / Math.sqrt(200))
    const spread = Math.sqrt(averageOf(estimates.map(each => (each - J) ** 2)))
    expect(Math.abs(spread / error - 1)).toBeLessThan(4 / Math.sqrt(2 * 200))
  })

  test('shares a band as often as the curve says', () => {
    const shape = { bands: 10, rows: 4 }
    const found = Array.from({ length: 400 }, (_, seed) =>
      sharedBand(signatureOf(one, 40, seed), signatureOf(other, 40, seed), shape) >= 0 ? 1 : 0,
    )
    const wanted = candidateChance(J, shape)
    expect(Math.abs(averageOf(found) - wanted)).toBeLessThan(4 * Math.sqrt((wanted * (1 - wanted)) / 400))
  })

  test('scrambles one to one', () =>
    expect(new Set(Array.from({ length: 5000 }, (_, bits) => scrambled(bits, 3))).size).toBe(5000))
})

test.each([
  [20, 5],
  [50, 2],
  [4, 25],
])(
  'the curve of %i bands of %i rises from 0 to 1 and is about two thirds at its threshold',
  (bands, rows) => {
    const at = (s: number) => candidateChance(s, { bands, rows })
    expect([at(0), at(1)]).toEqual([0, 1])
    expect(at(thresholdOf({ bands, rows }))).toBeCloseTo(1 - (1 - 1 / bands) ** bands, 12)
  },
)

test('words are covered by the runs that both texts have', () => {
  expect(coveredWords('one two three four', 'zero two three', 2)).toEqual([false, true, true, false])
  expect(coveredWords('one', 'one', 2)).toEqual([false])
})

test('an item of fewer words than the runs is not found', () => {
  const item = 'how much is two and two'
  expect(leaked(item, gramsOf([item], 13), 13)).toBe(false)
  expect(leaked(item, gramsOf([item], 5), 5)).toBe(true)
})

test('of near duplicates the first is kept', () => {
  const draw = uniformFrom(1)
  const texts = [a, edited(a, 0.05, draw), b.toUpperCase(), 'another text of other words'].map(text => ({
    text,
  }))
  expect(withoutNearDuplicates(texts, 0.5).map(({ text }) => text)).toEqual([a, texts[3]?.text])
  expect(comparedWords(edited(a, 1, draw)).filter(word => a.includes(word))).toEqual([])
})

test('two texts are compared in all ways at once', () => {
  const { first, second, shared, similarity, estimate, error, bands } = compared(a, b, 3, 1)
  expect(similarity).toBe(shared / (first + second - shared))
  expect(Math.abs(estimate - similarity)).toBeLessThan(4 * error)
  expect(bands.map(({ banding }) => banding)).toEqual(BANDINGS)
  for (const { banding } of bands) expect(banding.bands * banding.rows).toBe(HASHES)
  const same = compared(a, a, 3, 1)
  expect([same.similarity, same.estimate, same.error]).toEqual([1, 1, 0])
  expect(same.bands.every(({ caught, chance }) => caught && chance === 1)).toBe(true)
})

test('the longest run and the new words are found', () => {
  expect(longestSharedRun('a b c d e', 'x b c d y')).toBe(3)
  expect(longestSharedRun('a b', 'c d')).toBe(0)
  expect(longestSharedRun(a, a)).toBe(comparedWords(a).length)
  expect(newWords('the cat the dog', 'the the the cat')).toBe(1)
})
