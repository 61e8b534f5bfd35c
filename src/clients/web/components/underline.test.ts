import { describe, expect, test } from 'vitest'
import { parseMarkdown } from './markdown.ts'
import { allRuns, letterEnds, underlinedStretches } from './underline.ts'
import type { Underline } from './underline.ts'

function line(source: string, words: string, part: Partial<Underline> = {}): Underline {
  const start = source.indexOf(words)
  return { of: words, as: 'met', letter: 'a', start, end: start + words.length, ...part }
}

/** Stretches as text: `[words|lines]letters`. */
function shown(source: string, lines: Underline[]): string {
  const runs = allRuns(parseMarkdown(source))
  return underlinedStretches(runs, lines, letterEnds(runs, lines))
    .map(({ runs: own, under, letters }) => {
      const words = own.map(run => run.text).join('')
      return (
        (under.length > 0 ? `[${words}|${under.map(each => each.as).join()}]` : words) +
        letters.map(each => each.letter).join('')
      )
    })
    .join('')
}

describe('stretchesOf', () => {
  test('underlines words in place and sets the letter after them', () => {
    const source = 'One. Lower is better. Two.'
    expect(shown(source, [line(source, 'Lower is better.')])).toBe('One. [Lower is better.|met]a Two.')
  })

  test('keeps a formula whole under one line with its words', () => {
    const source = 'so $e^H$ is it. End'
    expect(shown(source, [line(source, 'so $e^H$ is it.')])).toBe('[so e^H is it.|met]a End')
  })

  test('one sentence may count for two points, and has both letters', () => {
    const source = 'Lower is better. End'
    const both = [
      line(source, 'Lower is better.'),
      line(source, 'Lower is better.', { of: 'other', as: 'contradicted', letter: 'b' }),
    ]
    expect(shown(source, both)).toBe('[Lower is better.|contradicted,met]ba End')
  })

  test('lines that overlap are cut where they meet', () => {
    const source = 'abcdef'
    expect(
      shown(source, [
        line(source, 'abcd', { letter: '1' }),
        line(source, 'cdef', { as: 'partial', letter: '2' }),
      ]),
    ).toBe('[ab|met][cd|partial,met]1[ef|partial]2')
  })

  test('evidence over two paragraphs has its letter at the end of the second', () => {
    const source = 'one two\n\nthree four'
    const runs = allRuns(parseMarkdown(source))
    const over = { of: 'x', as: 'met' as const, letter: 'a', start: 4, end: 14 }
    expect(letterEnds(runs, [over]).get(over)).toBe(14)
  })

  test('without underlines the text is one stretch', () => {
    expect(shown('just text', [])).toBe('just text')
  })
})
