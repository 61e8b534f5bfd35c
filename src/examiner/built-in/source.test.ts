import { expect, test } from 'vitest'
import { QuestionId } from '#domain'
import { RUBRIC } from '../../../tests/fixtures/rubric.ts'
import { explain } from '../explain.ts'
import { examine } from '../examine.ts'
import { AGAINST_COLUMNS, COLUMNS, POINT_COLUMNS } from './features.ts'
import { createBuiltInJudge } from './judge.ts'
import type { OrderModel } from '../reading/order.ts'
import type { FrameWeights, VerdictModel, WeightsSource } from './weights.ts'

const never = { start: -9, trees: [] }
const MODEL: VerdictModel = {
  features: COLUMNS,
  earned: never,
  contradicted: never,
  flag: never,
  thresholds: { met: 0.6, partial: 0.4, unsure: 0.2, flag: 0.5 },
}
/** Finds any order readable. */
const ORDER: OrderModel = {
  weights: new Int8Array(0),
  scale: 1,
  bias: 0,
  least: { sentence: -9, prose: -9, notes: -9 },
}
/** Takes nothing for a frame. */
const FRAMES: FrameWeights = { vocabulary: '', weights: new Int8Array(0), scale: 1, bias: 0, least: 9 }
const { signal } = new AbortController()

/** A source that records its requests and fails a given number of times. */
function counting(combiner: VerdictModel, failures = 0) {
  const asked: string[] = []
  let left = failures
  const source: WeightsSource = {
    async shared() {
      asked.push('shared')
      return { words: { documents: 1, counts: {} }, combiner, order: ORDER, frames: FRAMES }
    },
    async question(id) {
      asked.push(id)
      left -= 1
      if (left >= 0) throw new Error('the line is down')
      return undefined
    },
  }
  return { asked, judge: createBuiltInJudge(source) }
}

test('weights are asked for when an answer is examined, one question at a time, and once', async () => {
  const { asked, judge } = counting(MODEL)
  expect(asked).toEqual([])
  await Promise.all([examine(judge, RUBRIC, 'One.', signal), examine(judge, RUBRIC, 'Two.', signal)])
  await examine(judge, RUBRIC, 'Three.', signal)
  expect(asked).toEqual(['shared', RUBRIC.question])
})

test('a bank’s worth of questions stays open, and one not asked for long is asked for again', async () => {
  const { asked, judge } = counting(MODEL)
  const askAll = async (count: number) => {
    for (let n = 0; n < count; n += 1)
      await examine(judge, { ...RUBRIC, question: QuestionId.parse(`bank/q${n}`) }, 'One.', signal)
  }
  await askAll(128)
  await askAll(128)
  expect(asked).toHaveLength(1 + 128)
  await askAll(300)
  expect(asked).toHaveLength(1 + 300)
  await askAll(1)
  expect(asked.slice(1 + 300)).toEqual(['bank/q0'])
})

test('a source that failed is asked again', async () => {
  const { asked, judge } = counting(MODEL, 1)
  await expect(examine(judge, RUBRIC, 'One.', signal)).rejects.toThrow('the line is down')
  await examine(judge, RUBRIC, 'One.', signal)
  expect(asked).toEqual(['shared', RUBRIC.question, RUBRIC.question])
})

test('weights fitted on other features are refused, and the first that differs is named', async () => {
  const features = COLUMNS.with(0, COLUMNS[1] ?? '').with(1, COLUMNS[0] ?? '')
  const { judge } = counting({ ...MODEL, features })
  await expect(examine(judge, RUBRIC, 'One.', signal)).rejects.toThrow(
    'the weights were fitted on other features: column 1 was fitted on "said.contradicted" and is now "said.earned"',
  )
})

test('the grounds of a ruling are its span, its features by name, both probabilities and the rule', async () => {
  const { judge } = counting({ ...MODEL, earned: { start: 3, trees: [] } })
  const { report, points } = await explain(judge, RUBRIC, 'The variance is scaled.', signal)
  expect(points.map(({ point, ruling }) => [point, ruling])).toEqual(
    report.verdicts.map(({ point }, i) => [point, points[i]?.ruling]),
  )
  for (const { features, rule, because, earned } of points) {
    expect(features.map(({ name }) => name)).toEqual([
      ...POINT_COLUMNS,
      ...AGAINST_COLUMNS.filter(name => /^(?:denied|around)/.test(name)),
    ])
    expect(because).not.toBe('')
    // No model knows the words, so nothing local speaks for the point and context may not credit it.
    expect([rule, earned]).toEqual(['missing', 0])
  }
})

test('what is not asserted does not count, and is named with its reason', async () => {
  const { judge } = counting(MODEL)
  const aside = async (answer: string) =>
    (await examine(judge, RUBRIC, answer, signal)).uncounted.map(({ span, because }) => [span.text, because])
  expect(await aside('The variance is scaled. Is it that the softmax saturates?')).toEqual([
    ['Is it that the softmax saturates?', 'asked'],
  ])
  expect(await aside('It is a myth that the softmax saturates.')).toEqual([
    ['It is a myth that the softmax saturates.', 'denied'],
  ])
})

test('words in no readable order do not count', async () => {
  const shared = { ...ORDER, least: { sentence: 9, prose: -9, notes: -9 } }
  const judge = createBuiltInJudge({
    shared: async () => ({
      words: { documents: 1, counts: {} },
      combiner: MODEL,
      order: shared,
      frames: FRAMES,
    }),
    question: async () => undefined,
  })
  const { uncounted } = await examine(
    judge,
    RUBRIC,
    'The softmax of the scores saturates as the variance of them grows.',
    signal,
  )
  expect(uncounted.map(({ because }) => because)).toEqual(['no-sentence'])
})
