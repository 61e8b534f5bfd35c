import type { QuestionSource } from '#bank/read'
import type { SmallPoint } from '#domain'
import { LABS } from '#labs'
import type { Complaint } from './check-references.ts'

const known = new Set(LABS.map(lab => lab.id))

/** The lab of a point must be in the catalogue, and what shows it must be a query as the lab's page writes it. */
export function checkLabs({ value: question }: QuestionSource): readonly Complaint[] {
  return [
    ...complaintsOf(question.points, ['points']),
    ...question.followUps.flatMap((followUp, i) => complaintsOf(followUp.points, ['followUps', i, 'points'])),
  ]
}

function complaintsOf(points: readonly SmallPoint[], path: Complaint['path']): readonly Complaint[] {
  return points.flatMap(({ lab }, i) => [
    ...(lab && !known.has(lab.id)
      ? [{ path: [...path, i, 'lab', 'id'], message: `no lab ${lab.id} in the catalogue` }]
      : []),
    ...(lab?.shows !== undefined && !isQuery(lab.shows)
      ? [{ path: [...path, i, 'lab', 'shows'], message: `${lab.shows} is no query such as d=512&seed=1` }]
      : []),
  ])
}

/** Each setting once, with a value, and written as an address writes it. */
function isQuery(text: string): boolean {
  const query = new URLSearchParams(text)
  const names = [...query.keys()]
  return (
    query.toString() === text &&
    new Set(names).size === names.length &&
    [...query].every(setting => !setting.includes(''))
  )
}
