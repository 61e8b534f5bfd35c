import { describe, expect, test } from 'vitest'
import { logits, openLinearModels } from '../../examiner/built-in/linear-model.ts'
import { fitPooled } from './fit-pooled.ts'
import type { LabelledSentence, Pooled } from './fit-pooled.ts'
import { packModels } from './pack.ts'

const [RIGHT, WRONG, OTHER, TALK, RARE] = [1, 2, 3, 4, 5]
const times = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n))
const says = (claim: number, ...features: readonly number[]): LabelledSentence => ({
  features,
  claim,
  class: 1,
  weight: 1,
})
/** An answer to a sheet of two claims. */
const answer = (
  earned: readonly [number, number],
  contradicted: readonly [number, number],
  ...stretches: Pooled['stretches']
): Pooled => ({ stretches, earned, contradicted })

function heard(lone: readonly LabelledSentence[], answers: readonly Pooled[]) {
  const models = openLinearModels(packModels(fitPooled(['first', 'second'], lone, answers)))
  return (...features: readonly number[]) => logits(models, features, [])
}

describe('fitPooled', () => {
  test('learns from answers of which only the outcome is known', () => {
    const hear = heard(
      [],
      [
        ...times(10, () => answer([1, 0], [0, 0], [TALK], [RIGHT, OTHER])),
        ...times(10, () => answer([0, 0], [0, 0], [TALK], [OTHER])),
      ],
    )
    expect(hear(RIGHT)[0]?.earned).toBeGreaterThan(hear(OTHER)[0]?.earned ?? 0)
    expect(hear(RIGHT)[0]?.earned).toBeGreaterThan(hear(TALK)[0]?.earned ?? 0)
    expect(hear(RIGHT)[1]?.earned).toBeLessThan(hear(RIGHT)[0]?.earned ?? 0)
  })

  test('learns from sentences, and holds those of one claim against the others', () => {
    const hear = heard(
      [...times(6, () => says(0, RIGHT, OTHER)), ...times(6, () => says(1, WRONG, OTHER))],
      [],
    )
    expect(hear(RIGHT)[0]?.earned).toBeGreaterThan(hear(WRONG)[0]?.earned ?? 0)
    expect(hear(WRONG)[1]?.earned).toBeGreaterThan(hear(RIGHT)[1]?.earned ?? 0)
  })

  test('tells what makes a claim from what contradicts it', () => {
    const hear = heard(
      [],
      [
        ...times(8, () => answer([1, 0], [0, 0], [RIGHT, OTHER])),
        ...times(8, () => answer([0, 0], [1, 0], [WRONG, OTHER])),
      ],
    )
    expect(hear(WRONG)[0]?.contradicted).toBeGreaterThan(hear(RIGHT)[0]?.contradicted ?? 0)
    expect(hear(RIGHT)[0]?.earned).toBeGreaterThan(hear(WRONG)[0]?.earned ?? 0)
  })

  test('makes no rule of what fewer than three texts say, and of an answer that says nothing', () => {
    const [claim] = fitPooled(
      ['first'],
      [says(0, RIGHT, RARE), says(0, RIGHT, RARE), says(0, RIGHT)],
      [{ stretches: [], earned: [1], contradicted: [0] }],
    )
    expect(claim?.weights.map(([feature]) => feature)).toEqual([RIGHT])
  })
})
