import type { Verdict } from '#domain'
import { counter } from './counter.ts'
import { rateTable } from './eval-report.ts'
import { slipsOf } from './slips.ts'
import type { Slip } from './slips.ts'
import { passes } from '#domain'
import type { Measured, Tested } from './test-set.ts'

const isCredit = (verdict: Verdict | undefined) => verdict?.kind === 'met' || verdict?.kind === 'partial'

/** Wrong statements and their right look-alikes, each alone, and errors planted in answers that are right. */
export async function statementsPart({ set, examineText }: Tested): Promise<Measured> {
  const wrong = { credited: counter(), named: counter(), open: counter() }
  const right = { blamed: counter(), own: counter(), open: counter(), credited: counter() }
  const planted = { noticed: counter(), credited: counter(), made: counter(), blamed: counter() }
  const whole = { passed: counter() }
  const slips: Slip[] = []
  for (const { question, pairs, answers } of set.statements) {
    for (const pair of pairs) {
      const about = (verdicts: readonly Verdict[]) => verdicts.find(({ point }) => point === pair.point)
      const report = await examineText(question, pair.wrong)
      const own = about(report.verdicts)
      wrong.credited.count(isCredit(own))
      wrong.named.count(own?.kind === 'contradicted' || report.redFlags.length > 0)
      wrong.open.count(own?.kind === 'unjudged')
      if (isCredit(own))
        slips.push(...slipsOf('a wrong statement credited', ['met', 'partial'], report, pair.wrong))

      const twin = await examineText(question, pair.right)
      const its = about(twin.verdicts)
      right.blamed.count(twin.redFlags.length > 0 || twin.verdicts.some(v => v.kind === 'contradicted'))
      right.own.count(its?.kind === 'contradicted')
      if (pair.earns === 'full') {
        right.credited.count(isCredit(its))
        right.open.count(its?.kind === 'unjudged')
      }
      slips.push(...slipsOf('a right look-alike blamed', ['contradicted'], twin, pair.right))
    }
    for (const { says, errors, makes } of answers) {
      const report = await examineText(question, says)
      const kinds = new Map(report.verdicts.map(verdict => [verdict.point, verdict]))
      for (const { point, quote } of errors) {
        const verdict = kinds.get(point)
        const flagged = report.redFlags.some(({ evidence }) =>
          evidence.some(span => quote.includes(span.text) || span.text.includes(quote)),
        )
        planted.noticed.count(verdict?.kind === 'contradicted' || flagged)
        planted.credited.count(isCredit(verdict))
      }
      for (const point of makes) {
        planted.made.count(isCredit(kinds.get(point)))
        planted.blamed.count(kinds.get(point)?.kind === 'contradicted')
      }
      whole.passed.count(passes(report.hiring))
    }
  }
  const text = rateTable('wrong statements and their right look-alikes', [
    wrong.credited.rate('wrong, alone: its point is credited'),
    wrong.named.rate('wrong, alone: its point is contradicted, or a flag is raised'),
    wrong.open.rate('wrong, alone: its point is left open'),
    right.blamed.rate('right, alone: any point is contradicted or flag raised'),
    right.own.rate('right, alone: its own point is contradicted'),
    right.credited.rate('right, alone, and makes its point: credited'),
    right.open.rate('right, alone, and makes its point: left open'),
    planted.noticed.rate('an error inside an answer: noticed'),
    planted.credited.rate('an error inside an answer: credited'),
    planted.made.rate('beside it, a point that the answer makes: credited'),
    planted.blamed.rate('beside it, a point that the answer makes: contradicted'),
    whole.passed.rate('answers with planted errors at yes or better'),
  ])
  return { text, slips }
}
