import { z } from 'zod'
import { ExerciseId } from './ids.ts'
import { nonEmpty } from './result.ts'

const text = z.string().trim().min(1)
const expression = text.describe('A mathjs expression over the parameters.')

/** A wrong way that people really take, and what to say to it. */
export const Mistake = z.object({
  is: expression,
  because: text.describe('What went wrong, to the person: "You forgot the factor 2 for K and V."'),
}).readonly()
export type Mistake = z.infer<typeof Mistake>

/**
 * A calculation with fresh numbers each time: a seed picks one value of each parameter.
 *
 * In `prompt` and `solution`, `{name}` is a parameter, `{answer}` the answer and `{= expression}` any value on the way.
 */
export const Exercise = z.object({
  id: ExerciseId,
  prompt: text,
  parameters: z.record(z.string().regex(/^[a-z][a-zA-Z0-9_]*$/, 'a parameter is a plain word'), nonEmpty(z.number())),
  answer: expression,
  unit: z.string().trim().default('').describe('As mathjs writes it (GiB, GB, s, hours, bits), or the plain plural of what is counted (tokens, parameters).'),
  tolerance: z.number().min(0).max(0.2).default(0.02).describe('Relative; 0 for a count that must be exact.'),
  solution: text,
  mistakes: z.array(Mistake).min(1).readonly(),
}).readonly()
export type Exercise = z.infer<typeof Exercise>
