/** The words of an answer that make one claim. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Opposite } from '#domain'
import { claimIn } from './claim-in.ts'

const spanOf = (answer: string, text: string) => {
  const start = answer.indexOf(text)
  return { start, end: start + text.length, text }
}
const claim = (answer: string, evidence: string) => claimIn(answer, [spanOf(answer, evidence)]).words

const LONG =
  'The reward model is trained on comparisons, because people rank better than they rate, and the policy is kept close by a KL term, which is added to the reward.'

describe('a claim is', () => {
  test.each<[string, string, string, string]>([
    ['the whole answer', 'It is so', 'so', 'It is so'],
    ['a short sentence, without its neighbours', 'First this. Then it is so. Last that.', 'so', 'it is so'],
    ['up to an exclamation or a question mark', 'Why? It is so! Yes.', 'so', 'It is so'],
    ['one line of several, without its bullet', '- first this\n- it is so\n- then that', 'so', 'it is so'],
    ['with a figure in it whole', 'At 0.5 it is at 1.5 too. Yes.', '1.5', 'At 0.5 it is at 1.5 too'],
    [
      'the clause of a long sentence',
      LONG,
      'trained on comparisons',
      'The reward model is trained on comparisons',
    ],
    ['without the word that joins it', LONG, 'people rank better', 'people rank better than they rate'],
    [
      'with the clause that it leans on',
      LONG,
      'added to the reward',
      'the policy is kept close by a KL term, which is added to the reward',
    ],
    [
      'with its neighbour, if it is too short',
      LONG.replace('people rank', 'we'),
      'we',
      'we better than they rate',
    ],
    [
      'the first clause of evidence that makes two claims',
      'The step is the first average divided by the root of the second, so each parameter gets a step size of its own',
      'The step is the first average divided by the root of the second, so each parameter gets a step size of its own',
      'The step is the first average divided by the root of the second',
    ],
    [
      'not cut behind "so much"',
      'It needs so much memory that nobody can pay for it in the long run here.',
      'memory',
      'It needs so much memory that nobody can pay for it in the long run here',
    ],
    [
      'not cut inside a bracket or a formula',
      'The state $h_t = f(h_{t-1}, x_t)$ (a vector, of width d) is all that it keeps of the past, because it has no other memory',
      'all that it keeps',
      'The state $h_t = f(h_{t-1}, x_t)$ (a vector, of width d) is all that it keeps of the past',
    ],
  ])('%s', (_, answer, evidence, words) => {
    expect(claim(answer, evidence)).toBe(words)
  })
})

test('the words that oppose a claim are quoted, whatever else the evidence holds', () => {
  const opposite: Opposite = { kind: 'denial', words: [spanOf(LONG, 'kept close')] }
  expect(claimIn(LONG, [spanOf(LONG, LONG)], opposite).words).toBe('the policy is kept close by a KL term')
})

test('a clause that goes on and on is cut, and says so', () => {
  const answer = `It is ${'very '.repeat(40)}long.`
  const { words, isCut } = claimIn(answer, [spanOf(answer, 'It is')])
  expect([words.split(' ').length, isCut]).toEqual([24, true])
})

test('whatever was said, the words stand in the answer', () => {
  const part = fc.constantFrom(
    'because ',
    'so ',
    ', ',
    '. ',
    '; ',
    '\n- ',
    'which ',
    '$a, b$ ',
    '(c',
    ') ',
    'word ',
    '0.5 ',
    '— ',
    '?! ',
  )
  const answers = fc.array(part, { minLength: 1, maxLength: 60 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(answers, fc.nat(), fc.nat(), (answer, from, length) => {
      const start = from % answer.length
      const end = Math.min(answer.length, start + 1 + (length % 40))
      const { words } = claimIn(answer, [{ start, end, text: answer.slice(start, end) }])
      expect(answer).toContain(words)
      expect(words.length).toBeLessThanOrEqual(answer.length)
    }),
  )
})
