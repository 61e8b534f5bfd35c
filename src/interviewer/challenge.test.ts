/** The words in which an answer is quoted back. */
import { describe, expect, test } from 'vitest'
import { FIRST, followed, moveOf, questionAfter, said, textOf } from '../../tests/fixtures/interview.ts'
import { challengeBlocking, challengeRight, challengeWrong, isChallenge } from './challenge.ts'

const challengeTo = (answer: string) => challengeBlocking(questionAfter(said(answer)))

describe('a challenge quotes the claim', () => {
  test('and keeps it, so that a red flag in the same words can be withdrawn', () => {
    expect(challengeTo('So contradicted heart is it. Then that.')?.move).toEqual(
      moveOf('push-back heart', 'contradicted heart is it'),
    )
    expect(challengeTo('met use. So flag speed is it.')?.move).toEqual(
      moveOf('doubt speed', 'flag speed is it'),
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
  ['colleague speed', false],
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

describe('of several statements', () => {
  test.each<[string, typeof challengeRight, string, string | null]>([
    [
      'a contradicted core point before a red flag',
      challengeBlocking,
      'flag speed. contradicted use.',
      'push-back use',
    ],
    ['a red flag before any other point', challengeBlocking, 'contradicted cost. flag speed.', 'doubt speed'],
    ['no other point blocks a pass', challengeBlocking, 'contradicted cost.', null],
    ['but it is wrong', challengeWrong, 'contradicted cost. contradicted past.', 'push-back cost'],
    ['a right one is of the highest rank', challengeRight, 'met cost. met use.', 'push-back use'],
    ['none where nothing is right', challengeRight, 'contradicted use.', null],
  ])('%s', (_, challenge, answer, expected) => {
    const move = challenge(questionAfter(said(answer)))?.move
    expect(move ? textOf(move) : null).toBe(expected)
  })

  test('one is challenged at most', () => {
    const asked = questionAfter(
      said('contradicted use. contradicted cost.'),
      followed(moveOf('push-back use')),
      said(''),
    )
    expect([challengeBlocking(asked), challengeWrong(asked), challengeRight(asked)]).toEqual([
      null,
      null,
      null,
    ])
  })
})
