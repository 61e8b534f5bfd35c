import { z } from 'zod'
import { Blueprint, BlueprintFile, Paper, Question, QuestionFile, QuestionId, Term } from '#domain'
import type { Result } from '#domain'
import type { BankIssue } from '../issue.ts'
import { parseYaml } from './parse-yaml.ts'
import type { Source } from './parse-yaml.ts'
import { ThinFile, isThin, thinQuestion } from './thin-question.ts'
import { readShortQuestions } from './read-short-questions.ts'
import type { ShortQuestionsSource } from './read-short-questions.ts'

/** A file of a bank: the bank's folder, the file's path below it with forward slashes, and its text. */
export interface BankFile {
  readonly bank: string
  readonly path: string
  readonly text: string
  /** The reason why the file cannot be read, if it cannot; its text is then empty. */
  readonly unreadable?: string
}

export interface QuestionSource extends Source<Question> {
  readonly file: string
}

export interface BlueprintSource extends Source<Blueprint> {
  readonly file: string
}

export interface BankSource {
  readonly questions: readonly QuestionSource[]
  readonly blueprints: readonly BlueprintSource[]
  /** The lists of the banks, in order. */
  readonly shortQuestions: readonly ShortQuestionsSource[]
  readonly papers: readonly Paper[]
  readonly terms: readonly Term[]
  readonly issues: readonly BankIssue[]
}

const PaperFile = keyed(Paper)
const GlossaryFile = keyed(Term)

/** The schema of a file that maps ids to the rest of each item. */
function keyed<T>(schema: z.ZodType<T>) {
  return z.record(z.string(), z.unknown()).transform((things, context) =>
    Object.entries(things).flatMap(([id, rest]) => {
      const parsed = schema.safeParse({ id, ...(typeof rest === 'object' ? rest : {}) })
      if (parsed.success) return [parsed.data]
      for (const issue of parsed.error.issues)
        context.addIssue({ code: 'custom', path: [id, ...issue.path], message: issue.message })
      return []
    }),
  )
}

/**
 * Reads all files of one bank, or of several laid over each other. Where two questions share an id, the later
 * one counts. Files that parse are kept even when others do not.
 */
export function readBank(all: readonly BankFile[]): BankSource {
  const files = all.filter(file => file.unreadable === undefined)
  const issues: BankIssue[] = all.flatMap(({ bank, path, unreadable }) =>
    unreadable === undefined ? [] : [{ file: `${bank}/${path}`, line: 1, message: unreadable }],
  )
  const keep = <T>(result: Result<T, readonly BankIssue[]>): T[] => {
    if (result.ok) return [result.value]
    issues.push(...result.error)
    return []
  }

  const read = files
    .filter(file => file.path.startsWith('questions/'))
    .flatMap(file => keep(readQuestion(file)))
  const questions = [...new Map(read.map(source => [source.value.id, source])).values()].toSorted((a, b) =>
    a.value.id < b.value.id ? -1 : 1,
  )
  const papers = files
    .filter(file => file.path === 'papers.yaml')
    .flatMap(file => keep(parseYaml(`${file.bank}/${file.path}`, file.text, PaperFile)))
    .flatMap(source => source.value)

  const terms = files
    .filter(file => file.path === 'glossary.yaml')
    .flatMap(file => keep(parseYaml(`${file.bank}/${file.path}`, file.text, GlossaryFile)))
    .flatMap(source => source.value)

  const drawn = files
    .filter(file => file.path.startsWith('blueprints/'))
    .flatMap(file => keep(readBlueprint(file)))
  const blueprints = [...new Map(drawn.map(source => [source.value.id, source])).values()]

  const shortQuestions = files
    .filter(file => file.path === 'diagnostic.yaml')
    .flatMap(file => keep(readShortQuestions(`${file.bank}/${file.path}`, file.text)))

  return { questions, blueprints, shortQuestions, papers, terms, issues }
}

function readQuestion({ bank, path, text }: BankFile): Result<QuestionSource, readonly BankIssue[]> {
  const file = `${bank}/${path}`
  const id = QuestionId.safeParse(path.replace(/^questions\//, '').replace(/\.yaml$/, ''))
  if (!id.success)
    return {
      ok: false,
      error: [{ file, line: 1, message: 'the path must be questions/<section>/<slug>.yaml' }],
    }

  if (isThin(text)) {
    const thin = parseYaml(file, text, ThinFile)
    if (!thin.ok) return thin
    const { value, lineOf } = thin.value
    return value.section === id.data.split('/')[0]
      ? { ok: true, value: { file, value: thinQuestion(value, id.data), lineOf } }
      : misplaced(file, lineOf(['section']), id.data)
  }
  const parsed = parseYaml(file, text, QuestionFile)
  if (!parsed.ok) return parsed
  const { value, lineOf } = parsed.value
  if (value.section !== id.data.split('/')[0]) return misplaced(file, lineOf(['section']), id.data)
  return { ok: true, value: { file, value: Question.parse({ ...value, id: id.data }), lineOf } }
}

function misplaced(file: string, line: number, id: QuestionId) {
  return {
    ok: false as const,
    error: [{ file, line, message: `section: the file is in ${id.split('/')[0]}` }],
  }
}

function readBlueprint({ bank, path, text }: BankFile): Result<BlueprintSource, readonly BankIssue[]> {
  const file = `${bank}/${path}`
  const parsed = parseYaml(file, text, BlueprintFile)
  if (!parsed.ok) return parsed
  const { value, lineOf } = parsed.value
  const whole = Blueprint.safeParse({
    ...value,
    id: path.replace(/^blueprints\//, '').replace(/\.yaml$/, ''),
  })
  if (!whole.success)
    return { ok: false, error: [{ file, line: 1, message: 'the path must be blueprints/<slug>.yaml' }] }
  return { ok: true, value: { file, value: whole.data, lineOf } }
}
