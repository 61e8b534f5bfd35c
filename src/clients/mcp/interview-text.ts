import type { Debrief, InterviewView } from '#api'

/** Where an interview stands, as a client reads it: what was told to a hint or a request for facts, and what waits for an answer. */
export function interviewText(
  { id, number, phase, because, blueprint, ms, agenda, turns, awaiting }: InterviewView,
  did: 'hint' | 'clarify' | 'other',
) {
  const now = agenda.findIndex(item => item.state === 'now')
  const wanted = did === 'clarify' ? 'clarification' : did
  const told = turns.findLast(turn => turn.who === 'interviewer' && turn.kind === wanted)?.text ?? null
  return {
    interview: id,
    number,
    phase,
    because,
    title: blueprint.title,
    question: now < 0 ? null : `${now + 1} of ${agenda.length}: ${agenda[now]?.title ?? ''}`,
    minutesGone: Math.round(ms / 6000) / 10,
    minutes: blueprint.minutes,
    told,
    asks:
      phase === 'running' && awaiting
        ? { kind: awaiting.move, prompt: awaiting.prompt, hintsLeft: awaiting.hintsLeft }
        : null,
    then:
      phase === 'closed'
        ? 'The interview is over; debrief tells how it went.'
        : phase === 'paused'
          ? 'say with kind resume goes on.'
          : 'Ask the learner this, and say their answer word for word.',
  }
}

/** The heads of a debrief. */
export function debriefText({ id, blueprint, signal, restsOn, questions, notAsked, study }: Debrief) {
  return {
    interview: id,
    title: blueprint.title,
    signal: signal?.word ?? null,
    signalAtBest: signal?.best ?? null,
    restsOn,
    questions: questions.map(q => ({
      question: q.question,
      title: q.title,
      verdict: q.hiring,
      verdictAtBest: q.hiringHigh,
      skipped: q.skipped,
      mark: q.mark,
      decided: q.decided,
      report: q.attempt && `viva://reports/${q.attempt}`,
    })),
    notAsked,
    study,
  }
}
