import { describe, expect, test } from 'vitest'
import { CHIPS, LANGUAGE_MODELS, LINKS, PRECISIONS, RENTS } from './index.ts'
import type { Chip, LanguageModel } from './index.ts'

const chips: readonly Chip[] = Object.values(CHIPS)
const models: readonly LanguageModel[] = Object.values(LANGUAGE_MODELS)
const rows = [CHIPS, LINKS, PRECISIONS, RENTS, LANGUAGE_MODELS].flatMap(table => Object.entries(table))

test.each(rows)('%s names its source: a title, a link and what stands there', (_, { source }) => {
  expect(source.title).not.toBe('')
  expect(new URL(source.link).protocol).toBe('https:')
  expect(source.states).toMatch(/\d/)
})

test('a key is a name that an expression can use', () => {
  for (const [key] of rows) expect(key).toMatch(/^[A-Za-z]\w*$/)
})

describe('a chip', () => {
  test.each(chips)('$name lies within what is plausible', chip => {
    const { memoryBytes, bytesPerSecond, sramBytes, denseFlopsPerSecond } = chip
    expect(memoryBytes).toSatisfy(bytes => Number(bytes) >= 16e9 && Number(bytes) <= 300e9)
    expect(bytesPerSecond).toSatisfy(rate => Number(rate) >= 0.3e12 && Number(rate) <= 10e12)
    expect(sramBytes % 1024).toBe(0)
    const { bf16, fp8 = 2 * bf16 } = denseFlopsPerSecond
    expect(bf16 / bytesPerSecond).toSatisfy(ridge => Number(ridge) > 100 && Number(ridge) < 400)
    expect(Math.abs(fp8 / bf16 - 2)).toBeLessThan(0.002) // Half the bits are twice as fast.
  })

  test.each(chips)('$name holds as many gigabytes as its name says', ({ name, memoryBytes }) => {
    expect(memoryBytes / 1e9).toBe(Number(/, (\d+) GB$/.exec(name)?.[1]))
  })
})

test('a link is slower than the memory of the chips that it joins', () => {
  const slowest = Math.min(...chips.map(chip => chip.bytesPerSecond))
  for (const { bytesPerSecondEachWay } of Object.values(LINKS)) {
    expect(bytesPerSecondEachWay).toBeGreaterThan(10e9)
    expect(bytesPerSecondEachWay).toBeLessThan(slowest)
  }
})

test('a rent has a range and a day', () => {
  for (const { lowDollarsPerHour, highDollarsPerHour, read } of Object.values(RENTS)) {
    expect(lowDollarsPerHour).toBeGreaterThan(0.1)
    expect(highDollarsPerHour).toBeGreaterThan(lowDollarsPerHour)
    expect(read).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})

const apart = (one: number, other: number) => Math.abs(one / other - 1)

/** Embeddings in and out, and in each layer attention, gated networks, router and norms. */
function counted(model: LanguageModel, networks: number): number {
  const { layers, width, heads, kept, hidden, vocabulary, experts } = model
  if (kept.kind === 'latent') return NaN
  const attention = 2 * width * kept.headDimension * (heads + kept.kvHeads)
  const router = experts ? width * experts.routed : 0
  const layer = attention + networks * 3 * width * hidden + router + 2 * width
  return 2 * vocabulary * width + layers * layer + width
}

describe('a language model', () => {
  test.each(models.filter(({ kept }) => kept.kind === 'heads'))(
    '$name has the parameters that its sizes add up to',
    model => {
      expect(apart(counted(model, model.experts?.routed ?? 1), model.parameters)).toBeLessThan(0.02)
      if (model.experts && model.activeParameters)
        expect(apart(counted(model, model.experts.active), model.activeParameters)).toBeLessThan(0.02)
    },
  )

  test('whose parameters are given in full has exactly these', () => {
    expect(counted(LANGUAGE_MODELS.Llama2_7B, 1)).toBe(LANGUAGE_MODELS.Llama2_7B.parameters)
  })

  test.each(models)('$name sends a token through a part of what it has', model => {
    const { activeParameters, parameters, experts, layers } = model
    expect(activeParameters === undefined).toBe(experts === undefined)
    expect(activeParameters ?? 0).toBeLessThan(parameters)
    if (experts) {
      expect(experts.active).toBeLessThan(experts.routed)
      expect(experts.layers).toBeLessThanOrEqual(layers)
    }
  })
})
