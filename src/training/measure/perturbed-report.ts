import { rateTable } from './eval-report.ts'
import { attackPairs } from './measure-attacks.ts'
import type { Measured, Tested } from './test-set.ts'

/** The minimal pairs of training, from the sentences of the full answers. */
export async function perturbedPart({ judge, bank, judged }: Tested): Promise<Measured> {
  const full = judged.filter(({ graded }) => graded.style.startsWith('full'))
  return { text: rateTable('still credited after', await attackPairs(judge, bank, full)), slips: [] }
}
