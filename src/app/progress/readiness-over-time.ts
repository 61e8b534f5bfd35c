import type { Bank } from '#bank'
import { SECTIONS, epochMs, markShare, matchesFilter, passes } from '#domain'
import type { Attempt, Card, Instant, Question } from '#domain'
import type { BlueprintReadiness, Readiness } from '#api'
import { answersTo, readyFor, readyToMeet, observationsFrom, shareOfShort, spanOf } from '#readiness'
import type { CredibleInterval, MarkedAnswer, Observation, Observations, RecallOf } from '#readiness'
import { recallAt, cardSteps } from '#scheduler'
import type { RecordIndex } from '../record-index.ts'
import { saidSince } from '../practice/results.ts'
import { unappealedOutcome } from '../practice/settled-mark.ts'

/** A marked answer, the moment it was given, and the card after it. */
export interface CountedAnswer {
  readonly at: Instant
  readonly card: Card
  readonly answered: MarkedAnswer
}

/** An answer as evidence of ability, and the moment it was given. */
type Evidence = Pick<CountedAnswer, 'at' | 'answered'>

/** The readiness of each section at a moment. */
export function readinessAt(bank: Bank, record: RecordIndex, now: Instant): readonly Readiness[] {
  const answers = countedAnswers(bank, record)
  const shorts = shortEvidence(bank, record)
  return SECTIONS.map(section => sectionAt(section, bank, { answers, shorts }, now))
}

/** The span of each section by all answers up to a moment, however few they are. */
export function spansAt(
  bank: Bank,
  record: RecordIndex,
  now: Instant,
): { readonly observations: Observations; spanOf(section: Question['section']): CredibleInterval | null } {
  const answers = countedAnswers(bank, record).filter(answer => answer.at <= now)
  const observations = observed({ answers, shorts: shortEvidence(bank, record) }, now)
  return {
    observations,
    spanOf: section => spanOf(section, bank.questions, observations, recallOf(answers, now)),
  }
}

const SHOWN = new WeakMap<RecordIndex, readonly Observation[]>()

/** The observations of ability in all answers so far. Computed once for each state of the record. */
export function observationsIn(bank: Bank, record: RecordIndex): readonly Observation[] {
  const known =
    SHOWN.get(record) ??
    observed({ answers: countedAnswers(bank, record), shorts: shortEvidence(bank, record) }).observations
  SHOWN.set(record, known)
  return known
}

/** The probability that an interview by each blueprint, held now, meets its bar. */
export function blueprintsAt(bank: Bank, record: RecordIndex, now: Instant): readonly BlueprintReadiness[] {
  const { blueprints, questions } = bank
  const answers = countedAnswers(bank, record)
  const observations = observed({ answers, shorts: shortEvidence(bank, record) })
  return blueprints.map(blueprint => ({
    blueprint: blueprint.id,
    answers: answersTo(
      questions.filter(question => blueprint.slots.some(slot => matchesFilter(slot.from, question))),
      observations,
    ),
    chance: readyToMeet(blueprint, questions, observations, recallOf(answers, now)),
  }))
}

interface Given {
  readonly answers: readonly CountedAnswer[]
  readonly shorts: readonly Evidence[]
}

/** All answers as evidence, those to short questions up to a moment. */
function observed({ answers, shorts }: Given, until?: Instant): Observations {
  const short = until === undefined ? shorts : shorts.filter(({ at }) => at <= until)
  const all: readonly Evidence[] =
    short.length === 0 ? answers : [...answers, ...short].toSorted((a, b) => epochMs(a.at) - epochMs(b.at))
  return observationsFrom(all.map(({ answered }) => answered))
}

/**
 * Answers of diagnostics. A follow-up shows nothing once the key of its question, which holds its answer, was
 * seen. A calculation has fresh numbers each time.
 */
