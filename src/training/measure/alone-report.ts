import { sentencesHolding } from '../sentences.ts'
import { rateTable } from './eval-report.ts'
import { slipsOf } from './slips.ts'
import type { Slip } from './slips.ts'
import { counter } from './counter.ts'
import { spokenAnswers } from './test-set.ts'
import type { Measured, Tested } from './test-set.ts'

/** Points credited in a full answer, examined again from their evidence alone: credit should stay. */
export async function alonePart(tested: Tested): Promise<Measured> {
  const tally = { same: counter(), credited: counter(), contradicted: counter() }
  const slips: Slip[] = []
  for (const { question, graded, ruled } of spokenAnswers(tested))
    for (const verdict of ruled.verdicts) {
      if (verdict.kind !== 'met' && verdict.kind !== 'partial') continue
      const text = sentencesHolding(graded.answer, verdict.evidence)
      const report = await tested.examineText(question, text)
      const alone = report.verdicts.find(({ point }) => point === verdict.point)
      tally.same.count(alone?.kind === verdict.kind)
      tally.credited.count(alone?.kind === 'met' || alone?.kind === 'partial')
      tally.contradicted.count(alone?.kind === 'contradicted')
      const against = slipsOf('credited in company, contradicted alone', ['contradicted'], report, text)
      slips.push(...against.filter(({ about }) => about === verdict.point))
    }
  const text = rateTable('the evidence of a credited point, alone', [
    tally.same.rate('the verdict is the same'),
    tally.credited.rate('the point is credited'),
    tally.contradicted.rate('the point is contradicted'),
  ])
  return { text, slips }
}
