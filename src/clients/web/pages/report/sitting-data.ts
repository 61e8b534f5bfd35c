import type { PointResult, Sitting } from '#api'

/** The points of a question over all that was said on it in the interview. */
export function pointResultsOf({ points }: Pick<Sitting, 'points'>): readonly PointResult[] {
  return points.map(({ point, rank, weight, kind }) => ({ id: point, rank, weight, kind }))
}
