import { describe, expect, test } from 'vitest'
import { rightShares, trainWords } from './live.ts'
import type { RelationName } from './analogies.ts'
import { trained, USUAL } from './train.ts'
import { scoreOf, parallelism, RELATIONS } from './analogies.ts'
import { grammarText } from './sentences.ts'

describe('the training of the page', () => {
  const reports = [
    ...trainWords({ text: 'grammar', method: 'skip-gram', window: 4, negatives: 5, seed: 1 }, 1500),
  ]
  const last = reports.at(-1)

  test('reports sixty times, the last at its end, with a smaller loss than at first', () => {
    expect(reports).toHaveLength(60)
    expect(last?.step).toBe(last?.steps)
    expect(last?.losses).toHaveLength(60)
    expect(last?.losses.at(-1)?.[1]).toBeLessThan((last?.losses[0]?.[1] ?? 0) / 2)
  })

  test('tells of every relation of the text and of the words on show', () => {
    expect(last?.standings.map(each => each.relation)).toEqual([
      'opposites',
      'genders',
      'capitals',
      'plurals',
    ])
    expect(last?.neighbours.map(each => each.word)).toEqual(['hot', 'king', 'paris', 'bank', 'the'])
    expect(last?.course.at(-1)?.right.plurals).toEqual(rightShares(scoreAt('plurals')))
  })

  function scoreAt(relation: RelationName) {
    const score = last?.standings.find(each => each.relation === relation)?.score
    if (!score) throw new Error(`no ${relation}`)
    return score
  }
})

describe.each([1, 2, 3])('with seed %i', seed => {
  const recipe = { ...USUAL, seed, epochs: 6, rate: 0.15, width: 20 }
  const model = trained(grammarText(2500, seed, ['animal', 'opposite', 'shore', 'lender']), recipe)

  test('opposites are right by the rule alone, and plurals without it', () => {
    const [right, ofAll] = rightShares(scoreOf(model, RELATIONS.opposites))
    expect(right).toBeGreaterThan(0.8)
    expect(ofAll).toBeLessThan(0.25)
    expect(Math.abs(parallelism(model, RELATIONS.opposites))).toBeLessThan(0.3)
    expect(rightShares(scoreOf(model, RELATIONS.plurals))[1]).toBeGreaterThan(0.8)
  })
})
