import { expect, test } from 'vitest'
import { emptyCache } from '../gpt.ts'
import { tokeniser, trainedGpt } from '../gpt-trained.ts'
import { uniformFrom } from '../random.ts'
import { beamText, drawText, readAll, tokensReadAgain, writing } from './gpt-writing.ts'

const gpt = trainedGpt()
const begun = tokeniser.encode('She was')
const rule = { T: 0.8, cut: 'top-p', k: 5, mass: 0.9, share: 0.1 } as const

test('a beam of one, a temperature of nothing and the whole text read again give the same text', () => {
  const greedy = beamText(gpt, begun, 1, 6)
  expect(greedy).toMatchObject(drawText(gpt, begun, { rule: { ...rule, T: 0 }, draw: uniformFrom(5) }, 6))
  const again = greedy.ids.map((_, i) => {
    const logits = readAll(gpt, emptyCache(gpt), [...begun, ...greedy.ids.slice(0, i)])
    return logits.indexOf(Math.max(...logits))
  })
  expect(again).toEqual(greedy.ids)
})

test('the same seed draws the same text, and its log-probability is that of the model', () => {
  const [one, other] = [1, 1].map(seed => drawText(gpt, begun, { rule, draw: uniformFrom(seed) }, 6))
  expect(one).toEqual(other)
  expect(one?.logProbability).toBeLessThan(0)
})

test.each([1, 2, 5])('without a cache %i tokens read the beginning as often', written => {
  const counted = Array.from({ length: written }, (_, i) => begun.length + i + 1)
  expect(tokensReadAgain(begun.length, written)).toBe(counted.reduce((sum, read) => sum + read, 0))
})

test('a beginning of characters that it does not know is refused', () => {
  expect(() => writing(gpt, tokeniser, { prompt: '☂', rule, seed: 1 }, () => 0).next()).toThrow(
    'no character',
  )
})
