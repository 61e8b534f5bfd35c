import { describe, expect, test } from 'vitest'
import { plainLetters } from './plain-letters.ts'

describe('plainLetters', () => {
  test.each([
    ['a Cyrillic o', 'It is n\u043et lower.'],
    ['a space without width', 'It is n\u200bot lower.'],
    ['a soft hyphen', 'It is n\u00adot lower.'],
    ['letters turned round', 'It is \u202eton\u202c lower.'],
    ['letters struck through', 'It is n\u0336o\u0336t\u0336 lower.'],
    ['letters of full width', 'It is \uff4e\uff4f\uff54 lower.'],
    ['bold letters of mathematics', 'It is \u{1d427}\u{1d428}\u{1d42d} lower.'],
  ])('reads %s as it looks', (_, text) => expect(plainLetters(text)).toBe('It is not lower.'))

  test('reads a word of look-alikes alone, where the text is not of that script', () => {
    expect(plainLetters('it is \u0435\u0430\u0455\u0443 to see')).toBe('it is easy to see')
  })

  test.each([
    'α, β and μ alone, αx, θt, μm, ΔW, ε-greedy, σ(z), dρ/dt',
    'naïve Bayes, Zoë, Łukasz',
    'Модель GPT считает loss, а softmax нормирует с температурой',
    'L2 ≠ L1, ½, 3×10⁸, a_b, x² — “so”',
  ])('leaves alone %s', text => expect(plainLetters(text)).toBe(text))
})