export function shortEvidence(bank: Bank, record: RecordIndex): readonly Evidence[] {
  return [...record.diagnostics.values()].flatMap(({ asked }) =>
    asked.flatMap(({ item, answer }): readonly Evidence[] => {
      const question = bank.find(item.question)
      const share = answer && shareOfShort(answer)
      if (!question || !answer || share === null) return []
      const seen = item.kind === 'follow-up' && openedBefore(item.question, answer.at, record)
      return [{ at: answer.at, answered: { question, share, hints: 0, passed: false, seen, of: 'short' } }]
    }),
  )
}

function openedBefore(question: Question['id'], at: Instant, record: RecordIndex): boolean {
  const opened = [...record.attemptsOf(question), ...record.revealsOf(question)].map(line => line.at)
  return [...opened, ...record.takenBackAt(question)].some(then => then < at)
}

/** Readiness counts passes among ten core questions: ten times the probability of one. */
export function sectionAt(
  section: Question['section'],
  { questions }: Bank,
  given: Given,
  now: Instant,
): Readiness {
  const { answers } = given
  const observations = observed(given, now)
  const interval = readyFor(section, questions, observations, recallOf(answers, now))
  const ofTen = (chance: number) => Math.round(chance * 100) / 10
  return {
    section,
    answers: observations.answers.get(section) ?? 0,
    band: interval && {
      low: ofTen(interval.low),
      estimate: ofTen(interval.estimate),
      high: ofTen(interval.high),
    },
  }
}

/** The probability of recall by FSRS, from the last card of each question. */
function recallOf(answers: readonly CountedAnswer[], now: Instant): RecallOf {
  const cards = new Map(answers.map(({ answered, card }) => [answered.question.id, card]))
  return question => {
    const card = cards.get(question)
    return card ? recallAt(card, now) : 0
  }
}

/**
 * Attempts that moved a card and were marked, in order. An attempt on the day its key was seen shows nothing.
 * One whose question left the bank has no level. A point under appeal is open until it is examined again.
 */
export function countedAnswers(bank: Bank, record: RecordIndex): readonly CountedAnswer[] {
  const known = COUNTED.get(record) ?? countedIn(bank, record)
  COUNTED.set(record, known)
  return known
}

const COUNTED = new WeakMap<RecordIndex, readonly CountedAnswer[]>()

function countedIn(bank: Bank, record: RecordIndex): readonly CountedAnswer[] {
  const cardAfter = new Map(
    record.questions.flatMap(question =>
      stepsOf(question, record).map(step => [step.attempt.id, step.card] as const),
    ),
  )
  return record.attempts.flatMap(attempt => {
    const card = cardAfter.get(attempt.id)
    const question = bank.find(attempt.question)
    const outcome = unappealedOutcome(attempt, saidSince(record, attempt.id).appeals)
    const share = markShare(outcome.mark)
    return card && question && !question.thin && share !== null
      ? [
          {
            at: attempt.at,
            card,
            answered: {
              question,
              share,
              hints: attempt.hints,
              passed: passes(outcome.hiring),
              seen: seenBefore(attempt, record),
            },
          },
        ]
      : []
  })
}

interface Folded {
  readonly lines: readonly unknown[]
  readonly steps: ReturnType<typeof cardSteps>
}

/** The steps of each question's card by its last line. Lines never change, so the same lines give the same steps. */
const STEPS = new WeakMap<object, Folded>()

function stepsOf(question: Question['id'], record: RecordIndex): Folded['steps'] {
  const lines = record.linesOf(question)
  const last = lines.at(-1)
  if (!last) return []
  const known = STEPS.get(last)
  if (known && known.lines.length === lines.length && known.lines.every((line, i) => line === lines[i]))
    return known.steps
  const steps = cardSteps(lines)
  STEPS.set(last, { lines, steps })
  return steps
}

function seenBefore({ id, at, question }: Attempt, record: RecordIndex): boolean {
  return (
    record.attemptsOf(question)[0]?.id !== id ||
    record.revealsOf(question).some(reveal => reveal.at < at) ||
    record.takenBackAt(question).some(then => then < at)
  )
}
