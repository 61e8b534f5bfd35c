import { z } from 'zod'
import { timed } from './model-call.ts'
import { careful } from './open-model.ts'
import type { Surroundings } from './surroundings.ts'

/** A server on this machine that speaks OpenAI's form, and what it serves. */
interface FoundServer {
  /** The program that it seems to be: Ollama, LM Studio, llama.cpp, vLLM, whisper.cpp. */
  readonly kind: string
  readonly baseUrl: string
  /** Models that write, by the server's names for them. */
  readonly models: readonly string[]
  /** Models that turn speech into text. */
  readonly transcribers: readonly string[]
}

/** Where servers of each kind listen if nobody tells them otherwise. */
export const USUAL_PLACES: readonly (readonly [kind: string, baseUrl: string])[] = [
  ['Ollama', 'http://127.0.0.1:11434/v1'],
  ['LM Studio', 'http://127.0.0.1:1234/v1'],
  ['llama.cpp', 'http://127.0.0.1:8080/v1'],
  ['vLLM', 'http://127.0.0.1:8000/v1'],
]

const WAIT_MS = 2000

/** Looks for servers, in the order of the places. Nothing is sent but the question what they serve. */
export async function findServers(
  places: readonly (readonly [kind: string, baseUrl: string])[],
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<readonly FoundServer[]> {
  const found = await Promise.all(
    places.map(async ([kind, baseUrl]) => {
      const { signal: within, done } = timed(WAIT_MS, signal, surroundings)
      try {
        return await serverAt(kind, baseUrl, careful(surroundings.fetch), within)
      } catch {
        // Nobody listens there, or somebody who speaks something else.
        return undefined
      } finally {
        done()
      }
    }),
  )
  return found.filter(server => server !== undefined)
}

const Listed = z.object({
  data: z.array(
    z.object({
      id: z.string().min(1).max(100),
      owned_by: z.string().optional().catch(undefined),
      task: z.string().optional().catch(undefined),
    }),
  ),
})

async function serverAt(
  kind: string,
  baseUrl: string,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<FoundServer | undefined> {
  const response = await fetch(`${baseUrl}/models`, { signal, headers: { accept: 'application/json' } })
  // whisper.cpp has no list, but a page of its own that says what it is.
  if (!response.ok) {
    await response.body?.cancel()
    const page = await (await fetch(new URL('/', baseUrl), { signal })).text()
    return /whisper/i.test(page)
      ? { kind: 'whisper.cpp', baseUrl, models: [], transcribers: ['whisper-1'] }
      : undefined
  }
  const { data } = Listed.parse(await response.json())
  const hears = ({ id, task }: (typeof data)[number]) =>
    task === 'automatic-speech-recognition' || /whisper|parakeet|transcribe/i.test(id)
  const writes = (model: (typeof data)[number]) =>
    !hears(model) && !/embed|rerank|\btts\b|kokoro/i.test(model.id)
  return {
    kind: kindOf(data[0]?.owned_by) ?? kind,
    baseUrl,
    models: data.filter(writes).map(({ id }) => id),
    transcribers: data.filter(hears).map(({ id }) => id),
  }
}

/** Some servers say what they are in the list itself, wherever they listen. */
function kindOf(owner: string | undefined): string | undefined {
  return { library: 'Ollama', organization_owner: 'LM Studio', llamacpp: 'llama.cpp', vllm: 'vLLM' }[
    owner ?? ''
  ]
}

/** A name for a model among the learner's: `qwen3:8b` becomes `qwen3-8b`. */
export function nameFor(model: string, taken: readonly string[]): string {
  const short = model.replace(/^.*\//, '').toLowerCase()
  const name =
    short
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 36) || 'model'
  const free = [name, ...Array.from({ length: taken.length + 1 }, (_, i) => `${name}-${i + 2}`)]
  return free.find(each => !taken.includes(each)) ?? name
}
