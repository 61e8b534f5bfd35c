import { HINT_CAPS, clamp, readOutline } from '#domain'
import type { Attempt, PointOutline, Rating, Report, StoredOutline } from '#domain'

/** The shares of the weight from which an answer with all core points is *good*, or *easy*. */
const RATED = { good: 0.65, easy: 0.9 } as const

const LADDER = ['again', 'hard', 'good', 'easy'] as const satisfies readonly Rating[]

type RatedAttempt = Pick<Attempt, 'report' | 'outline' | 'hints'>

/** The review rating that follows from an attempt; null if its mark is withheld. */
export function ratingOf({ report, outline, hints }: RatedAttempt): Rating | null {
  const rating = ratingOfMark(report, outline)
  return rating && lower(rating, capOf(hints))
}

/** The rating without hints: *again* for a missed core point or a red flag, else by the share. */
export function ratingOfMark(report: Report, outline: readonly StoredOutline[]): Rating | null {
  if (report.mark.kind === 'withheld') return null
  if (report.redFlags.length > 0 || missedCore(report, outline).length > 0) return 'again'
  const share = report.mark.kind === 'given' ? report.mark.share : report.mark.low
  if (share >= RATED.easy) return 'easy'
  return share >= RATED.good ? 'good' : 'hard'
}

/** Core points that the answer left out or contradicted. An unjudged one is not missed. */
export function missedCore(report: Report, outline: readonly StoredOutline[]): readonly PointOutline[] {
  const missed = new Set(
    report.verdicts.filter(v => v.kind === 'missing' || v.kind === 'contradicted').map(v => v.point),
  )
  return outline.map(readOutline).filter(point => point.rank === 'core' && missed.has(point.id))
}

export function capOf(hints: number): Rating {
  return HINT_CAPS[clamp(hints, 0, 3)] ?? 'again'
}

export function lower(a: Rating, b: Rating): Rating {
  return LADDER.indexOf(a) < LADDER.indexOf(b) ? a : b
}
