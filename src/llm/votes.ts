import type { Brief, Finding, FlagFinding, OutsideFinding } from '#examiner'
import type { JudgeOutput } from './prompts/prompt.ts'

export interface Agreed {
  readonly findings: readonly Finding[]
  readonly flags: readonly FlagFinding[]
  /** Absent where the prompt does not ask for any. */
  readonly outside?: readonly OutsideFinding[]
}

/**
 * The majority of the votes. A ruling needs more than half of all requested votes, and the agreeing share is
 * the confidence. A failed vote agrees with none. A single vote has the confidence that it states.
 */
export function agree(
  { rubric }: Pick<Brief, 'rubric'>,
  votes: readonly JudgeOutput[],
  asked: number,
): Agreed {
  const findings = rubric.points.flatMap(({ id: point }, i): readonly Finding[] => {
    const cast = votes.flatMap(vote => vote.points.filter(ruled => ruled.point === i + 1))
    const [first] = cast
    if (!first) return []
    if (asked === 1)
      return [{ point, ruling: first.ruling, cites: first.cites, confidence: first.confidence }]
    const camps = [...Map.groupBy(cast, vote => vote.ruling).values()].toSorted((a, b) => b.length - a.length)
    const camp = camps[0] ?? []
    const ruling = camp[0]?.ruling ?? 'unsure'
    if (camp.length * 2 <= asked)
      return [{ point, ruling: 'unsure', cites: [], confidence: camp.length / asked }]
    return [
      { point, ruling, cites: mostCited(camp.map(vote => vote.cites)), confidence: camp.length / asked },
    ]
  })
  const flags = rubric.redFlags.flatMap(({ id: flag }, i): readonly FlagFinding[] => {
    const cast = votes.flatMap(vote => vote.flags.filter(raised => raised.flag === i + 1))
    return cast.length * 2 > asked ? [{ flag, cites: mostCited(cast.map(vote => vote.cites)) }] : []
  })
  const outside = agreedErrors(votes, asked)
  return { findings, flags, ...(outside && { outside }) }
}

/** The errors of the first vote that names them, where more than half of the votes name one at a same segment. */
function agreedErrors(votes: readonly JudgeOutput[], asked: number): readonly OutsideFinding[] | undefined {
  const named = votes.flatMap(({ errors }) => (errors ? [errors] : []))
  if (named.length === 0) return undefined
  const agreed: OutsideFinding[] = []
  for (const { cites, truth } of named.flat()) {
    const meets = (other: readonly number[]) => other.some(number => cites.includes(number))
    const count = named.filter(errors => errors.some(error => meets(error.cites))).length
    if (count * 2 > asked && !agreed.some(error => meets(error.cites))) agreed.push({ cites, truth })
  }
  return agreed
}

/** The segments that at least half of the agreeing votes cite; if there are none, those of the first vote. */
function mostCited(cites: readonly (readonly number[])[]): readonly number[] {
  const all = [...new Set(cites.flat())].toSorted((a, b) => a - b)
  const most = all.filter(number => cites.filter(own => own.includes(number)).length * 2 >= cites.length)
  return most.length > 0 ? most : (cites[0] ?? [])
}
