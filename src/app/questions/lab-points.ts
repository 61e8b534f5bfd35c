import type { PointLab } from '#api'
import type { PointId, Question } from '#domain'

/** A lab that has a page, with the questions that it serves. */
interface ServingLab {
  readonly id: string
  readonly questions: readonly string[]
}

/** A lab's statement of a point. */
interface Stated {
  readonly question: string
  readonly point: string
  readonly shows?: string
}

/** The labs of an open question's points. Their claims are loaded here for the first time: they load every lab. */
export async function labsOf(question: Question): Promise<readonly PointLab[]> {
  const [{ LABS }, { CLAIMS }] = await Promise.all([import('#labs'), import('#labs/claims')])
  return labsOfPoints(question, LABS, CLAIMS)
}

/** The lab that shows each point, or else one that runs it; among several, the one that serves it most. */
export function labsOfPoints(
  question: Pick<Question, 'id' | 'points' | 'followUps'>,
  labs: readonly ServingLab[],
  claims: Readonly<Record<string, readonly Stated[]>>,
): readonly PointLab[] {
  const place = ({ questions }: ServingLab) =>
    questions.includes(question.id) ? questions.indexOf(question.id) : Infinity
  const offers = labs
    .toSorted((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0))
    .flatMap(({ id }) =>
      (claims[id] ?? [])
        .filter(claim => claim.question === question.id)
        .map(({ point, shows }) => ({ point, lab: id, shows: shows ?? null })),
    )
  const labOf = ({ id }: { readonly id: PointId }): readonly PointLab[] => {
    const own = offers.filter(offer => offer.point === id)
    const best = own.find(offer => offer.shows !== null) ?? own[0]
    return best ? [{ ...best, point: id }] : []
  }
  return [...question.points, ...question.followUps.flatMap(each => each.points)].flatMap(labOf)
}
