import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBank } from '#bank/read'
import { questionFingerprint } from './fingerprint.ts'
import { fittedOnDemand } from './fitted-on-demand.ts'
import type { QuestionWeights, WeightsSource } from './weights.ts'

const path = 'questions/foundations/perplexity.yaml'
const question = readBank([{ bank: 'bank', path, text: readFileSync(`bank/${path}`, 'utf8') }]).questions[0]!
  .value
const SHARED = { words: { documents: 1, counts: {} }, combiner: {}, order: {}, frames: {} } as never
const weights = (from: string): QuestionWeights => ({ question: question.id, from }) as never

/** A source over stored weights, and the fits that it asked for. */
function over(stored: QuestionWeights | undefined) {
  const fits: ReturnType<typeof Promise.withResolvers<QuestionWeights>>[] = []
  const source: WeightsSource = { shared: async () => SHARED, question: async () => stored }
  const fit = () => {
    const made = Promise.withResolvers<QuestionWeights>()
    fits.push(made)
    return made.promise
  }
  return { fits, source: fittedOnDemand(source, [question], fit) }
}
/** Long enough for whatever is ready to go on. */
const settled = () => new Promise(resolve => setImmediate(resolve))

test('a question whose weights are fresh is not fitted', async () => {
  const fresh = weights(questionFingerprint(question))
  const { fits, source } = over(fresh)
  expect(await source.question(question.id)).toBe(fresh)
  expect(fits).toEqual([])
})

test.each([
  ['new', undefined],
  ['changed', weights('of an earlier wording')],
])('a %s question is fitted once, for all who ask meanwhile and later', async (_, stored) => {
  const { fits, source } = over(stored)
  const asked = [source.question(question.id), source.question(question.id)]
  await settled()
  expect(fits).toHaveLength(1)
  const fitted = weights('of this wording')
  fits[0]!.resolve(fitted)
  expect(await Promise.all([...asked, source.question(question.id)])).toEqual([fitted, fitted, fitted])
  expect(fits).toHaveLength(1)
})

test('a fit that failed is tried again when the question is asked for again', async () => {
  const { fits, source } = over(undefined)
  const first = source.question(question.id)
  await settled()
  fits[0]!.reject(new Error('no room'))
  await expect(first).rejects.toThrow('no room')
  const second = source.question(question.id)
  await settled()
  fits[1]!.resolve(weights('of this wording'))
  expect(await second).toMatchObject({ from: 'of this wording' })
})

test('a question that the bank does not have is left to the weights', async () => {
  const { fits, source } = over(undefined)
  expect(await source.question('no/such')).toBeUndefined()
  expect(fits).toEqual([])
})
