import { z } from 'zod'
import { QuestionId } from './ids.ts'
import { CUSTOM_LIMITS } from './limits.ts'
import { LEVELS, ROLES, SECTIONS } from './question.ts'
import type { Question } from './question.ts'

const text = z.string().trim().min(1)

/** The questions that a slot may ask: those that match every filter given. */
export const QuestionFilter = z
  .object({
    sections: z.array(z.enum(SECTIONS)).min(1).readonly().optional(),
    levels: z.array(z.enum(LEVELS)).min(1).readonly().optional(),
    roles: z.array(z.enum(ROLES)).min(1).readonly().optional(),
    topics: z.array(text).min(1).readonly().optional(),
    questions: z.array(QuestionId).min(1).readonly().optional().describe('These and no others.'),
  })
  .readonly()
export type QuestionFilter = z.infer<typeof QuestionFilter>

/** Whether a question may be asked in a slot that draws from this filter. */
export function matchesFilter(
  { sections, levels, roles, topics, questions }: QuestionFilter,
  question: Question,
): boolean {
  if (questions && !questions.includes(question.id)) return false
  if (sections && !sections.includes(question.section)) return false
  if (levels && !levels.includes(question.level)) return false
  if (topics && !topics.includes(question.topic)) return false
  // A scenario is a conversation of its own: only a slot that asks for scenarios gets one.
  if (!sections && !questions && question.section === 'scenarios') return false
  return !roles || question.roles.some(role => roles.includes(role))
}

export const Slot = z
  .object({
    title: text.max(40).describe('What the slot is for, as the agenda shows it before it is asked.'),
    minutes: z.int().min(2).max(60),
    from: QuestionFilter,
  })
  .readonly()
export type Slot = z.infer<typeof Slot>

/** The content of a file in `bank/blueprints`: an interview before its questions are drawn. */
export const BlueprintFile = z
  .object({
    title: text.max(40),
    about: text.describe('Whose interview it is and what it looks for, in a sentence.'),
    minutes: z.int().min(5).max(120),
    slots: z.array(Slot).min(1).max(12).readonly(),
    heart: z
      .array(QuestionId)
      .readonly()
      .optional()
      .describe(
        'The questions that its plan brings first in each slot: no such interview goes without them.',
      ),
    bar: z
      .object({ yes: z.int().min(1).describe('So many questions at yes or better, and no strong no.') })
      .readonly(),
  })
  .readonly()
  .refine(b => b.slots.reduce((sum, slot) => sum + slot.minutes, 0) <= b.minutes, {
    path: ['slots'],
    message: 'the slots take more minutes than the interview has',
  })
  .refine(b => b.bar.yes <= b.slots.length, {
    path: ['bar', 'yes'],
    message: 'the bar asks for more questions than there are slots',
  })

export const BlueprintId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
  .brand('BlueprintId')
export type BlueprintId = z.infer<typeof BlueprintId>

export const Blueprint = z.intersection(z.object({ id: BlueprintId }), BlueprintFile)
export type Blueprint = z.infer<typeof Blueprint>

/** A blueprint as a record keeps it: what was asked from, and nothing of the plan. */
export function asSat({ heart: _plan, ...blueprint }: Blueprint): Blueprint {
  return blueprint
}

/** An interview that the learner puts together: questions from these sections in turn. */
export const CustomInterview = z.object({
  sections: z.array(z.enum(SECTIONS)).min(1),
  levels: z.array(z.enum(LEVELS)).min(1).optional(),
  roles: z.array(z.enum(ROLES)).min(1).optional(),
  minutes: z.int().min(CUSTOM_LIMITS.minutes.least).max(CUSTOM_LIMITS.minutes.most),
  questions: z.int().min(CUSTOM_LIMITS.questions.least).max(CUSTOM_LIMITS.questions.most),
})
export type CustomInterview = z.infer<typeof CustomInterview>
