/** The words in which an answer is said back. */
import { describe, expect, test } from 'vitest'
import { FIRST, moveOf, questionAfter, said } from '../../tests/fixtures/interview.ts'
import { challenge, isChallenge } from './challenge.ts'

const challengeTo = (answer: string) => challenge(questionAfter(said(answer)), () => 1)

describe('a challenge quotes the sentence around the evidence', () => {
  const long = 'and so on '.repeat(30)

  test.each<[string, string, string]>([
    ['the whole answer', 'contradicted heart', 'contradicted heart'],
    [
      'all clauses of the sentence',
      'I think, contradicted heart, more or less.',
      'I think, contradicted heart, more or less',
    ],
    ['not the sentence before', 'First this. Then contradicted heart', 'Then contradicted heart'],
    ['not the sentence after', 'So contradicted heart is it. Then that.', 'So contradicted heart is it'],
    [
      'up to an exclamation or a question mark',
      'Why? contradicted heart it is! Yes.',
      'contradicted heart it is',
    ],
    [
      'not the mark it ends with',
      'So contradicted heart it is;\nand then that',
      'So contradicted heart it is',
    ],
    [
      'one line of several',
      '- first this\n- contradicted heart here\n- then that',
      '- contradicted heart here',
    ],
    [
      'a point in a figure ends nothing',
      'At 0.5 contradicted heart at 1.5 too. Yes.',
      'At 0.5 contradicted heart at 1.5 too',
    ],
    [
      'the evidence alone where the sentence is long',
      `Now ${long} contradicted heart ${long}.`,
      'contradicted heart',
    ],
  ])('%s', (_, answer, quote) => {
    expect(challengeTo(answer)?.prompt).toBe(
      `Let me go back to one thing. You said: “${quote}”. Are you sure of that? Tell me why, or put it right.`,
    )
  })

  test('and keeps it, so that a red flag in the same words can be withdrawn', () => {
    expect(challengeTo('So contradicted heart is it. Then that.')?.move).toEqual(
      moveOf('push-back heart', 'So contradicted heart is it'),
    )
    expect(challengeTo('met use. So flag speed is it.')?.move).toEqual(
      moveOf('doubt speed', 'So flag speed is it'),
    )
  })

  test('of a red flag as of a point', () => {
    const [point, flag] = ['contradicted heart', 'flag speed'].map(words =>
      challengeTo(`So ${words} is it.`)!,
    )
    expect(point!.prompt.replace('contradicted heart', 'flag speed')).toBe(flag!.prompt)
  })
})

test.each([
  ['question', false],
  ['follow-up on-use', false],
  ['probe heart', false],
  ['push-back heart', true],
  ['doubt speed', true],
])('%s: a challenge is one about a point or about a red flag, %s', (move, expected) => {
  expect(isChallenge(moveOf(move))).toBe(expected)
})

test('a challenge to a point says nothing of the key', () => {
  const { prompt } = challengeTo('contradicted heart.')!
  for (const { claim, probe } of FIRST.points) {
    expect(prompt).not.toContain(claim)
    expect(prompt).not.toContain(probe)
  }
})
