import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segment } from './segment.ts'

const texts = (answer: string) => segment(answer).map(s => s.text)

describe('segment', () => {
  test.each<[string, string, string[]]>([
    ['leaves one sentence whole', 'Divide by the root of d.', ['Divide by the root of d.']],
    ['cuts after a sentence', 'Scores grow. Softmax saturates.', ['Scores grow. ', 'Softmax saturates.']],
    ['cuts after a question', 'Why scale? It saturates.', ['Why scale? ', 'It saturates.']],
    [
      'cuts after a closing bracket',
      '(It grows with d.) Then it saturates.',
      ['(It grows with d.) ', 'Then it saturates.'],
    ],
    ['cuts at a line break', 'first\nsecond\n', ['first\n', 'second\n']],
    [
      'cuts before a joining word',
      'The scores grow with d because the variance adds up',
      ['The scores grow with d ', 'because the variance adds up'],
    ],
    [
      'cuts after a semicolon',
      'The scores grow with d; the softmax then saturates',
      ['The scores grow with d; ', 'the softmax then saturates'],
    ],
    ['takes no decimal for a sentence end', 'Scale by 0.125 here', ['Scale by 0.125 here']],
    [
      'takes no abbreviation for a sentence end',
      'Some layers, e.g. the first, are frozen',
      ['Some layers, e.g. the first, are frozen'],
    ],
    ['takes no initial for a sentence end', 'As J. Ba said it', ['As J. Ba said it']],
    [
      'leaves a short clause with its neighbour',
      'It grows, because the variance adds up',
      ['It grows, because the variance adds up'],
    ],
    [
      'cuts nothing inside a formula',
      'We write $p(a, b), q(b, c), r(c, d)$ for all three',
      ['We write $p(a, b), q(b, c), r(c, d)$ for all three'],
    ],
    [
      'cuts nothing inside a bracket',
      'The scores (one for each key, one for each query, one for each head) grow',
      ['The scores (one for each key, one for each query, one for each head) grow'],
    ],
  ])('%s', (_, answer, expected) => {
    expect(texts(answer)).toEqual(expected)
  })

  // Looked for at each blank, or counted anew at each comma, a cut takes the square of these lengths: minutes.
  test.each([
    ['blanks', `one${' '.repeat(400_000)}two`],
    ['commas', 'one two three, '.repeat(20_000)],
    ['commas after an open bracket', `(${'one two three, '.repeat(20_000)}`],
    ['line breaks with blanks between', `one${' \n'.repeat(200_000)}two`],
  ])('goes once through very many %s', (_, answer) => {
    expect(
      segment(answer)
        .map(s => s.text)
        .join(''),
    ).toBe(answer)
  })

  test('gives the clauses of one sentence one sentence number', () => {
    const segments = segment('The scores grow with d, because the variance adds up. Then softmax saturates.')
    expect(segments.map(s => s.sentence)).toEqual([1, 1, 2])
  })

  const anyAnswer = fc
    .array(
      fc.constantFrom(
        'word',
        '0.5',
        'e.g.',
        '.',
        '?',
        ',',
        ';',
        ' ',
        ' — ',
        '\n',
        '$',
        '(',
        ')',
        ' because ',
        'and then ',
        '😀',
        '”',
      ),
    )
    .map(parts => parts.join(''))

  test.each<[string, fc.Arbitrary<string>]>([
    ['made of words and signs', anyAnswer],
    ['made of anything', fc.string({ unit: 'binary' })],
  ])('tiles any answer %s', (_, answers) => {
    fc.assert(
      fc.property(answers, answer => {
        const segments = segment(answer)
        expect(segments.map(s => s.text).join('')).toBe(answer)
        expect(segments.map(s => s.number)).toEqual(segments.map((_, i) => i + 1))
        for (const s of segments) expect(answer.slice(s.start, s.end)).toBe(s.text)
        for (const [i, s] of segments.entries())
          expect(s.sentence - (segments[i - 1]?.sentence ?? 0)).toBeOneOf(i === 0 ? [1] : [0, 1])
      }),
    )
  })
})
