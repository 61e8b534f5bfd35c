import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readYaml } from './read-yaml.ts'

const troubles = (text: string) => {
  const read = readYaml(text)
  return read.ok ? [] : read.error
}
const many = (n: number, of: (i: number) => string) => Array.from({ length: n }, (_, i) => of(i))

describe('readYaml', () => {
  test('gives what the file says, and on which line', () => {
    const read = readYaml('a: 1\nb:\n  - c\n  - &d e\nf: *d\n')
    expect(read).toMatchObject({ ok: true, value: { value: { a: 1, b: ['c', 'e'], f: 'e' } } })
    if (read.ok)
      expect([['a'], ['b'], ['b', 1], ['b', 9], ['none'], []].map(read.value.lineOf)).toEqual([
        1, 2, 4, 2, 1, 1,
      ])
  })

  test.each<[string, string, number, string, RegExp]>([
    ['an alias of nothing', 'a: 1\nprompt: *emphasis', 2, 'UNRESOLVED_ALIAS', /^\*emphasis .* put in quotes/],
    ['an alias before its anchor', 'a: *b\nb: &b 1', 1, 'UNRESOLVED_ALIAS', /nothing before it/],
    ['an alias as a key', 'a: 1\n*b : 2', 2, 'UNRESOLVED_ALIAS', /\*b/],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3', 3, 'DUPLICATE_KEY', /must be unique/],
    ['a key that stands twice deep inside', 'a:\n  - b: 1\n    b: 2', 3, 'DUPLICATE_KEY', /must be unique/],
    ['an open bracket', 'a: [', 1, 'BAD_INDENT', /./],
    [
      'aliases that unfold to a billion values',
      `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${many(9, i => `a${i + 1}: &a${i + 1} [${many(10, () => `*a${i}`).join(', ')}]`).join('\n')}`,
      2,
      'EXCESSIVE_ALIASES',
      /write the values out/,
    ],
    ['too many values', many(60_000, i => `- ${i}`).join('\n'), 50_000, 'TOO_MANY_VALUES', /50000 values/],
  ])('names %s', (_, text, line, code, says) => {
    const [first] = troubles(text)
    expect(first).toMatchObject({ line, code })
    expect(first!.message).toMatch(says)
  })

  test('names every key that stands twice, and of a file that is wrong throughout the first hundred', () => {
    expect(troubles('a: 1\na: 2\nb: 3\nb: 4').map(t => t.line)).toEqual([2, 4])
    expect(troubles(many(300, () => 'a: 1').join('\n'))).toHaveLength(100)
    expect(troubles(']'.repeat(1000))).toHaveLength(100)
  })

  test('never repeats a long file in a message', () => {
    for (const text of [`!${'!'.repeat(5000)}`, `a: *${'b'.repeat(5000)}`, `a: "${'c'.repeat(5000)}`])
      for (const { message } of troubles(text)) expect(message.length).toBeLessThanOrEqual(300)
  })

  // Without limits, these take minutes or never end.
  test.each<[string, string]>([
    ['a hundred thousand keys', many(100_000, i => `k${i}:`).join('\n')],
    ['an alias for each of many anchors', `[${many(40_000, i => `&a${i} x, *a${i}`).join(',')}]`],
    ['many aliases of one anchor', `[&a x, ${many(100_000, () => '*a').join(',')}]`],
    ['brackets within brackets', '['.repeat(50_000)],
    ['maps within maps', '{a: '.repeat(50_000)],
  ])('refuses %s at once', (_, text) => {
    expect(troubles(text).length).toBeGreaterThan(0)
  })

  test('never throws, whatever it is given', () => {
    const piece = fc.constantFrom(
      ...[
        'a: ',
        '\n',
        '- ',
        '  ',
        '*a',
        '&a ',
        '[',
        ']',
        '{',
        '}',
        '? ',
        ': ',
        '!x ',
        '"',
        "'",
        '|\n',
        '<<: ',
        '%YAML 1.1\n',
        '---\n',
        '\t',
        'x',
        '#',
        ',',
      ],
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 40 }).map(parts => parts.join('')),
          fc.string(),
        ),
        text => {
          const read = readYaml(text)
          for (const { line } of read.ok ? [] : read.error) expect(line).toBeGreaterThan(0)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
