import { z } from 'zod'
import { Fault } from '#domain'
import { textFingerprint } from '../fingerprint.ts'
import { judgeV1 } from './judge-v1.ts'
import { judgeV2 } from './judge-v2.ts'
import { judgeV3 } from './judge-v3.ts'
import type { JudgePrompt } from './prompt.ts'

/** All versions, oldest first. None is ever removed: to roll back is to choose an older one. */
const JUDGE_PROMPTS: readonly JudgePrompt[] = [judgeV1, judgeV2, judgeV3]

const figure = z.number()

/** One version compared with another on the same labelled answers, by the same model. */
const Evaluation = z.strictObject({
  at: z.iso.datetime(),
  version: z.string(),
  against: z.string(),
  /** The fingerprint of the measured text: a prompt with another one has not been measured. */
  fingerprint: z.string(),
  model: z.string(),
  answers: z.int().positive(),
  questions: z.int().positive(),
  kappa: figure,
  kappaAgainst: figure,
  /** The 90 % bootstrap interval of the difference in kappa. */
  difference: z.tuple([figure, figure]),
  dollars: figure,
})
export type Evaluation = z.infer<typeof Evaluation>

/** The file `default.json`: which version judges, and the evaluations behind that. */
export const PromptRecord = z.strictObject({
  default: z.string(),
  /** The version older than all evaluations, the only one that needs none. */
  first: z.string(),
  note: z.string(),
  evaluations: z.array(Evaluation),
})
export type PromptRecord = z.infer<typeof PromptRecord>

/** Fewer answers are no evidence. */
export const MIN_EVALUATED = 100

/** A model that agrees less with the labellers, by either version, cannot tell prompts apart. */
export const MIN_KAPPA = 0.4

/** Non-inferiority margin, in kappa. */
export const NON_INFERIORITY_MARGIN = 0.02

export function isNotWorse({
  difference: [low],
  answers,
  kappa,
}: Pick<Evaluation, 'difference' | 'answers' | 'kappa'>): boolean {
  return answers >= MIN_EVALUATED && kappa >= MIN_KAPPA && low >= -NON_INFERIORITY_MARGIN
}

export function promptOf(version: string): JudgePrompt {
  const found = JUDGE_PROMPTS.find(prompt => prompt.version === version)
  if (!found)
    throw new Fault(
      'not-found',
      `no prompt ${version}; there are ${JUDGE_PROMPTS.map(prompt => prompt.version).join(', ')}`,
    )
  return found
}

export function fingerprintOf({ system, prompt, output }: JudgePrompt): Promise<string> {
  return textFingerprint([system, prompt, JSON.stringify(z.toJSONSchema(output))])
}

/**
 * The reason why a default may not stand, if any. It must be the first version, or rest on an evaluation of
 * its very text.
 */
export async function checkDefault(record: PromptRecord): Promise<string | undefined> {
  const prompt = promptOf(record.default)
  if (record.default === record.first) return undefined
  const own = record.evaluations.filter(evaluation => evaluation.version === record.default)
  if (own.length === 0)
    return `${record.default} is the default without an evaluation: run "viva eval --judge NAME --prompt ${record.default} --adopt"`
  const text = await fingerprintOf(prompt)
  const valid = own.filter(evaluation => evaluation.fingerprint === text)
  if (valid.length === 0) return `${record.default} was changed after it was evaluated: make it a new version`
  return valid.some(isNotWorse)
    ? undefined
    : `${record.default} is the default, and its evaluation does not show that it is not worse: that takes ${MIN_EVALUATED} answers, a kappa of ${MIN_KAPPA}, and at most ${NON_INFERIORITY_MARGIN} of it lost`
}
