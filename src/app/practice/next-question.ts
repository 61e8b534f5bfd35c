import type { Attempt, FollowUp, Question, Reply } from '#domain'
import type { NextQuestion } from '#api'

const KINDS = ['contradicted', 'missing', 'partial', 'unjudged', 'met'] as const

/**
 * The next question that an interviewer would ask. A core point that is contradicted or partial gets its
 * follow-up, and a missing one its probe. If the core held, the deepest follow-up comes. Nothing that was
 * answered is asked again. The moves of a scenario come in the order in which they are written.
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

  const weakest = question.points
    .filter(
      point => point.rank === 'core' && rank(point.id) < KINDS.indexOf('unjudged') && !probed.has(point.id),
    )
    .toSorted((a, b) => rank(a.id) - rank(b.id) || b.weight - a.weight)
    .at(0)
  const onWeakest = weakest && followUps.find(f => f.probes === weakest.id)
  if (weakest && !(onWeakest && kinds.get(weakest.id) !== 'missing')) {
    return {
      about: { kind: 'probe', point: weakest.id },
      prompt: weakest.probe,
      point: weakest.id,
      points: 1,
      move: null,
    }
  }

  return asked(onWeakest ?? followUps.toSorted((a, b) => rank(a.probes) - rank(b.probes)).at(0))
}

function asked(followUp: FollowUp | undefined, move: NextQuestion['move'] = null): NextQuestion | null {
  return followUp
    ? {
        about: { kind: 'follow-up', followUp: followUp.id },
        prompt: followUp.prompt,
        point: followUp.probes,
        points: followUp.points.length,
        move,
      }
    : null
}
