import type { OrderResult } from '#labs/n-grams'
import { aheadOf, useFound, useLast, withEach } from '../use-ahead.ts'
import type { answer, Sample, SampleAsked } from './answers.ts'
import { CHAPTERS, ORDERS } from './knobs.ts'

const open = () => new Worker(new URL('./n-grams.worker.ts', import.meta.url), { type: 'module' })
const AHEAD = aheadOf<typeof answer>(open)

interface NgramAnswers {
  /** By order; undefined until the worker is there. */
  readonly results: readonly (OrderResult | undefined)[]
  /** What stood there last, until the sample asked for is there. */
  readonly sample: Sample | undefined
}

/** All orders and a sample of each, from a worker: those at hand first, then what the settings may come to. */
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
