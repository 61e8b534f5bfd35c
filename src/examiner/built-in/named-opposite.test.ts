/** What is opposed to a point is named, or there is no blame. */
import { describe, expect, test } from 'vitest'
import { tokenise } from '#text'
import { RUBRIC } from '../../../tests/fixtures/rubric.ts'
import { segment } from '../segment.ts'
import { NOT_ALIGNED } from './alignment.ts'
import { C } from './constants.ts'
import { AGAINST_COLUMNS, POINT_COLUMNS, featuresFrom } from './features.ts'
import { nameOpposite } from './named-opposite.ts'
import type { PointEvidence } from './point-features.ts'
import { openRubricModel } from './rubric-model.ts'
import type { RubricModel } from './rubric-model.ts'
import type { Variants } from './score-span.ts'
import { candidateSpans } from './spans.ts'

const [first, ...others] = RUBRIC.points

/** The model of a point that is stated right and wrong in these words. */
function modelOf(right: readonly string[], wrong: readonly string[] = [], deny: readonly string[] = []) {
  const [claim = '', ...earned] = right
  return openRubricModel(
    {
      ...RUBRIC,
      points: [{ ...first!, claim, earned, contradicts: wrong, deny }, ...others],
      opposites: [['encoder', 'reader']],
    },
    undefined,
    () => 1,
  )
}
const OPEN = modelOf(['The encoder reads the whole prompt.'], [], ['decoder > whole', 'sings & opera'])
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
  /** By how much the sentence is nearer to a wrong saying than to the truths of the question. */
  readonly untruth?: number
  readonly earned?: number
  readonly contradicted?: number
  /** Whether a frame denies the sentence. */
  readonly denied?: boolean
  /** Whether it is a wrong saying word for word. */
  readonly stated?: boolean
}

/** What is nearer to a wrong saying, and likely a contradiction. */
const NEARER: Given = { untruth: C.untruth + 0.01, contradicted: C.likely, earned: 0.9 }
/** What is all but sure to be a contradiction, and makes the point nowhere. */
const SURE: Given = { contradicted: C.allButSure, earned: C.unsaid - 0.01 }

/** The name of what is opposed to the first point in a sentence, and the words that are marked. */
function named(answer: string, { model = OPEN, ...given }: Given = {}) {
  const { variants = {}, untruth = 0, earned = 0, contradicted = C.suspected } = given
  const { denied = false, stated = false } = given
  const tokens = (text: string, start: number) =>
    tokenise(text).map(token => ({ ...token, start: start + token.start, end: start + token.end }))
  const [span] = candidateSpans(
    segment(answer).map(part => ({ segment: part, tokens: tokens(part.text, part.start), denied })),
  )
  const { flip = 0, swap = -10, swapBoth = -10, pair = -1, requote = 0 } = variants
  const evidence: PointEvidence = {
    features: featuresFrom(POINT_COLUMNS, []),
    values: [],
    against: { ...featuresFrom(AGAINST_COLUMNS, []), 'denied.untruth': untruth },
    againstValues: [],
    said: span,
    denied: span,
    variants: { flip: [flip], swap: [swap], swapBoth: [swapBoth], pair: [pair], requote: [requote] },
    alignment: NOT_ALIGNED,
    stated,
    misconceived: -1,
    local: true,
  }
  const found = nameOpposite(model, 0, evidence, { earned, contradicted })
  return found && [found.kind, found.words.map(({ start, end }) => answer.slice(start, end))]
}

