import type { Opposite, Report, Span } from '#domain'
import { Fault } from '#domain'
import { examine } from './examine.ts'
import type { FlagExplanation, Judge, LayerLine, PointExplanation } from './judge.ts'
import type { Rubric } from './rubric.ts'
import { segment } from './segment.ts'
import { cited } from './weigh.ts'

type Quoted<E> = Omit<E, 'for' | 'against' | 'opposite'> & {
  readonly for: readonly Span[]
  readonly against: readonly Span[]
  readonly opposite?: { readonly kind: Opposite['kind']; readonly words: readonly Span[] }
}

/** A report with the grounds of each ruling, its spans quoted. */
interface Grounds {
  readonly report: Report
  /** Findings of each layer of reading, a line each. */
  readonly layers: readonly LayerLine[]
  readonly points: readonly Quoted<PointExplanation>[]
  readonly flags: readonly Omit<Quoted<FlagExplanation>, 'against'>[]
}

/**
 * Examines an answer and says why each ruling came out as it did. Throws a `Fault` if the judge cannot say.
 */
export async function explain(
  judge: Judge,
  rubric: Rubric,
  answer: string,
  signal: AbortSignal,
): Promise<Grounds> {
  if (!judge.explain) throw new Fault('unavailable', `${judge.name} gives no grounds for its rulings`)
  const segments = segment(answer)
  const { layers, points, flags } = await judge.explain({ rubric, answer, segments })
  return {
    report: await examine(judge, rubric, answer, signal),
    layers,
    points: points.map(({ opposite, ...point }) => ({
      ...point,
      for: cited(point.for, segments),
      against: cited(point.against, segments),
      ...(opposite && {
        opposite: {
          kind: opposite.kind,
          words: opposite.words.map(({ start, end }) => ({ start, end, text: answer.slice(start, end) })),
        },
      }),
    })),
    flags: flags.map(flag => ({ ...flag, for: cited(flag.for, segments) })),
  }
}
