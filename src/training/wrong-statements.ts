import { z } from 'zod'
import { PointId, QuestionId } from '#domain'
import { parseYaml } from '#bank/read'
import type { BankIssue } from '#bank'
import type { Result } from '#domain'
import type { GradedAnswer, GradedFile } from './graded.ts'

const Pair = z
  .object({
    point: PointId,
    /** A statement that contradicts the point. */
    wrong: z.string().min(1),
    /** A true statement on the same matter that looks like it. */
    right: z.string().min(1),
    /** Whether the right statement alone makes the point. */
    earns: z.enum(['full', 'half', 'none']),
  })
  .readonly()

/** An answer that is right but for the errors planted in it. */
const PlantedAnswer = z
  .object({
    says: z.string().min(1),
    errors: z.array(z.object({ point: PointId, quote: z.string().min(1) }).readonly()).readonly(),
    makes: z.array(PointId).readonly().default([]),
  })
  .readonly()
  .transform((planted, context) => ({
    ...planted,
    errors: planted.errors.map(({ point, quote }, i) => {
      const found = asBroken(planted.says, quote)
      if (found === undefined)
        context.addIssue({
          code: 'custom',
          path: ['errors', i, 'quote'],
          message: `"${quote}" does not stand in the answer`,
        })
      return { point, quote: found ?? quote }
    }),
  }))

/** The quote as the text has it, whose lines may break elsewhere. */
function asBroken(text: string, quote: string): string | undefined {
  const words = quote
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(words.join('\\s+')).exec(text)?.[0]
}

/**
 * Statements about one question that people get wrong, alone and inside answers, by one writer who saw the prompt
 * and the claims and no other saying of them.
 */
const WrongStatements = z
  .object({
    question: QuestionId,
    writer: z.string().min(1),
    pairs: z.array(Pair).readonly(),
    answers: z.array(PlantedAnswer).readonly(),
  })
  .readonly()
export type WrongStatements = z.infer<typeof WrongStatements>

export function readWrongStatements(
  file: string,
  text: string,
): Result<WrongStatements, readonly BankIssue[]> {
  const parsed = parseYaml(file, text, WrongStatements)
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed
}

/** The style of a single statement among graded answers. */
export const STATEMENT = 'statement'
/** The style of an answer with planted errors. */
const PLANTED = 'planted'

/** Whether an answer is a text of its own: statements and planted errors tell nothing of how often people err. */
export function isWholeAnswer({ style }: Pick<GradedAnswer, 'style'>): boolean {
  return style !== STATEMENT && style !== PLANTED
}

const RULINGS = { full: 'met', half: 'partial', none: 'missing' } as const

/**
 * The statements as graded answers of which only some points are labelled: the point that a statement is about, or
 * the errors of a planted answer and the points that it makes.
 */
function gradedStatements({ writer, pairs, answers }: WrongStatements): readonly GradedAnswer[] {
  const graded = (id: string, style: string, answer: string, points: GradedAnswer['points']) => ({
    id: `${writer}-${id}`,
    style,
    answer,
    points,
    hiring: 'no' as const,
    redFlags: {},
  })
  return [
    ...pairs.flatMap(({ point, wrong, right, earns }, i) => [
      graded(`wrong-${i + 1}`, STATEMENT, wrong, { [point]: { ruling: 'contradicted', evidence: [wrong] } }),
      graded(`right-${i + 1}`, STATEMENT, right, {
        [point]: { ruling: RULINGS[earns], evidence: earns === 'none' ? [] : [right] },
      }),
    ]),
    ...answers.map(({ says, errors, makes }, i) =>
      graded(`planted-${i + 1}`, PLANTED, says, {
        ...Object.fromEntries(makes.map(point => [point, { ruling: 'met' as const, evidence: [] }])),
        ...Object.fromEntries(
          errors.map(({ point, quote }) => [point, { ruling: 'contradicted' as const, evidence: [quote] }]),
        ),
      }),
    ),
  ]
}

/** The graded answers to each question, and behind them its wrong statements. */
export function withStatements(
  files: readonly GradedFile[],
  statements: readonly WrongStatements[],
): readonly GradedFile[] {
  const about = Map.groupBy(statements, ({ question }) => question)
  return files.map(file => ({
    ...file,
    answers: [...file.answers, ...(about.get(file.question) ?? []).flatMap(gradedStatements)],
  }))
}
