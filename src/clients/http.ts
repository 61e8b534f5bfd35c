import { hc } from 'hono/client'
import type { Api } from '#app'
import { Fault } from '#domain'
import type { FaultCode } from '#domain'

export type Client = ReturnType<typeof clientOf>

/** A typed client of the app. It speaks HTTP even within one process. */
export function clientOf(
  fetch: (input: RequestInfo | URL, init?: RequestInit) => Response | Promise<Response>,
) {
  return hc<Api>('http://viva', {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
  }).api
}

interface Reply<T> {
  readonly ok: boolean
  readonly status: number
  readonly json: () => Promise<T>
  readonly text: () => Promise<string>
}

/** The body of a response, parsed as JSON. Throws a `Fault` if the app refused the request. */
export async function told<T>(response: Reply<T> | Promise<Reply<T>>): Promise<T> {
  const reply = await response
  if (!reply.ok) throw new Fault(codeOf(reply.status), detailIn(await reply.text()))
  return reply.json()
}

/** The same for a body that is not JSON. */
export async function toldText(
  response:
    | Pick<Reply<unknown>, 'ok' | 'status' | 'text'>
    | Promise<Pick<Reply<unknown>, 'ok' | 'status' | 'text'>>,
): Promise<string> {
  const reply = await response
  const text = await reply.text()
  if (!reply.ok) throw new Fault(codeOf(reply.status), detailIn(text))
  return text
}

/** The same for a file. */
export async function toldBytes(response: Promise<Response>): Promise<Uint8Array> {
  const reply = await response
  if (!reply.ok) throw new Fault(codeOf(reply.status), detailIn(await reply.text()))
  return new Uint8Array(await reply.arrayBuffer())
}

function codeOf(status: number): FaultCode {
  if (status === 401) return 'unidentified'
  if (status === 404) return 'not-found'
  if (status === 409) return 'conflict'
  return status >= 500 ? 'unavailable' : 'invalid'
}

/** The sentence in the body of an error. */
function detailIn(body: string): string {
  try {
    const error: unknown = JSON.parse(body)
    if (error && typeof error === 'object' && 'detail' in error && typeof error.detail === 'string')
      return error.detail
  } catch {
    // Not JSON, so the body itself is the message.
  }
  return body
}
