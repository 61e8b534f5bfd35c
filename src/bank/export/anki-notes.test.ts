import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { html } from './anki-notes.ts'

describe('html', () => {
  test.each([
    ['*One* **two** `three` < 4 & 5', '<i>One</i> <b>two</b> <code>three</code> &lt; 4 &amp; 5'],
    ['A mean of $\\frac{a}{b} < 1$.', 'A mean of \\(\\frac{a}{b} &lt; 1\\).'],
    ['Cases: $\\begin{cases}0\\\\1\\end{cases}$', 'Cases: \\(\\begin{cases}0\\\\1\\end{cases}\\)'],
    ['[MASK] and x[0]', '[MASK] and x[0]'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
  ])('sets %j', (markdown, set) => expect(html(markdown)).toBe(set))

  test.each([
    ['a sound', '[sound:https://evil.example/a.mp3]', '&#91;sound:https://evil.example/a.mp3]'],
    ['LaTeX', '[latex]\\input{/etc/passwd}[/latex]', '&#91;latex]\\input{/etc/passwd}&#91;/latex]'],
    ['LaTeX in capitals', '[LaTeX]x[/LATEX]', '&#91;LaTeX]x&#91;/LATEX]'],
    ['half a formula', 'cost [$] alone', 'cost &#91;$] alone'],
    ['speech', '[anki:tts lang=en]x[/anki:tts]', '&#91;anki:tts lang=en]x&#91;/anki:tts]'],
    ['a tag in a formula', '$[sound:a]$', '\\(&#91;sound:a]\\)'],
    [
      'a link in a formula',
      '$\\href{javascript:alert(1)}{x}$',
      '<code>\\href{javascript:alert(1)}{x}</code>',
    ],
    ['a macro in a formula', '$\\def\\h{\\href}\\h{x}{y}$', '<code>\\def\\h{\\href}\\h{x}{y}</code>'],
    [
      'a formula that loads',
      '$\\require{html}\\style{color:red}{x}$',
      '<code>\\require{html}\\style{color:red}{x}</code>',
    ],
    [
      'MathJax of its own',
      'so \\(\\href{a}{b}\\) or \\[c\\]',
      'so <code>\\</code>(\\href{a}{b}\\) or <code>\\</code>[c\\]',
    ],
    [
      'an environment of its own',
      '\\begin{align}\\href{a}{b}\\end{align}',
      '<code>\\</code>begin{align}\\href{a}{b}\\end{align}',
    ],
    ['HTML', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ])('takes no instruction from a text: %s', (_, markdown, set) => expect(html(markdown)).toBe(set))

  test('lets through no tag but its own and no instruction, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '[',
        ']',
        '/',
        '$',
        '\\',
        '(',
        ')',
        'latex',
        'sound:',
        'anki:',
        'href',
        'begin',
        '{',
        '}',
        '<',
        '>',
        '*',
        '`',
        ' ',
        'a',
        '\n\n',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const set = html(pieces.join(''))
        expect(set.replace(/<\/?(?:b|i|p|code)>/g, '')).not.toMatch(/[<>]/)
        expect(set).not.toMatch(/\[\/?(?:latex|sound:|anki:|\$)/i)
        // The formulas that MathJax recognises: none of them acts.
        for (const formula of set.match(/\\[([].*?(?:\\[)\]]|$)/g) ?? [])
          expect(formula).not.toMatch(/\\href(?![a-zA-Z])/)
      }),
      { numRuns: 3000 },
    )
  })
})
