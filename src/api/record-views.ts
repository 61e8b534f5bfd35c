/** The views of the record and of errors. */
import { z } from 'zod'
import { list, object } from './shapes.ts'

export const ImportResult = object({ added: z.int(), alreadyThere: z.int() })
export type ImportResult = z.infer<typeof ImportResult>

/** The words heard in a recording; empty if there are none. */
export const Transcription = object({ text: z.string() })
export type Transcription = z.infer<typeof Transcription>

export const ApiError = object({
  error: z
    .string()
    .describe('What kind of trouble: invalid, not-found, conflict, unavailable, too-large, bug.'),
  detail: z.string().describe('A sentence for a person: what was wrong and the way out.'),
  issues: list(z.looseObject({})).optional(),
})
