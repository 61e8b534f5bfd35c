import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANSWER_LIMIT } from '#domain'
import { refuse } from './refuse.ts'

describe('refuse', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t ', 'empty'],
    ['figures alone', '1 2 3 4 5 6 7 8', 'letters'],
    ['signs alone', '?!... --- ***', 'letters'],
    ['one letter', 'a', 'letters'],
    ['hardly a letter among signs', `${'#'.repeat(50)}ab`, 'letters'],
    ['one character too many', 'a'.repeat(ANSWER_LIMIT + 1), '20001 characters'],
  ])('refuses %s and says why', (_, answer, reason) => {
    expect(refuse(answer)).toContain(reason)
  })

  test.each([
    ['two words', 'no idea'],
    ['a formula', 'H = -Σ p log p'],
    ['another script', 'Энтропия растёт'],
    ['exactly the limit', 'a'.repeat(ANSWER_LIMIT)],
  ])('examines %s', (_, answer) => {
    expect(refuse(answer)).toBeUndefined()
  })

  test('examines any words that fit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('entropy', 'loss', 'of'), { minLength: 1, maxLength: 500 }),
        words => {
          expect(refuse(words.join(' '))).toBeUndefined()
        },
      ),
    )
  })
})
