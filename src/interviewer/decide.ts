import { SETTLED_BY } from '#domain'
import type { Blueprint, InterviewEvent, NonEmpty, PointOutline, QuestionId, Report, Result } from '#domain'
import { choose } from './choose.ts'
import type { Known } from './choose.ts'
import { clarify } from './clarify.ts'
import { follow } from './follow.ts'
import { awaited, inLastExchange } from './session.ts'
import type { AskedQuestion, Session } from './session.ts'

/** An act of the candidate. An answer arrives with its report, which the rules read and do not make. */
export type Command =
  | { readonly kind: 'open'; readonly blueprint: Blueprint }
  | {
      readonly kind: 'say'
      readonly answer: string
      readonly examiner: string
      readonly outline: readonly PointOutline[]
      readonly report: Report
    }
  | { readonly kind: 'pass' }
  | { readonly kind: 'hint' }
  | { readonly kind: 'clarify'; readonly asked: string }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop' }

/** The reason why a command cannot be carried out. */
export type Refusal =
  | 'not-open'
  | 'already-open'
  | 'closed'
  | 'paused'
  | 'not-paused'
  | 'nothing-asked'
  | 'no-hint'
  | 'no-questions'

/** Beyond this multiple of its minutes, a slot has no further move. */
const OVERTIME = 1.25
/** With less than this left, no new question is opened. */
const LEAST_LEFT_MS = 60_000

/**
 * All the rules: whether a command is allowed, and the events that it leads to. `session` stands at the
 * moment of the command (see `until`), and is null until the interview is opened.
 */
export function decide(
  session: Session | null,
  command: Command,
  known: Known,
): Result<NonEmpty<InterviewEvent>, Refusal> {
  if (command.kind === 'open') return session ? refuse('already-open') : open(command.blueprint, known)
  if (!session) return refuse('not-open')
  if (session.phase === 'closed') return refuse('closed')
  if (command.kind === 'stop') return happened({ kind: 'closed', because: 'stopped' })
  if (command.kind === 'resume')
    return session.phase === 'paused' ? happened({ kind: 'resumed' }) : refuse('not-paused')
  if (session.phase === 'paused') return refuse('paused')

  const now = awaited(session)
  if (!now) return refuse('nothing-asked')
  const question = known.questions.find(q => q.id === now.asked.question)
  switch (command.kind) {
    case 'pause':
      return happened({ kind: 'paused' })
    case 'hint': {
      const rung = now.asked.hints.length
      const hint = now.exchange.move.kind === 'question' ? question?.hints[rung] : undefined
      return hint ? happened({ kind: 'hinted', rung: rung + 1, hint }) : refuse('no-hint')
    }
    case 'clarify':
      return happened({
        kind: 'clarified',
        asked: command.asked,
        told: question ? clarify(question, command.asked) : null,
      })
    case 'pass': {
      const asked = inLastExchange(now.asked, exchange => ({ ...exchange, passed: true }))
      return happened({ kind: 'passed' }, onwards(session, asked, known))
    }
    case 'say': {
      const { answer, examiner, outline, report } = command
      const said = { answer, examiner, outline, report }
      const asked = inLastExchange(now.asked, exchange => ({
        ...exchange,
        said: { ...said, at: session.at },
      }))
      return happened({ kind: 'said', ...said }, onwards(session, asked, known))
    }
  }
}

function open(blueprint: Blueprint, known: Known): Result<NonEmpty<InterviewEvent>, Refusal> {
  const first = ask(blueprint, 0, [], known)
  return first ? happened({ kind: 'opened', blueprint, rules: SETTLED_BY }, first) : refuse('no-questions')
}

/** The event after an answer or a pass: a further move, the question of the next slot, or the end. */
function onwards(session: Session, asked: AskedQuestion, known: Known): InterviewEvent {
  const { blueprint } = session
  const left = blueprint.minutes * 60_000 - session.ms
  if (left <= 0) return { kind: 'closed', because: 'out-of-time' }
  const spent = asked.exchanges.reduce((sum, e) => sum + e.ms, 0)
  const planned = (blueprint.slots[asked.slot]?.minutes ?? 0) * 60_000
  const question = known.questions.find(q => q.id === asked.question)
  const next = question && spent < planned * OVERTIME ? follow(question, asked, known.random) : null
  if (next) return { kind: 'followed', ...next }
  if (asked.slot + 1 < blueprint.slots.length && left < LEAST_LEFT_MS)
    return { kind: 'closed', because: 'out-of-time' }
  return (
    ask(
      blueprint,
      asked.slot + 1,
      session.asked.map(a => a.question),
      known,
    ) ?? { kind: 'closed', because: 'finished' }
  )
}

/** The question of the first slot from `slot` on that has one left. */
function ask(
  blueprint: Blueprint,
  slot: number,
  already: readonly QuestionId[],
  known: Known,
): InterviewEvent | null {
  const wanted = blueprint.slots[slot]
  if (!wanted) return null
  const question = choose(wanted.from, already, known)
  if (!question) return ask(blueprint, slot + 1, already, known)
  return { kind: 'asked', slot, question: question.id, title: question.title, prompt: question.prompt }
}

function happened(
  first: InterviewEvent,
  ...rest: readonly InterviewEvent[]
): Result<NonEmpty<InterviewEvent>, Refusal> {
  return { ok: true, value: [first, ...rest] }
}

function refuse(because: Refusal): Result<NonEmpty<InterviewEvent>, Refusal> {
  return { ok: false, error: because }
}
