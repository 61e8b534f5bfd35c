import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counted } from '../counted.ts'
import { relativeError } from '../entries.ts'
import { added, distance, matmul, scaled, transpose } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { base, beside, bestFor, fresh, merged, mixedBatch, updateOf } from './adapter.ts'
import { adapterParameters, fullParameters, LORA_MODELS, PROJECTIONS, trainingBytes } from './models.ts'
import { composed, errorAt, frobenius, nearest, svd } from './svd.ts'
import { gradientOf, lossOf, padded, trained, wantedChange } from './train.ts'
import type { Matrix, Vector } from '../linear.ts'
import type { Adapter } from './adapter.ts'

interface Fixture extends Adapter {
  readonly weights: Matrix
  readonly wanted: Matrix
  readonly x: Matrix
  readonly output: Matrix
  readonly loss: number
  readonly gradient: { readonly a: Matrix; readonly b: Matrix }
  readonly singular: Vector
  readonly nearest: Matrix
}
const torch = JSON.parse(readFileSync('tests/fixtures/labs/lora.json', 'utf8')) as Fixture

describe('against PyTorch', () => {
  test('outputs, beside the weights and merged', () => {
    const both = [beside(torch.weights, torch, torch.x), base(merged(torch.weights, torch), torch.x)]
    for (const output of both) expect(relativeError(output.flat(), torch.output.flat())).toBeLessThan(1e-9)
  })

  test('the loss and the gradients of A and B', () => {
    const { a, b } = gradientOf(torch, torch.wanted)
    expect(relativeError([lossOf(torch, torch.wanted)], [torch.loss])).toBeLessThan(1e-9)
    expect(relativeError(a.flat(), torch.gradient.a.flat())).toBeLessThan(1e-6)
    expect(relativeError(b.flat(), torch.gradient.b.flat())).toBeLessThan(1e-6)
  })

  test('singular values, and the nearest matrix of rank 2', () => {
    const { left, right } = nearest(torch.wanted, 2)
    expect(relativeError(svd(torch.wanted).singular, torch.singular)).toBeLessThan(1e-9)
    expect(relativeError(matmul(left, right).flat(), torch.nearest.flat())).toBeLessThan(1e-9)
  })
})

describe('the singular value decomposition', () => {
  const entry = fc.double({ min: -10, max: 10, noNaN: true })
  const matrices = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([d, k]) =>
      fc.array(fc.array(entry, { minLength: k, maxLength: k }), { minLength: d, maxLength: d }),
    )

  test('puts any matrix together again, with values that fall', () => {
    fc.assert(
      fc.property(matrices, matrix => {
        const parts = svd(matrix)
        expect(distance(composed(parts), matrix)).toBeLessThan(1e-9)
        expect(parts.singular).toEqual(parts.singular.toSorted((a, b) => b - a))
      }),
    )
  })

  test('has orthonormal columns', () => {
    const { u, v } = svd(matrixOf(7, 4, gaussianFrom(uniformFrom(1))))
    const identity = v.map((_, i) => v.map((__, j) => (i === j ? 1 : 0)))
    expect(distance(matmul(transpose(u), u), identity)).toBeLessThan(1e-12)
    expect(distance(matmul(transpose(v), v), identity)).toBeLessThan(1e-12)
  })
})

describe('the error at a rank', () => {
  const wanted = wantedChange(1, { d: 10, k: 8, rank: 3, noise: 0.3 })
  const { singular } = svd(wanted)
  const short = (adapter: Adapter) => frobenius(added(updateOf(adapter), scaled(wanted, -1)))

  test('is that of the best adapter, and falls to nothing at full rank', () => {
    for (let rank = 1; rank <= 8; rank += 1)
      expect(short(bestFor(wanted, rank))).toBeCloseTo(errorAt(singular, rank), 10)
    expect(errorAt(singular, 8)).toBe(0)
  })

  test('is a floor that no adapter of the rank gets under', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const steps = 10 * seed
      const adapter = trained(fresh(seed, { d: 10, k: 8, rank: 3 }), wanted, { steps, rate: 0.3 })
      expect(short(adapter)).toBeGreaterThanOrEqual(errorAt(singular, 3) - 1e-12)
    }
  })

  test('is where training from a zero B ends', () => {
    const adapter = trained(fresh(5, { d: 10, k: 8, rank: 3 }), wanted, { steps: 3000, rate: 0.3 })
    expect(short(adapter) / errorAt(singular, 3)).toBeCloseTo(1, 3)
  })
})

describe('an adapter', () => {
  test('has no gradient for A at the start, since B is zero, and one for B', () => {
    const { a, b } = gradientOf(fresh(1, { d: 6, k: 5, rank: 2 }), torch.wanted)
    expect(frobenius(a)).toBe(0)
    expect(frobenius(b)).toBeGreaterThan(0.1)
  })

  test('with zeros for a higher rank is the same but for α/r', () => {
    expect(distance(updateOf({ ...padded(torch, 6), alpha: 3 * torch.alpha }), updateOf(torch))).toBeLessThan(
      1e-12,
    )
  })

  test('beside the weights adds r·(d + k) multiplications for each token, and merged none', () => {
    const [plain, extra, after] = [counted(), counted(), counted()]
    base(torch.weights, torch.x, plain.matmul)
    beside(torch.weights, torch, torch.x, extra.matmul)
    base(merged(torch.weights, torch), torch.x, after.matmul)
    expect(extra.products() - plain.products()).toBe(torch.x.length * 2 * (6 + 5))
    expect(after.products()).toBe(plain.products())
  })

  test('can be missing for some rows of a batch', () => {
    const mixed = mixedBatch(torch.weights, [torch], torch.x)
    expect(distance(mixed.slice(1), base(torch.weights, torch.x).slice(1))).toBe(0)
    expect(relativeError(mixed[0] ?? [], torch.output[0] ?? [])).toBeLessThan(1e-9)
  })
})

describe('counting parameters', () => {
  test('agrees with the matrices of an adapter', () => {
    const { a, b } = fresh(1, { d: 6, k: 5, rank: 2 })
    const ofLayer = Object.fromEntries(PROJECTIONS.map(target => [target, [6, 5]])) as never
    const model = { name: 'small', parameters: 0, layers: 1, ofLayer }
    expect(adapterParameters(model, ['query'], 2)).toBe(a.flat().length + b.flat().length)
  })

  test('finds in a layer of Llama 3 8B the 81,920 of the bank, and in all layers most of the model', () => {
    const model = LORA_MODELS['llama-3-8b']
    expect(adapterParameters({ ...model, layers: 1 }, PROJECTIONS, 1)).toBe(81_920)
    expect(fullParameters(model, PROJECTIONS) / model.parameters).toBeCloseTo(0.87, 2)
  })

  test('saves the memory that the exercise of the bank computes', () => {
    for (const billions of [7, 13, 70])
      for (const millions of [10, 40, 160]) {
        const [parameters, adapter] = [billions * 1e9, millions * 1e6]
        const saved = trainingBytes(parameters, 'full') - trainingBytes(parameters, adapter)
        expect(saved / 1e9).toBeCloseTo(16 * billions - 2 * billions - (16 * millions) / 1000, 9)
      }
  })
})
