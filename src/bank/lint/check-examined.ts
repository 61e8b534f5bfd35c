import type { QuestionSource, Path } from '#bank/read'
import { RANKS } from '#domain'
import type { PointId, Question, Rank, Report } from '#domain'
import { examine, onlyOn, rubricAbout, rubricOf } from '#examiner'
import type { Judge, Rubric } from '#examiner'
import type { Complaint } from './check-references.ts'

/** The ranks whose points each model answer makes, all of them. */
const SAYS: Readonly<Record<keyof Question['modelAnswers'], ReadonlySet<Rank>>> = {
  short: new Set(['core']),
  medium: new Set(['core', 'expected']),
  long: new Set(RANKS),
}

/**
 * The examiner must hear every point in the bank's own model answers that they are written to make. Near
 * misses and contradictions earn nothing, and stated misconceptions raise their flags.
 */
export async function checkExamined(
  { value: question }: QuestionSource,
  judge: Judge,
): Promise<readonly Complaint[]> {
  const rule = (rubric: Rubric, answer: string) =>
    examine(judge, rubric, answer, new AbortController().signal)
  const main = rubricOf(question)
  const complaints: Complaint[] = []

  for (const length of ['short', 'medium', 'long'] as const) {
    const answer = question.modelAnswers[length]
    const wanted = question.points.filter(point => SAYS[length].has(point.rank)).map(point => point.id)
    complaints.push(...mustEarn(await rule(main, answer), wanted, ['modelAnswers', length]))
  }
  for (const [i, point] of question.points.entries()) {
    for (const list of ['near', 'contradicts'] as const) {
      for (const [j, text] of point[list].entries()) {
        if (kindOf(await rule(onlyOn(main, point.id), text), point.id) !== 'earned') continue
        complaints.push({
          path: ['points', i, list, j],
          message: `the examiner credits this for ${point.id}`,
        })
      }
    }
  }
  for (const [i, flag] of question.redFlags.entries()) {
    for (const [j, text] of flag.says.entries()) {
      const { redFlags } = await rule(main, text)
      if (!redFlags.some(raised => raised.flag === flag.id))
        complaints.push({
          path: ['redFlags', i, 'says', j],
          message: `the examiner does not raise ${flag.id}`,
        })
    }
  }
  for (const [i, followUp] of question.followUps.entries()) {
    const rubric = rubricAbout(question, { kind: 'follow-up', followUp: followUp.id })
    complaints.push(
      ...mustEarn(
        await rule(rubric, followUp.answer),
        followUp.points.map(point => point.id),
        ['followUps', i, 'answer'],
      ),
    )
  }
  return complaints
}

/**
 * Every point that an answer makes must be heard in it. A point that the examiner finds half made, or leaves
 * open, tells of the examiner and not of the answer.
 */
function mustEarn(report: Report, wanted: readonly PointId[], path: Path): readonly Complaint[] {
  const unheard = new Set(['missing', 'contradicted', undefined])
  const unearned = wanted.filter(point => unheard.has(report.verdicts.find(v => v.point === point)?.kind))
  if (report.mark.kind === 'withheld') return [{ path, message: 'the examiner withholds its mark' }]
  return [
    ...unearned.map(point => ({
      path,
      message: `the examiner does not find ${point} in it (${report.verdicts.find(v => v.point === point)?.kind})`,
    })),
    ...report.redFlags.map(({ flag }) => ({ path, message: `the examiner raises ${flag} on it` })),
  ]
}

function kindOf(report: Report, point: PointId): 'earned' | 'other' {
  const kind = report.verdicts.find(v => v.point === point)?.kind
  return kind === 'met' || kind === 'partial' ? 'earned' : 'other'
}
