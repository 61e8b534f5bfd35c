import { expect, test } from 'vitest'
import { largestDifference } from '../floats.ts'
import { emptyCache, readToken } from '../gpt.ts'
import { tokeniser, trainedGpt } from '../gpt-trained.ts'
import { inputSizes, perplexityOn, roundedGpt, scaledBlock } from './gpt-quantised.ts'
import { quantisationStudy, roundingBy } from './gpt-study.ts'

const gpt = trainedGpt()
const ids = tokeniser.encode('She was not at all pleased with the letter of her sister')
const sizes = inputSizes(gpt, ids)

test('scaling inputs down and weights up leaves the function as it is', () => {
  const scaled = { ...gpt, blocks: gpt.blocks.map((block, layer) => scaledBlock(block, 0.5, sizes[layer])) }
  const [one, other] = [gpt, scaled].map(model => readToken(model, emptyCache(model), 5).logits)
  expect(one && other && largestDifference(one, other)).toBeLessThan(1e-9)
  expect(scaled.blocks[0]?.up[0]).not.toBe(gpt.blocks[0]?.up[0])
})

test('many bits leave the perplexity as it is, and two do not', () => {
  const whole = perplexityOn(gpt, ids)
  const at = (bits: number) => perplexityOn(roundedGpt(gpt, roundingBy('row', bits), sizes), ids)
  expect(at(12) / whole).toBeCloseTo(1, 1)
  expect(at(2)).toBeGreaterThan(2 * whole)
})

test('a study tells of one setting after another', () => {
  const first = quantisationStudy(gpt, tokeniser, { tokens: 8 }).next().value
  expect(first).toMatchObject({ step: 1, steps: 20, results: [{ bits: 3, rule: 'matrix' }] })
  expect(first && first.sample.row.length).toBe(128)
})
