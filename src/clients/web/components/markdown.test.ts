import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from './markdown.ts'
import { allRuns } from './underline.ts'

/** Runs as short text: `$…$` formula, `` `…` `` code, `*…*` emphasis, `**…**` strong. */
function shown(source: string): string[] {
  return allRuns(parseMarkdown(source)).map(({ kind, text, strong, em }) => {
    const words = kind === 'math' ? `$${text}$` : kind === 'code' ? `\`${text}\`` : text
    return strong ? `**${words}**` : em ? `*${words}*` : words
  })
}

describe('parseMarkdown', () => {
  test.each<[string, string, string[]]>([
    ['a formula', 'so $e^H$ it is', ['so ', '$e^H$', ' it is']],
    ['a formula in brackets', 'so \\(e^H\\).', ['so ', '$e^H$', '.']],
    ['prices, which are no formulas', 'from $5 to $10 a month', ['from $5 to $10 a month']],
    ['emphasis', 'the *mean* loss', ['the ', '*mean*', ' loss']],
    ['strong words', 'the **mean** loss', ['the ', '**mean**', ' loss']],
    ['products, which are no emphasis', '2*3*4 and a * b * c', ['2*3*4 and a * b * c']],
    ['subscripts, which are no emphasis', 'p(w_t | w_<t)', ['p(w_t | w_<t)']],
    ['code', 'call `softmax(x)` first', ['call ', '`softmax(x)`', ' first']],
    ['what does not close', 'a $ sign, a ` tick and a * star', ['a $ sign, a ` tick and a * star']],
    ['an escaped dollar', 'costs \\$5', ['costs ', '$5']],
    ['HTML as the text that it is', '<img src=x onerror=alert(1)>', ['<img src=x onerror=alert(1)>']],
  ])('reads %s', (_, source, runs) => {
    expect(shown(source)).toEqual(runs)
  })

  test.each<[string, string, unknown[]]>([
    ['paragraphs', 'one\n\ntwo', [{ kind: 'paragraph' }, { kind: 'paragraph' }]],
    [
      'a list',
      '- one\n- two',
      [{ kind: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two' }]] }],
    ],
    ['a numbered list', '1. one\n2) two', [{ kind: 'list', ordered: true }]],
    [
      'an item of two lines',
      '- one\n  more\n- two',
      [{ kind: 'list', items: [[{ text: 'one\n  more' }], [{ text: 'two' }]] }],
    ],
    ['a formula of its own', '$$\n\\frac12\n$$', [{ kind: 'display', run: { text: '\\frac12' } }]],
    [
      'a block of code',
      '```py\nx = 1\n```\nend',
      [{ kind: 'code', run: { text: 'x = 1' } }, { kind: 'paragraph' }],
    ],
    ['code that is never closed', '```\nx = 1', [{ kind: 'code', run: { text: 'x = 1' } }]],
    ['a heading', '## Loss\nmore', [{ kind: 'heading' }, { kind: 'paragraph' }]],
  ])('reads %s', (_, source, blocks) => {
    expect(parseMarkdown(source)).toMatchObject(blocks)
  })

  const anything = fc
    .array(
      fc.constantFrom(
        'word',
        ' ',
        '\n',
        '$',
        '$$',
        '*',
        '**',
        '_',
        '`',
        '```',
        '\\',
        '\\[',
        '\\]',
        '- ',
        '1. ',
        '# ',
        '😀',
        '.',
      ),
    )
    .map(parts => parts.join(''))

  test('knows where in the source each word stands, whatever the source is', () => {
    fc.assert(
      fc.property(anything, source => {
        let last = 0
        for (const run of allRuns(parseMarkdown(source))) {
          expect(run.start).toBeGreaterThanOrEqual(last)
          expect(source.slice(run.start, run.end)).toContain(run.text)
          expect(run.kind === 'text' ? source.slice(run.start, run.end) : run.text).toBe(run.text)
          last = run.end
        }
      }),
    )
  })

  test.each(['* ', '*a ', '$a ', '**', '`', '\\(', '_*', '$$', '- *x\n'])(
    'reads 20,000 characters of %j as fast as any',
    unit => {
      // A repeated mark closes nowhere, or everywhere: a parser that scans again at each would take minutes.
      const source = unit.repeat(20_000 / unit.length)
      expect(allRuns(parseMarkdown(source)).length).toBeLessThanOrEqual(20_000)
    },
  )

  test('loses no word of the source', () => {
    fc.assert(
      fc.property(anything, source => {
        const words = (text: string) => text.match(/word/g)?.length ?? 0
        fc.pre(!/```[^\n]*word/.test(source)) // The line that opens a block of code names its language.
        const found = allRuns(parseMarkdown(source)).reduce((sum, run) => sum + words(run.text), 0)
        expect(found).toBe(words(source))
      }),
    )
  })
})
