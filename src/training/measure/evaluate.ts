import type { Bank } from '#bank'
import { HIRING, markShare } from '#domain'
import type { FlagId, Hiring, QuestionId, Report, Verdict } from '#domain'
import { agreement, examine, quadraticKappa, report, rubricOf } from '#examiner'
import type { Agreement, Judge, Rubric } from '#examiner'
import { calibrationError, correlation, rankCorrelation } from './metrics.ts'
import type { GradedAnswer, GradedFile } from '../graded.ts'

/** One graded answer, with the labeller's report and the judge's. */
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
  /** Of the judged points alone. */
  readonly decided: Agreement
  /** Without the points that the labeller called partly made: whether those are earned is anyone's guess. */
  readonly clear: Agreement
  readonly coverage: number
  readonly shareCorrelation: number
  readonly shareRanks: number
  /**
   * The hiring word against the labeller's own, and against the word that the labeller's points make by rule.
   */
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

/** A second labeller taken as a judge of the first one's answers: it shows how far two people agree. */
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
              truth: truthOf(rubric, { ...answer, points: labelledByBoth(answer, again) }),
              flags: rubric.redFlags.map(flag => flag.id),
              ruled: { ...truthOf(rubric, again), hiring: again.hiring },
            },
          ]
        : []
    })
  })
}

/** The labels of the points that the second labeller looked for, too. */
function labelledByBoth({ points }: GradedAnswer, again: GradedAnswer): GradedAnswer['points'] {
  const looked = new Set(Object.keys(again.points))
  return Object.fromEntries(Object.entries(points).filter(([id]) => looked.has(id)))
}

/** The report that the labels make. A point that no labeller looked for is open. */
function truthOf(rubric: Rubric, { answer, points, redFlags }: GradedAnswer): Report {
  const verdicts = rubric.points.map(({ id: point }): Verdict => {
    const label = points[point]
    const spans = (label?.evidence ?? []).map(text => ({
      start: Math.max(0, answer.indexOf(text)),
      end: Math.max(0, answer.indexOf(text)) + text.length,
      text,
    }))
    const [first, ...rest] = spans
    if (!label) return { kind: 'unjudged', point, confidence: 0, because: 'skipped', near: [] }
    return label.ruling === 'missing' || !first
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

/** The figures of a judge. An unjudged point counts as not earned, except in `decided`. */
export function scoresOf(judged: readonly Judged[]): Scores {
  const pairs = judged.flatMap(({ truth, ruled }) =>
    truth.verdicts.flatMap((t, i) => (t.kind === 'unjudged' ? [] : [[t, ruled.verdicts[i]] as const])),
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

/** Every flag of the question: whether the labeller and whether the judge raised it. */
function flagPairs({ graded, ruled, flags }: Judged): readonly (readonly [boolean, boolean])[] {
  const raised = new Set<string>(ruled.redFlags.map(r => r.flag))
  return flags.map(flag => [graded.redFlags[flag] !== undefined, raised.has(flag)] as const)
}

/** The share of a report's mark; zero where the mark is withheld. */
export function middleShare({ mark }: Report): number {
  return markShare(mark) ?? 0
}

/** Of the points that both hold to be earned: how often the quotes of the two overlap. */
function evidenceAgreement(pairs: readonly (readonly [Verdict, Verdict | undefined])[]): number {
  const both = pairs.flatMap(([t, r]) =>
    isEarned(t) && isEarned(r) && 'evidence' in t && r && 'evidence' in r
      ? [[t.evidence, r.evidence] as const]
      : [],
  )
  const overlapping = both.filter(([t, r]) => t.some(a => r.some(b => a.start < b.end && b.start < a.end)))
  return overlapping.length / Math.max(1, both.length)
}
