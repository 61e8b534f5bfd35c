import { claimText } from '#domain'
import type { Brief } from '#examiner'
import { textFingerprint } from './fingerprint.ts'
import { fill } from './prompts/prompt.ts'
import type { JudgePrompt } from './prompts/prompt.ts'

/** The request to a judge about one answer, and the word that its reply must copy. */
interface JudgeRequest {
  readonly system: string
  readonly prompt: string
  readonly canary: string
}

/**
 * Fills a prompt with an answer. The nonce and the canary are made from the whole of it, so that no answer can
 * contain them, and the same answer makes the same request each time.
 */
export async function judgeRequest(
  prompt: JudgePrompt,
  { rubric, segments }: Pick<Brief, 'rubric' | 'segments'>,
): Promise<JudgeRequest> {
  const content = [
    rubric.prompt,
    ...rubric.points.map(point => point.claim),
    ...segments.map(segment => segment.text),
  ]
  const [nonce, canary] = await Promise.all([
    textFingerprint(['nonce', prompt.version, ...content], 24),
    textFingerprint(['canary', prompt.version, ...content], 24),
  ])
  const values = {
    question: rubric.prompt,
    points: rubric.points.map((point, i) => `${i + 1}. ${claimText(point)}`).join('\n'),
    flags: rubric.redFlags.map((flag, i) => `${i + 1}. ${flag.claim}`).join('\n') || '(none)',
    // Quoted, so that no segment can pass for two, or for the end of the answer.
    answer: segments.map(segment => `${segment.number}: ${JSON.stringify(segment.text.trim())}`).join('\n'),
    nonce,
    canary,
  }
  return { system: fill(prompt.system, values), prompt: fill(prompt.prompt, values), canary }
}
