import { segment } from '#examiner'
import { candidateSpans } from '../../examiner/built-in/spans.ts'
import type { CandidateSpan } from '../../examiner/built-in/spans.ts'
import { tokenise } from '#text'

const known = new Map<string, readonly CandidateSpan[]>()

/**
 * The candidate spans of an answer, kept: every pattern and every fold asks for those of the same answers.
 */
export function spansIn(answer: string): readonly CandidateSpan[] {
  const spans =
    known.get(answer) ??
    candidateSpans(segment(answer).map(part => ({ segment: part, tokens: tokenise(part.text) })))
  known.set(answer, spans)
  return spans
}
