import { describe, expect, test } from 'vitest'
import { leftOut } from '../../src/training/published-key.ts'
import { readPublishedFolder } from '../../src/platform/node/data/published-folder.ts'
import { builtInBank } from '../fixtures/built-in-bank.ts'

const questions = new Map((await builtInBank()).questions.map(question => [question.id, question]))
const keys = readPublishedFolder('data/published')
const [first] = keys
const question = questions.get(first!.question)!

describe('what the published page expects', () => {
  test('is written down for each question that has a number on it', () => {
    const numbered = [...questions.values()].filter(({ sheet }) => sheet !== undefined).map(({ id }) => id)
    expect(keys.map(key => key.question).toSorted()).toEqual(numbered.toSorted())
  })

  test.each(keys.map(key => [key.question, key] as const))('is in the key of %s', (id, key) => {
    expect(leftOut(questions.get(id)!, key)).toEqual([])
  })

  test('is missed where only depth earns it, where the follow-up comes later, and where the flag is gone', () => {
    const depth = question.points.map(point => ({ ...point, rank: 'depth' as const, ifMissing: undefined }))
    const poorer = { ...question, points: depth, followUps: question.followUps.toReversed(), redFlags: [] }
    const missed = leftOut(poorer, first!)
    expect(missed.filter(trouble => trouble.startsWith('only depth earns'))).toHaveLength(
      first!.elements.filter(element => element.holds).length,
    )
    expect(missed).toContain(`${first!.followUp} is not the first follow-up`)
  })
})
