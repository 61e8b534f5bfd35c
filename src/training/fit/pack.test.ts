import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logits, openLinearModels } from '../../examiner/built-in/linear-model.ts'
import { similarity, openExemplars } from '../../examiner/built-in/similarity.ts'
import { tokenise } from '#text'
import { packExemplars, packModels } from './pack.ts'
import type { LearntClaim } from './pack.ts'

type Weights = LearntClaim['weights']

const claim = (weights: Weights): LearntClaim => ({
  id: 'claim',
  bias: [0, 0],
  weights,
})
const opened = (...claims: readonly Weights[]) => openLinearModels(packModels(claims.map(claim)))

/** The opened models as a table: for each feature its claim, its weight for earned and for contradicted. */
const tableOf = ({ table, claims, weights, scales }: ReturnType<typeof openLinearModels>) =>
  new Map(
    Array.from(table.hashes, (hash, row) => [
      hash,
      [
        claims[row]!,
        weights[2 * row]! * scales[claims[row]!]!,
        weights[2 * row + 1]! * scales[claims[row]!]!,
      ] as const,
    ]),
  )

describe('packModels', () => {
  test('gives openModels back what it was given, to half a step of 127', () => {
    const anyWeights = fc.uniqueArray(
      fc.tuple(
        fc.nat(0xffffffff),
        fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })),
      ),
      { selector: ([hash]) => hash, minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(anyWeights, weights => {
        const top = Math.max(1e-6, ...weights.flatMap(([, pair]) => pair.map(Math.abs)))
        const table = tableOf(opened(weights))
        for (const [hash, [a, b]] of weights) {
          const row = table.get(hash)
          if (Math.max(Math.abs(a), Math.abs(b)) < 0.15 * top) expect(row).toBeUndefined()
          else {
            expect(row?.[0]).toBe(0)
            expect(Math.abs((row?.[1] ?? NaN) - a)).toBeLessThanOrEqual(0.501 * (top / 127) + 1e-9)
            expect(Math.abs((row?.[2] ?? NaN) - b)).toBeLessThanOrEqual(0.501 * (top / 127) + 1e-9)
          }
        }
      }),
    )
  })

  test('keeps the largest weight and the highest hash', () => {
    const table = tableOf(
      opened([
        [0xffffffff, [12.7, -12.7]],
        [0, [6.4, 0]],
      ]),
    )
    const [, up = 0, down = 0] = table.get(0xffffffff) ?? []
    expect([up, down].map(x => Number(x.toFixed(4)))).toEqual([12.7, -12.7])
    expect(table.get(0)?.[1]).toBeCloseTo(6.4, 4)
  })

  test('does not mind the order of the weights', () => {
    const weights: Weights = [
      [7, [1, 0]],
      [3, [0, -2]],
      [5, [2, 2]],
    ]
    expect(packModels([claim(weights)])).toEqual(packModels([claim(weights.toReversed())]))
  })

  test('packs no weights into none', () => {
    const models = opened([])
    expect(models.table.hashes.length).toBe(0)
    expect(logits(models, [1, 2, 3])).toEqual([{ earned: 0, contradicted: 0 }])
  })

  test('keeps claims apart that share a feature', () => {
    const models = opened([[9, [1.27, 0]]], [[9, [0, 1.27]]])
    const [first, second] = logits(models, [9])
    expect(first?.earned).toBeGreaterThan(1)
    expect(first?.contradicted).toBe(0)
    expect(second?.earned).toBe(0)
    expect(second?.contradicted).toBeGreaterThan(1)
  })
})

describe('packExemplars', () => {
  const idf = () => 1
  const index = openExemplars(
    2,
    packExemplars(
      [
        { claim: 0, list: 'earned', text: 'the gradient vanishes through many steps' },
        { claim: 0, list: 'contradicted', text: 'the gradient does not vanish' },
        { claim: 1, list: 'near', text: 'sigmoids saturate early' },
      ],
      idf,
    ),
    idf,
  )

  test('finds a sentence in the list of the claim that it was packed in', () => {
    const [first, second] = similarity(index, tokenise('the gradient vanishes through many steps'))
    expect(first?.nearest).toBeCloseTo(1, 2)
    expect(first?.contradicted).toBeLessThan(first?.earned ?? 0)
    expect(second?.nearest).toBe(0)
    expect(similarity(index, tokenise('sigmoids saturate early'))[1]?.near).toBeGreaterThan(0.45)
  })

  test('remembers what a sentence denies', () => {
    const [denying] = similarity(index, tokenise('the gradient does not vanish'))
    const [plain] = similarity(index, tokenise('the gradient does vanish'))
    expect(denying?.signedContradicted).toBeGreaterThan(plain?.signedContradicted ?? 1)
  })
})
