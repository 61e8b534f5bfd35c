import type { TokenisedSegment } from '../segment.ts'
import type { Token } from '#text'
import { features } from './text-features.ts'
import { C } from './constants.ts'
import { hasNegation, turnsRound } from '#text'

/** A span of the answer that may make a point: a clause, two clauses, a sentence, or two short sentences. */
export interface CandidateSpan {
  /** Numbers of the segments that it covers. */
  readonly segments: readonly number[]
  readonly tokens: readonly Token[]
  readonly features: readonly number[]
  readonly denies: boolean
  /** Tokens without negators, for a span in a denying frame, which cannot contradict a point; else empty. */
  readonly framed: readonly Token[]
  /** The index, among all spans, of the whole sentence that it belongs to. */
  readonly whole: number
}

/** All spans in which a point may be made. Their number grows linearly with the answer. */
export function candidateSpans(heard: readonly TokenisedSegment[]): readonly CandidateSpan[] {
  const sentences = [...Map.groupBy(heard, ({ segment }) => segment.sentence).values()]
  const units: CandidateSpan[] = []
  const add = (parts: readonly TokenisedSegment[], whole = units.length) => {
    const isFramed = parts.some(part => part.denied)
    const tokens = parts.flatMap(part => part.tokens)
    if (tokens.length === 0 || (parts.length > 1 && tokens.length > C.longestSpan)) return
    units.push({
      segments: parts.map(part => part.segment.number),
      tokens,
      features: features(tokens),
      denies: hasNegation(tokens),
      framed: isFramed ? tokens.filter(token => !turnsRound(token)) : [],
      whole: Math.min(whole, units.length),
    })
  }

  sentences.forEach((clauses, i) => {
    const whole = units.length
    add(clauses)
    const isWhole = units.length > whole
    // A part of a framed sentence would leave its frame behind.
    if (clauses.some(clause => clause.denied)) return
    const inside = (parts: readonly TokenisedSegment[]) => (isWhole ? add(parts, whole) : add(parts))
    if (clauses.length > 1 || !isWhole) for (const clause of clauses) inside([clause])
    for (let j = 0; j + 1 < clauses.length && clauses.length > 2; j += 1) inside(clauses.slice(j, j + 2))
    const next = sentences[i + 1]
    if (next && wordsIn(clauses) <= C.shortSentence && wordsIn(next) <= C.shortSentence)
      add([...clauses, ...next])
  })
  return units
}

function wordsIn(parts: readonly TokenisedSegment[]): number {
  return parts.reduce((sum, part) => sum + part.tokens.length, 0)
}
