import { z } from 'zod'
import { ANSWER_LIMIT, Fault, harmless } from '#domain'
import type { Recording, Transcriber, VoicePlace } from '#domain'
import { isFree } from './booked-calls.ts'
import { TRANSCRIBER } from './config.ts'
import { FAILURES, failureOfStatus, neverSent } from './failure.ts'
import type { Failure } from './failure.ts'
import { timed } from './model-call.ts'
import { careful } from './open-model.ts'
import { callAt } from './spend-ledger.ts'
import type { Cost, SpendLedger } from './spend-ledger.ts'
import type { Surroundings } from './surroundings.ts'
import { voicePlaceOf } from './transcriber-config.ts'
import type { TranscriberSpec } from './transcriber-config.ts'

interface Parts {
  readonly spec: TranscriberSpec
  readonly key: string | undefined
  readonly ledger: SpendLedger
  readonly surroundings: Surroundings
}

interface Written {
  readonly outcome: Failure | 'said'
  readonly text: string
  /** The length of the recording as the server counts it. */
  readonly seconds?: number | undefined
}

/**
 * A server with OpenAI's endpoint for transcriptions. It is asked once: the recording is still on the page, and
 * the learner decides whether to try again. For the same reason it is never left alone after failures.
 */
export function createTranscriber({ spec, key, ledger, surroundings }: Parts): Transcriber {
  const place = voicePlaceOf(spec.baseUrl)
  const costOf = (seconds: number): Cost => ({
    tokens: 0,
    dollars: (seconds / 60) * (spec.pricePerMinute ?? 0),
  })
  return {
    ...place,
    async transcribe(recording, signal) {
      const startedMs = surroundings.now()
      const most = costOf(recording.seconds)
      const call = callAt(startedMs, { model: TRANSCRIBER, prompt: 'transcription', about: 'dictation' })
      const id = ledger.reserve(call, most)
      if (id === undefined) throw silent(place, 'over-budget', recording)
      const { outcome, text, seconds } = await askOnce({ spec, key, surroundings }, recording, signal)
      const counted = believed(seconds, recording)
      const paid = isFree(outcome) ? costOf(0) : counted === undefined ? most : costOf(counted)
      ledger.settle(id, { ...paid, ms: surroundings.now() - startedMs, outcome })
      if (outcome !== 'said') throw silent(place, outcome, recording)
      return text
    },
  }
}

/** Servers round up, to whole seconds or to their least charge; one that counts far more than was sent is not believed. */
const LEAST_CHARGE_SECONDS = 30

function believed(seconds: number | undefined, sent: Pick<Recording, 'seconds'>): number | undefined {
  return seconds !== undefined && seconds <= Math.max(2 * sent.seconds, LEAST_CHARGE_SECONDS)
    ? seconds
    : undefined
}

/** The common part of such servers' replies: some send only the text, and they count in different ways. */
const Reply = z.object({
  text: z.string(),
  duration: z.number().min(0).optional().catch(undefined),
  usage: z
    .object({ seconds: z.number().min(0) })
    .optional()
    .catch(undefined),
})

/** Some servers refuse a recording with status 200. */
const Refusal = z.object({ error: z.unknown() })

async function askOnce(
  { spec, key, surroundings }: Omit<Parts, 'ledger'>,
  recording: Recording,
  signal: AbortSignal,
): Promise<Written> {
  const { signal: within, done } = timed(spec.timeoutSeconds * 1000, signal, surroundings)
  const failed = (outcome: Failure): Written => ({ outcome, text: '' })
  try {
    const response = await careful(surroundings.fetch)(addressOf(spec), {
      method: 'POST',
      headers: {
        accept: 'application/json',
        // Minutes lie between recordings, so a kept connection may be dead, and a form is not sent twice.
        connection: 'close',
        ...(key && { authorization: `Bearer ${key}` }),
      },
      body: formFor(spec, recording),
      signal: within,
    })
    if (!response.ok) {
      await response.body?.cancel()
      return failed(failureOfStatus(response.status))
    }
    const body: unknown = await response.json()
    const reply = Reply.safeParse(body)
    if (!reply.success) return failed(Refusal.safeParse(body).success ? 'rejected' : 'malformed')
    const { text, usage, duration } = reply.data
    return { outcome: 'said', text: plainWords(text), seconds: usage?.seconds ?? duration }
  } catch (error) {
    if (signal.aborted) return failed('cancelled')
    if (within.aborted) return failed('too-slow')
    if (error instanceof SyntaxError) return failed('malformed')
    return failed(error instanceof Error && neverSent(error) ? 'unreachable' : 'cut-off')
  } finally {
    done()
  }
}

function addressOf({ baseUrl }: TranscriberSpec): string {
  return `${baseUrl.replace(/\/+$/, '')}/audio/transcriptions`
}

/** Servers recognise the container by the file's name. */
const EXTENSIONS = {
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/mpeg': 'mp3',
} as const satisfies Record<Recording['type'], string>

function formFor({ model, language }: TranscriberSpec, { audio, type }: Recording): FormData {
  const form = new FormData()
  form.set('model', model)
  form.set('response_format', 'json')
  if (language !== undefined) form.set('language', language)
  form.set('file', new Blob([audio], { type }), `recording.${EXTENSIONS[type]}`)
  return form
}

/** The words in one line, without the marks that stand for silence, and no more of them than an answer may hold. */
export function plainWords(text: string): string {
  return harmless(text.slice(0, 4 * ANSWER_LIMIT).replaceAll(/\[BLANK_AUDIO\]/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, ANSWER_LIMIT)
}

function silent({ host }: VoicePlace, because: Failure, { type }: Pick<Recording, 'type'>): Fault {
  const way = {
    unreachable: '; see whether a server runs there',
    'not-found': '; see "baseUrl" and "model" under "transcriber" in models.yaml',
    'key-refused': '; see the key under "transcriber" in models.yaml',
    rejected: `; it may not read ${type} (docs/models.md)`,
    'too-slow': '; "timeoutSeconds" under "transcriber" in models.yaml sets how long',
    'over-budget': '; "budget" in models.yaml sets it',
  } satisfies Partial<Record<Failure, string>>
  const hint = because in way ? way[because as keyof typeof way] : ''
  return new Fault('unavailable', `no text from ${host}: ${FAILURES[because]}${hint}`)
}
