import { describe, expect, test } from 'vitest'
import fixture from '../../../tests/fixtures/labs/transformer.json' with { type: 'json' }
import { relativeError } from '../entries.ts'
import { emptyCache, probabilitiesOf, readToken } from '../gpt.ts'
import { bitsPerByteOf, surprisesOf } from '../gpt-loss.ts'
import { GPT_ON_HELD_OUT, RIVALS } from '../gpt-rivals.ts'
import { heldOutText } from '../gpt-text.ts'
import { tokeniser, trainedGpt } from '../gpt-trained.ts'
import { averageOf } from '../vectors.ts'
import rival from '../gpt-rival.json' with { type: 'json' }
import { logitShares, writersOf } from './attribution.ts'
import { induction } from './induction.ts'
import { logitLens, settledAt } from './lens.ts'
import { study } from './study.ts'

const gpt = trainedGpt()
const { ids } = fixture
const cache = emptyCache(gpt)
const steps = ids.map(id => readToken(gpt, cache, id))
const last = steps.at(-1)!

describe('the small GPT', () => {
  test('cuts and computes as PyTorch does', () => {
    expect(tokeniser.encode(fixture.text)).toEqual(ids)
    expect(tokeniser.decode(ids)).toBe(fixture.text)
    const ours = last.streams.filter((_, i) => i % 2 === 0)
    ours.forEach((stream, i) => expect(relativeError([...stream], fixture.streams[i]!)).toBeLessThan(1e-9))
    expect(relativeError([...last.logits], fixture.logits)).toBeLessThan(1e-9)
    const losses = ids.slice(1).map((id, i) => -Math.log(probabilitiesOf(steps[i]!.logits)[id]!))
    expect(relativeError(losses, fixture.losses)).toBeLessThan(1e-9)
  })

  test('is as surprised by the first held-out tokens as there, and less than the 5-gram by all of them', () => {
    const heldOut = tokeniser.encode(heldOutText())
    expect(heldOut).toHaveLength(fixture.heldOut.tokens)
    expect(averageOf(surprisesOf(gpt, heldOut.slice(0, 160)))).toBeCloseTo(fixture.heldOut.first, 9)
    expect(rival.heldOutTokens).toBe(heldOut.length)
    expect(rival.heldOutBytes).toBe(new TextEncoder().encode(heldOutText()).length)
    expect(GPT_ON_HELD_OUT.nats).toBeCloseTo(fixture.heldOut.nats, 4)
    for (const { nats, bits } of RIVALS) {
      expect(GPT_ON_HELD_OUT.nats).toBeLessThan(nats)
      expect(GPT_ON_HELD_OUT.bits).toBeLessThan(bits)
    }
  })

  test('gives every token a probability, and weights that sum to one', () => {
    expect(last.logits).toHaveLength(gpt.config.vocabulary)
    for (const look of last.weights.flat()) {
      expect(look).toHaveLength(ids.length)
      expect(look.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
    }
  })

  test('reads as many tokens as its context has, and says so', () => {
    const small = { ...gpt, config: { ...gpt.config, context: 2 } }
    const two = emptyCache(small)
    readToken(small, two, 1)
    readToken(small, two, 1)
    expect(() => readToken(small, two, 1)).toThrow('reads 2 tokens and no more')
  })

  test('leaves out characters that it never saw', () => {
    expect(tokeniser.decode(tokeniser.encode('naïve ☂ cat'))).toBe('nave  cat')
    expect(tokeniser.encode('')).toEqual([])
  })
})

describe('what the lab reads from it', () => {
  test('the lens ends with the model itself', () => {
    const rows = logitLens(gpt, last)
    expect(rows).toHaveLength(2 * gpt.config.layers + 1)
    expect(rows.at(-1)).toMatchObject({ behind: 'network 4', rank: 1 })
    expect(rows.slice(settledAt(rows)).every(({ rank }) => rank === 1)).toBe(true)
    if (settledAt(rows) > 0) expect(rows[settledAt(rows) - 1]!.rank).toBeGreaterThan(1)
  })

  test.each([0, 5, 900])('the shares of token %i sum to its logit', id => {
    const shares = logitShares(gpt, last, id)
    expect(shares.slice(0, -1).map(({ writer }) => writer)).toEqual(writersOf(gpt.config))
    expect(shares.reduce((sum, { logit }) => sum + logit, 0)).toBeCloseTo(last.logits[id]!, 9)
  })

  test('an induction head looks behind every earlier place of its token, and shares its weight among them', () => {
    const { looks, predictions } = induction([1, 2, 3, 1, 4, 3, 1], 5)
    expect(looks[6]).toEqual([0, 0.5, 0, 0, 0.5, 0, 0].map(share => expect.closeTo(share, 6)))
    expect(predictions[6]).toEqual([0, 0, 0.5, 0, 0.5].map(share => expect.closeTo(share, 6)))
  })

  test('a study tells of each token, then of each head', () => {
    const told = [...study(gpt, tokeniser, { text: 'She was' })]
    expect(told.map(({ step }) => step)).toEqual(told.map((_, i) => i + 1))
    const end = told.at(-1)!
    expect([end.step, end.positions.length, end.ablated.length]).toEqual([end.steps, 2, 16])
    expect(end.positions[1]!.norms).toHaveLength(9)
  })

  test('bits a byte do not depend on how a text is cut', () => {
    expect(bitsPerByteOf(Math.LN2, 4, 8)).toBeCloseTo(0.5, 12)
    expect(bitsPerByteOf(2 * Math.LN2, 2, 8)).toBeCloseTo(0.5, 12)
  })
})
