import type { Bank } from '#bank'
import type { DiagnosticDigest, DiagnosticMap, MapItem, MapSection } from '#api'
import { Fault, SECTIONS, claimText } from '#domain'
import type { Instant, PointId, Question, Verdict } from '#domain'
import { MIN_ANSWERS, shareOfShort } from '#readiness'
import type { DiagnosticRun, ShortAsked } from '#readiness'
import { openExercises } from '../exercises/try-exercise.ts'
import { spansAt } from '../progress/readiness-over-time.ts'
import { sectionOf } from '../questions/question-view.ts'
import type { RecordIndex } from '../record-index.ts'
import type { Services } from '../services.ts'
import { weightsFor } from './diagnostic-state.ts'
import { rowOf } from './diagnostic-view.ts'

/** The learner's standing at the end of a diagnostic, with the findings. Its keys are open by then. */
export async function diagnosticMap(
  { bank }: Services,
  record: RecordIndex,
  run: DiagnosticRun,
): Promise<DiagnosticMap> {
  if (!run.endedAt) throw new Fault('conflict', 'this diagnostic is not over; end it to see the map')
  return {
    row: rowOf(run),
    counted: judgedIn(run).length,
    sections: mapSections(bank, record, run, run.endedAt),
    items: await Promise.all(run.asked.map(asked => itemOf(bank, asked))),
  }
}

/** The last diagnostic that is over, in short, with the questions that went worst first. Null before one. */
export function lastDiagnostic({ bank }: Services, record: RecordIndex): DiagnosticDigest | null {
  const [run] = [...record.diagnostics.values()]
    .filter(({ endedAt, asked }) => endedAt !== null && asked.some(({ answer }) => answer))
    .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  if (!run?.endedAt) return null
  const lost = run.asked
    .flatMap(asked =>
      asked.answer && asked.answer.kind !== 'skipped' ? [{ ...asked, share: shareLost(asked) }] : [],
    )
    .filter(({ share }) => share < 1)
    .toSorted((a, b) => a.share - b.share)
  return {
    row: rowOf(run),
    counted: judgedIn(run).length,
    sections: mapSections(bank, record, run, run.endedAt),
    lost: lost.slice(0, MOST_LOST).map(({ item, prompt }) => ({
      prompt,
      question: { id: item.question, title: bank.find(item.question)?.title ?? item.question },
    })),
  }
}

/** More than a handful is no advice. */
const MOST_LOST = 5

/** A wrong statement is worse than nothing said, and what is left open is no loss. */
function shareLost({ answer }: ShortAsked): number {
  if (!answer) return 1
  const isWrong =
    answer.kind === 'answered' && answer.report.verdicts.some(({ kind }) => kind === 'contradicted')
  return isWrong ? -1 : (shareOfShort(answer) ?? 1)
}

function judgedIn(run: DiagnosticRun): readonly ShortAsked[] {
  return run.asked.filter(({ answer }) => answer && shareOfShort(answer) !== null)
}

function mapSections(
  bank: Bank,
  record: RecordIndex,
  run: DiagnosticRun,
  at: Instant,
): readonly MapSection[] {
  const judged = judgedIn(run)
  const enough = judged.length >= MIN_ANSWERS
  const { observations, spanOf } = spansAt(bank, record, at)
  const weights = weightsFor(bank, run.blueprint)
  return SECTIONS.filter(section => weights.has(section)).map(section => {
    const short = judged.filter(({ item }) => sectionOf(item.question) === section).length
    const answers = observations.answers.get(section) ?? 0
    const span = enough && short + answers > 0 ? spanOf(section) : null
    return { section, short, answers, band: span && { low: ofTen(span.low), high: ofTen(span.high) } }
  })
}

function ofTen(chance: number): number {
  return Math.round(chance * 100) / 10
}

async function itemOf(bank: Bank, asked: ShortAsked): Promise<MapItem> {
  const { item, prompt, answer } = asked
  const question = bank.find(item.question)
  return {
    section: sectionOf(item.question),
    prompt,
    question: { id: item.question, title: question?.title ?? item.question },
    answer: answer?.kind === 'answered' ? answer.answer : answer?.kind === 'calculated' ? answer.typed : null,
    points: item.kind === 'follow-up' ? pointsOf(question, item.followUp, answer) : [],
    calculated: item.kind === 'exercise' ? await figureOf(question, asked) : null,
  }
}

/** The claims of today’s bank. A point that has left it is named by its id. */
function pointsOf(
  question: Question | undefined,
  followUp: string,
  answer: ShortAsked['answer'],
): MapItem['points'] {
  const known = question?.followUps.find(part => part.id === followUp)?.points ?? []
  const verdicts = new Map<PointId, Verdict>(
    answer?.kind === 'answered' ? answer.report.verdicts.map(verdict => [verdict.point, verdict]) : [],
  )
  const gone = [...verdicts.keys()].filter(id => !known.some(point => point.id === id))
  const found = (id: PointId) => {
    const verdict = verdicts.get(id)
    return {
      kind: verdict?.kind ?? null,
      words: verdict && 'evidence' in verdict ? verdict.evidence.map(({ text }) => text) : [],
    }
  }
  return [
    ...known.map(point => ({ claim: claimText(point), ...found(point.id) })),
    ...gone.map(id => ({ claim: id, ...found(id) })),
  ]
}

async function figureOf(
  question: Question | undefined,
  { item, answer }: ShortAsked,
): Promise<MapItem['calculated']> {
  if (item.kind !== 'exercise') return null
  const { pose, showAnswer, showNumber } = await openExercises()
  const withUnit = (figure: string, unit: string) => (unit === '' ? figure : `${figure} ${unit}`)
  if (answer?.kind === 'calculated')
    return { ruling: answer.ruling, value: withUnit(showNumber(answer.value), answer.unit) }
  const exercise = question?.exercises.find(part => part.id === item.exercise)
  if (!exercise) return null
  const posed = pose(exercise, item.seed)
  return { ruling: null, value: withUnit(showAnswer(posed), posed.unit) }
}
