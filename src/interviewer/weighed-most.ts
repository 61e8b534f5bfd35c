import { EARNS, RANKS, markedPoints } from '#domain'
import type { Rank, Verdict } from '#domain'

/** A point of a question, with its final standing. */
export interface StandingPoint {
  readonly rank: Rank
  readonly weight: number
  readonly kind: Verdict['kind']
}

/** Points that lost weight in the same way, the one that lost most first. */
interface Loss<P> {
  readonly kind: 'contradicted' | 'missing' | 'partial'
  readonly points: readonly [P, ...P[]]
  readonly lost: number
}

/** Among equally heavy losses, the worse kind comes first. */
const KINDS = ['contradicted', 'missing', 'partial'] as const

/**
 * The losses of a question, the heaviest first. Only points of the mark lose any, and an open one loses
 * nothing.
 */
export function lossesOf<P extends StandingPoint>(points: readonly P[]): readonly Loss<P>[] {
  const marked = markedPoints(points)
  return KINDS.flatMap((kind): readonly Loss<P>[] => {
    const [first, ...rest] = marked
      .filter(point => point.kind === kind)
      .toSorted((a, b) => b.weight - a.weight || RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank))
    return first ? [{ kind, points: [first, ...rest], lost: lostBy([first, ...rest]) }] : []
  }).toSorted((a, b) => b.lost - a.lost)
}

/** The weight of the mark that these points lost. */
export function lostBy(points: readonly StandingPoint[]): number {
  return markedPoints(points)
    .filter(({ kind }) => kind !== 'unjudged')
    .reduce((sum, { kind, weight }) => sum + (1 - EARNS[kind]) * weight, 0)
}
