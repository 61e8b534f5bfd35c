import { laterRulings, standingAppeals, standingObjections } from '#domain'
import type { Attempt, Objection, Span } from '#domain'
import { outsideErrorsIn } from '#wording'
import type { RecordIndex } from '../record-index.ts'
import { saidSince } from '../practice/results.ts'

/**
 * Every answer with a standing appeal, or with an error outside the key, one a line, in the form of a file of
 * graded answers. The learner's rulings stand as they claim them, and are named as theirs. The split is left for
 * the labeller; until then nothing can be fitted on it.
 */
export function appealedAnswers(record: RecordIndex): readonly string[] {
  return record.attempts.flatMap(attempt => {
    const { appeals } = saidSince(record, attempt.id)
    const outside = outsideIn(attempt, standingObjections(record.about(attempt.id)))
    if (standingAppeals(appeals).size === 0 && outside.length === 0) return []
    return [JSON.stringify({ ...gradedLine(attempt, appeals), ...(outside.length > 0 && { outside }) })]
  })
}

/** Statements called false outside the key, for the editors of the bank, with what the learner holds against it. */
function outsideIn({ report }: Attempt, objections: readonly Objection[]) {
  const bySaid = new Map(objections.map(({ words, reason }) => [words.start, reason]))
  return outsideErrorsIn(report).map(({ said, truth, words }) => ({
    said,
    truth,
    ...(bySaid.has(words.start) && { objection: bySaid.get(words.start) }),
  }))
}

function gradedLine(attempt: Attempt, appeals: Parameters<typeof standingAppeals>[0]) {
  const { id, question, answer, examiner, report } = attempt
  const standing = standingAppeals(appeals)
  const claimed = laterRulings(attempt, { settlements: [], replies: [], appeals })
  const labels = report.verdicts.flatMap(verdict => {
    const appeal = standing.get(verdict.point)
    if (verdict.kind === 'unjudged' && !appeal) return []
    const ruling = claimed.get(verdict.point)?.ruling ?? verdict.kind
    const label = appeal
      ? {
          ruling,
          evidence: ruling === 'missing' ? [] : textsOf(appeal.words),
          by: 'learner',
          examined: verdict.kind,
          why: appeal.reason,
        }
      : { ruling, evidence: 'evidence' in verdict ? textsOf(verdict.evidence) : [], by: 'examiner' }
    return [[verdict.point, label] as const]
  })
  return {
    question,
    revision: report.revision,
    labelled: labels.map(([point]) => point),
    answers: [
      {
        id,
        style: 'from a record, appealed, not labelled yet',
        answer,
        examiner,
        ...(report.hiring !== null && { hiring: report.hiring }),
        points: Object.fromEntries(labels),
        redFlags: Object.fromEntries(report.redFlags.map(({ flag, evidence }) => [flag, textsOf(evidence)])),
      },
    ],
  }
}

function textsOf(spans: readonly Span[]): readonly string[] {
  return spans.map(({ text }) => text)
}
