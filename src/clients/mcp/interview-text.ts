import type { Debrief, InterviewView } from '#api'

/**
 * The state of an interview for a client: the reply to a hint or a request for facts, and the prompt that
 * waits for an answer.
 */
export function interviewText(
  { id, number, phase, because, blueprint, ms, agenda, turns, awaiting }: InterviewView,
  did: 'hint' | 'clarify' | 'other',
) {
  const now = agenda.findIndex(item => item.state === 'now')
  const wanted = did === 'clarify' ? 'clarification' : did
  const reply = turns.findLast(turn => turn.who === 'interviewer' && turn.kind === wanted)?.text ?? null
  return {
    interview: id,
    number,
    phase,
    because,
    title: blueprint.title,
    question: now < 0 ? null : `${now + 1} of ${agenda.length}: ${agenda[now]?.title ?? ''}`,
    minutesGone: Math.round(ms / 6000) / 10,
    minutes: blueprint.minutes,
    told: reply,
    asks:
      phase === 'running' && awaiting
        ? { kind: awaiting.move, lead: awaiting.lead, prompt: awaiting.prompt, hintsLeft: awaiting.hintsLeft }
        : null,
    then:
      phase === 'closed'
        ? 'The interview is over. Call debrief to see how it went.'
        : phase === 'paused'
          ? 'Call say with kind resume to continue.'
          : 'Ask the learner this, and pass on their answer with say, word for word.',
  }
}

/** The main results of a debrief. */
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
