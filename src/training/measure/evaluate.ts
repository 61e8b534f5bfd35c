import type { Bank } from '#bank'
import { HIRING } from '#domain'
import type { FlagId, Hiring, QuestionId, Report, Verdict } from '#domain'
import { examine, report, rubricOf } from '#examiner'
import type { Judge, Rubric } from '#examiner'
import { agreement, calibrationError, correlation, quadraticKappa, rankCorrelation } from './metrics.ts'
import type { Agreement } from './metrics.ts'
import type { GradedAnswer, GradedFile } from '../graded.ts'

/** One answer, as the labeller and as the judge saw it. */
export interface Judged {
  readonly question: QuestionId
  readonly graded: GradedAnswer
  readonly truth: Report
  readonly ruled: Report
  /** All red flags of the question. */
  readonly flags: readonly FlagId[]
}

export interface Scores {
  readonly earned: Agreement
  readonly contradicted: Agreement
  readonly flags: Agreement
  /** Of the points that were ruled on, leaving the unjudged out. */
  readonly decided: Agreement
  /** Of the points that the labeller did not call partly made: there, whether it is earned is nobody's guess. */
  readonly clear: Agreement
  readonly coverage: number
  readonly shareCorrelation: number
  readonly shareRanks: number
  /** Hiring word against the labeller's own word, and against the rule over the labeller's points. */
  readonly hiringKappa: number
  readonly hiringByRuleKappa: number
  readonly calibration: number
  readonly evidence: number
}

/** Has a judge examine every graded answer. */
export async function judgeAll(
  judge: Judge,
  bank: Bank,
  graded: readonly GradedFile[],
): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  for (const { question, answers } of graded) {
    const rubric = rubricOf(bank.get(question))
    for (const answer of answers) {
      judged.push({
        question,
        graded: answer,
        truth: truthOf(rubric, answer),
        flags: rubric.redFlags.map(flag => flag.id),
        ruled: await examine(judge, rubric, answer.answer, new AbortController().signal),
      })
    }
  }
  return judged
}

/** What a second labeller said of answers that a first one had labelled, as if the second were a judge: how far two people agree. */
export function secondLabeller(
  bank: Bank,
  graded: readonly GradedFile[],
  second: readonly GradedFile[],
): readonly Judged[] {
  return second.flatMap(({ question, answers }) => {
    const rubric = rubricOf(bank.get(question))
    const first = graded.find(file => file.question === question)?.answers ?? []
    return answers.flatMap(again => {
      const answer = first.find(one => one.answer === again.answer)
      return answer
        ? [
            {
              question,
              graded: answer,
              truth: truthOf(rubric, answer),
              flags: rubric.redFlags.map(flag => flag.id),
              ruled: { ...truthOf(rubric, again), hiring: again.hiring },
            },
          ]
        : []
    })
  })
}

/** The report that the labels make. */
function truthOf(rubric: Rubric, { answer, points, redFlags }: GradedAnswer): Report {
  const verdicts = rubric.points.map(({ id: point }): Verdict => {
    const label = points[point]
    const spans = (label?.evidence ?? []).map(text => ({
      start: Math.max(0, answer.indexOf(text)),
      end: Math.max(0, answer.indexOf(text)) + text.length,
      text,
    }))
    const [first, ...rest] = spans
    return !label || label.ruling === 'missing' || !first
      ? { kind: 'missing', point, confidence: 1 }
      : { kind: label.ruling, point, confidence: 1, evidence: [first, ...rest] }
  })
  const raised = rubric.redFlags.flatMap(({ id: flag }) => {
    const texts = redFlags[flag]
    return texts?.[0] === undefined
      ? []
      : [{ flag, evidence: [{ start: 0, end: texts[0].length, text: texts[0] }] as const }]
  })
  return report(rubric, {
    verdicts,
    redFlags: raised.map(r => ({ flag: r.flag, evidence: [r.evidence[0]] })),
    uncounted: [],
  })
}

const isEarned = (verdict: Verdict | undefined) => verdict?.kind === 'met' || verdict?.kind === 'partial'

/** An unjudged point counts as not earned, but for `decided`. */
export function scoresOf(judged: readonly Judged[]): Scores {
  const pairs = judged.flatMap(({ truth, ruled }) =>
    truth.verdicts.map((t, i) => [t, ruled.verdicts[i]] as const),
  )
  const decided = pairs.filter(([, r]) => r?.kind !== 'unjudged')
  const grade = (word: Hiring | null) => (word === null ? 0 : HIRING.indexOf(word))
  return {
    earned: agreement(pairs.map(([t, r]) => [isEarned(t), isEarned(r)])),
    contradicted: agreement(pairs.map(([t, r]) => [t.kind === 'contradicted', r?.kind === 'contradicted'])),
    flags: agreement(judged.flatMap(flagPairs)),
    clear: agreement(pairs.filter(([t]) => t.kind !== 'partial').map(([t, r]) => [isEarned(t), isEarned(r)])),
    decided: agreement(decided.map(([t, r]) => [isEarned(t), isEarned(r)])),
    coverage: decided.length / pairs.length,
    shareCorrelation: correlation(judged.map(({ truth, ruled }) => [middleShare(truth), middleShare(ruled)])),
    shareRanks: rankCorrelation(judged.map(({ truth, ruled }) => [middleShare(truth), middleShare(ruled)])),
    hiringKappa: quadraticKappa(
      judged.map(({ graded, ruled }) => [grade(graded.hiring), grade(ruled.hiring)]),
      HIRING.length,
    ),
    hiringByRuleKappa: quadraticKappa(
      judged.map(({ truth, ruled }) => [grade(truth.hiring), grade(ruled.hiring)]),
      HIRING.length,
    ),
    calibration: calibrationError(
      decided.flatMap(([t, r]) =>
        r
          ? [
              [
                r.confidence,
                isEarned(t) === isEarned(r) && (t.kind === 'contradicted') === (r.kind === 'contradicted'),
              ] as const,
            ]
          : [],
      ),
    ),
    evidence: evidenceAgreement(pairs),
  }
}

/** Every flag of the question, stated or not, raised or not. */
function flagPairs({ graded, ruled, flags }: Judged): readonly (readonly [boolean, boolean])[] {
  const raised = new Set<string>(ruled.redFlags.map(r => r.flag))
  return flags.map(flag => [graded.redFlags[flag] !== undefined, raised.has(flag)] as const)
}

export function middleShare({ mark }: Report): number {
  switch (mark.kind) {
    case 'given':
      return mark.share
    case 'open':
      return (mark.low + mark.high) / 2
    case 'withheld':
      return 0
  }
}

/** Of points that both hold to be earned: how often the quoted words overlap with those the labeller quoted. */
function evidenceAgreement(pairs: readonly (readonly [Verdict, Verdict | undefined])[]): number {
  const both = pairs.flatMap(([t, r]) =>
    isEarned(t) && isEarned(r) && 'evidence' in t && r && 'evidence' in r
      ? [[t.evidence, r.evidence] as const]
      : [],
  )
  const overlapping = both.filter(([t, r]) => t.some(a => r.some(b => a.start < b.end && b.start < a.end)))
  return overlapping.length / Math.max(1, both.length)
}
