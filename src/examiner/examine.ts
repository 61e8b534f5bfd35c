import type { Report, Uncounted } from '#domain'
import type { Brief, Judge, Judgement } from './judge.ts'
import { report } from './report.ts'
import { segment } from './segment.ts'
import type { Sheet } from './sheet.ts'
import { cited, raise, weigh } from './weigh.ts'

/** The examiner's whole work on one answer: segments, findings, verdicts, report. */
export async function examine(judge: Judge, sheet: Sheet, answer: string, signal: AbortSignal): Promise<Report> {
  const brief: Brief = { sheet, answer, segments: segment(answer) }
  const judgement = await judge.rule(brief, signal)
  return report(sheet, { verdicts: weigh(brief, judgement), redFlags: raise(brief, judgement), uncounted: uncounted(brief, judgement) })
}

function uncounted({ segments }: Brief, judgement: Judgement): readonly Uncounted[] {
  if (judgement.kind === 'silent') return []
  return judgement.setAside.flatMap(({ segment: number, because }) => cited([number], segments).map(span => ({ span, because })))
}
