/** The scores of one span for each point, by hand: patterns, models, exemplars, figures and variants. */
import { describe, expect, test } from 'vitest'
import { hashText, tokenise } from '#text'
import { COST, RUBRIC, SATURATION, VARIANCE } from '../../../tests/fixtures/rubric.ts'
import { exemplarWeights, linearWeights } from '../../../tests/fixtures/weights.ts'
import { segment } from '../segment.ts'
import { openRubricModel } from './rubric-model.ts'
import { NO_LOGITS, pointLogits, scoreSpan, variantsOf } from './score-span.ts'
import type { SpanScores } from './score-span.ts'
import { candidateSpans } from './spans.ts'

const ONE = () => 1
const feature = (form: string) => hashText(form) >>> 8

/** One known feature adds four times its steps, in hundredths: zebra for the point, violin against it. */
const MODELS = linearWeights(
  [VARIANCE, SATURATION],
  [
    [feature('zebra'), 0, 25, -50],
    [feature('!zebra'), 0, -50, 75],
    [feature('violin'), 0, -75, 100],
    [feature('#12'), 0, 100, -100],
    [feature('#40'), 0, 100, -100],
    [feature('#2'), 0, 127, -127],
  ],
)
const NONE = linearWeights([], [])
const EXEMPLARS = exemplarWeights(
  [
    [0, 'earned', 'zebra lemon'],
    [0, 'earned', 'basket not walnut'],
    [0, 'near', 'lemon carpet'],
    [0, 'contradicted', 'violin'],
  ],
  ONE,
)

/** The first point has patterns, a model, exemplars and the figures 12, 40 and 2; the last has no model. */
const [point, ...others] = RUBRIC.points
const MODEL = openRubricModel(
  {
    ...RUBRIC,
    points: [
      { ...point!, assert: ['zebra', 'zebra > lemon'], deny: ['violin'] },
      ...others.map(other => ({ ...other, assert: [], deny: [] })),
    ],
    opposites: [['zebra', 'violin']],
    figures: ['640'],
  },
  {
    question: RUBRIC.question,
    from: '',
    heardFrom: '',
    parts: {
      main: {
        models: MODELS,
        exemplars: EXEMPLARS,
        figures: [[12, 40, 2], []],
        aboutFigure: [true, false],
      },
    },
    flags: {
      models: NONE,
      exemplars: exemplarWeights([], ONE),
      figures: [],
      aboutFigure: [],
    },
    vocabulary: '',
    records: { [VARIANCE]: { earned: 0.5, contradicted: 0.1, trust: [0.6, 0.9] } },
  },
  ONE,
)

const spanOf = (text: string) =>
  candidateSpans(segment(text).map(s => ({ segment: s, tokens: tokenise(s.text) })))[0]!
const scored = (text: string) => scoreSpan(MODEL, spanOf(text))[0]!

