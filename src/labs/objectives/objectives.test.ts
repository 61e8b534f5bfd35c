import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import fixture from '../../../tests/fixtures/labs/objectives.json' with { type: 'json' }
import { relativeError } from '../entries.ts'
import { uniformFrom } from '../random.ts'
import { encoderParameters } from './albert.ts'
import { backwards, byBlock, everything, pairsSeen, signalsOf, withPrefix } from './example.ts'
import {
  anyOrderCost,
  conditionalsOf,
  costInOrder,
  diffusionLoss,
  ordersOf,
  pseudoLogLikelihood,
  textsOfNames,
} from './joint.ts'
import type { FillIn } from './joint.ts'
import { lossGradient, lossOf } from './loss.ts'
import { everPredicted } from './masked.ts'
import { causalExample, prefixExample } from './onwards.ts'
import { exampleOf, OBJECTIVES } from './overview.ts'
import { rebuilt, segmented, spanCounts, spanExample, spanLengths } from './spans.ts'
import { statesUnder } from './states.ts'
import { tokensOf } from './tokens.ts'

const text = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`)
const WORD = fixture.word.map(String)
/** The script's table: the probability of 0 by place and what is visible, where 2 stands for a mask. */
const TABLE: FillIn = (visible, place) => {
  const [a = 2, b = 2, c = 2] = visible.map(word => (word === undefined ? 2 : Number(word)))
  const p = fixture.table[place]?.[a]?.[b]?.[c] ?? NaN
  return new Map([
    ['0', p],
    ['1', 1 - p],
  ])
}

describe('PyTorch agrees', () => {
  test.each(fixture.losses)(
    'on the loss and gradient of $name',
    ({ logits, wanted, loss, gradient, ...rest }) => {
      const targets = { ...rest, wanted: wanted.map(token => token ?? undefined) }
      expect(relativeError([lossOf(logits, targets)], [loss])).toBeLessThan(1e-9)
      expect(relativeError(lossGradient(logits, targets).flat(), gradient.flat())).toBeLessThan(1e-6)
    },
  )

  test('on the states under each mask', () => {
    const masks = { causal: backwards, prefix: withPrefix(3), blocks: byBlock(3), everything }
    for (const [name, states] of Object.entries(fixture.states)) {
      const own = statesUnder(masks[name as keyof typeof masks], fixture.x, 2)
      expect(relativeError(own.flat(), states.flat())).toBeLessThan(1e-9)
    }
  })

  test('on the bound, which it integrates over t, and on what it bounds', () => {
    const found = [diffusionLoss(TABLE, WORD), anyOrderCost(TABLE, WORD), costInOrder(TABLE, WORD, [2, 0, 1])]
    expect(relativeError(found, [fixture.integrated, fixture.anyOrder, fixture.inOrder])).toBeLessThan(1e-9)
    expect(relativeError([pseudoLogLikelihood(TABLE, WORD)], [fixture.pseudo])).toBeLessThan(1e-9)
    expect(fixture.integrated).toBeGreaterThan(fixture.anyOrder)
  })

  test('on the parameters of its modules', () => {
    const { shape, parameters } = fixture
    expect(encoderParameters({ ...shape, embedding: shape.hidden, shared: false })).toBe(parameters.bert)
    expect(encoderParameters({ ...shape, embedding: shape.hidden / 2, shared: true })).toBe(parameters.albert)
  })
})

const setting = fc.record({
  n: fc.integer({ min: 2, max: 60 }),
  rate: fc.constantFrom(0.05, 0.15, 0.3, 0.5, 0.9),
  span: fc.constantFrom(1, 2, 3, 5, 10),
  seed: fc.nat(9999),
})

describe('spans', () => {
  test('lose no token, and are as long as the counts say', () => {
    fc.assert(
      fc.property(setting, ({ n, seed, ...corruption }) => {
        const example = spanExample(text(n), corruption, uniformFrom(seed))
        expect(rebuilt(example)).toEqual(text(n))
        const { input, target } = spanLengths(n, corruption)
        expect([example.encoder, example.slots.length - example.encoder]).toEqual([input, target])
      }),
      { numRuns: 50 },
    )
  })

  test('are cut into parts of one at least', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(39), fc.nat(999), (items, more, seed) => {
        const parts = Math.min(items, more + 1)
        const lengths = segmented(items, parts, uniformFrom(seed))
        expect(lengths).toHaveLength(parts)
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(items)
        expect(Math.min(...lengths)).toBeGreaterThan(0)
      }),
    )
  })

  test('are counted as T5 counts them', () => {
    expect(spanCounts(512, { rate: 0.15, span: 3 })).toEqual({ dropped: 77, spans: 26 })
  })
})

describe('every objective', () => {
  test('but BERT’s hides what it asks for from the position that has to say it', () => {
    fc.assert(
      fc.property(setting, fc.constantFrom(...OBJECTIVES), ({ n, seed, ...corruption }, objective) => {
        const { slots, sees } = exampleOf(objective, text(n), corruption, uniformFrom(seed))
        const given = slots.filter(({ predicts = '' }, row) =>
          slots.some(({ token }, column) => token === predicts && token.startsWith('w') && sees(row, column)),
        )
        // Of BERT's choice a tenth stays as it is, and a random token may be any.
        expect(objective === 'masked' ? [] : given).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('of the same seed is the same', () => {
    for (const objective of OBJECTIVES) {
      const slots = () => exampleOf(objective, text(30), { rate: 0.3, span: 3 }, uniformFrom(5)).slots
      expect(slots()).toEqual(slots())
    }
  })
})

test('a prefix of one is causal modelling, and a longer one trades signals for pairs', () => {
  const [causal, one, half] = [causalExample(text(9)), prefixExample(text(9), 1), prefixExample(text(9), 5)]
  expect(one.slots).toEqual(causal.slots)
  expect(pairsSeen(one)).toBe(pairsSeen(causal))
  expect([signalsOf(causal), signalsOf(half)]).toEqual([8, 4])
  expect(pairsSeen(half)).toBeGreaterThan(pairsSeen(causal))
})

test('exact conditionals cost the same in every order, and the bound is met', () => {
  const texts = textsOfNames(
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ],
    2,
  )
  const model = conditionalsOf(texts)
  const words = ['a', 'b', 'e', 'f']
  for (const order of ordersOf(4)) expect(costInOrder(model, words, order)).toBeCloseTo(Math.log(9), 12)
  expect(diffusionLoss(model, words)).toBeCloseTo(Math.log(9), 12)
})

test('more masks of one text predict more of it', () => {
  const shares = [1, 10, 40].map(masks => everPredicted(200, 0.15, masks, uniformFrom(2)))
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})

test('a text is cut into words and marks of any script', () => {
  expect(tokensOf('Don’t stop, Zoë: 語 2x!')).toEqual(['Don’t', 'stop', ',', 'Zoë', ':', '語', '2x', '!'])
})
