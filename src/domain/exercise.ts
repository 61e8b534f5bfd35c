import { z } from 'zod'
import { ExerciseId } from './ids.ts'
import { nonEmpty } from './result.ts'

const text = z.string().trim().min(1)
export const ParameterName = z.string().regex(/^[a-z][a-zA-Z0-9_]*$/, 'a parameter is a plain word')
const expression = text.describe('A mathjs expression over the parameters.')

/** A wrong method that people really use, and the reply to it. */
const Mistake = z
  .object({
    is: expression,
    because: text.describe('What went wrong, to the person: "You forgot the factor 2 for K and V."'),
  })
  .readonly()
type Mistake = z.infer<typeof Mistake>

/**
 * A calculation with fresh numbers each time: a seed picks one value of each parameter.
 *
 * In `prompt` and `solution`, `{name}` is a parameter, `{answer}` the answer and `{= expression}` any
 * intermediate value.
 */
export const Exercise = z
  .object({
    id: ExerciseId,
    prompt: text,
    parameters: z.record(ParameterName, nonEmpty(z.number())),
    answer: expression,
    unit: z
      .string()
      .trim()
      .default('')
      .describe(
        'One that is converted (GiB, GB, bits, s, hours, TFLOP, PFLOP/s, dollars), percent, times, or the plain plural of what is counted (tokens, parameters).',
      ),
    tolerance: z
      .number()
      .min(0)
      .max(0.2)
      .default(0.02)
      .describe('Relative; 0 for a count that must be exact.'),
    solution: text,
    mistakes: z.array(Mistake).min(1).readonly(),
  })
  .readonly()
export type Exercise = z.infer<typeof Exercise>

/** The seed that picks the numbers of an exercise: an unsigned 32-bit integer. */
export const Seed = z.int().min(0).max(0xffff_ffff)

/**
 * The outcome of one try. `mistake` is one listed in the bank, `slip` one of units or prefixes, and `wrong`
 * has no known cause. `shown` means that the learner asked for the solution instead of answering.
 */
export const ExerciseRuling = z.enum(['right', 'mistake', 'slip', 'wrong', 'shown'])
export type ExerciseRuling = z.infer<typeof ExerciseRuling>
