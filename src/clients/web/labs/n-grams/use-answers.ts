import type { OrderResult } from '#labs/n-grams'
import { aheadOf, useFound, useLast, withEach } from '../use-ahead.ts'
import type { answer, Sample, SampleAsked } from './answers.ts'
import { CHAPTERS, ORDERS } from './knobs.ts'

const open = () => new Worker(new URL('./n-grams.worker.ts', import.meta.url), { type: 'module' })
const AHEAD = aheadOf<typeof answer>(open)

interface NgramAnswers {
  /** By order; undefined until the worker is there. */
  readonly results: readonly (OrderResult | undefined)[]
  /** The previous sample, until the one asked for is ready. */
  readonly sample: Sample | undefined
}

/** All orders and a sample of each, from a worker: current ones first, then those one setting away. */
export function useAnswers(asked: SampleAsked): NgramAnswers {
  const { chapters, order } = asked
  const orders = ORDERS.map(each => ({ chapters, order: each }))
  const others = withEach({ chapters, order }, 'chapters', CHAPTERS)
  const found = useFound(AHEAD, [
    { chapters, order },
    asked,
    ...orders,
    ...withEach(asked, 'order', ORDERS),
    ...others.flatMap(other => ORDERS.map(each => ({ ...other, order: each }))),
    ...withEach(asked, 'chapters', CHAPTERS),
  ])
  const sample = useLast(asked, found[1] && 'words' in found[1] ? found[1] : undefined)?.result
  const results = found.slice(2, 2 + ORDERS.length)
  return { results: results.map(each => (each && 'unseen' in each ? each : undefined)), sample }
}
