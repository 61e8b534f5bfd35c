import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuestionId } from '#domain'
import { kinOf, layOut } from './map-layout.ts'
import type { Needs } from './map-layout.ts'

const graph = (first: Readonly<Record<string, readonly string[]>>): readonly Needs[] =>
  Object.entries(first).map(([id, needs]) => ({
    id: id as QuestionId,
    section: 'foundations',
    topic: 'x',
    prerequisites: needs as readonly QuestionId[],
  }))

const anyGraph = fc
  .integer({ min: 1, max: 25 })
  .chain(size =>
    fc
      .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: size, maxLength: size })
      .map(all =>
        graph(
          Object.fromEntries(
            all.map((needs, i) => [`q${i}`, i === 0 ? [] : [...new Set(needs.map(n => `q${n % i}`))]]),
          ),
        ),
      ),
  )

describe('the map', () => {
  test('puts a question to the right of all that it needs, and no two in one place', () => {
    fc.assert(
      fc.property(anyGraph, questions => {
        const places = new Map(layOut(questions).map(place => [place.id, place]))
        for (const { id, prerequisites } of questions)
          for (const need of prerequisites)
            expect(places.get(id)!.column).toBeGreaterThan(places.get(need)!.column)
        expect(new Set([...places.values()].map(({ column, row }) => `${column} ${row}`)).size).toBe(
          questions.length,
        )
      }),
    )
  })

  test('leaves out what the bank does not have, and is not hung by a circle', () => {
    expect(layOut(graph({ a: ['gone'] }))).toEqual([{ id: 'a', column: 0, row: 0 }])
    expect(layOut(graph({ a: ['b'], b: ['a'] }))).toHaveLength(2)
  })

  test('knows what a question builds on and what builds on it', () => {
    const questions = graph({ a: [], b: ['a'], c: ['b'], d: ['a'], e: [] })
    expect([...kinOf('b' as QuestionId, questions)].toSorted()).toEqual(['a', 'b', 'c'])
  })
})
