import { z } from 'zod'
import type { SpeaksOf } from '#examiner'
import type { Ask } from './ask.ts'
import { textFingerprint } from './fingerprint.ts'
import { judgesOver } from './judges-over.ts'
import type { JudgesOver } from './judges-over.ts'
import { objectIn } from './object-in.ts'
import { fill } from './prompts/prompt.ts'
import { promptOf } from './prompts/prompts.ts'

/** One request to a judge and the reply that a model gave, as recorded: no key, no address. */
export const Recorded = z.strictObject({
  /** The answer that was judged: its set, its question and its name there. */
  set: z.string(),
  question: z.string(),
  answer: z.string(),
  /** The version of the prompt, whose system part is filled with the two words that follow. */
  version: z.string(),
  nonce: z.string(),
  canary: z.string(),
  prompt: z.string(),
  reply: z.string(),
})
export type Recorded = z.infer<typeof Recorded>

/** The judges that a recording can play, without the model and without cost. */
export async function createRecordedJudges(
  recorded: readonly Recorded[],
  speaksOf: SpeaksOf,
): Promise<JudgesOver> {
  return judgesOver({ name: 'cassette' }, await replay(recorded), speaksOf)
}

/** Answers requests with recorded replies. */
async function replay(recorded: readonly Recorded[]): Promise<Ask> {
  const replies = new Map(
    await Promise.all(
      recorded.map(async ({ version, nonce, canary, prompt, reply }) => {
        const system = fill(promptOf(version).system, { nonce, canary })
        return [await textFingerprint([system, prompt]), reply] as const
      }),
    ),
  )
  return async ({ system, prompt, schema }) => {
    const reply = replies.get(await textFingerprint([system, prompt]))
    if (reply === undefined) return { kind: 'failed', because: 'not-found' }
    const parsed = schema.safeParse(objectIn(reply))
    return parsed.success
      ? { kind: 'said', value: parsed.data, tokens: undefined }
      : { kind: 'failed', because: 'malformed' }
  }
}
