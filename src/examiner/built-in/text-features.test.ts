/** Features of a stretch of text, as the models see them: hashes of stems, neighbours and ordered pairs. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashText, joinHash, tokenise } from '#text'
import { features, hashForm } from './text-features.ts'

/** Features are kept by the upper 24 bits of their hashes. */
const kept = (hash: number) => hash >>> 8
const stem = (form: string) => kept(hashText(form))
const neighbours = (a: string, b: string) => kept(joinHash(hashText(a), hashText(b)))
const pair = (a: string, b: string) =>
  kept(joinHash(joinHash(hashText('ordered pair'), hashText(a)), hashText(b)))
const featuresOf = (text: string) => features(tokenise(text))
const sorted = (some: readonly number[]) => some.toSorted((a, b) => a - b)

// The vectors of FNV-1a, 32 bits: Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/.
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('a form is hashed by FNV-1a: %j', (form, hash) => {
  expect(hashForm(form)).toBe(hash)
  expect(hashForm(form)).toBe(hash)
})

describe('a text has these features and no others', () => {
  // The stems zebra, lemon and violin stand in no group of near-synonyms.
  test.each<[string, string, readonly number[]]>([
    ['a word of content is one', 'zebra', [stem('zebra')]],
    ['a word of no content is none', 'of', []],
    [
      'two words are neighbours and an ordered pair',
      'zebra lemon',
      [stem('zebra'), stem('lemon'), neighbours('zebra', 'lemon'), pair('zebra', 'lemon')],
    ],
    [
      'in the other order they are others',
      'lemon zebra',
      [stem('zebra'), stem('lemon'), neighbours('lemon', 'zebra'), pair('lemon', 'zebra')],
    ],
    [
      'a word of no content is a neighbour, and pairs reach across it',
      'zebra of lemon',
      [
        stem('zebra'),
        stem('lemon'),
        neighbours('zebra', 'of'),
        neighbours('of', 'lemon'),
        pair('zebra', 'lemon'),
      ],
    ],
    [
      'what stands twice counts once',
      'zebra zebra zebra',
      [stem('zebra'), neighbours('zebra', 'zebra'), pair('zebra', 'zebra')],
    ],
    ['a word that is denied is another word', 'not zebra', [stem('!zebra'), neighbours('not', '!zebra')]],
    [
      'a near-synonym is also its concept, and pairs are of concepts',
      'vanish zebra',
      [
        stem('vanish'),
        stem('@vanish'),
        stem('zebra'),
        neighbours('vanish', 'zebra'),
        pair('@vanish', 'zebra'),
      ],
    ],
    [
      'denied, a near-synonym is another concept',
      'never fade',
      [stem('!fade'), stem('!@vanish'), neighbours('never', '!fade')],
    ],
  ])('%s', (_, text, expected) => {
    expect(sorted(featuresOf(text))).toEqual(sorted(expected))
  })

  test('a word is paired with the next five of content', () => {
    const names = ['zebra', 'lemon', 'violin', 'carpet', 'walnut', 'basket', 'tulip']
    const found = featuresOf(names.join(' '))
    const paired = names.slice(1).filter(name => found.includes(pair('zebra', name)))
    expect(paired).toEqual(['lemon', 'violin', 'carpet', 'walnut', 'basket'])
  })
})

test('near-synonyms share a feature, and the words themselves differ', () => {
  const [fade, vanish] = [featuresOf('fade'), featuresOf('vanish')]
  expect(fade.filter(feature => vanish.includes(feature))).toEqual([stem('@vanish')])
})

test('features are whole numbers of 24 bits, and each stands once', () => {
  const word = fc.constantFrom('zebra', 'lemon', 'vanish', 'not', 'of', 'model', '12', 'training')
  fc.assert(
    fc.property(fc.array(word), words => {
      const found = featuresOf(words.join(' '))
      expect(new Set(found).size).toBe(found.length)
      for (const feature of found) expect(feature).toBe(feature & 0xffffff)
    }),
  )
})
