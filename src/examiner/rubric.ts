import { Fault } from '#domain'
import type { About, Point, PointId, Question, QuestionId, RedFlag, SmallPoint } from '#domain'

/** The rubric that an answer is graded against: that of a question, a follow-up, or a single probed point. */
export interface Rubric {
  readonly question: QuestionId
  readonly revision: number
  readonly prompt: string
  readonly points: readonly (Point | SmallPoint)[]
  readonly redFlags: readonly RedFlag[]
  readonly opposites: Question['opposites']
  /**
   * Texts whose figures an answer may use besides those of the points: the figures of the whole question, and
   * a worked answer.
   */
  readonly figures: readonly string[]
  /** The part of the question's weights that holds these points: `main`, or the id of the follow-up. */
  readonly part: string
  /** The one point to rule on, beside which the others are rivals. Without it, all points and flags are ruled on. */
  readonly only?: PointId
}

/** A rubric that asks for one of its points. A judge leaves the others open, and raises no flag. */
export function onlyOn(rubric: Rubric, point: PointId): Rubric {
  return { ...rubric, only: point }
}

export function rubricOf(question: Question): Rubric {
  const { id, revision, prompt, points, redFlags, opposites } = question
  return {
    question: id,
    revision,
    prompt,
    points,
    redFlags,
    opposites,
    figures: figuresOf(question),
    part: 'main',
  }
}

/**
 * The rubric for a second question after the report. A probe is graded against its point alone. Throws a
 * `Fault` for a follow-up or point that the question does not have.
 */
export function rubricAbout(question: Question, about: About): Rubric {
  const { id, revision, redFlags, opposites } = question
  switch (about.kind) {
    case 'follow-up': {
      const followUp = question.followUps.find(f => f.id === about.followUp)
      if (!followUp) throw new Fault('not-found', `no follow-up ${about.followUp} in ${id}`)
      return {
        question: id,
        revision,
        prompt: followUp.prompt,
        points: followUp.points,
        redFlags,
        opposites,
        figures: [...figuresOf(question), followUp.answer],
        part: followUp.id,
      }
    }
    case 'probe': {
      const point = question.points.find(p => p.id === about.point)
      if (!point) throw new Fault('not-found', `no point ${about.point} in ${id}`)
      return {
        question: id,
        revision,
        prompt: point.probe,
        points: [point],
        redFlags,
        opposites,
        figures: figuresOf(question),
        part: 'main',
      }
    }
  }
}

function figuresOf({ numbers }: Question): readonly string[] {
  return numbers.map(figure => String(figure.value))
}
