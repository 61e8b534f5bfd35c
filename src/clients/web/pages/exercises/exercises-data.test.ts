import { describe, expect, test } from 'vitest'
import { ExerciseId, QuestionId } from '#domain'
import type { ExerciseRuling } from '#domain'
import type { ExerciseSummary } from '#api'
import { oneOf } from '#wording'
import { partsOf, pathTo, speaksOf } from './exercises-data.ts'

function exercise(
  id: string,
  section: ExerciseSummary['section'],
  topic: string,
  last: ExerciseRuling | null = null,
): ExerciseSummary {
  return {
    id: ExerciseId.parse(id),
    name: id,
    question: QuestionId.parse(`${section}/some-question`),
    title: 'KV cache',
    section,
    topic,
    tries: last ? 1 : 0,
    last,
    asked: true,
    right: last === 'right',
  }
}

const A = exercise('cache-bytes', 'architecture', 'attention', 'right')
const B = exercise('gpus-for-load', 'system-design', 'serving')
const C = exercise('pairs', 'architecture', 'masks', 'wrong')
const D = exercise('merge', 'architecture', 'attention')

describe('the list', () => {
  test('goes by section and topic', () => {
    expect(
      partsOf([B, A, C, D]).map(({ section, count, topics }) => [
        section,
        count,
        topics.map(({ name, exercises }) => [name, exercises.length]),
      ]),
    ).toEqual([
      [
        'architecture',
        3,
        [
          ['attention', 2],
          ['masks', 1],
        ],
      ],
      ['system-design', 1, [['serving', 1]]],
    ])
  })

  test.each([
    ['', true],
    ['kv', true],
    ['KV cache', true],
    ['cache bytes', true],
    ['attention kv', true],
    ['gpus', false],
  ])('“%s” is spoken of: %s', (q, says) => {
    expect(speaksOf(A, q)).toBe(says)
  })

  test('links to each', () => {
    expect(pathTo(A)).toBe('/exercises/architecture/some-question/cache-bytes')
  })
})

describe('the next one', () => {
  test('is never one that came out right, while others did not', () => {
    for (let chance = 0; chance < 20; chance++) expect(oneOf([A, B, C], chance)).not.toBe(A)
    expect(new Set([0, 1].map(chance => oneOf([A, B, C], chance)))).toEqual(new Set([B, C]))
  })

  test('is any when all are right, and none when there are none', () => {
    expect(oneOf([A], 7)).toBe(A)
    expect(oneOf([], 7)).toBeUndefined()
  })
})
