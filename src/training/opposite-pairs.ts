import { z } from 'zod'
import { FlagId, PointId, QuestionId } from '#domain'
import type { Question, Result } from '#domain'
import { parseYaml } from '#bank/read'
import type { BankIssue } from '#bank'

const sentence = z.string().trim().min(1)

/** A false sentence and its true twin: the two differ in little more than what makes the first one false. */
const Pair = z
  .strictObject({
    wrong: sentence,
    contradicts: z.array(PointId).readonly().default([]).describe('The points that the false one denies.'),
    raises: z.array(FlagId).readonly().default([]).describe('The red flags that the false one raises.'),
    right: sentence,
  })
  .readonly()

/** Test data, never fitted on: opposed sentences about one question, and a bare list of its terms. */
export const OppositePairs = z
  .strictObject({
    question: QuestionId,
    list: sentence.describe('Terms with commas between them, and no statement.'),
    pairs: z.array(Pair).min(1).readonly(),
  })
  .readonly()
export type OppositePairs = z.infer<typeof OppositePairs>

export function readOppositePairs(file: string, text: string): Result<OppositePairs, readonly BankIssue[]> {
  const parsed = parseYaml(file, text, OppositePairs)
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed
}

/** The points and red flags of the pairs that the question does not have. */
export function strayIds(question: Question, { pairs }: OppositePairs): readonly string[] {
  const points = new Set(question.points.map(point => point.id))
  const flags = new Set(question.redFlags.map(flag => flag.id))
  return pairs.flatMap(({ contradicts, raises }) => [
    ...contradicts.filter(id => !points.has(id)).map(id => `${question.id} has no point ${id}`),
    ...raises.filter(id => !flags.has(id)).map(id => `${question.id} has no red flag ${id}`),
  ])
}
