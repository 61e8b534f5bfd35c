import type { GradedReport } from '#api'
import type { Mark, Question, Rank, Report, Verdict } from '#domain'
import { Fault } from '#domain'
import type { Client } from '../../http.ts'
import { told } from '../../http.ts'

/** One graded answer as a program reads it. */
interface GradedLine {
  readonly id: string | null
  readonly question: string
  readonly mark: Mark
  readonly verdict: Report['hiring']
  readonly points: readonly {
    readonly point: string
    readonly rank: Rank
    readonly weight: number
    readonly kind: Verdict['kind']
    readonly confidence: number
    readonly evidence: readonly { readonly start: number; readonly end: number; readonly text: string }[]
  }[]
  readonly redFlags: Report['redFlags']
  readonly ms: number
}

interface Refused {
  readonly id: string | null
  readonly line: number
  readonly error: string
}

/** A question of the bank with its points, which a refused answer lists as well. */
export type Gradable = Pick<Question, 'id' | 'sheet' | 'points'>

interface Wanted {
  readonly id: string
  readonly question: Gradable
  readonly answer: unknown
}

/** Grades a line of a batch. A bad line gives an error, and holds up none of the others. */
export function batchOf(client: Client, questions: readonly Gradable[]) {
  return async (line: string, number: number): Promise<GradedLine | Refused> => {
    const wanted = read(line, questions)
    if ('error' in wanted) return { id: wanted.id, line: number, error: `line ${number}: ${wanted.error}` }
    return { id: wanted.id, ...(await gradeOne(client, wanted.question, wanted.answer)) }
  }
}

/** Examines one answer. If that cannot be done, the mark is withheld and gives the reason. */
export async function gradeOne(
  client: Client,
  question: Gradable,
  answer: unknown,
): Promise<Omit<GradedLine, 'id'>> {
  const began = performance.now()
  const ms = () => Math.round((performance.now() - began) * 100) / 100
  if (typeof answer !== 'string') return withheld(question, 'The answer is not text.', ms())
  try {
    const report = await told(client.grade.$post({ json: { question: question.id, answer } }))
    return { ...graded(report), ms: ms() }
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.code !== 'invalid') throw fault
    return withheld(question, fault.message, ms())
  }
}

function graded(report: GradedReport): Omit<GradedLine, 'id' | 'ms'> {
  const points = new Map(report.outline.map(point => [point.id, point]))
  return {
    question: report.question,
    mark: report.mark,
    verdict: report.hiring,
    points: report.verdicts.map(verdict => ({
      point: verdict.point,
      rank: points.get(verdict.point)?.rank ?? 'expected',
      weight: points.get(verdict.point)?.weight ?? 0,
      kind: verdict.kind,
      confidence: verdict.confidence,
      evidence: 'evidence' in verdict ? verdict.evidence : [],
    })),
    redFlags: report.redFlags,
  }
}

function withheld(question: Gradable, because: string, ms: number): Omit<GradedLine, 'id'> {
  const points = question.points.map(({ id, rank, weight }) => ({
    point: id,
    rank,
    weight,
    kind: 'unjudged' as const,
    confidence: 0,
    evidence: [],
  }))
  return {
    question: question.id,
    mark: { kind: 'withheld', because },
    verdict: null,
    points,
    redFlags: [],
    ms,
  }
}

function read(
  line: string,
  questions: readonly Gradable[],
): Wanted | { readonly id: string | null; readonly error: string } {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { id: null, error: 'not JSON' }
  }
  if (!json || typeof json !== 'object' || Array.isArray(json)) return { id: null, error: 'not an object' }
  const fields: Partial<Record<string, unknown>> = { ...json }
  if (typeof fields['id'] !== 'string') return { id: null, error: '"id" is missing or not text' }
  const id = fields['id']
  if (!('answer' in fields)) return { id, error: '"answer" is missing' }
  const question = questionOf(fields, questions)
  return typeof question === 'string' ? { id, error: question } : { id, question, answer: fields['answer'] }
}

/** The question that a line names, or what is wrong with its name. */
function questionOf(
  { question, sheet }: Partial<Record<string, unknown>>,
  questions: readonly Gradable[],
): Gradable | string {
  if (question !== undefined)
    return questions.find(q => q.id === question) ?? `no question ${JSON.stringify(question)}`
  if (sheet !== undefined)
    return questions.find(q => q.sheet === sheet) ?? `no question for sheet ${JSON.stringify(sheet)}`
  return '"question" or "sheet" is missing'
}
