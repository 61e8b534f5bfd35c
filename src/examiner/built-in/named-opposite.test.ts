/** What is opposed to a point is named, or there is no blame. */
import { describe, expect, test } from 'vitest'
import { tokenise } from '#text'
import { RUBRIC } from '../../../tests/fixtures/rubric.ts'
import { segment } from '../segment.ts'
import { C } from './constants.ts'
import { AGAINST_COLUMNS, POINT_COLUMNS, featuresFrom } from './features.ts'
import type { AgainstFeatures } from './features.ts'
import { nameOpposite } from './named-opposite.ts'
import type { PointEvidence } from './point-features.ts'
import { openRubricModel } from './rubric-model.ts'
import type { RubricModel } from './rubric-model.ts'
import type { Variants } from './score-span.ts'
import { candidateSpans } from './spans.ts'

const [first, ...others] = RUBRIC.points
const OPEN = openRubricModel(
  {
    ...RUBRIC,
    points: [
      {
        ...first!,
        claim: 'The encoder reads the whole prompt before a token is written.',
        earned: Array.from({ length: 6 }, () => 'The encoder never writes a single token of the prompt.'),
        contradicts: Array.from({ length: 4 }, () => 'The decoder sings the prompt to a wooden violin.'),
        deny: ['decoder > whole', 'sings & opera'],
      },
      ...others,
    ],
    opposites: [['encoder', 'reader']],
  },
  undefined,
  () => 1,
)
/** The point is about a figure, 512. */
const FIGURE: RubricModel = { ...OPEN, aboutFigure: [true], figures: [[512]] }
const placeOf = (...words: readonly string[]) =>
  OPEN.opposites.findIndex(pair =>
    words.every(word => pair.flat().some(token => token.form === tokenise(word)[0]?.form)),
  )
const [TERMS, DIRECTION] = [placeOf('encoder', 'reader'), placeOf('higher', 'lower')]

interface Given {
  readonly model?: RubricModel
  readonly variants?: Partial<Record<keyof Variants, number>>
  readonly against?: Partial<AgainstFeatures>
  /** Whether a frame denies the sentence. */
  readonly denied?: boolean
}

/** The name of what is opposed to the first point in a sentence, and the words that are marked. */
function named(answer: string, { model = OPEN, variants = {}, against = {}, denied = false }: Given = {}) {
  const tokens = (text: string, start: number) =>
    tokenise(text).map(token => ({ ...token, start: start + token.start, end: start + token.end }))
  const [span] = candidateSpans(
    segment(answer).map(part => ({ segment: part, tokens: tokens(part.text, part.start), denied })),
  )
  const { flip = 0, swap = -10, swapBoth = -10, pair = -1, requote = 0 } = variants
  const evidence: PointEvidence = {
    features: featuresFrom(POINT_COLUMNS, []),
    values: [],
    against: { ...featuresFrom(AGAINST_COLUMNS, []), ...against },
    againstValues: [],
    said: span,
    denied: span,
    variants: { flip: [flip], swap: [swap], swapBoth: [swapBoth], pair: [pair], requote: [requote] },
    local: true,
  }
  const found = nameOpposite(model, 0, evidence)
  return found && [found.kind, found.words.map(({ start, end }) => answer.slice(start, end))]
}

