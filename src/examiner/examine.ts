import type { Report, Uncounted } from '#domain'
import type { Brief, Judge, Judgement } from './judge.ts'
import { report } from './report.ts'
import { segment } from './segment.ts'
import type { Rubric } from './rubric.ts'
import { cited, outsideErrors, raise, weigh } from './weigh.ts'

interface Examined {
  readonly report: Report
  /** The judge's name, or the account that a route over several judges gives of who ruled. */
  readonly examiner: string
}

/** The brief of a judge about an answer. */
export function briefOn(rubric: Rubric, answer: string): Brief {
  return { rubric, answer, segments: segment(answer) }
}

/** The examiner's whole work on one answer: segments, findings, verdicts, report. */
export async function examineNamed(
  judge: Judge,
  rubric: Rubric,
  answer: string,
  signal: AbortSignal,
): Promise<Examined> {
  const brief = briefOn(rubric, answer)
  const judgement = await judge.rule(brief, signal)
  const outside = outsideErrors(brief, judgement)
  return {
    report: report(rubric, {
      verdicts: weigh(brief, judgement),
      redFlags: raise(brief, judgement),
      uncounted: uncounted(brief, judgement),
      ...(outside && { outside }),
    }),
    examiner: (judgement.kind === 'ruled' && judgement.by) || judge.name,
  }
}

export async function examine(
  judge: Judge,
  rubric: Rubric,
  answer: string,
  signal: AbortSignal,
): Promise<Report> {
  return (await examineNamed(judge, rubric, answer, signal)).report
}

function uncounted({ segments }: Brief, judgement: Judgement): readonly Uncounted[] {
  if (judgement.kind === 'silent') return []
  const numbered = new Map(segments.map(segment => [segment.number, segment]))
  return judgement.setAside.flatMap(({ segment: number, because }) => {
    const segment = numbered.get(number)
    return segment ? cited([number], [segment]).map(span => ({ span, because })) : []
  })
}