describe('a span scores', () => {
  test.each<[string, string, Partial<SpanScores>]>([
    ['each pattern that fits it, by the most trusted', 'zebra lemon', { asserts: 2, trust: 0.9, denies: 0 }],
    ['one that fits', 'lemon zebra', { asserts: 1, trust: 0.6, denies: 0 }],
    ['one that denies', 'violin', { asserts: 0, trust: 0, denies: 1 }],
    ['what its model makes of its features', 'zebra', { earned: 1, contradicted: -2 }],
    ['a denied word as another', 'not zebra', { earned: -2, contradicted: 3 }],
    ['a figure of the point', 'of 12', { figures: 'right', odd: 0, earned: 4, contradicted: -4 }],
    ['a figure that nobody says', 'of 99', { figures: 'odd', odd: 1, earned: 0, contradicted: 0 }],
    ['each of several', 'of 99 in 77', { odd: 2 }],
    ['no figure that the question says elsewhere', 'of 640', { figures: 'none', odd: 0, earned: 0 }],
    ['nor one of 0, 1 and 2', 'of 1', { figures: 'none', odd: 0, earned: 0 }],
    ['not even where the point names it', 'of 2', { figures: 'none', odd: 0 }],
    // The nearest of three counts 2 in 4: 2/4 for the same words, and the others share none.
    ['what people say', 'zebra lemon', { like: 0.5, likeWrong: 0, crossed: 0, leaning: 0.5, turned: 0 }],
    ['what is near it', 'carpet lemon', { likeNear: 0.5 }],
    ['what is wrong', 'violin', { like: 0, likeWrong: 0.5, leaning: -0.5 }],
    // Both words shared, one of them denied here alone: like without it 0 of 2, so all of 0.5 is crossed.
    [
      'a denial that people do not say',
      'zebra not lemon',
      { like: 0.5, crossed: 0.5, leaning: 0, turned: 1 },
    ],
    ['no denial where people deny', 'basket walnut', { like: 0.5, crossed: 0.5, leaning: 0, turned: 1 }],
    ['the denial that people say', 'basket not walnut', { like: 0.5, crossed: 0, leaning: 0.5, turned: 0 }],
    ['a denial of other words turns nothing', 'not tulip', { like: 0, crossed: 0, turned: 0 }],
    ['nothing', 'tulip', { asserts: 0, trust: 0, denies: 0, earned: 0, contradicted: 0, like: 0, odd: 0 }],
  ])('%s: %j', (_, text, expected) => {
    const close = Object.entries(expected).map(([name, value]) => [
      name,
      typeof value === 'number' ? expect.closeTo(value, 6) : value,
    ])
    expect(scored(text)).toMatchObject(Object.fromEntries(close))
  })

  test('a point without a model as one of which nothing is known', () => {
    const [, second, third] = scoreSpan(MODEL, spanOf('zebra'))
    expect(second).toMatchObject({ earned: 0, contradicted: 0, like: 0 })
    expect(third).toMatchObject({ ...NO_LOGITS, asserts: 0, like: 0, figures: 'none' })
  })

  test('a pattern without a record as trusted as patterns are', () => {
    const model = { ...MODEL, records: [] }
    expect(scoreSpan(model, spanOf('zebra'))[0]!.trust).toBe(0.8)
  })
})

/** By these the best span for a point, and the best against it, are picked. */
describe('a span speaks', () => {
  // For: earned - max(0, contradicted)/2 + 1.5 for patterns - 1.5 for each denial + 3 like - 0.02 a word.
  test.each<[string, string, number]>([
    ['a pattern, the model and an exemplar', 'zebra lemon', 1 + 1.5 + 1.5 - 0.04],
    ['two patterns count as one', 'lemon zebra', 1 + 1.5 + 1.5 - 0.04],
    ['a denial takes half of what contradicts', 'violin', -3 - 2 - 1.5 - 0.02],
    ['words on nothing cost a little', 'tulip tulip tulip', -0.06],
  ])('for a point: %s', (_, text, expected) => {
    expect(scored(text).forPoint).toBeCloseTo(expected, 6)
  })

  // Against: contradicted - max(0, earned)/2 + 1.5 for each denial + 2 likeWrong - 0.02 a word.
  test.each<[string, string, number]>([
    ['a denial, the model and an exemplar', 'violin', 4 + 1.5 + 1 - 0.02],
    ['what is earned takes half', 'zebra', -2 - 0.5 - 0.02],
    ['words on nothing cost a little', 'tulip tulip tulip', -0.06],
  ])('against a point: %s', (_, text, expected) => {
    expect(scored(text).against).toBeCloseTo(expected, 6)
  })
})

describe('the logits of a span for each point', () => {
  test('leave figures aside', () => {
    expect(pointLogits(MODEL, spanOf('of 99').features)[0]).toEqual({ earned: 0, contradicted: 0 })
  })

  test('of a point without a model are those of none', () => {
    expect(MODEL.points.places).toEqual([0, 1, -1])
    expect(RUBRIC.points[2]!.id).toBe(COST)
    expect(pointLogits(MODEL, spanOf('zebra').features)[2]).toEqual(NO_LOGITS)
  })
})