describe('an opposite is named', () => {
  test.each<[string, string, Given, string, readonly string[]]>([
    [
      'a misconception that a pattern tells',
      'The decoder hears the whole prompt.',
      {},
      'misconception',
      ['decoder', 'whole'],
    ],
    [
      'another figure, where the point is about one',
      'The prompt has 768 tokens.',
      { model: FIGURE, variants: { requote: 1 } },
      'another-figure',
      ['768'],
    ],
    [
      'the strange figure of several',
      'Of 512 tokens 768 are read in 2 steps.',
      { model: FIGURE, variants: { requote: 1 } },
      'another-figure',
      ['768'],
    ],
    [
      'exchanged terms',
      'A reader of the prompt is written first.',
      { variants: { swap: 2, pair: TERMS } },
      'exchanged-terms',
      ['reader'],
    ],
    [
      'both terms, where both are said',
      'A reader feeds the encoder.',
      { variants: { swap: 2, pair: TERMS } },
      'exchanged-terms',
      ['reader', 'encoder'],
    ],
    [
      'another direction',
      'The loss is higher with a prompt.',
      { variants: { swap: 2, pair: DIRECTION } },
      'another-direction',
      ['higher'],
    ],
    [
      'a denial',
      'The prompt is not read, nor is it written.',
      { variants: { flip: 2 } },
      'denial',
      ['not', 'nor'],
    ],
    [
      'what is asserted that the point denies',
      'The encoder writes a single token of the prompt.',
      {},
      'denial',
      ['writes', 'single', 'token', 'prompt'],
    ],
    [
      'a misconception in the words of a wrong saying',
      'It sings the prompt to a wooden violin.',
      { against: { 'denied.untruth': 0.5 } },
      'misconception',
      ['sings', 'wooden', 'violin'],
    ],
  ])('%s', (_, answer, given, kind, words) => {
    expect(named(answer, given)).toEqual([kind, words])
  })

  test('an authored misconception before a figure, a figure before terms, terms before a denial', () => {
    const all = { requote: 1, swap: 2, pair: DIRECTION, flip: 2 }
    const sentence = 'The decoder does not read the whole prompt of 768 higher tokens.'
    const kind = (given: Given) => named(sentence, given)?.[0]
    expect(kind({ model: FIGURE, variants: all })).toBe('misconception')
    const unpatterned = { ...FIGURE, patterns: [] }
    expect(kind({ model: unpatterned, variants: all })).toBe('another-figure')
    expect(kind({ model: unpatterned, variants: { ...all, requote: 0 } })).toBe('another-direction')
    expect(kind({ model: unpatterned, variants: { flip: 2 } })).toBe('denial')
  })
})

describe('nothing is named', () => {
  test.each<[string, string, Given]>([
    ['where the words are opposed to nothing', 'A gate closes in the morning.', {}],
    ['in a span that a frame denies', 'The decoder hears the whole prompt.', { denied: true }],
    ['by a gain that is too small', 'A reader of it is first.', { variants: { swap: 0.9, pair: TERMS } }],
    ['by another figure that says it no better', 'A gate has 768 units.', { model: FIGURE }],
    ['by a figure where the point is about none', 'A gate has 768 units.', { variants: { requote: 1 } }],
    [
      'by a figure of the point, or one of two',
      'The prompt has 512 tokens in 2 parts.',
      { model: FIGURE, variants: { requote: 1 } },
    ],
    ['by a denial that changes little', 'The prompt is not read.', { variants: { flip: 0.5 } }],
    ['by a gain without a denial', 'The prompt is read.', { variants: { flip: 2 } }],
    [
      'by words that are no nearer to a wrong saying than to a right one',
      'It sings the prompt to a wooden violin.',
      {},
    ],
    ['by exchanged terms that do not stand there', 'A gate closes.', { variants: { swap: 2, pair: TERMS } }],
  ])('%s', (_, answer, given) => {
    expect(named(answer, given)).toBeUndefined()
  })

  test('by a pattern that answers for fitting do not bear out', () => {
    const trusted = (...denyTrust: readonly number[]): RubricModel => ({
      ...OPEN,
      records: [{ earned: 0, contradicted: 0, trust: [], denyTrust }],
    })
    const answer = 'The decoder hears the whole prompt.'
    expect(named(answer, { model: trusted(C.leastDenyTrust - 0.01) })).toBeUndefined()
    expect(named(answer, { model: trusted(C.leastDenyTrust) })?.[0]).toBe('misconception')
    expect(named(answer, { model: trusted() })?.[0]).toBe('misconception')
  })

  test('where no span speaks against the point', () => {
    const evidence = {
      features: featuresFrom(POINT_COLUMNS, []),
      values: [],
      against: featuresFrom(AGAINST_COLUMNS, []),
      againstValues: [],
      said: undefined,
      denied: undefined,
      variants: undefined,
      local: false,
    }
    expect(nameOpposite(OPEN, 0, evidence)).toBeUndefined()
  })
})
