/** Frames: words around a sentence or an answer that void what it says, or leave it as it is. */
import { z } from 'zod'
import { parseYaml } from '#bank/read'
import type { BankIssue } from '#bank'
import type { Result } from '#domain'

/** The place of the sentence in a frame. */
const PLACE = '{S}'

const kind = z.string().min(1)
const around = z.string().refine(frame => frame.split(PLACE).length === 2, `holds ${PLACE} once`)

/** Two frames of like words: one voids the sentence in it, the other does not. */
export const SentenceFrame = z.strictObject({ kind, voids: around, keeps: around }).readonly()
export type SentenceFrame = z.infer<typeof SentenceFrame>

/** Words before and after a whole answer. */
export const AnswerFrame = z
  .strictObject({ kind, before: z.string(), after: z.string(), voids: z.boolean() })
  .readonly()
  .refine(({ before, after }) => `${before}${after}`.trim() !== '', 'has words before or after')
export type AnswerFrame = z.infer<typeof AnswerFrame>

export function readSentenceFrames(file: string, text: string) {
  return framesIn(file, text, SentenceFrame)
}

export function readAnswerFrames(file: string, text: string) {
  return framesIn(file, text, AnswerFrame)
}

function framesIn<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): Result<readonly T[], readonly BankIssue[]> {
  const parsed = parseYaml(file, text, z.array(schema).min(1).readonly())
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed
}

/** The sentence in the frame, without its own end mark, and with a small letter inside the frame. */
export function frameSentence(frame: string, sentence: string): string {
  const bare = sentence.trim().replace(/[.!?\s]+$/, '')
  return frame.replace(PLACE, () => (frame.startsWith(PLACE) ? bare : lowered(bare)))
}

export function frameAnswer({ before, after }: AnswerFrame, answer: string): string {
  return [before, answer.trim(), after].filter(part => part !== '').join(' ')
}

/** "It grows" becomes "it grows"; "GPU", "MoE" and "I" stay as they are. */
function lowered(sentence: string): string {
  const [word = ''] = sentence.split(/[^\p{L}\p{N}]/u)
  return /^I$|.\p{Lu}|\p{N}/u.test(word) ? sentence : sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
}
