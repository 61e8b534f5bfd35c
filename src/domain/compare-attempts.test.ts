import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareAttempts } from './compare-attempts.ts'
import type { ComparedPoint } from './compare-attempts.ts'
import { EARNS } from './verdict.ts'

const point = (id: string, kind: ComparedPoint['kind']): ComparedPoint => ({
  id: id as ComparedPoint['id'],
  kind,
})
const kinds = fc.constantFrom(...(Object.keys(EARNS) as ComparedPoint['kind'][]))
const answers = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), kind: kinds }), {
  selector: each => each.id,
})

describe('compareAttempts', () => {
  test('tells what is new, kept and lost', () => {
    expect(
      compareAttempts(
        [point('a', 'missing'), point('b', 'partial'), point('c', 'met'), point('d', 'met')],
        [point('a', 'partial'), point('b', 'met'), point('c', 'met'), point('d', 'contradicted')],
      ),
    ).toEqual({ gained: ['a', 'b'], kept: ['c'], lost: ['d'] })
  })

  test('says nothing of points that the key gained or lost between', () => {
    expect(compareAttempts([point('old', 'met')], [point('new', 'met')])).toEqual({
      gained: [],
      kept: [],
      lost: [],
    })
  })

  test('names no point twice, none that is open in either, and gains in one direction are losses in the other', () => {
    fc.assert(
      fc.property(answers, answers, (left, right) => {
        const [before, now] = [left, right].map(all => all.map(({ id, kind }) => point(id, kind)))
        const forth = compareAttempts(before!, now!)
        const back = compareAttempts(now!, before!)
        const named = [...forth.gained, ...forth.kept, ...forth.lost]
        expect(new Set(named).size).toBe(named.length)
        expect([...forth.gained].sort()).toEqual([...back.lost].sort())
        const open = [...before!, ...now!].filter(each => each.kind === 'unjudged').map(each => each.id)
        expect(named.filter(id => open.includes(id))).toEqual([])
      }),
    )
  })
})
