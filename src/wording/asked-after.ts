import type { About, SmallPoint } from '#domain'
import type { QuestionKey } from '#api'

/** A question after the report: its prompt, the points that its answer is held against, and a worked answer. */
interface AskedAfter {
  readonly prompt: string
  readonly points: readonly Pick<SmallPoint, 'id' | 'rank' | 'weight' | 'claim' | 'lab'>[]
  readonly worked: string
}

/** A probe asks for the claim of its point; a follow-up has points and a worked answer of its own. */
export function askedAfter(key: QuestionKey | null, about: About): AskedAfter | undefined {
  if (about.kind === 'follow-up') {
    const asked = key?.followUps.find(each => each.id === about.followUp)
    return asked && { prompt: asked.prompt, points: asked.points, worked: asked.answer }
  }
  const point = key?.points.find(each => each.id === about.point)
  return point && { prompt: point.probe, points: [point], worked: point.claim }
}
