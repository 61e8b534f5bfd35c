/** Many chains of one loop, and the same loop with topics. */
import { gaussianFrom, uniformFrom } from '../random.ts'
import { averageVariances, chainOf, expectedVariances } from './generations.ts'
import type { Fit, Loop } from './generations.ts'
import { known, topicChain, zipf } from './topics.ts'

interface ManyChains {
  readonly loop: Loop
  readonly chains: number
  /** Topics of the second loop, and the documents of each of its generations. */
  readonly topics: number
  readonly documents: number
  readonly seed: number
}

export interface CollapseFigures {
  readonly chains: readonly (readonly Fit[])[]
  /** By generation, over all chains: measured, and in closed form. */
  readonly average: readonly number[]
  readonly expected: readonly number[]
  /** The standard error of the last average. */
  readonly error: number
  /** The variance that half of the chains end below. */
  readonly median: number
  /** By generation: topics known, of all and of the fifty most common. */
  readonly topics: readonly number[]
  readonly common: readonly number[]
}

export function collapseFigures(setting: ManyChains): CollapseFigures {
  const run = collapseSteps(setting)
  for (;;) {
    const { done, value } = run.next()
    if (done) return value
  }
}

/** The same, with a pause after each chain, in which a page may answer. */
export function* collapseSteps({
  loop,
  chains: count,
  topics,
  documents,
  seed,
}: ManyChains): Generator<void, CollapseFigures> {
  const uniform = uniformFrom(seed)
  const gaussian = gaussianFrom(uniform)
  const chains: (readonly Fit[])[] = []
  while (chains.length < count) {
    chains.push(chainOf(loop, gaussian))
    yield
  }
  const ends = chains.map(chain => chain.at(-1)?.variance ?? NaN).toSorted((a, b) => a - b)
  const shares = topicChain(zipf(topics), { ...loop, n: documents }, uniform)
  const average = averageVariances(chains)
  const end = average.at(-1) ?? NaN
  return {
    chains,
    average,
    expected: expectedVariances(loop),
    error: Math.sqrt(ends.reduce((sum, variance) => sum + (variance - end) ** 2, 0)) / count,
    median: ((ends[Math.ceil(count / 2) - 1] ?? NaN) + (ends[Math.floor(count / 2)] ?? NaN)) / 2,
    topics: shares.map(each => known(each)),
    common: shares.map(each => known(each, 0, 50)),
  }
}
