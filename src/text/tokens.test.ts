import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from './tokens.ts'

const forms = (text: string) => tokenise(text).map(token => token.form)
const words = (text: string) => tokenise(text).map(token => token.word)

describe('tokenise', () => {
  test.each<[string, string[]]>([
    ['a root', [String.raw`$\sqrt{d}$`, '√d', 'sqrt(d)', 'sqrt d']],
    ['a sum of logs', [String.raw`$\sum \log p$`, '∑ log p', 'sum log p', 'Σ ln p']],
    ['a product', [String.raw`$a \cdot b$`, 'a · b', 'a × b', 'a * b', String.raw`a \times b`, 'a times b']],
    ['an inequality', [String.raw`$H \geq 0$`, 'H ≥ 0', String.raw`H \ge 0`]],
    ['a Greek letter', [String.raw`$\beta = 0.9$`, 'β = 0.9', 'beta = 0.9']],
    ['a square', ['x²', 'x^2', '$x^{2}$']],
    ['an exponential', [String.raw`$\exp(x)$`, 'exp(x)', 'exp x']],
    ['a negative', ['−log p', '-log p', String.raw`$-\log p$`]],
    ['a gradient', [String.raw`$\nabla L$`, '∇L', 'gradient L']],
    ['a fraction', [String.raw`$\frac{a}{b}$`, 'a/b', 'a over b']],
    ['an arrow', [String.raw`$x \to y$`, 'x → y', 'x -> y', String.raw`$x \rightarrow y$`]],
    ['an approximation', [String.raw`$x \approx y$`, 'x ≈ y', 'x ~ y']],
  ])('hears one formula in LaTeX, in Unicode and as it is typed: %s', (_, [first = '', ...rest]) => {
    expect(forms(first).length).toBeGreaterThan(1)
    for (const other of rest) expect([other, forms(other)]).toEqual([other, forms(first)])
  })

  test.each([
    ['tokenisation', 'tokenization'],
    ['normalised', 'normalized'],
    ['analysing', 'analyzing'],
    ['neighbours', 'neighbors'],
    ['modelling', 'modeling'],
    ['behaviour', 'behavior'],
    ['centre', 'center'],
    ['optimisers', 'optimizers'],
  ])('takes %s and %s for one word', (british, american) => {
    expect(words(british)).toEqual(words(american))
  })

  test.each(['noise', 'precise', 'raised', 'otherwise', 'exercise', 'supervised'])(
    'makes no -ize of %s',
    word => {
      expect(words(word)).toEqual([word])
    },
  )

  test.each<[string, string]>([
    ["don't", 'do not'],
    ['don’t', 'do not'],
    ['doesnt', 'does not'],
    ["can't", 'can not'],
    ['cannot', 'can not'],
    ["it's", 'it is'],
    ["won't", 'will not'],
    ["model's", 'model'],
    ['bc', 'because'],
    ['lr', 'learning rate'],
    ['ngrams', 'n grams'],
    ['CE', 'cross entropy'],
  ])('writes %s out as %s', (short, long) => {
    expect(words(short)).toEqual(words(long))
  })

  test.each<[string, number]>([
    ['50,257', 50_257],
    ['50k', 50_000],
    ['0.9', 0.9],
    ['twelve', 12],
    ['1e-8', 1e-8],
    ['10^5', 1e5],
    ['10^{-8}', 1e-8],
    [String.raw`3.1 \times 10^{23}`, 3.1e23],
    ['3.1 × 10^23', 3.1e23],
    ['2x10^−3', 2e-3],
  ])('reads %s as one number', (text, value) => {
    expect(tokenise(text).map(token => token.value)).toEqual([value])
  })

  test('gives numerals that round alike one form, and others another', () => {
    expect(forms('50,257')).toEqual(forms('50260'))
    expect(forms('50,257')).not.toEqual(forms('51000'))
  })

  test.each([
    ['um, well, the scores are really scaled', 'scores are scaled'],
    ['- the scores are scaled', 'scores are scaled'],
    ['1. the scores are scaled', 'scores are scaled'],
    ['a) the scores are scaled', 'scores are scaled'],
  ])('drops what fills a pause and what marks a list: %s', (text, left) => {
    expect(words(text)).toEqual(left.split(' '))
  })

  test.each([
    ['cross-entropy', ['cross', 'entropy']],
    ['key - value', ['key', 'value']],
    ['-x', ['minus', 'x']],
  ])('tells a hyphen from a minus: %s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('tells words that carry meaning from small ones', () => {
    expect(
      tokenise('the loss is not of this model')
        .filter(token => token.content)
        .map(token => token.word),
    ).toEqual(['loss', 'model'])
  })

  test('points into the text it was read from, in order, whatever the text is', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '\\',
            'frac',
            '{',
            '}',
            '10',
            '^',
            '-',
            "'",
            '’s',
            'ß',
            'İ',
            '\n- ',
            '1.',
            ' ',
            '😀',
            'e^x',
            'don’t',
          ),
        )
        .map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(anyText, text => {
        const tokens = tokenise(text)
        expect(tokens.map(token => token.start)).toEqual(
          tokens.map(token => token.start).toSorted((a, b) => a - b),
        )
        expect(
          tokens.filter(
            ({ start, end, form }) => start < 0 || end <= start || end > text.length || form === '',
          ),
        ).toEqual([])
      }),
    )
  })
})

test('reads words that are also properties of every object as words', () => {
  expect(tokenise('constructor toString __proto__ hasOwnProperty').map(token => token.word)).toEqual([
    'constructor',
    'tostring',
    'proto',
    'hasownproperty',
  ])
})
