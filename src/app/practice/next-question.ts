import type { Attempt, FollowUp, Question, Reply } from '#domain'
import type { NextQuestion } from '#api'

const KINDS = ['contradicted', 'partial', 'missing', 'unjudged', 'met'] as const

/**
 * The next question that an interviewer would ask. It is the follow-up on the weakest core point that has
 * one: wrong first, then half said, then missing. Without one, it is the probe of a half-said point. A
 * missing or wrong core point is asked for in its own place, where it is mended. If the core held, the
 * deepest follow-up comes. Nothing already answered is asked again. The moves of a scenario come in the order
 * in which they are written.
 */
export function nextQuestion(
  { report }: Attempt,
  question: Question,
  replies: readonly Reply[],
): NextQuestion | null {
  const kinds = new Map(report.verdicts.map(v => [v.point, v.kind]))
  const rank = (id: Question['points'][number]['id']) => KINDS.indexOf(kinds.get(id) ?? 'met')
  const probed = new Set(replies.flatMap(r => (r.about.kind === 'probe' ? [r.about.point] : [])))
  const followed = new Set(replies.flatMap(r => (r.about.kind === 'follow-up' ? [r.about.followUp] : [])))
  const followUps = question.followUps.filter(f => !followed.has(f.id))
  if (question.section === 'scenarios')
    return asked(followUps[0], { number: followed.size + 2, of: question.followUps.length + 1 })

  const weak = question.points
    .filter(point => point.rank === 'core' && rank(point.id) < KINDS.indexOf('unjudged'))
    .toSorted((a, b) => rank(a.id) - rank(b.id) || b.weight - a.weight)
  const onWeak = weak.flatMap(point => followUps.find(f => f.probes === point.id) ?? []).at(0)
  const halfSaid = weak.find(point => kinds.get(point.id) === 'partial' && !probed.has(point.id))
  if (halfSaid && !onWeak) {
    return {
      about: { kind: 'probe', point: halfSaid.id },
      prompt: halfSaid.probe,
      point: halfSaid.id,
      points: 1,
      marks: halfSaid.weight,
      move: null,
    }
  }

  return asked(onWeak ?? followUps.toSorted((a, b) => rank(a.probes) - rank(b.probes)).at(0))
}

function asked(followUp: FollowUp | undefined, move: NextQuestion['move'] = null): NextQuestion | null {
  return followUp
    ? {
        about: { kind: 'follow-up', followUp: followUp.id },
        prompt: followUp.prompt,
        point: followUp.probes,
        points: followUp.points.length,
        marks: followUp.points.reduce((sum, { weight }) => sum + weight, 0),
        move,
      }
    : null
}
