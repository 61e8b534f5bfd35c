/** The evidence on a point: of one span for it, one against it, and nothing else of the answer. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashText, tokenise } from '#text'
import { RUBRIC, SATURATION, VARIANCE } from '../../../tests/fixtures/rubric.ts'
import { exemplarWeights, linearWeights } from '../../../tests/fixtures/weights.ts'
import { segment } from '../segment.ts'
import { AGAINST_COLUMNS, POINT_COLUMNS, columnsOf } from './features.ts'
import { gatherPointEvidence } from './point-features.ts'
import { openRubricModel } from './rubric-model.ts'
import { candidateSpans } from './spans.ts'

const ONE = () => 1
const feature = (form: string) => hashText(form) >>> 8
const [point, ...others] = RUBRIC.points

/** Sentences of the bank for the first point, in three lists. */
type Sayings = Partial<Readonly<Record<'earned' | 'near' | 'contradicts', readonly string[]>>>

/** The word’s weight for the first point, of which 25 make a logit, and the right sentence that has it. */
interface Said {
  readonly weight: number
  readonly saying: string
}

/** Zebra speaks for the first point, violin against it, and lemon for the second. */
const modelWith = (sayings: Sayings = {}, zebra: Said = { weight: 50, saying: 'zebra' }) =>
  openRubricModel(
    {
      ...RUBRIC,
      points: [
        { ...point!, ...sayings, assert: ['basket'], deny: [] },
        ...others.map(other => ({ ...other, assert: [], deny: [] })),
      ],
    },
    {
      question: RUBRIC.question,
      from: '',
      heardFrom: '',
      parts: {
        main: {
          models: linearWeights(
            [VARIANCE, SATURATION],
            [
              [feature('zebra'), 0, zebra.weight, -50],
              [feature('violin'), 0, -50, 100],
              [feature('lemon'), 1, 75, 0],
            ],
          ),
          exemplars: exemplarWeights(
            [
              [0, 'earned', zebra.saying],
              [0, 'contradicted', 'violin'],
              [1, 'earned', 'lemon'],
            ],
            ONE,
          ),
          figures: [[], []],
          aboutFigure: [false, false],
        },
      },
      flags: {
        models: linearWeights([], []),
        exemplars: exemplarWeights([], ONE),
        figures: [],
        aboutFigure: [],
      },
      vocabulary: '',
      records: { [VARIANCE]: { earned: 0.5, contradicted: 0.1, trust: [0.9] } },
    },
    ONE,
  )

const MODEL = modelWith()
const gathered = (answer: string, model = MODEL) =>
  gatherPointEvidence(
    model,
    candidateSpans(segment(answer).map(part => ({ segment: part, tokens: tokenise(part.text) }))),
  )
const first = (answer: string, model = MODEL) => gathered(answer, model)[0]!
const wordsOf = (span: { readonly tokens: readonly { readonly word: string }[] } | undefined) =>
  span?.tokens.map(token => token.word).join(' ')

