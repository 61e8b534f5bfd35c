import { describe, expect, test } from 'vitest'
import { logits, openLinearModels } from '../../examiner/built-in/linear-model.ts'
import { fitTogether } from './fit-together.ts'
import type { Bag, LabelledSentence } from './fit-together.ts'
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
/** An answer to a rubric of two claims. */
const answer = (
  earned: readonly [number, number],
  contradicted: readonly [number, number],
  ...instances: Bag['instances']
): Bag => ({ instances, earned, contradicted })

function scorerFrom(sentences: readonly LabelledSentence[], answers: readonly Bag[]) {
  const models = openLinearModels(packModels(fitTogether(['first', 'second'], sentences, answers)))
  return (...features: readonly number[]) => logits(models, features)
}

describe('fitTogether', () => {
  test('learns from answers of which only the outcome is known', () => {
    const score = scorerFrom(
      [],
      [
        ...times(10, () => answer([1, 0], [0, 0], [TALK], [RIGHT, OTHER])),
        ...times(10, () => answer([0, 0], [0, 0], [TALK], [OTHER])),
      ],
    )
    expect(score(RIGHT)[0]?.earned).toBeGreaterThan(score(OTHER)[0]?.earned ?? 0)
    expect(score(RIGHT)[0]?.earned).toBeGreaterThan(score(TALK)[0]?.earned ?? 0)
    expect(score(RIGHT)[1]?.earned).toBeLessThan(score(RIGHT)[0]?.earned ?? 0)
  })

  test('learns from sentences, and holds those of one claim against the others', () => {
    const score = scorerFrom(
      [...times(6, () => says(0, RIGHT, OTHER)), ...times(6, () => says(1, WRONG, OTHER))],
      [],
    )
    expect(score(RIGHT)[0]?.earned).toBeGreaterThan(score(WRONG)[0]?.earned ?? 0)
    expect(score(WRONG)[1]?.earned).toBeGreaterThan(score(RIGHT)[1]?.earned ?? 0)
  })

  test('tells what makes a claim from what contradicts it', () => {
    const score = scorerFrom(
      [],
      [
        ...times(8, () => answer([1, 0], [0, 0], [RIGHT, OTHER])),
        ...times(8, () => answer([0, 0], [1, 0], [WRONG, OTHER])),
      ],
    )
    expect(score(WRONG)[0]?.contradicted).toBeGreaterThan(score(RIGHT)[0]?.contradicted ?? 0)
    expect(score(RIGHT)[0]?.earned).toBeGreaterThan(score(WRONG)[0]?.earned ?? 0)
  })

  test('makes no rule of what fewer than three texts say, and of an answer that says nothing', () => {
    const [claim] = fitTogether(
      ['first'],
      [says(0, RIGHT, RARE), says(0, RIGHT, RARE), says(0, RIGHT)],
      [{ instances: [], earned: [1], contradicted: [0] }],
    )
    expect(claim?.weights.map(([feature]) => feature)).toEqual([RIGHT])
  })
})
