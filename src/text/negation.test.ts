import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from './tokens.ts'
import { hasNegation, negated, turnsRound } from './negation.ts'

/** The words that a negation reaches. */
function denied(text: string): string[] {
  const tokens = tokenise(text)
  const marks = negated(tokens)
  return tokens.filter((_, i) => marks[i]).map(token => token.word)
}

describe('negated', () => {
  test.each<[string, string]>([
    ['The gradient vanishes.', ''],
    ['The gradient does not vanish.', 'vanish'],
    ["The gradient doesn't vanish.", 'vanish'],
    ['It never vanishes.', 'vanishes'],
    ['It trains without labels.', 'labels'],
    ['It predicts rather than counts.', 'than counts'],
    ['There is no gradient.', 'gradient'],
    ['It fails to converge.', 'to converge'],
    ['It lacks memory.', 'memory'],
  ])('reaches what is denied: %s', (text, reached) => {
    for (const word of reached.split(' ').filter(Boolean)) expect(denied(text)).toContain(word)
    if (reached === '') expect(denied(text)).toEqual([])
  })

  test.each([
    'It is not only a bound.',
    'It is not merely smaller.',
    'No matter the seed it converges.',
    'It is not necessarily smaller.',
  ])('denies nothing in: %s', text => {
    expect(hasNegation(tokenise(text))).toBe(false)
  })

  test('never reaches back', () => {
    expect(denied('Adam adapts and does not decay')).not.toContain('adapts')
  })

  test.each(['but', 'because', 'since', 'while', 'whereas', 'although', 'however', 'which'])(
    'ends before %s',
    word => {
      expect(denied(`It is not smaller ${word} gradient grows`)).toEqual(['smaller'])
    },
  )

  test('reaches four words of content and no further', () => {
    expect(denied('not alpha beta gamma delta epsilon')).toEqual(['alpha', 'beta', 'gamma', 'delta'])
  })

  test('is taken back by a second negation', () => {
    expect(denied('It never trains without labels')).not.toContain('labels')
  })

  test.each([
    'It is a myth that scaling adds speed',
    'It is false that scaling adds speed',
    'A common misconception is that scaling adds speed',
  ])('reaches the whole of a statement that is denied: %s', text => {
    expect(denied(text)).toEqual(expect.arrayContaining(['scaling', 'adds', 'speed']))
  })

  test('gives one mark for each word, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('not', 'no', 'never', 'but', 'only', 'gradient', 'rather', 'than', 'false')),
        parts => {
          const tokens = tokenise(parts.join(' '))
          expect(negated(tokens)).toHaveLength(tokens.length)
        },
      ),
    )
  })
})

describe('a mark', () => {
  /** Words of content over which each of these denies. */
  const REACH: Readonly<Record<string, number>> = { not: 4, no: 2, never: 4, lack: 3, without: 3 }

  /** The same law applied word by word, which is slow for long stretches and plain to read. */
  function marksOf(words: readonly string[]): boolean[] {
    const marks = words.map(() => words.includes('false'))
    for (const [i, word] of words.entries()) {
      const pair = word === 'rather' && words[i + 1] === 'than' ? 4 : 0
      let left = /^not?$/.test(word) && words[i + 1] === 'only' ? 0 : (REACH[word] ?? pair)
      for (let j = i + 1; j < words.length && left > 0 && words[j] !== 'but'; j += 1) {
        marks[j] = !marks[j]
        if (tokenise(words[j]!)[0]!.content) left -= 1
      }
    }
    return marks
  }

  test('is that of going from each denial word by word', () => {
    const anyWord = fc.constantFrom(
      ...'not no never lack without rather than only but of it gradient layer'.split(' '),
    )
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 60 }), fc.boolean(), (words, isFalse) => {
        const all = isFalse ? [...words, 'false'] : words
        expect(negated(tokenise(all.join(' ')))).toEqual(marksOf(all))
      }),
      { numRuns: 500 },
    )
  })

  test('takes one look at each word, however many denials there are', () => {
    const many = 3000
    let looks = 0
    const watched = tokenise('not of '.repeat(many)).map(token => ({
      ...token,
      get form() {
        looks += 1
        return token.form
      },
    }))
    negated(watched)
    expect(looks).toBeLessThan(20 * many)
  })
})

test.each([
  'It is hardly any smaller.',
  'Nobody trains the layers.',
  'It is unlike a softmax.',
  'Nothing trains the layers.',
])('hears the denial in: %s', text => {
  expect(hasNegation(tokenise(text))).toBe(true)
})

test('hears no denial in "not just"', () => {
  expect(hasNegation(tokenise('It is not just smaller.'))).toBe(false)
})

test.each<[string, readonly string[]]>([
  ['It does not vanish without a gate.', ['not', 'without']],
  ['It is a myth that it vanishes.', ['myth']],
  ['It never lacks memory, nor does it fail.', ['never', 'lacks', 'nor', 'fail']],
  ['It vanishes.', []],
])('the words that turn a statement round: %s', (text, expected) => {
  expect(
    tokenise(text)
      .filter(turnsRound)
      .map(token => token.word),
  ).toEqual(expected)
})
