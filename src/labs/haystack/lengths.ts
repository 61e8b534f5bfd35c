/** From scores at several lengths to one number, and from one fact to several. */
import { needleFound } from './finding.ts'

/** Tokens, each the double of the one before: 4K to 1M. */
export const WINDOW_LENGTHS = [12, 13, 14, 15, 16, 17, 18, 19, 20].map(power => 2 ** power)

export interface ScoreAt {
  readonly tokens: number
  /** Out of 100. */
  readonly score: number
}

/** RULER's threshold (Hsieh et al., 2024): the score of Llama 2 7B at 4K. */
export const RULER = 85.6

/**
 * After NoLiMa's rule (Modarressi et al., 2025): 85 % of the model's own score at the shortest length. The paper
 * takes that score at up to 1K tokens.
 */
export function relativeThreshold([shortest]: readonly ScoreAt[], share = 0.85): number {
  return share * (shortest?.score ?? Number.NaN)
}

/** The last length up to which no score lies below the threshold; 0, if the first one does. */
export function effectiveLength(scores: readonly ScoreAt[], threshold: number): number {
  let length = 0
  for (const { tokens, score } of scores) {
    if (score < threshold) break
    length = tokens
  }
  return length
}

/** How often all of k facts are found, if each is found independently. */
function allFound(found: number, k: number): number {
  return found ** k
}

/** Scores of a head at all lengths, for a question that needs k facts. */
export function scoresOver(lead: number, k: number): readonly ScoreAt[] {
  const found = integrated.get(lead) ?? WINDOW_LENGTHS.map(tokens => needleFound(tokens, lead))
  integrated.set(lead, found)
  return WINDOW_LENGTHS.map((tokens, i) => ({ tokens, score: 100 * allFound(found[i] ?? NaN, k) }))
}

/** How often one fact is found at each length, by lead: a page asks for several k at once. */
const integrated = new Map<number, readonly number[]>()
