import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { strangeWords } from './strange-letters.ts'

describe('strangeWords', () => {
  test.each<[string, string, readonly string[]]>([
    ['a Cyrillic o', 'It is n\u043et lower.', ['n\u043et']],
    ['a Greek o', 'It is n\u03bft lower.', ['n\u03bft']],
    ['a Greek capital', '\u0392ERT and BERT', ['\u0392ERT']],
    ['a Greek letter within a word', 'the softm\u03b1x', ['softm\u03b1x']],
    ['a word of look-alikes alone', 'it is \u0435\u0430\u0455\u0443', ['\u0435\u0430\u0455\u0443']],
    ['a space without width', 'n\u200bot', ['n\u200bot']],
    ['a soft hyphen', 'soft\u00admax', ['soft\u00admax']],
    ['a joiner', 'not\u2060', ['not\u2060']],
    ['letters turned round', '\u202eton\u202c', ['\u202eton\u202c']],
    ['a filler', 'n\u3164ot', ['n\u3164ot']],
    ['letters struck through', 'n\u0336o\u0336t\u0336', ['n\u0336o\u0336t\u0336']],
    ['letters of full width', '\uff4e\uff4f\uff54', ['\uff4e\uff4f\uff54']],
    ['the same word twice', 'n\u043et n\u043et', ['n\u043et']],
  ])('names %s', (_, answer, words) => expect(strangeWords(answer)).toEqual(words))

  test.each([
    'α, β and μ alone, αx, θt, μm, ΔW, ε-greedy, σ(z), dρ/dt, νmax, λ1, χ2, Ωk',
    'naïve Bayes, Zoë, cafe\u0301, Łukasz, x̂, ỹ',
    'Модель GPT считает loss, а softmax нормирует с температурой',
    '面接 で softmax 👩‍💻 ❤️ नमस्ते می‌خواهم',
    'L2 ≠ L1, ½, 3×10⁸, a_b, x² — “so”',
  ])('leaves alone %s', answer => expect(strangeWords(answer)).toEqual([]))

  test('leaves alone what people wrote on questions full of formulas, and what the bank says to them', () => {
    const files = globSync(
      '{bank/questions,data/graded-answers/fit}/foundations/{adam,chain-rule,kl-divergence,perplexity}.yaml',
    )
    expect(files).toHaveLength(8)
    expect(files.flatMap(file => strangeWords(readFileSync(file, 'utf8')))).toEqual([])
  })

  test('takes no longer than the answer is long', () => {
    expect(strangeWords('n\u043et\u200b'.repeat(5000))).toHaveLength(1)
    expect(strangeWords(`${'a'.repeat(20_000)}`)).toEqual([])
  })
})