describe('a pattern of the opposite', () => {
  const answer = 'The decoder hears the whole prompt.'

  test('names by itself, whatever else is likely', () => {
    const name = ['misconception', ['decoder', 'whole']]
    expect(named(answer)).toEqual(name)
    expect(named(answer, { earned: 0.9, contradicted: 0 })).toEqual(name)
  })

  test('names nothing where answers for fitting do not bear it out', () => {
    const trusted = (...denyTrust: readonly number[]): RubricModel => ({
      ...OPEN,
      records: [{ earned: 0, contradicted: 0, trust: [], denyTrust }],
    })
    expect(named(answer, { model: trusted(C.leastDenyTrust - 0.01) })).toBeUndefined()
    expect(named(answer, { model: trusted(C.leastDenyTrust) })?.[0]).toBe('misconception')
    expect(named(answer, { model: trusted() })?.[0]).toBe('misconception')
  })

  test('names nothing where the sentence holds both sides of what its pattern rests on', () => {
    const model = modelOf(['The encoder reads.'], [], ['prompt & lower score'])
    expect(named('The prompt has a lower score.', { model })?.[0]).toBe('misconception')
    expect(named('The prompt has a higher and the answer a lower score.', { model })).toBeUndefined()
  })

  test('names nothing in a span that a frame denies', () => {
    expect(named(answer, { ...NEARER, ...SURE, denied: true })).toBeUndefined()
  })
})

describe('words nearer to a wrong saying than to any truth are named by where the two part', () => {
  test.each<[string, readonly string[], readonly string[], string, string, readonly string[]]>([
    [
      'at a figure',
      ['The prompt has 512 tokens.'],
      ['The prompt has 768 tokens.'],
      'A prompt of 768 tokens it has.',
      'another-figure',
      ['768'],
    ],
    [
      'at a term of the question',
      ['The encoder hears the prompt.'],
      ['The reader hears the prompt.'],
      'It is a reader that hears it.',
      'exchanged-terms',
      ['reader'],
    ],
    [
      'at a direction',
      ['The loss is lower with a prompt.'],
      ['The loss is higher with a prompt.'],
      'A prompt makes a higher loss.',
      'another-direction',
      ['higher'],
    ],
    [
      'at a denial',
      ['The prompt is read.'],
      ['The prompt is not read.'],
      'Nor is a prompt read, it is not.',
      'denial',
      ['Nor', 'not'],
    ],
    [
      'at what is asserted that the point denies',
      ['The encoder never writes a token.'],
      ['The encoder writes a token.'],
      'A token is what the encoder writes.',
      'denial',
      ['token', 'writes'],
    ],
    [
      'at other words',
      ['The encoder reads the whole prompt.'],
      ['The decoder sings the prompt to a wooden violin.'],
      'It sings a prompt to its wooden violin.',
      'misconception',
      ['sings', 'wooden', 'violin'],
    ],
    [
      'where the wrong saying is the nearest of several',
      ['The prompt is read.', 'The encoder hears a violin.'],
      ['The prompt is sung.', 'The encoder hears an opera.'],
      'What the encoder hears is an opera.',
      'misconception',
      ['opera'],
    ],
    [
      'where the right saying is the nearest of several',
      ['A violin hears.', 'The loss is lower with a prompt.'],
      ['The loss is higher with a prompt.'],
      'The loss is higher.',
      'another-direction',
      ['higher'],
    ],
  ])('%s', (_, right, wrong, answer, kind, words) => {
    expect(named(answer, { ...NEARER, model: modelOf(right, wrong) })).toEqual([kind, words])
  })

  test('but not at a figure of the prompt, which is the case and no claim', () => {
    const model = modelOf(['Half of them read it.'], ['The 768 of them read it.'])
    const given = { ...model, sheet: { ...model.sheet, prompt: 'Serve 768 readers.' } }
    const answer = 'Of the 768 half read it.'
    expect(named(answer, { ...NEARER, model })?.[0]).toBe('another-figure')
    expect(named(answer, { ...NEARER, model: given })?.[0]).not.toBe('another-figure')
  })

  test('a pattern before a figure, a figure before terms, terms before a denial, a denial before words', () => {
    const answer = 'The reader does not sing a higher prompt of 768.'
    const kinds = (right: string, wrong: string, deny: readonly string[] = []) =>
      named(answer, { ...NEARER, model: modelOf([right], [wrong], deny) })?.[0]
    const wrong = 'The reader does not sing a prompt'
    expect(kinds('The encoder has a prompt of 512.', `${wrong} of 768.`, ['prompt'])).toBe('misconception')
    expect(kinds('The encoder has a prompt of 512.', `${wrong} of 768.`)).toBe('another-figure')
    expect(kinds('The encoder has a prompt.', `${wrong}.`)).toBe('exchanged-terms')
    expect(kinds('The violin has a prompt.', `${wrong}.`)).toBe('denial')
    expect(kinds('The violin has a prompt.', 'The reader sings a prompt.')).toBe('misconception')
  })

  test('and nothing is named', () => {
    const model = modelOf(
      ['The encoder reads the whole prompt.'],
      ['The decoder sings the prompt to a wooden violin.'],
    )
    const answer = 'It sings a prompt to its wooden violin.'
    const near = (given: Given) => named(answer, { ...NEARER, model, ...given })
    expect(near({})?.[0]).toBe('misconception')
    // Where truths are as near, or a contradiction is only suspected.
    expect(near({ untruth: C.untruth })).toBeUndefined()
    expect(near({ contradicted: C.likely - 0.01 })).toBeUndefined()
    // Where nothing of the sentence stands in the wrong saying alone.
    expect(named('A gate closes in the morning.', { ...NEARER, model })).toBeUndefined()
    expect(named('The prompt is read.', { ...NEARER, model })).toBeUndefined()
  })
})

