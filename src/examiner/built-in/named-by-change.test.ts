/** Opposites named by a change: an exchanged term or another figure that would state the point better. */
import { describe, expect, test } from 'vitest'
import { DIRECTION, FIGURE, TERMS, modelOf, named } from '../../../tests/fixtures/named-opposite.ts'
import type { Given } from '../../../tests/fixtures/named-opposite.ts'

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
    expect(named(answer, { ...given })).toEqual([kind, words])
  })

  test('only where no wrong saying names it', () => {
    const model = modelOf(['The loss is lower.'], ['The loss sings.'])
    const variants = { swap: 2, pair: DIRECTION }
    const answer = 'The loss is higher and sings.'
    expect(named(answer, { model, variants })?.[0]).toBe('another-direction')
    expect(named(answer, { untruth: 0.5, model, variants })).toEqual(['misconception', ['sings']])
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
    expect(named(answer, { ...given })).toBeUndefined()
  })
})
