import { Fault } from '#domain'
import type { Voice, VoiceBrief } from '#domain'
import { createBookedCalls } from './booked-calls.ts'
import type { ModelSpec } from './config.ts'
import { FAILURES } from './failure.ts'
import { textFingerprint } from './fingerprint.ts'
import type { SpendLedger } from './spend-ledger.ts'
import { fill } from './prompts/prompt.ts'
import type { VoicePrompt, VoiceVariable } from './prompts/voice-prompt.ts'
import type { SpeakOnce, Spoken } from './speak-once.ts'
import type { Surroundings } from './surroundings.ts'

/** The question is on screen as written, and another wording later than this disturbs. */
const MOST_MS = 10_000
/** A question has a few sentences; the rest is for models that reason first. */
const MOST_OUTPUT = 1000
/** High enough to vary the wording, and low enough to keep to the text. */
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

/**
 * A language model as the interviewer's voice. It is asked at most once, since nobody waits for a second try.
 */
export function createVoice({ spec, once, prompt, ledger, surroundings }: Parts): Voice {
  const calls = createBookedCalls({ spec, ledger, surroundings })
  const outputTokens = Math.min(spec.outputTokens, MOST_OUTPUT)
  return {
    name: `${spec.name} (${spec.model}, voice ${prompt.version})`,
    async *phrase(brief, signal) {
      const filled = await fillFor(brief, prompt)
      const texts = [filled.system, filled.prompt]
      const fingerprint = await textFingerprint([spec.provider, spec.baseUrl ?? '', spec.model, ...texts])
      if (!calls.allowed()) throw silent('resting')
      const settle = calls.book({
        prompt: `voice ${prompt.version}`,
        about: `${brief.question} ${fingerprint}`,
        texts,
        outputTokens,
      })
      if (!settle) throw silent('over-budget')
      // Stays 'cancelled' if the listener leaves early.
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
        settle(spoken.outcome, spoken.tokens)
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
  // Quoted, so that no turn can pass for two. The nonce is made from all turns, so that none can contain it.
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