/** A denying frame voids a claim that the span states; for any other point the span is scored as usual. */
describe('a span in a denying frame', () => {
  const framed = (text: string) =>
    candidateSpans(segment(text).map(s => ({ segment: s, tokens: tokenise(s.text), denied: true })))[0]!
  const NOTHING = { ...NO_LOGITS, asserts: 0, denies: 0, like: 0, likeWrong: 0, truth: 0, wrong: 0 }

  test.each<[string, string]>([
    ['a pattern of the claim', 'It is a myth that zebra.'],
    ['words that its model takes for the claim', 'It is a myth that 12 is.'],
  ])('says nothing of a point where it denies %s', (_, text) => {
    expect(scoreSpan(MODEL, framed(text))[0]).toMatchObject(NOTHING)
    expect(scoreSpan(MODEL, spanOf(text))[0]).not.toMatchObject(NOTHING)
  })

  test('is scored as it stands where it denies the opposite', () => {
    // One word besides: half of 1 in 1.25.
    const text = 'It is a myth that violin.'
    expect(scoreSpan(MODEL, framed(text))[0]).toMatchObject({ denies: 1, likeWrong: expect.closeTo(0.4, 6) })
  })
})

/** A span with one thing changed gains by earned - contradicted + 2 for a pattern - 2 for a denial. */
describe('a variant', () => {
  const variants = (text: string, point = 0) => variantsOf(MODEL, spanOf(text))(point)

  // Logits of zebra are 1 and -2, of a denied one -2 and 3: 3 more earned, and half of 5 less contradicted.
  test.each<[string, string, number]>([
    ['a denial gains by being left out', 'not zebra', 3 + 2.5],
    ['a span that denies nothing gains nothing', 'zebra', 0],
    ['a denial of other words gains nothing', 'not tulip', 0],
  ])('without a denial: %s', (_, text, gain) => {
    expect(variants(text).flip).toBeCloseTo(gain, 9)
  })

  // Zebra says 1 + 2 + 2 = 5, violin -3 - 4 - 2 = -9.
  test.each<[string, string, number, number]>([
    ['the wrong term gains by the right one', 'violin', 14, -10],
    ['the right one loses, at most 10', 'zebra', -10, -10],
    ['both lose nothing where models hear no order', 'zebra violin', 0, 0],
    ['neither has anything to gain', 'tulip', -10, -10],
  ])('with opposed terms exchanged: %s', (_, text, swap, swapBoth) => {
    expect(variants(text).swap).toBeCloseTo(swap, 9)
    expect(variants(text).swapBoth).toBeCloseTo(swapBoth, 9)
  })

  test('antonyms of any question are exchanged, too', () => {
    expect(variants('higher').swap).toBeCloseTo(0, 9)
  })

  // With 12 there are two known features: 1.25 earned and -1.5 contradicted, by 4 / sqrt(2). Without, 3.
  test.each<[string, string, number]>([
    ['a strange one gains by that of the point', 'zebra 99', 2.75 * (4 / Math.SQRT2) - 3],
    [
      'beside one of the point, by the other',
      'zebra 12 99',
      4.75 * (4 / Math.sqrt(3)) - 2.75 * (4 / Math.SQRT2),
    ],
    ['that of the point gains nothing', 'zebra 12', 0],
    ['0, 1 and 2 are not strange', 'zebra 2', 0],
    ['a span without figures gains nothing', 'zebra', 0],
  ])('with another figure: %s', (_, text, gain) => {
    expect(variants(text).requote).toBeCloseTo(gain, 9)
  })

  test('the pair whose exchange gains most is named by its place', () => {
    expect(MODEL.opposites[variants('violin').pair]?.flat().map(token => token.form)).toEqual(
      tokenise('zebra violin').map(token => token.form),
    )
    expect(variants('tulip').pair).toBe(-1)
  })

  test('with another figure, a point without figures loses 5', () => {
    expect(variants('zebra 99', 1).requote).toBe(-5)
  })
})
