import { markdownTable } from '../markdown-table.ts'
import type { PerturbedSentence } from '../perturbed-sentences.ts'
import { credits } from './examine-text.ts'
import { percentOf } from './figures.ts'
import type { Slip } from './slips.ts'
import type { Measured, Tested } from './test-set.ts'

const NAMES: Readonly<Record<PerturbedSentence['kind'], string>> = {
  not: 'a *not* put in or taken out',
  direction: 'direction turned',
  roles: 'swapped roles',
  figure: 'another figure',
}

/** Sentences with one thing changed: how often their point is credited, where it still stands and where not. */
export async function perturbedPart({ set, examineText }: Tested): Promise<Measured> {
  const judged = await Promise.all(
    set.perturbed.map(async one => ({
      ...one,
      report: await examineText(one.question, one.sentence),
    })),
  )
  const counted = judged.map(one => ({ ...one, isCredited: credits(one.report, one.point) }))
  const cell = (own: typeof counted) => percentOf(own.filter(one => one.isCredited).length, own.length)
  const row = (name: string, own: typeof counted) => [
    name,
    cell(own.filter(one => !one.states)),
    cell(own.filter(one => one.states)),
  ]
  return {
    text: markdownTable(
      ['credited after', 'the point no longer stands', 'it still does'],
      [
        ...Object.entries(NAMES).map(([kind, name]) =>
          row(
            name,
            counted.filter(one => one.kind === kind),
          ),
        ),
        row('all', counted),
      ],
    ),
    slips: counted
      .filter(one => one.isCredited && !one.states)
      .map(({ question, point, sentence, report }): Slip => ({
        error: 'a perturbed sentence credited',
        question,
        about: point,
        confidence: report.verdicts.find(verdict => verdict.point === point)?.confidence ?? 0,
        text: sentence,
        words: '',
      })),
  }
}
