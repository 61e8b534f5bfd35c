import type { QuestionSource } from '#bank/read'
import type { Complaint } from './check-references.ts'
import { isRound } from './is-round.ts'

/** The number of points of a question, and of core points among them. */
const POINTS = { core: [3, 5], question: [8, 12], round: [10, 16] } as const

/** Sentences that tell a grader what to do. They belong under `counts`, since learners read the claim. */
const INSTRUCTION = new RegExp(
  [
    String.raw`\bsuffices?\b`,
    String.raw`\beither (of them|half|one|way|wording|form|counts)\b`,
    String.raw`\b(counts|is enough|are enough|will do|earns? (it|the point)|counts too)\.?$`,
    String.raw`\bone of (the two|them) (must|is)\b`,
  ].join('|'),
  'i',
)

/** The ranks of a question's points, how they are counted, and the parts of a design that they belong to. */
export function checkKey({ value: question }: QuestionSource): readonly Complaint[] {
  const { points, followUps } = question
  const [fewest, most] = isRound(question) ? POINTS.round : POINTS.question
  const core = points.filter(point => point.rank === 'core').length
  const complaints: Complaint[] = []
  const complain = (path: Complaint['path'], message: string) => complaints.push({ path, message })

  if (points.length < fewest || points.length > most)
    complain(['points'], `${points.length} points; ${question.section} has ${fewest} to ${most}`)
  if (core < POINTS.core[0] || core > POINTS.core[1])
    complain(['points'], `${core} core points; a question has ${POINTS.core[0]} to ${POINTS.core[1]}`)

  const all = [
    ...points.map((point, i) => ({ point, path: ['points', i] })),
    ...followUps.flatMap((followUp, i) =>
      followUp.points.map((point, j) => ({ point, path: ['followUps', i, 'points', j] })),
    ),
  ]
  for (const {
    point: { counts, items, claim },
    path,
  } of all) {
    const listed = counts === 'one of' || counts === 'two of'
    if (listed && !items) complain([...path, 'items'], `counts says ${counts}, and there are no items`)
    if (!listed && items)
      complain([...path, 'items'], `items are for counts: one of, or two of; this counts ${counts}`)
    const instruction = INSTRUCTION.exec(claim.trim())
    if (instruction)
      complain([...path, 'claim'], `"${instruction[0]}" tells a grader what to do: say it with counts`)
  }
  for (const [i, { rank, dimension, ifMissing }] of points.entries()) {
    if (isRound(question) && !dimension)
      complain(['points', i, 'dimension'], 'a point of a design or scenario names its dimension')
    if (!isRound(question) && dimension)
      complain(['points', i, 'dimension'], 'only points of designs and scenarios have a dimension')
    if (ifMissing !== undefined && rank === 'depth')
      complain(['points', i, 'ifMissing'], 'the absence of a depth point tells nothing')
  }
  return complaints
}
