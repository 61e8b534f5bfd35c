/** Naming the opposite of a point: a contradiction is only ruled where its opposite can be named. */
import { describe, expect, test } from 'vitest'
import { NEARER, OPEN, modelOf, named } from '../../../tests/fixtures/named-opposite.ts'
import type { Given } from '../../../tests/fixtures/named-opposite.ts'
import { C } from './constants.ts'
import type { RubricModel } from './rubric-model.ts'

describe('a pattern of the opposite', () => {
  const answer = 'The decoder hears the whole prompt.'

  test('names by itself, whatever else is likely', () => {
    // The right saying has the other word of the pattern, too.
    const name = ['misconception', ['decoder']]
    expect(named(answer)).toEqual(name)
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
    expect(named(answer, { ...NEARER, denied: true })).toBeUndefined()
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
  const stated: Given = { model, stated: true }
  expect(named(answer, stated)).toEqual(['misconception', words])
  expect(named(answer, { ...stated, stated: false })).toBeUndefined()
  expect(named(answer, { ...stated, denied: true })).toBeUndefined()
})

test('nothing is named where no span speaks against the point', () => {
  expect(named('')).toBeUndefined()
})
