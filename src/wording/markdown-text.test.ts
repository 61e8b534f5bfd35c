import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cell, escaped, quoted, table } from './markdown-text.ts'

/** Undoes the escapes: the plain words that a reader of the Markdown sees. */
const read = (markdown: string) => markdown.replace(/\\(\p{P}|\p{S})/gu, '$1').replaceAll('\u00a0', ' ')

describe('escaped', () => {
  test.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['  + nor this', '\u00a0\u00a0\\+ nor this'],
    ['12. nor this', '12\\. nor this'],
    ['7) nor this', '7\\) nor this'],
    ['===', '\\==='],
    ['> no quotation', '\\> no quotation'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    [
      'a `b` *c* _d_ [e](f) &lt; g|h ~~i~~ $j$',
      'a \\`b\\` \\*c\\* \\_d\\_ \\[e\\](f) \\&lt; g\\|h \\~\\~i\\~\\~ \\$j\\$',
    ],
    ['3.5 GB - or 2. half', '3.5 GB - or 2. half'],
  ])('%s', (text, markdown) => expect(escaped(text)).toBe(markdown))

  test('reads as it was written, and leaves no special character bare', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), text => {
        const [line = ''] = text.split('\n')
        expect(read(escaped(line))).toBe(line.trimEnd().replaceAll('\t', '    '))
        expect(escaped(line).replace(/\\./g, '')).not.toMatch(/[`*_[\]<>&|~$]/)
      }),
    )
  })
})

describe('quoted', () => {
  test('keeps line breaks and paragraphs', () => {
    expect(quoted('one\ntwo\r\n\r\nthree\n')).toBe('> one\\\n> two\n>\n> three')
  })

  test('no line leaves the quotation', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: fc.constantFrom('a', '#', '>', '-', '`', '<', ' ', '\t', '\u2028', '\r') }),
          { maxLength: 6 },
        ),
        lines => {
          for (const line of quoted(lines.join('\n')).split(/[\n\r\u2028]/)) expect(line).toMatch(/^>( |$)/)
        },
      ),
    )
  })
})

describe('table', () => {
  test('neither a bar nor a line break ends a cell', () => {
    expect(
      table(
        ['a', 'b'],
        [
          ['x | y', 'one\ntwo'],
          ['x \\| y', ''],
        ],
      ),
    ).toBe('| a | b |\n| --- | --- |\n| x \\| y | one two |\n| x \\| y |  |')
    expect(cell('\\\\| end')).toBe('\\\\\\| end')
  })
})
