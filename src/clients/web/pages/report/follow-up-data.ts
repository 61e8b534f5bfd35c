import type { About, SmallPoint } from '#domain'
import type { AttemptView, QuestionKey } from '#api'

export function sameAbout(a: About, b: About): boolean {
  return a.kind === 'probe'
    ? b.kind === 'probe' && a.point === b.point
    : b.kind === 'follow-up' && a.followUp === b.followUp
}

/** The prompt of a follow-up or probe, and the points that its answer is held against. */
interface FollowUpKey {
  readonly prompt: string
  readonly points: readonly Pick<SmallPoint, 'id' | 'rank' | 'weight' | 'claim' | 'lab'>[]
}

export function followUpKey(key: QuestionKey | null, about: About): FollowUpKey | undefined {
  if (about.kind === 'follow-up') {
    const followUp = key?.followUps.find(each => each.id === about.followUp)
    return followUp && { prompt: followUp.prompt, points: followUp.points }
  }
  const point = key?.points.find(each => each.id === about.point)
  return point && { prompt: point.probe, points: [point] }
}

/** A follow-up has a worked answer. A probe asks for the claim of its point. */
export function workedAnswer({ question: { key } }: AttemptView, about: About): string | undefined {
  if (about.kind === 'probe') return key?.points.find(point => point.id === about.point)?.claim
  return key?.followUps.find(followUp => followUp.id === about.followUp)?.answer
}
