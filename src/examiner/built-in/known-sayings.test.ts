/** A saying of the bank is known word for word, in the list in which it stands. */
import { describe, expect, test } from 'vitest'
import { tokenise } from '#text'
import { RUBRIC } from '../../../tests/fixtures/rubric.ts'
import { knownAs, formsInOrder } from './known-sayings.ts'
import type { KnownAs } from './known-sayings.ts'

const [first] = RUBRIC.points
const POINT = {
  ...first!,
  claim: 'The encoder reads the whole prompt.',
  earned: ['All of the prompt is read by the encoder.'],
  near: ['The encoder reads.'],
  contradicts: ['The encoder reads a part of the prompt.', 'The decoder does not read.'],
}
const known = (text: string, point = POINT) => knownAs(point, formsInOrder(tokenise(text)))

describe('a text is known', () => {
  test.each<[string, KnownAs]>([
    [POINT.claim, 'earned'],
    ...POINT.earned.map((text): [string, KnownAs] => [text, 'earned']),
    ...POINT.near.map((text): [string, KnownAs] => [text, 'near']),
    ...POINT.contradicts.map((text): [string, KnownAs] => [text, 'contradicted']),
  ])('as a saying of the bank, in its list: %s', (text, as) => {
    expect(known(text)).toBe(as)
  })

  test.each<[string, string]>([
    ['in other case and without its full stop', 'the ENCODER reads'],
    ['in another number', 'The encoders read.'],
  ])('%s', (_, text) => {
    expect(known(text)).toBe('near')
  })

  test.each<[string, string]>([
    ['with a negation added', 'The encoder never reads the whole prompt.'],
    ['without its negation', 'The decoder does read.'],
    ['with a word besides', 'The encoder reads the whole long prompt.'],
    ['without a word of it', 'The encoder reads the prompt.'],
    ['in another order', 'The whole prompt reads the encoder.'],
    ['that says something else', 'A gate closes.'],
    ['of nothing', ''],
  ])('but not a saying %s', (_, text) => {
    expect(known(text)).toBeUndefined()
  })

  test.each<[string, Partial<typeof POINT>, KnownAs]>([
    ['right, not wrong', { earned: ['A gate closes.'], contradicts: ['A gate closes.'] }, 'earned'],
    ['right, not near', { earned: ['A gate closes.'], near: ['A gate closes.'] }, 'earned'],
    ['right where it is the claim', { claim: 'A gate closes.', contradicts: ['A gate closes.'] }, 'earned'],
  ])('in two lists as %s', (_, lists, as) => {
    expect(known('A gate closes.', { ...POINT, ...lists })).toBe(as)
  })

  test('of its own point alone', () => {
    const other = { ...POINT, near: [], contradicts: ['The encoder reads.'] }
    expect([known('The encoder reads.'), known('The encoder reads.', other)]).toEqual([
      'near',
      'contradicted',
    ])
    expect(known('The encoder reads.', { ...POINT, near: [] })).toBeUndefined()
  })
})
