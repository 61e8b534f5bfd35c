import { HIRING } from '#domain'
import type { Hiring, JudgeMeasure, Report, Verdict } from '#domain'
import { agreement, quadraticKappa } from '#examiner'
import type { Labels } from './trial-answer.ts'

/** The rulings of somebody on an answer: a judge's, or a labeller's. */
interface Rulings {
  readonly hiring: Hiring | null
  readonly points: Readonly<Record<string, Verdict['kind']>>
}

export function rulingsOf({ hiring, verdicts }: Pick<Report, 'hiring' | 'verdicts'>): Rulings {
  return { hiring, points: Object.fromEntries(verdicts.map(({ point, kind }) => [point, kind])) }
}

/** Holds rulings against a labeller's, answer by answer. A point that either did not look at is left out. */
export function measureOf(pairs: readonly (readonly [Labels, Rulings])[]): JudgeMeasure {
  const points = pairs.flatMap(([labels, rulings]) =>
    Object.entries(labels.points).flatMap(([id, label]) => {
      const ruled = rulings.points[id]
      return ruled === undefined ? [] : [[label, ruled] as const]
    }),
  )
  const earned = (kind: Verdict['kind']) => kind === 'met' || kind === 'partial'
  const shareOf = (
    among: (label: Verdict['kind']) => boolean,
    counted: (ruled: Verdict['kind']) => boolean,
  ): number => {
    const all = points.filter(([label]) => among(label))
    return all.filter(([, ruled]) => counted(ruled)).length / Math.max(1, all.length)
  }
  // A word that is withheld counts as the lowest, since nothing was made of the answer.
  const grade = (word: Hiring | null) => (word === null ? 0 : HIRING.indexOf(word))
  return {
    pointKappa: agreement(points.map(([label, ruled]) => [earned(label), earned(ruled)])).kappa,
    wordKappa: quadraticKappa(
      pairs.map(([labels, rulings]) => [grade(labels.hiring), grade(rulings.hiring)]),
      HIRING.length,
    ),
    tooKind: shareOf(label => !earned(label), earned),
    blamed: shareOf(
      label => label !== 'contradicted',
      ruled => ruled === 'contradicted',
    ),
    errorsFound: shareOf(
      label => label === 'contradicted',
      ruled => ruled === 'contradicted',
    ),
    open: shareOf(
      () => true,
      ruled => ruled === 'unjudged',
    ),
  }
}
