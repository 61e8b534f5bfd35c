import { hc } from 'hono/client'
import type { Api } from '#app'
import { Fault } from '#domain'
import type { FaultCode } from '#domain'

export type Client = ReturnType<typeof clientOf>

/** The app, as the terminal speaks to it: over HTTP, even in one process. */
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

/** What the app said, or what stood in the way, as a Fault. */
export async function told<T>(response: Reply<T> | Promise<Reply<T>>): Promise<T> {
  const reply = await response
  if (!reply.ok) throw new Fault(codeOf(reply.status), detailIn(await reply.text()))
  return reply.json()
}

/** The same for what is not JSON. */
export async function toldText(
  response:
    Pick<Reply<unknown>, 'ok' | 'status' | 'text'> | Promise<Pick<Reply<unknown>, 'ok' | 'status' | 'text'>>,
): Promise<string> {
  const reply = await response
  const text = await reply.text()
  if (!reply.ok) throw new Fault(codeOf(reply.status), detailIn(text))
  return text
}

function codeOf(status: number): FaultCode {
  if (status === 404) return 'not-found'
  if (status === 409) return 'conflict'
  return status >= 500 ? 'unavailable' : 'invalid'
}

/** The sentence in an error body. */
function detailIn(body: string): string {
  try {
    const said: unknown = JSON.parse(body)
    if (said && typeof said === 'object' && 'detail' in said && typeof said.detail === 'string')
      return said.detail
  } catch {
    // Not JSON: the body itself has to do.
  }
  return body
}
