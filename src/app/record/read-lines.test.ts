import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf } from '#store'
import { daysLater, idOf, reveal } from '../../../tests/fixtures/entries.ts'
import { LONGEST_LINE, MOST_NAMED, recordLines, readLine, readLines } from './read-lines.ts'
import type { RawLine } from './read-lines.ts'

const good = documentOf(reveal(2, daysLater(1)))

describe('recordLines', () => {
  test('gives every line with words, under the number that it has in the file', () => {
    const anyText = fc
      .array(fc.constantFrom('\n', '\r\n', ' ', 'a', '{"b": 1}', '\u2028'))
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(anyText, text => {
        const expected = text
          .split('\n')
          .map((line, i) => ({ number: i + 1, text: line.trimStart() }))
          .filter(line => line.text !== '')
        expect([...recordLines(text)]).toEqual(expected)
      }),
    )
  })

  test('gives nothing for empty lines, however many', () => {
    expect([...recordLines('\n \r\n'.repeat(200_000))]).toEqual([])
  })
})

describe('readLines', () => {
  test('reads no further than the last complaint that is named', () => {
    let read = 0
    function* endless(): Generator<RawLine> {
      for (;;) {
        read += 1
        yield { number: read, text: read % 2 ? good : 'no line of a record' }
      }
    }
    const { lines, complaints } = readLines(endless())
    expect(complaints).toHaveLength(MOST_NAMED)
    expect(read).toBe(2 * MOST_NAMED)
    expect(lines).toHaveLength(MOST_NAMED)
  })

  test('says in which line and field something is wrong', () => {
    expect(readLines(recordLines(`\n${good}\n\n${good.replace('T09', 'T29')}`)).complaints).toEqual([
      expect.stringMatching(/^line 4: at: /),
    ])
  })
})

describe('readLine', () => {
  test.each<[string, string, RegExp]>([
    ['that is longer than any can become', good.replace('{', `{${' '.repeat(LONGEST_LINE)}`), /longer than/],
    [
      'that hides something nested deeper than a program can go',
      withField('['.repeat(1e5) + ']'.repeat(1e5)),
      /holds fields/,
    ],
    ['of a number that no id has room for', farLine(16 ** 12), /^number: /],
  ])('refuses a line %s', (_, line, says) => {
    expect(readLine(line)).toMatch(says)
  })

  test('takes a line whatever the order of its fields', () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(good)).toReversed()))
    expect(readLine(turned)).toEqual(JSON.parse(good))
  })
})

function withField(value: string): string {
  return good.replace('{', `{"extra":${value},`)
}

function farLine(number: number): string {
  const at = daysLater(1)
  const event = { kind: 'passed' }
  return JSON.stringify({
    id: idOf(1),
    at,
    day: at.slice(0, 10),
    kind: 'interview',
    interview: idOf(0),
    number,
    event,
  })
}
