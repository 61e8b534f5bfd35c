import type { LanguageModel } from 'ai'
import type { ModelSpec } from './config.ts'
import type { Surroundings } from './surroundings.ts'

/** More than any answer needs, and little enough to hold in memory. */
const MOST_BYTES = 2_000_000

/** Loads the provider's library on the first call: loading them all would slow every start. */
export async function openModel(
  spec: ModelSpec,
  key: string | undefined,
  { fetch }: Surroundings,
): Promise<LanguageModel> {
  const settings = {
    ...(key === undefined ? {} : { apiKey: key }),
    ...(spec.baseUrl === undefined ? {} : { baseURL: spec.baseUrl }),
    fetch: careful(fetch),
  }
  // Without a key the library would look for one in the environment.
  const keyed = { apiKey: '', ...settings }
  switch (spec.provider) {
    case 'openai-compatible': {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
      return createOpenAICompatible({
        ...settings,
        name: 'compatible',
        baseURL: spec.baseUrl ?? '',
        includeUsage: true,
        supportsStructuredOutputs: spec.structured === 'schema',
      })(spec.model)
    }
    case 'openai':
      // The older of its two interfaces, which proxies speak too.
      return (await import('@ai-sdk/openai')).createOpenAI(keyed).chat(spec.model)
    case 'anthropic':
      return (await import('@ai-sdk/anthropic')).createAnthropic(keyed)(spec.model)
    case 'google':
      return (await import('@ai-sdk/google')).createGoogleGenerativeAI(keyed)(spec.model)
  }
}

/** Follows no redirect, which would carry the key elsewhere, and stops reading an endless answer. */
export function careful(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' })
    if (!response.body) return response
    let bytes = 0
    const limit = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength
        if (bytes > MOST_BYTES) controller.error(new TypeError('the answer is too large'))
        else controller.enqueue(chunk)
      },
    })
    const { status, statusText, headers } = response
    return new Response(response.body.pipeThrough(limit), { status, statusText, headers })
  }
}
