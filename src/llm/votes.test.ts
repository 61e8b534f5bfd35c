import { describe, expect, test } from 'vitest'
import { RUBRIC } from '../../tests/fixtures/rubric.ts'
import type { JudgeOutput } from './prompts/prompt.ts'
import { agree } from './votes.ts'

type Ruling = JudgeOutput['points'][number]['ruling']

/** A vote on the first point alone. */
const vote = (ruling: Ruling, cites: number[] = [1], flags: number[] = []): JudgeOutput => ({
  canary: '',
  points: [{ point: 1, ruling, cites, confidence: 0.6 }],
  flags: flags.map(flag => ({ flag, cites })),
})
const first = (votes: readonly JudgeOutput[], asked: number) =>
  agree({ rubric: RUBRIC }, votes, asked).findings[0]

describe('votes', () => {
  test.each([
    ['one has the confidence that it states', [vote('met')], 1, 'met', 0.6],
    ['all agree', [vote('met'), vote('met'), vote('met')], 3, 'met', 1],
    ['two of three agree', [vote('met'), vote('missing', []), vote('met')], 3, 'met', 2 / 3],
    ['one of two is no majority', [vote('met'), vote('missing', [])], 2, 'unsure', 1 / 2],
    ['each says something else', [vote('met'), vote('missing', []), vote('partial')], 3, 'unsure', 1 / 3],
    ['one that failed agrees with nothing', [vote('met')], 3, 'unsure', 1 / 3],
    ['two that are left of three are a majority', [vote('partial'), vote('partial')], 3, 'partial', 2 / 3],
  ] as const)('%s', (_, votes, asked, ruling, confidence) => {
    expect(first(votes, asked)).toMatchObject({ ruling, confidence })
  })

  test('cite what at least half of those who agree cite', () => {
    expect(
      first([vote('met', [1, 2]), vote('met', [2, 3]), vote('met', [2]), vote('missing', [])], 4)!.cites,
    ).toEqual([2])
    expect(first([vote('met', [1]), vote('met', [2]), vote('met', [3])], 3)!.cites).toEqual([1])
  })

  test('raise a flag by majority', () => {
    const flags = (...votes: JudgeOutput[]) => agree({ rubric: RUBRIC }, votes, 3).flags.length
    expect(flags(vote('met', [1], [1]), vote('met', [1], [1]), vote('met'))).toBe(1)
    expect(flags(vote('met', [1], [1]), vote('met'), vote('met'))).toBe(0)
  })

  test('on a point that no vote names are no finding', () => {
    expect(agree({ rubric: RUBRIC }, [vote('met')], 1).findings).toHaveLength(1)
  })
})

describe('votes on errors outside the key', () => {
  const naming = (...errors: readonly (readonly [cites: number[], truth: string])[]): JudgeOutput => ({
    ...vote('met'),
    errors: errors.map(([cites, truth]) => ({ cites, truth })),
  })
  const named = (votes: readonly JudgeOutput[], asked = votes.length) =>
    agree({ rubric: RUBRIC }, votes, asked).outside

  test.each([
    ['of one vote are its own', [naming([[2], 'a'])], [{ cites: [2], truth: 'a' }]],
    [
      'that two of three name are told once, as the first says it',
      [naming([[2], 'a']), naming([[2, 3], 'b']), naming()],
      [{ cites: [2], truth: 'a' }],
    ],
    ['that one of three names are not told', [naming([[2], 'a']), naming(), naming([[4], 'c'])], []],
    ['that one of two names are not told', [naming([[2], 'a']), naming()], []],
  ] as const)('%s', (_, votes, expected) => {
    expect(named(votes)).toEqual(expected)
  })

  test('are absent where the prompt does not ask for them, and a failed vote names none', () => {
    expect(named([vote('met')])).toBeUndefined()
    expect(named([naming([[2], 'a'])], 3)).toEqual([])
  })
})
