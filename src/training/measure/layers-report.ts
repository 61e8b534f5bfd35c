import type { Bank } from '#bank'
import { passes } from '#domain'
import { LAYERS } from '#examiner'
import type { Judge, Layer } from '#examiner'
import { frameAnswer } from '../frames.ts'
import { markdownTable } from '../markdown-table.ts'
import { SALADS } from '../salads.ts'
import { judgeAll, scoresOf } from './evaluate.ts'
import { contradicts, examinerOf } from './examine-text.ts'
import { percentOf, three } from './figures.ts'
import { spokenAnswers } from './test-set.ts'
import type { TestSet, Tested } from './test-set.ts'

const HEAD = [
  'switched off',
  'kappa',
  'contradiction precision',
  'recall',
  'right answers blamed',
  'salads at yes',
  'frames at yes',
  'lists at yes',
  'foreign text at yes',
] as const

/** The worth of each layer: the main figures with all layers, and with each switched off in turn. */
export async function layersTable(
  judgeWithout: (off: ReadonlySet<Layer>) => Judge,
  bank: Bank,
  set: TestSet,
): Promise<string> {
  const rows = []
  for (const layer of [undefined, ...LAYERS]) {
    const judge = judgeWithout(new Set(layer ? [layer] : []))
    const judged = await judgeAll(judge, bank, set.standard)
    const tested = { set, bank, judge, judged, examineText: examinerOf(judge, bank) }
    const { earned, contradicted } = scoresOf(judged)
    const right = judged.filter(
      one => !contradicts(one.truth) && Object.keys(one.graded.redFlags).length === 0,
    )
    const blamed = right.filter(({ ruled }) => contradicts(ruled) || ruled.redFlags.length > 0)
    rows.push([
      layer ?? 'nothing',
      three(earned.kappa),
      three(contradicted.precision),
      three(contradicted.recall),
      percentOf(blamed.length, right.length),
      ...(await nonsense(tested)),
    ])
  }
  return markdownTable([...HEAD], rows)
}

/** The shares of texts that pass, of four kinds none of which should. */
async function nonsense(tested: Tested): Promise<readonly string[]> {
  const spoken = spokenAnswers(tested)
  const passing = async (texts: readonly (readonly [place: number, text: string])[]) => {
    let passed = 0
    for (const [place, text] of texts) {
      const question = spoken[place]?.question
      if (question) passed += Number(passes((await tested.examineText(question, text)).hiring))
    }
    return percentOf(passed, texts.length)
  }
  const voiding = tested.set.answerFrames.filter(frame => frame.voids)
  const lists = new Map(tested.set.opposites.map(({ question, list }) => [question, list]))
  const foreign = tested.set.foreign.join('\n\n').slice(0, 20_000)
  return [
    await passing(
      spoken.flatMap(({ graded }, i) => SALADS.map(({ toss }) => [i, toss(graded.answer, i + 1)] as const)),
    ),
    await passing(
      spoken.flatMap(({ graded }, i) =>
        voiding.map(frame => [i, frameAnswer(frame, graded.answer)] as const),
      ),
    ),
    await passing(spoken.map(({ question }, i) => [i, lists.get(question) ?? ''] as const)),
    await passing(spoken.map((_, i) => [i, foreign] as const)),
  ]
}
