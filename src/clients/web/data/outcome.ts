import { troubleIn, UNREACHABLE } from './trouble.ts'
import type { ApiResult } from './trouble.ts'

interface Reply<T> {
  readonly ok: boolean
  json(): Promise<T>
}

/** Waits for a reply in JSON. Every failure becomes an outcome that the page can show. */
export function outcomeOf<T>(call: Promise<Reply<T> & Response>): Promise<ApiResult<T>> {
  return read(call, reply => reply.json())
}

export interface DownloadedFile {
  readonly name: string
  readonly content: Blob
}

/** Waits for a file, named as the reply says, or else by the usual name. */
export function fileOf(call: Promise<Response>, usualName: string): Promise<ApiResult<DownloadedFile>> {
  return read(call, async reply => ({
    name: fileNameIn(reply.headers.get('content-disposition')) ?? usualName,
    content: await reply.blob(),
  }))
}

async function read<R extends Response, T>(
  call: Promise<R>,
  valueOf: (reply: R) => Promise<T>,
): Promise<ApiResult<T>> {
  try {
    const reply = await call
    return reply.ok
      ? { ok: true, value: await valueOf(reply) }
      : { ok: false, trouble: await troubleIn(reply) }
  } catch {
    return { ok: false, trouble: UNREACHABLE }
  }
}

function fileNameIn(disposition: string | null): string | undefined {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1]
}