describe('the evidence on a point', () => {
  test('rests on the span most for it and the span most against it', () => {
    const { said, denied } = first('Tulip tulip. Zebra tulip. Violin tulip. Tulip tulip.')
    expect([wordsOf(said), wordsOf(denied)]).toEqual(['zebra tulip', 'violin tulip'])
  })

  test('is the same by name and by column', () => {
    for (const { features, values, against, againstValues } of gathered('Zebra lemon. Not a violin.')) {
      expect(values).toEqual(columnsOf(POINT_COLUMNS, features))
      expect(againstValues).toEqual(columnsOf(AGAINST_COLUMNS, against))
      for (const value of [...values, ...againstValues]) expect(Number.isFinite(value)).toBe(true)
    }
  })

  test('of an answer without words is none', () => {
    for (const { said, denied, local, stated, values, variants } of gathered('')) {
      expect([said, denied, variants]).toEqual([undefined, undefined, undefined])
      expect([local, stated]).toEqual([false, false])
      expect(values).toEqual(POINT_COLUMNS.map(() => 0))
    }
  })

  test.each<[string, string, boolean]>([
    ['a pattern', 'A basket.', true],
    ['its rarest words, and a model', 'Zebra.', true],
    ['words about another point', 'Lemon.', false],
    ['words on nothing', 'Tulip.', false],
  ])('is local by %s', (_, answer, local) => {
    expect(first(answer).local).toBe(local)
  })

  const LONG = 'Zebra carpet, walnut window, garden ladder.'
  // Odds of seven to one against the point may be turned by the rest of an answer, twenty to one may not.
  test.each([
    [-2, true],
    [-3, false],
  ])('is local by a model that gives a logit of %d: %s', (logit, local) => {
    const evidence = first('Zebra.', modelWith({}, { weight: 25 * logit, saying: LONG }))
    expect(evidence.features['said.earned']).toBeCloseTo(logit)
    expect(evidence.local).toBe(local)
  })

  test.each<[string, Sayings, string, boolean]>([
    ['a known near miss', { near: ['A basket.'] }, 'A basket.', false],
    ['a known wrong saying', { contradicts: ['A basket.'] }, 'A basket.', false],
    ['what is known as right, too', { near: ['A basket.'], earned: ['A basket.'] }, 'A basket.', true],
    ['more words than the near miss', { near: ['A basket.'] }, 'A basket of zebra.', true],
    ['fewer', { near: ['A basket of zebra.'] }, 'A basket.', true],
    ['the rarest words of a known near miss', { near: ['Zebra.'] }, 'Zebra.', false],
  ])('is local by the words of %s or not', (_, sayings, answer, local) => {
    expect(first(answer).local).toBe(true)
    expect(first(answer, modelWith(sayings)).local).toBe(local)
  })

  test.each<[string, string, boolean]>([
    ['where a wrong saying stands by itself', 'A violin.', true],
    ['beside words on nothing', 'Tulip tulip. A violin. Tulip tulip.', true],
    ['not where the right saying stands, too', 'A zebra. A violin.', false],
    ['nor where it is denied', 'Not a violin.', false],
    ['nor in other words', 'A violin tulip.', false],
    ['nor in the right saying', 'A zebra.', false],
  ])('is stated wrongly %s', (_, answer, stated) => {
    const model = modelWith({ earned: ['A zebra.'], contradicts: ['A violin.'] })
    expect(first(answer, model).stated).toBe(stated)
    expect(first(answer).stated).toBe(false)
  })

  test('has variants only where a span speaks against the point', () => {
    expect(first('Violin.').variants).toBeDefined()
    expect(first('Zebra zebra.').against['denied.contradicted']).toBe(-2)
    expect(first('Zebra zebra.').variants).toBeUndefined()
  })

  test('tells of a rival point', () => {
    expect(first('Zebra.').features['said.rivals']).toBeGreaterThan(
      first('Zebra lemon.').features['said.rivals'],
    )
  })

  test('tells what is usual', () => {
    const { features, against } = first('Tulip.')
    expect([features['usual.earned'], features['usual.contradicted']]).toEqual([0.5, 0.1])
    expect([against['usual.earned'], against['usual.contradicted']]).toEqual([0.5, 0.1])
  })
})

describe('the sentence before counts', () => {
  const referring = (answer: string) => first(answer).features.referring
  // Zebra gives 2; beside it violin gives -2, by 4 / sqrt(2) in place of 4.
  test.each<[string, string, boolean]>([
    ['where a sentence refers to it', 'A violin tulip. This is a zebra.', true],
    ['however late in its first four words', 'A violin tulip. Tulip tulip tulip that zebra.', true],
    ['not later', 'A violin tulip. Tulip tulip tulip tulip that zebra.', false],
    ['nor where it refers to nothing', 'A violin tulip. Tulip zebra.', false],
    ['nor where there is none', 'This is a zebra.', false],
  ])('%s', (_, answer, counts) => {
    expect(referring(answer) > -10).toBe(counts)
  })
})

// A longer answer must not be graded otherwise for what it says elsewhere.
test('nothing else of an answer changes the evidence on a point', () => {
  const talk = fc
    .array(fc.constantFrom('tulip', 'carpet', 'walnut', 'the', 'of'), { minLength: 1, maxLength: 20 })
    .map(words => `${words.join(' ')}.`)
  const sentence = fc.constantFrom(
    'Zebra of the lemon.',
    'A basket of zebra.',
    'Zebra and violin.',
    'Violin.',
  )
  fc.assert(
    fc.property(fc.array(talk), sentence, fc.array(talk), (before, own, after) => {
      const [alone, amid] = [first(own), first([...before, own, ...after].join(' '))]
      if (own === 'Violin.') {
        expect(amid.againstValues).toEqual(alone.againstValues)
        expect(wordsOf(amid.denied)).toBe(wordsOf(alone.denied))
      } else {
        expect(amid.values).toEqual(alone.values)
        expect(wordsOf(amid.said)).toBe(wordsOf(alone.said))
        expect(amid.local).toBe(alone.local)
      }
    }),
  )
})
