import { Fault } from '#domain'
import type { About, Point, Question, QuestionId, RedFlag, SmallPoint } from '#domain'

/** What an answer is held against: a question, one of its follow-ups, or a single point that is probed. */
export interface Rubric {
  readonly question: QuestionId
  readonly revision: number
  readonly prompt: string
  readonly points: readonly (Point | SmallPoint)[]
  readonly redFlags: readonly RedFlag[]
  readonly opposites: Question['opposites']
  /** Texts with figures that may be said of it besides those of the points: the figures of the whole question, and a worked answer. */
  readonly figures: readonly string[]
  /** Where the fitted weights of these points lie: the question, or the question and the follow-up. */
  readonly part: string
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

/** The sheet for what is asked after the report. A probe is held against its point alone. */
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
