import type { z } from 'zod'

/** The description of a route beyond its own schemas. */
export interface Operation {
  readonly id: string
  readonly tag:
    | 'practice'
    | 'questions'
    | 'exercises'
    | 'interviews'
    | 'diagnostic'
    | 'record'
    | 'models'
    | 'overview'
  readonly summary: string
  readonly status: 200 | 201
  readonly gives:
    | z.ZodType
    | 'text/markdown'
    | 'text/event-stream'
    | 'application/x-ndjson'
    | 'application/octet-stream'
  /** The type of a body that is no JSON. */
  readonly takes?: 'application/x-ndjson' | 'audio/webm'
  /** Calls that work on a fresh record in the order of `EXAMPLES`. */
  readonly examples: readonly Example[]
}

export interface Example {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** The closing status, if it is not the status of success. */
  readonly status?: number
}
