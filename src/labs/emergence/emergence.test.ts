import { describe, expect, test } from 'vitest'
import fixture from '../../../tests/fixtures/labs/emergence.json' with { type: 'json' }
import { relativeError, total } from '../entries.ts'
import { uniformFrom } from '../random.ts'
import {
  answerScores,
  brierOf,
  chanceOfZero,
  exactMatchSlope,
  fittedFamily,
  gradeOf,
  optionsWith,
  scoresAt,
  shareOfZeros,
  sizeFor,
  sizesBetween,
  SMOOTH,
  tokenAccuracy,
  testedModels,
  tokenLoss,
  toldFromSmall,
  triesUntilPass,
  wrongTokens,
} from './index.ts'

describe('PyTorch has the same', () => {
  test.each(fixture.family)('scores at $size parameters and $length tokens', each => {
    const { exactMatch, wrong, logProbability } = scoresAt(SMOOTH, each.size, each.length)
    const ours = [tokenAccuracy(SMOOTH, each.size), exactMatch, wrong, logProbability]
    const theirs = [each.accuracy, each.exactMatch, each.wrong, each.logProbability]
    for (const [i, value] of ours.entries())
      expect(relativeError([value], [theirs[i] ?? NaN])).toBeLessThan(1e-9)
    expect(relativeError([exactMatchSlope(SMOOTH, each.size, each.length)], [each.slope])).toBeLessThan(1e-6)
  })

  test('counts of wrong tokens, alike and uneven', () => {
    expect(relativeError(wrongTokens(fixture.wrong.p), fixture.wrong.counts)).toBeLessThan(1e-9)
    const alike = Array.from({ length: 12 }, () => 0.9)
    expect(relativeError(wrongTokens(alike), fixture.binomial)).toBeLessThan(1e-9)
  })

  test('Brier score', () => {
    const { lead, others, value } = fixture.brier
    expect(brierOf(optionsWith(lead, others))).toBeCloseTo(value, 12)
  })
})

test.each([[[0.3]], [[0.9, 0.1]], [[0.5, 0.6, 0.7, 1]]])('counts of wrong tokens of %j sum to one', p => {
  expect(total(wrongTokens(p))).toBeCloseTo(1, 12)
  expect(answerScores(p).wrong).toBeCloseTo(total(p.map(each => 1 - each)), 12)
})

describe('the family', () => {
  test('has 0.9 of its tokens right at 10^10 parameters', () =>
    expect(tokenAccuracy(SMOOTH, 1e10)).toBeCloseTo(0.9, 3))

  test.each([1, 5, 50])('reaches a share of whole answers of %i tokens at the size that it says', L => {
    for (const share of [0.01, 0.5, 0.9])
      expect(scoresAt(SMOOTH, sizeFor(SMOOTH, share, L), L).exactMatch).toBeCloseTo(share, 12)
  })

  test('rises alike for all lengths, only later: that is its power law', () => {
    const span = (L: number) => sizeFor(SMOOTH, 0.9, L) / sizeFor(SMOOTH, 0.1, L)
    expect(span(40)).toBeCloseTo(span(1), 9)
  })

  test('is found again from its losses', () => {
    const sizes = sizesBetween(7, 9, 2)
    expect(sizes).toHaveLength(5)
    const found = fittedFamily(
      sizes,
      sizes.map(N => tokenLoss(SMOOTH, N)),
    )
    expect(found.alpha).toBeCloseTo(SMOOTH.alpha, 9)
    expect(found.c / SMOOTH.c).toBeCloseTo(1, 9)
  })
})

test('the most probable option is graded, whatever its probability', () => {
  expect(gradeOf([0.3, 0.25, 0.25, 0.2])).toBe(1)
  expect(gradeOf([0.4, 0.45, 0.1, 0.05])).toBe(0)
  expect([brierOf([1, 0, 0]), brierOf([0, 1, 0])]).toEqual([0, 2])
})

test('drawn tests show none as often as the formula says', () => {
  const share = shareOfZeros(0.02, { items: 50, tests: 5000, draw: uniformFrom(1) })
  const wanted = chanceOfZero(0.02, 50)
  // Four standard errors: p < 0.0001.
  expect(Math.abs(share - wanted)).toBeLessThan(4 * Math.sqrt((wanted * (1 - wanted)) / 5000))
  expect(triesUntilPass(0, 7, uniformFrom(1))).toBe(7)
  expect(triesUntilPass(1, 7, uniformFrom(1))).toBe(1)
})

test('eleven models are tested, the same for the same seed, and small ones tell of the largest', () => {
  const models = testedModels(20, 100, 1)
  expect(models).toHaveLength(11)
  expect(models).toEqual(testedModels(20, 100, 1))
  for (const { solved, whole } of models)
    expect(Math.abs(solved / 100 - whole)).toBeLessThanOrEqual(
      4 * Math.sqrt((whole * (1 - whole)) / 100) + 1e-9,
    )
  expect(toldFromSmall(20, 1e12)).toBeCloseTo(models.at(-1)?.whole ?? NaN, 9)
})
