import { useEffect, useState } from 'react'
import { collapseSteps } from '#labs/collapse'
import type { CollapseFigures } from '#labs/collapse'
import { chainsFor, DOCUMENTS, loopOf, SAMPLES, TOPICS } from './knobs.ts'
import type { Way } from './knobs.ts'

interface CollapseChoice {
  readonly n: number
  readonly way: Way
  readonly seed: number
}

interface ChosenFigures {
  readonly choice: CollapseChoice
  readonly figures: CollapseFigures
}

/** Half a frame, in milliseconds: the page draws in the other half. */
const SLICE_MS = 8

/** Figures computed since the page was loaded, by choice. */
const done = new Map<string, CollapseFigures>()
/** Computations that a later choice interrupted; they resume where they were. */
const begun = new Map<string, ReturnType<typeof collapseSteps>>()

function keyOf({ n, way, seed }: CollapseChoice): string {
  return [n, way, seed].join()
}

/**
 * The figures of a choice, computed in slices, so that the page answers in between; until they are ready,
 * those of the choice before. The other sample sizes follow, since a key leads to them.
 */
export function useFigures({ n, way, seed }: CollapseChoice): ChosenFigures | undefined {
  const choice = { n, way, seed }
  const [last, setLast] = useState<ChosenFigures>()
  useEffect(() => {
    const choices = [choice, ...SAMPLES.map(other => ({ n: other, way, seed }))]
    const compute = () => {
      const missing = choices.find(each => !done.has(keyOf(each)))
      const known = done.get(keyOf(choice))
      if (known) setLast(before => (before?.figures === known ? before : { choice, figures: known }))
      if (!missing) return
      const key = keyOf(missing)
      const run = begun.get(key) ?? collapseSteps(settingOf(missing))
      begun.set(key, run)
      const until = performance.now() + SLICE_MS
      let step = run.next()
      while (!step.done && performance.now() < until) step = run.next()
      if (step.done) {
        done.set(key, step.value)
        begun.delete(key)
      }
      timer = setTimeout(compute)
    }
    let timer = setTimeout(compute)
    return () => clearTimeout(timer)
    // The choice is a new object at each render; its parts say whether it has changed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [n, way, seed])
  const known = done.get(keyOf(choice))
  return known ? { choice, figures: known } : last
}

function settingOf({ n, way, seed }: CollapseChoice): Parameters<typeof collapseSteps>[0] {
  return { loop: loopOf(n, way), chains: chainsFor(n), topics: TOPICS, documents: DOCUMENTS, seed }
}
