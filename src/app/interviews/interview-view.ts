import type { AgendaItem, Aside, BlueprintView, InterviewView, Turn } from '#api'
import type { Blueprint, Move } from '#domain'
import { acknowledgement, awaited, isChallenge, until } from '#interviewer'
import type { AskedQuestion, Session } from '#interviewer'
import type { Services } from '../services.ts'

/** An interview while it runs: its prompts and answers so far, and nothing from a key. */
export function interviewView({ bank, now }: Services, stored: Session): InterviewView {
  const session = until(stored, now())
  const { id, blueprint, phase, because, next, startedAt, ms, asked } = session
  const open = awaited(session)
  const question = open && bank.find(open.asked.question)
  return {
    id,
    phase,
    because,
    startedAt,
    ms,
    number: next,
    blueprint: blueprintView(blueprint),
    agenda: agendaOf(session),
    turns: asked.flatMap((one, i) => turnsOf(one, i, acknowledgement(session, i))),
    awaiting:
      open && question
        ? {
            question: question.id,
            section: question.section,
            move: shownKind(open.exchange.move),
            lead: open.exchange.move.kind === 'question' ? acknowledgement(session, asked.length - 1) : null,
            prompt: open.exchange.prompt,
            hintsLeft:
              open.exchange.move.kind === 'question' ? question.hints.length - open.asked.hints.length : 0,
            asked: open.exchange.number,
          }
        : null,
  }
}

export function blueprintView({ id, title, about, minutes, slots, bar }: Blueprint): BlueprintView {
  return {
    id,
    title,
    about,
    minutes,
    bar,
    slots: slots.map(slot => ({ title: slot.title, minutes: slot.minutes })),
  }
}

function agendaOf({ blueprint, asked, phase }: Session): readonly AgendaItem[] {
  const last = asked.at(-1)
  return blueprint.slots.map((slot, i): AgendaItem => {
    const question = asked.find(a => a.slot === i)
    const running = question === last && phase !== 'closed'
    return {
      title: question?.title ?? slot.title,
      minutes: slot.minutes,
      ms: question?.exchanges.reduce((sum, e) => sum + e.ms, 0) ?? 0,
      state: question
        ? running
          ? 'now'
          : 'done'
        : phase === 'closed' || (last && i < last.slot)
          ? 'not-asked'
          : 'to-come',
    }
  })
}

/**
 * The kind that a client is sent for any challenge. The stored kind `doubt` is about red flags alone, so it
 * would tell that the words are wrong. `push-back` is also sent about right statements.
 */
const CHALLENGE = 'push-back' satisfies Move['kind']

function shownKind(move: Move): Exclude<Move['kind'], 'doubt'> {
  return isChallenge(move) ? CHALLENGE : move.kind
}

/** The hints taken and the facts asked for at an exchange, in that order. */
export function asidesAt({ hints, clarified }: AskedQuestion, exchange: number): readonly Aside[] {
  return [
    ...(exchange === 0 ? hints.map(told => ({ asked: null, told })) : []),
    ...clarified
      .filter(c => c.after === exchange + 1)
      .map(({ asked, told }) => ({ asked, told: told ?? LEFT_TO_YOU })),
  ]
}

function turnsOf(asked: AskedQuestion, question: number, opening: string | null): readonly Turn[] {
  const lead = null
  return asked.exchanges.flatMap((exchange, i): readonly Turn[] => {
    const { move, prompt, askedAt, said, passed } = exchange
    const at = said?.at ?? askedAt
    return [
      {
        who: 'interviewer',
        kind: shownKind(move),
        text: prompt,
        at: askedAt,
        question,
        lead: i === 0 ? opening : null,
      },
      ...asidesAt(asked, i).flatMap((aside): readonly Turn[] =>
        aside.asked === null
          ? [{ who: 'interviewer', kind: 'hint', text: aside.told, at: askedAt, question, lead }]
          : [
              { who: 'candidate', kind: 'clarification', text: aside.asked, at: askedAt, question, lead },
              { who: 'interviewer', kind: 'clarification', text: aside.told, at: askedAt, question, lead },
            ],
      ),
      ...(said ? [{ who: 'candidate', kind: 'answer', text: said.answer, at, question, lead } as const] : []),
      ...(passed ? [{ who: 'candidate', kind: 'passed', text: '', at, question, lead } as const] : []),
    ]
  })
}

const LEFT_TO_YOU = 'I leave that to you: assume something sensible, and say what you assume.'
