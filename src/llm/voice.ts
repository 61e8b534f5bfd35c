import { Fault } from '#domain'
import type { Voice, VoiceBrief } from '#domain'
import { paidFor } from './ask.ts'
import { createBreaker } from './breaker.ts'
import type { ModelSpec } from './config.ts'
import { FAILURES } from './failure.ts'
import { textFingerprint } from './fingerprint.ts'
import { callAt, costOf, mostTokens } from './spend-ledger.ts'
import type { SpendLedger } from './spend-ledger.ts'
import { fill } from './prompts/prompt.ts'
import type { VoicePrompt, VoiceVariable } from './prompts/voice-prompt.ts'
import type { SpeakOnce, Spoken } from './speak-once.ts'
import type { Surroundings } from './surroundings.ts'

/** Who waits for a question has it before their eyes as it was written: another wording that comes later disturbs. */
const MOST_MS = 10_000
/** A question has a few sentences; the rest is for models that think first. */
const MOST_OUTPUT = 1000
/** Enough to vary, and little enough to keep to the text. */
const TEMPERATURE = 0.4

const KINDS = {
  question: 'question',
  'follow-up': 'follow-up question',
  doubt: 'request to stand by a statement or put it right',
} as const satisfies Record<VoiceBrief['kind'], string>

interface Parts {
  readonly spec: ModelSpec
  readonly once: SpeakOnce
  readonly prompt: VoicePrompt
  readonly ledger: SpendLedger
  readonly surroundings: Surroundings
}

/** A language model as the interviewer's voice. It is asked once or not at all: nobody waits while it is tried again. */
export function createVoice({ spec, once, prompt, ledger: record, surroundings }: Parts): Voice {
  const breaker = createBreaker()
  const outputTokens = Math.min(spec.outputTokens, MOST_OUTPUT)
  return {
    name: `${spec.name} (${spec.model}, voice ${prompt.version})`,
    async *phrase(brief, signal) {
      const filled = await fillFor(brief, prompt)
      const startedMs = surroundings.now()
      if (!breaker.allows(startedMs)) throw silent('resting')
      const most = costOf(mostTokens([filled.system, filled.prompt], outputTokens), spec)
      const about = `${brief.question} ${await textFingerprint([spec.provider, spec.baseUrl ?? '', spec.model, filled.system, filled.prompt])}`
      const id = record.reserve(
        callAt(startedMs, { model: spec.name, prompt: `voice ${prompt.version}`, about }),
        most,
      )
      if (id === undefined) throw silent('over-budget')
      // This it stays where whoever listens goes before the end.
      let spoken: Spoken = { outcome: 'cancelled' }
      try {
        spoken = yield* once(
          {
            ...filled,
            temperature: TEMPERATURE,
            outputTokens,
            ms: Math.min(spec.timeoutSeconds * 1000, MOST_MS),
          },
          signal,
        )
      } finally {
        const nowMs = surroundings.now()
        record.settle(id, {
          ...paidFor(spoken.outcome, spoken.tokens, most, spec),
          ms: nowMs - startedMs,
          outcome: spoken.outcome,
        })
        breaker.note(spoken.outcome, nowMs)
      }
      if (spoken.outcome !== 'said') throw silent(spoken.outcome)
    },
  }
}

function silent(because: keyof typeof FAILURES): Fault {
  return new Fault('unavailable', `the voice is silent: ${FAILURES[because]}`)
}

async function fillFor(
  { interview, asked, turns, kind, prompt: text }: VoiceBrief,
  { version, system, prompt }: VoicePrompt,
) {
  // Quoted, so that no turn can seem to be two; and the nonce is made from all of it, so that none can hold it.
  const lines = turns.map(turn => `${turn.who}: ${JSON.stringify(turn.text)}`).join('\n') || '(nothing)'
  const nonce = await textFingerprint(['voice nonce', version, lines, text], 24)
  const values: Record<VoiceVariable, string> = {
    interview,
    asked: asked.join('; '),
    turns: lines,
    kind: KINDS[kind],
    text,
    nonce,
  }
  return { system: fill(system, values), prompt: fill(prompt, values) }
}
