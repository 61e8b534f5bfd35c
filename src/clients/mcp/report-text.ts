import type { AttemptView } from '#api'
import { countingText } from '#domain'
import type { Point, Report, Verdict } from '#domain'
import {
  beyondText,
  inReportOrder,
  outsideErrorsIn,
  pointLetters,
  OPPOSITE_NAMES,
  contradictingSentences,
  quotationText,
  resultsIn,
  ruleText,
  surenessOf,
  uncountedPassages,
  uncountedText,
  verdictText,
} from '#wording'

/** A report for a client. The key of the question is open by then, so each point comes with its claim. */
export function reportText({ attempt, question, number, next, review, judgedBefore }: AttemptView) {
  const { answer, report, outline } = attempt
  const results = resultsIn(outline, report.verdicts)
  const letters = pointLetters(outline)
  const verdicts = new Map(report.verdicts.map(v => [v.point, v]))
  const keys = new Map(question.key?.points.map(point => [point.id, point]))
  return {
    id: attempt.id,
    resource: `viva://reports/${attempt.id}`,
    question: attempt.question,
    title: question.summary.title,
    attempt: number,
    examiner: attempt.examiner,
    judgedBefore,
    verdict: report.hiring,
    verdictAtBest: report.hiringHigh,
    mark: report.mark,
    beyond: beyondText(results) ?? null,
    keyVersion: report.revision,
    keyVersionToday: question.key?.revision ?? null,
    said: verdictText(report, results, answer),
    rule: ruleText(report),
    points: inReportOrder(outline).map(({ id, rank, weight }) => {
      const verdict = verdicts.get(id)
      return {
        letter: letters.get(id) ?? '',
        point: id,
        rank,
        weight,
        verdict: verdict?.kind ?? 'unjudged',
        confidence: (verdict && surenessOf(verdict)) ?? null,
        dimension: keys.get(id)?.dimension ?? null,
        claim: keys.get(id)?.claim ?? null,
        counts: counted(keys.get(id)),
        evidence: quotesOf(verdict),
        opposite: verdict?.kind === 'contradicted' ? oppositeText(verdict, answer) : null,
      }
    }),
    redFlags: report.redFlags.map(({ flag, evidence }) => {
      const known = question.key?.redFlags.find(f => f.id === flag)
      return {
        claim: known?.claim ?? flag,
        correction: known?.correction ?? null,
        evidence: evidence.map(span => span.text),
      }
    }),
    outsideTheKey: outsideText(report),
    notCounted: uncountedPassages(answer, report.uncounted).map(uncountedText),
    followUp: next?.prompt ?? null,
    review: review && { due: review.due, rating: review.rating, because: review.because },
  }
}

/** Statements called false outside the key, and what is said to be true. */
export function outsideText(report: Report) {
  return outsideErrorsIn(report).map(({ said, truth }) => ({ said, truth }))
}

function counted(point: Point | undefined): string | null {
  return (point && countingText(point)) ?? null
}

/** `exchanges the terms: “the *keys* ask and the *queries* answer”`, or the sentence alone. */
function oppositeText(verdict: Extract<Verdict, { kind: 'contradicted' }>, answer: string): string {
  const sentences = contradictingSentences(answer, verdict).map(each => `“${quotationText(each)}”`)
  const how = verdict.opposite ? `${OPPOSITE_NAMES[verdict.opposite.kind]}: ` : ''
  return `${how}${sentences.join(' ')}`
}

/** The words that a ruling cites. */
export function quotesOf(verdict: Verdict | undefined): readonly string[] {
  if (!verdict) return []
  return ('evidence' in verdict ? verdict.evidence : 'near' in verdict ? verdict.near : []).map(
    span => span.text,
  )
}