test.each<[string, string, readonly string[]]>([
  ['where it parts from the right one', 'The encoder sings the prompt.', ['sings']],
  ['all its words of content, where it parts from none', 'The prompt reads it.', ['prompt', 'reads']],
])('a wrong saying word for word is named by %s', (_, answer, words) => {
  const model = modelOf(['The encoder reads the whole prompt.'], [answer])
  const stated: Given = { model, stated: true, contradicted: C.stated }
  expect(named(answer, stated)).toEqual(['misconception', words])
  expect(named(answer, { ...stated, stated: false })).toBeUndefined()
  expect(named(answer, { ...stated, denied: true })).toBeUndefined()
})

describe('what would state the point better is named', () => {
  test.each<[string, string, Given, string, readonly string[]]>([
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
      'a figure before terms',
      'The loss is higher by 768.',
      { model: FIGURE, variants: { requote: 1, swap: 2, pair: DIRECTION } },
      'another-figure',
      ['768'],
    ],
  ])('%s', (_, answer, given, kind, words) => {
    expect(named(answer, { ...SURE, ...given })).toEqual([kind, words])
    // But only where a contradiction is all but sure, and credit out of the question.
    expect(named(answer, { ...SURE, ...given, contradicted: C.allButSure - 0.01 })).toBeUndefined()
    expect(named(answer, { ...SURE, ...given, earned: C.unsaid })).toBeUndefined()
  })

  test('only where no wrong saying names it', () => {
    const model = modelOf(['The loss is lower.'], ['The loss sings.'])
    const variants = { swap: 2, pair: DIRECTION }
    const answer = 'The loss is higher and sings.'
    expect(named(answer, { ...SURE, model, variants })?.[0]).toBe('another-direction')
    expect(named(answer, { ...SURE, untruth: 0.5, model, variants })).toEqual(['misconception', ['sings']])
  })

  test.each<[string, string, Given]>([
    ['not where the words are opposed to nothing', 'A gate closes in the morning.', {}],
    ['not by a gain that is too small', 'A reader of it.', { variants: { swap: 0.9, pair: TERMS } }],
    ['not by another figure that says it no better', 'A gate has 768 units.', { model: FIGURE }],
    ['not by a figure where the point is about none', 'It has 768 units.', { variants: { requote: 1 } }],
    [
      'not by a figure of the point, or one of two',
      'The prompt has 512 tokens in 2 parts.',
      { model: FIGURE, variants: { requote: 1 } },
    ],
    ['not by a denial', 'The prompt is not read.', { variants: { flip: 2 } }],
    ['not by terms that do not stand there', 'A gate closes.', { variants: { swap: 2, pair: TERMS } }],
  ])('%s', (_, answer, given) => {
    expect(named(answer, { ...SURE, ...given })).toBeUndefined()
  })
})

test('nothing is named where no span speaks against the point', () => {
  expect(named('', SURE)).toBeUndefined()
})
