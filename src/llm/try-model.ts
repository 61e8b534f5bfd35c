import { z } from 'zod'
import type { Ask } from './ask.ts'
import { FAILURES } from './failure.ts'
import type { ModelSpec } from './config.ts'
import { costOf } from './spend-ledger.ts'
import type { Surroundings } from './surroundings.ts'

export interface Tried {
  readonly works: boolean
  /** One line for a person. */
  readonly line: string
}

const Sum = z.strictObject({ word: z.string(), sum: z.int() })
const REQUEST = {
  system: 'Reply with one JSON object and nothing else: {"word": "viva", "sum": <the sum>}',
  prompt: 'The word is "viva". The sum is that of 19 and 23.',
  schema: Sum,
  temperature: 0,
} as const

/** Says in one line whether a model is reached, answers, keeps to a form and counts its tokens. */
export async function tryModel(
  spec: ModelSpec,
  ask: Ask,
  { now }: Surroundings,
  signal: AbortSignal,
): Promise<Tried> {
  const startedMs = now()
  const reply = await ask(REQUEST, { prompt: 'test', about: 'test' }, signal)
  const seconds = ((now() - startedMs) / 1000).toFixed(1)
  const head = `${spec.name} (${spec.provider}, ${spec.model})`
  if (reply.kind === 'failed') {
    const reached =
      reply.because === 'malformed' || reply.because === 'declined' || reply.because === 'cut-off'
        ? 'reachable, but '
        : ''
    return {
      works: false,
      line: `${head}: ${reached}${FAILURES[reply.because]}${wayOut(reply.because, spec)}`,
    }
  }
  const right = reply.value.sum === 42 && reply.value.word === 'viva'
  const { tokens } = reply
  const usage = tokens
    ? `${tokens.input + tokens.output} tokens counted${spec.price ? `, ${costOf(tokens, spec).dollars.toFixed(5)} dollars` : ''}`
    : 'tokens not counted, so each call is booked at its largest cost'
  return {
    works: true,
    line: `${head}: reachable, answers ${right ? 'rightly' : 'in form but with a wrong sum'}, structured output by ${spec.structured}${spec.stream ? ', streamed' : ''}, ${usage}, ${seconds} s`,
  }
}

function wayOut(because: keyof typeof FAILURES, spec: ModelSpec): string {
  switch (because) {
    case 'key-refused':
      return spec.keyFrom === undefined
        ? '; see its "key" in models.yaml'
        : `; see ${spec.keyFrom} in the environment`
    case 'unreachable':
    case 'not-found':
      return spec.baseUrl === undefined
        ? '; see its "model"'
        : `; see its "model" and whether a server runs at ${spec.baseUrl}`
    case 'malformed':
    case 'rejected':
      return `; "structured: ${spec.structured === 'schema' ? 'tool" or "json' : 'schema'}" may suit it`
    case 'over-budget':
      return '; "budget" in models.yaml sets it'
    case 'too-slow':
      return `; "timeoutSeconds" is ${spec.timeoutSeconds}`
    case 'cut-off':
      return `; "outputTokens" is ${spec.outputTokens}`
    default:
      return ''
  }
}
