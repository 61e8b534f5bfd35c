import { counter } from './counter.ts'
import { rateTable } from './eval-report.ts'
import { contradicts, credited, credits } from './examine-text.ts'
import { passTable } from './pass-table.ts'
import { flagSlips, slipsOf } from './slips.ts'
import type { Slip } from './slips.ts'
import type { Measured, Tested } from './test-set.ts'

/** False sentences and their true twins, each said alone. */
export async function oppositesPart({ set, examineText }: Tested): Promise<Measured> {
  const wrong = { credited: counter(), own: counter(), named: counter(), caught: counter() }
  const right = { attacked: counter(), credited: counter(), own: counter() }
  const slips: Slip[] = []
  for (const { question, pairs } of set.opposites)
    for (const pair of pairs) {
      const ruled = await examineText(question, pair.wrong)
      const against = ruled.verdicts.filter(({ kind }) => kind === 'contradicted')
      const names = pair.contradicts.length + pair.raises.length > 0
      const own =
        ruled.redFlags.some(({ flag }) => pair.raises.includes(flag)) ||
        against.some(({ point }) => pair.contradicts.includes(point))
      const named = against.some(verdict => 'opposite' in verdict && verdict.opposite !== undefined)
      wrong.credited.count(credited(ruled) > 0)
      if (names) wrong.own.count(own)
      wrong.named.count(named)
      wrong.caught.count(ruled.redFlags.length > 0 || against.length > 0)
      slips.push(...slipsOf('a wrong sentence credited', ['met', 'partial'], ruled, pair.wrong))

      const twin = await examineText(question, pair.right)
      right.attacked.count(contradicts(twin) || twin.redFlags.length > 0)
      right.credited.count(credited(twin) > 0)
      if (pair.contradicts.length > 0) right.own.count(pair.contradicts.some(point => credits(twin, point)))
      slips.push(
        ...slipsOf('a right sentence contradicted', ['contradicted'], twin, pair.right),
        ...flagSlips('a right sentence flagged', twin, pair.right),
      )
    }
  const text = rateTable('opposites, each sentence alone', [
    wrong.credited.rate('wrong: a point is credited'),
    wrong.own.rate('wrong: a flag or point that it names is raised or contradicted'),
    wrong.caught.rate('wrong: any flag or contradiction'),
    wrong.named.rate('wrong: any contradiction that names its opposite'),
    right.attacked.rate('right: any flag or contradiction'),
    right.credited.rate('right: a point is credited'),
    right.own.rate('right: a point that its twin denies is credited'),
  ])
  return { text, slips }
}

/** A bare list of the terms of a question states nothing. */
export async function listsPart({ set, examineText }: Tested): Promise<Measured> {
  const reports = []
  const slips: Slip[] = []
  for (const { question, list } of set.opposites) {
    const report = await examineText(question, list)
    reports.push(report)
    slips.push(...slipsOf('a list credited', ['met', 'partial'], report, list))
  }
  return { text: passTable('lists', [{ name: 'lists of terms', reports }]), slips }
}
