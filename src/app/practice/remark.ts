import type { Attempt, Question } from '#domain'
import { countedInWords } from '#wording'

/** One sentence on an attempt for lists: the point to mend, or that the answer held. */
export function remarkOn({ report }: Attempt, question: Question): string {
  if (report.mark.kind === 'withheld') return 'The judge did not rule, so there is no mark yet.'
  const [flag] = report.redFlags
  const flagged = flag && question.redFlags.find(f => f.id === flag.flag)
  if (flagged) return `The answer states something false: ${flagged.claim}`

  const point = question.points.find(p => p.id === report.mendFirst)
  const verdict = report.verdicts.find(v => v.point === report.mendFirst)
  switch (point && verdict?.kind) {
    case 'contradicted':
      return `The answer contradicts this: ${point?.claim}`
    case 'missing':
      return `Not found in the answer: ${point?.claim}`
    case 'partial':
      return `Half said: ${point?.claim}`
    default:
      return heldText(report)
  }
}

/** The remark if nothing is to be mended; an open point neither held nor failed. */
function heldText({ verdicts }: Attempt['report']): string {
  const open = verdicts.filter(v => v.kind === 'unjudged').length
  if (open > 0)
    return `What could be judged held; ${countedInWords(open, 'point')} ${open === 1 ? 'is' : 'are'} open.`
  return verdicts.every(v => v.kind === 'met') ? 'Every point held.' : 'Every core point held.'
}
