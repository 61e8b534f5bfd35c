import { describe, expect, test } from 'vitest'
import { FlagId, PointId } from '#domain'
import type { VerdictModel, TreeWeights } from './weights.ts'
import { COLUMNS, FLAG_COLUMNS, POINT_COLUMNS, columnsOf, featuresFrom } from './features.ts'
import type { FlagFeatures, PointFeatures } from './features.ts'
import { decideFlag, decideFlagBy, decidePoint } from './decide.ts'

type Values = Partial<PointFeatures>

const logit = (p: number) => Math.log(p / (1 - p))
const always = (p: number): TreeWeights => ({ start: logit(p), trees: [] })
const combiner = (earned: number, contradicted: number): VerdictModel => ({
  features: COLUMNS,
  earned: always(earned),
  contradicted: always(contradicted),
  flag: always(0.01),
  thresholds: { met: 0.6, partial: 0.4, unsure: 0.2, contradicted: 0.3, flag: 0.5 },
})
const unit = { segments: [3], tokens: [], features: [], denies: false, whole: 0 }
/** A long answer in which a model speaks for the point. A test changes some of these values. */
const PLAIN: Values = {
  'answer.words': Math.log1p(60),
  'most.earned': 1,
  'most.like': 0.6,
  'said.likeNear': 0.3,
  'whole.swapBoth': -10,
}
const decided = (earned: number, contradicted: number, values: Values = {}, local = true) => {
  const features = { ...featuresFrom(POINT_COLUMNS, []), ...PLAIN, ...values }
  return decidePoint(
    PointId.parse('some'),
    { features, values: columnsOf(POINT_COLUMNS, features), said: unit, denied: unit, local },
    combiner(earned, contradicted),
  )
}
const ruled = (...given: Parameters<typeof decided>) => decided(...given).finding.ruling

describe('a ruling', () => {
  test.each<[number, number, string]>([
    [0.7, 0.1, 'met'],
    [0.5, 0.1, 'partial'],
    [0.3, 0.1, 'unsure'],
    [0.1, 0.1, 'missing'],
    [0.1, 0.4, 'contradicted'],
    [0.9, 0.4, 'met'],
    [0.4, 0.4, 'contradicted'],
  ])('with probabilities of credit %d and of contradiction %d is %s', (earned, contradicted, ruling) => {
    expect(ruled(earned, contradicted)).toBe(ruling)
  })

  test('names the rule that decided, and the probabilities', () => {
    expect(decided(0.7, 0.1)).toMatchObject({ rule: 'met', earned: 0.7 })
    expect(decided(0.4, 0.4).rule).toBe('contradiction')
    expect(decided(0.7, 0.1, { 'whole.swapBoth': 0.5 }).rule).toBe('doubtful')
    expect(decided(0.7, 0.1, { 'most.earned': -0.2, 'said.likeNear': -0.2 }).rule).toBe('only-near')
    expect(decided(0.1, 0.1).rule).toBe('missing')
    expect(decided(0.95, 0.1, {}, false)).toMatchObject({ rule: 'missing', earned: 0 })
    expect(decidePoint(PointId.parse('some'), undefined, combiner(0.9, 0.1)).rule).toBe('no-span')
  })

  test('never credits a point that no span speaks for', () => {
    expect(ruled(0.95, 0.1, {}, false)).toBe('missing')
  })

  test.each<[string, Values]>([
    ['two terms may stand the wrong way round', { 'whole.swapBoth': 0.5 }],
    ['another figure would say it better', { wrongFigure: 1, 'whole.requote': 0.5 }],
    [
      'it is nearer to a near miss, and no model speaks for it',
      { 'most.earned': -0.2, 'said.likeNear': -0.2 },
    ],
    [
      'a few words hardly speak of it',
      { 'answer.words': Math.log1p(4), 'most.earned': -1, 'most.like': 0.2 },
    ],
  ])('is left open where %s', (_, values) => {
    expect(ruled(0.7, 0.1)).toBe('met')
    expect(ruled(0.7, 0.1, values)).toBe('unsure')
  })

  test.each<[string, number, Values]>([
    ['an unknown figure, where no other would say it better', 0.7, { wrongFigure: 1, 'whole.requote': 0 }],
    ['terms that may be exchanged in what is said plainly', 0.95, { 'whole.swapBoth': 2 }],
    [
      'similarity to a near miss, where a pattern fits',
      0.7,
      { 'most.earned': -0.2, 'said.likeNear': -0.2, 'most.asserts': 1 },
    ],
  ])('does not doubt %s', (_, earned, values) => {
    expect(ruled(earned, 0.1, values)).toBe('met')
  })

  test('takes a few words for a contradiction only where they are about the point', () => {
    const few: Values = {
      'answer.words': Math.log1p(4),
      'most.earned': -3,
      'most.contradicted': -3,
      'most.like': 0.1,
    }
    expect(ruled(0.05, 0.8, few)).toBe('missing')
    expect(ruled(0.05, 0.8, { ...few, 'most.likeWrong': 0.7 })).toBe('contradicted')
    expect(ruled(0.05, 0.8, { ...few, 'answer.words': Math.log1p(60) })).toBe('contradicted')
  })
})

describe('a red flag', () => {
  type FlagValues = Partial<FlagFeatures>
  const raised = (chance: number, values: FlagValues, verbatim = false) => {
    const features = { ...featuresFrom(FLAG_COLUMNS, []), ...values }
    const evidence = { features, values: columnsOf(FLAG_COLUMNS, features), said: unit, verbatim }
    const model = { ...combiner(0.1, 0.1), flag: always(chance) }
    const isRaised = decideFlag(FlagId.parse('some'), evidence, model).length > 0
    expect(['verbatim', 'plain', 'raised'].includes(decideFlagBy(evidence, model).rule)).toBe(isRaised)
    return isRaised
  }

  test.each<[string, FlagValues]>([
    ['a pattern', { asserts: 1 }],
    ['a model', { says: 1.5 }],
    ['an exemplar', { like: 0.75 }],
  ])('is raised by its probability where %s speaks for it', (_, values) => {
    expect(raised(0.6, values)).toBe(true)
    expect(raised(0.4, values)).toBe(false)
  })

  test('is not raised where only the rest of the answer speaks for it', () => {
    expect(raised(0.95, { says: 0.5, like: 0.6, pooled: 4, 'answer.wrong': 0.9 })).toBe(false)
  })

  test('is raised at any probability where it is said plainly, or word for word', () => {
    expect(raised(0.1, { says: 2.5, like: 0.65 })).toBe(true)
    expect(raised(0.1, {}, true)).toBe(true)
  })
})
