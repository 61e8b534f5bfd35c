import type { PointId } from '#domain'
import type { Brief, Finding, Judge, SpeaksOf } from '#examiner'

/**
 * The built-in judge's reading of an answer is what the credit of a model is held against: a model that was
 * talked into giving credit gives it to words that say nothing of the points.
 *
 * The bounds were chosen on the 120 recorded answers and the open half of `data/orders`. Of the credit that the
 * recorded model shares with labellers 98.6 % is plausible, and an order alone earns nothing (`npm run x -- eval
 * --judge cassette:…`, `eval orders`).
 */
const PLAUSIBLE = { alone: 0.25, withWords: 0.02 } as const
/** Credit for so many points whose mean probability is lower is believed of none of them. */
const WHOLE = { points: 3, mean: 0.2 } as const

/**
 * The most segments that show one point. Judges are asked for the fewest, and of 2,407 recorded credits none cites
 * more than five; a model that cites the whole answer was told to.
 */
const MOST_CITED = 8

/** The probabilities that the answer makes each point, by the built-in judge; undefined if it cannot give them. */
type Likely = ReadonlyMap<PointId, number> | undefined

/** Leaves open what a model credits and the answer hardly says, or all of it where that is most of it. */
export async function plausible(
  findings: readonly Finding[],
  brief: Brief,
  { offline, speaksOf }: { readonly offline: Judge; readonly speaksOf: SpeaksOf },
): Promise<readonly Finding[]> {
  const credited = findings.filter(({ ruling }) => ruling === 'met' || ruling === 'partial')
  if (credited.length === 0) return findings
  const likely = await likelyIn(brief, offline)
  const open = new Set(
    credited
      .filter(finding => isTalkedInto(credited, likely) || !isPlausible(finding, likely, brief, speaksOf))
      .map(({ point }) => point),
  )
  return findings.map(finding =>
    open.has(finding.point) ? { ...finding, ruling: 'unsure', confidence: 0 } : finding,
  )
}

/** The answer is taken as meant: what a guard keeps the built-in judge from counting may count for a model. */
async function likelyIn(brief: Brief, offline: Judge): Promise<Likely> {
  const grounds = await offline.explain?.({ ...brief, meant: true })
  return grounds && new Map(grounds.points.map(({ point, earned }) => [point, earned]))
}

function isTalkedInto(credited: readonly Finding[], likely: Likely): boolean {
  if (!likely || credited.length < WHOLE.points) return false
  return credited.reduce((sum, { point }) => sum + (likely.get(point) ?? 0), 0) / credited.length < WHOLE.mean
}

function isPlausible(
  { point: id, cites }: Finding,
  likely: Likely,
  { rubric, segments }: Brief,
  speaksOf: SpeaksOf,
): boolean {
  if (new Set(cites).size > MOST_CITED) return false
  const probability = likely?.get(id) ?? PLAUSIBLE.withWords
  if (probability > PLAUSIBLE.alone) return true
  if (probability < PLAUSIBLE.withWords) return false
  const point = rubric.points.find(each => each.id === id)
  const cited = segments.filter(segment => cites.includes(segment.number))
  // Citations of missing segments are found by `weigh`.
  return !point || cited.length === 0 || cited.some(segment => speaksOf(point, segment))
}
