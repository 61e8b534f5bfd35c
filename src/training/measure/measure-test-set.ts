import type { Bank } from '#bank'
import type { Judge } from '#examiner'
import { alonePart } from './alone-report.ts'
import { judgeAll } from './evaluate.ts'
import { examinerOf } from './examine-text.ts'
import { formsPart } from './forms-report.ts'
import { framesPart } from './framed-report.ts'
import { foreignPart, saladsPart } from './nonsense-report.ts'
import { listsPart, oppositesPart } from './opposites-report.ts'
import { perturbedPart } from './perturbed-report.ts'
import { statementsPart } from './statements-report.ts'
import { standardPart, twinsPart } from './standard-report.ts'
import type { Measured, TestSet, Tested } from './test-set.ts'

/** The parts of the measurement, by the words that choose them, with their headings. */
export const TEST_PARTS = {
  standard: { heading: 'Standard answers', measure: standardPart },
  twins: { heading: 'Twins', measure: twinsPart },
  opposites: { heading: 'Opposites', measure: oppositesPart },
  lists: { heading: 'Lists', measure: listsPart },
  salads: { heading: 'Salads', measure: saladsPart },
  foreign: { heading: 'Foreign text', measure: foreignPart },
  frames: { heading: 'Frames', measure: framesPart },
  statements: { heading: 'Wrong statements', measure: statementsPart },
  forms: { heading: 'Good answers by form', measure: formsPart },
  alone: { heading: 'Alone or in company', measure: alonePart },
  perturbed: { heading: 'Perturbed sentences', measure: perturbedPart },
} as const satisfies Readonly<
  Record<
    string,
    { readonly heading: string; readonly measure: (tested: Tested) => Measured | Promise<Measured> }
  >
>
export type TestPart = keyof typeof TEST_PARTS

/** Measures the parts one after the other, and gives back each as soon as it is done. */
export async function* measureTestSet(
  judge: Judge,
  bank: Bank,
  set: TestSet,
  parts: readonly TestPart[],
): AsyncGenerator<Measured & { readonly heading: string }> {
  const judged = await judgeAll(judge, bank, set.standard)
  const tested = { set, bank, judge, judged, examineText: examinerOf(judge, bank) }
  for (const part of parts) {
    const { heading, measure } = TEST_PARTS[part]
    yield { heading, ...(await measure(tested)) }
  }
}
