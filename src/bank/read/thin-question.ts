import { z } from 'zod'
import { LEVELS, PointId, QuestionFile, ROLES, Rank } from '#domain'
import type { Point, Question, QuestionId } from '#domain'

const text = z.string().trim().min(1)

/** A point of a question that is only begun: its claim, and what people say if somebody wrote it down. */
const ThinPoint = z.strictObject({
  id: PointId.optional(),
  rank: Rank.default('core'),
  weight: z.int().min(1).max(5).default(1),
  claim: text,
  probe: text.default('What else belongs to it?'),
  earned: z.array(text).default([]),
  near: z.array(text).default([]),
  contradicts: z.array(text).default([]),
})

/**
 * A question that can be practised before it is whole: `draft: true`, a prompt, and a few points. Its key is its
 * author’s word: it has no source, no red flag and no follow-up, and the examiner leaves more of an answer open.
 */
export const ThinFile = z.strictObject({
  draft: z.literal(true),
  section: QuestionFile.shape.section,
  level: z.enum(LEVELS).default('core'),
  topic: text.default('Drafts'),
  title: text.max(60).optional(),
  prompt: text,
  minutes: z.int().min(1).max(60).default(5),
  points: z.array(ThinPoint).min(1).max(16),
  answer: text.optional().describe('A model answer, if there is one.'),
})
export type ThinFile = z.infer<typeof ThinFile>

/** Whether the text of a question's file says that it is only begun. */
export function isThin(file: string): boolean {
  return /^draft: *true\b/m.test(file)
}

/** The question that a thin file stands for. What it does not say is empty, or said in its claims. */
export function thinQuestion(file: ThinFile, id: QuestionId): Question {
  const { draft: _, answer, title, points, ...given } = file
  const claims = points.map(({ claim }) => claim).join(' ')
  const ids = points.map((point, i) => point.id ?? PointId.parse(`point-${i + 1}`))
  // The lists are shorter than a whole question's, so its schema would refuse them.
  const whole = {
    ...given,
    id,
    thin: true,
    revision: 1,
    title: title ?? shortTitle(given.prompt),
    prerequisites: [],
    concepts: [given.topic],
    roles: [...ROLES],
    hints: ['Say first what it is.', 'Then say how it works.', 'Then say what it costs, or when it fails.'],
    opposites: [],
    clauses: [{ asks: given.prompt, points: ids }],
    points: points.map((point, i) => ({
      ...point,
      id: ids[i],
      counts: 'whole',
      sources: [],
      assert: [],
      deny: [],
      earned: [point.claim, ...point.earned],
    })),
    redFlags: [],
    followUps: [],
    clarifications: [],
    modelAnswers: { short: answer ?? claims, medium: answer ?? claims, long: answer ?? claims },
    notes: [],
    exercises: [],
    numbers: [],
    holds: [],
  }
  return whole as unknown as Question
}

const LONGEST_TITLE = 60

function shortTitle(prompt: string): string {
  const flat = prompt.replace(/\s+/g, ' ')
  return flat.length <= LONGEST_TITLE ? flat : `${flat.slice(0, flat.lastIndexOf(' ', LONGEST_TITLE - 2))} …`
}

/** The points, and the sentences that people say, which a thin question still wants to be whole. */
export function wantedFor({ points }: Pick<Question, 'points'>): {
  readonly points: number
  readonly sentences: number
} {
  const wanted = Math.max(0, LEAST_POINTS - points.length)
  const lists = ['earned', 'near', 'contradicts'] as const
  const missing = points.flatMap(point => lists.map(list => Math.max(0, LEAST[list] - point[list].length)))
  return {
    points: wanted,
    sentences:
      missing.reduce((a, b) => a + b, 0) + wanted * lists.reduce((sum, list) => sum + LEAST[list], 0),
  }
}

/** A whole question has at least eight points; each list of a point has at least so many sentences. */
const LEAST_POINTS = 8
const LEAST = { earned: 8, near: 4, contradicts: 8 } as const satisfies Partial<Record<keyof Point, number>>
