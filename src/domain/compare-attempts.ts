import type { PointId } from './ids.ts'
import { EARNS } from './verdict.ts'
import type { Verdict } from './verdict.ts'

/** How a point came out. */
export interface ComparedPoint {
  readonly id: PointId
  readonly kind: Verdict['kind']
}

/** The points of an attempt, compared with those of the attempt before it. */
interface Comparison {
  /** They earn more than before. */
  readonly gained: readonly PointId[]
  /** They earn something, and as much as before. */
  readonly kept: readonly PointId[]
  /** They earn less than before. */
  readonly lost: readonly PointId[]
}

/**
 * Compares two attempts at one question by the ids of their points, in the order of the later one. A point
 * that is open in either, or missing from the key of its day, was neither gained nor lost.
 */
export function compareAttempts(before: readonly ComparedPoint[], now: readonly ComparedPoint[]): Comparison {
  const then = new Map(before.map(({ id, kind }) => [id, kind]))
  const changes = now.flatMap(({ id, kind }) => {
    const was = then.get(id)
    if (was === undefined || was === 'unjudged' || kind === 'unjudged') return []
    return [{ id, earned: EARNS[kind], more: EARNS[kind] - EARNS[was] }]
  })
  const ids = (test: (change: (typeof changes)[number]) => boolean) => changes.filter(test).map(c => c.id)
  return {
    gained: ids(c => c.more > 0),
    kept: ids(c => c.more === 0 && c.earned > 0),
    lost: ids(c => c.more < 0),
  }
}
