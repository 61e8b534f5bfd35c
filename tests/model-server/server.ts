/** A server on loopback that speaks the providers' protocols, and plays the model that a call names. */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ZodError } from 'zod'
import { anthropic } from './anthropic.ts'
import { behaviourOf } from './behaviours.ts'
import type { Act } from './behaviours.ts'
import { google } from './google.ts'
import { openai } from './openai.ts'
import { readPrompt } from './read-prompt.ts'
import { HEARS, callOf, readRecording, transcriptions } from './transcriptions.ts'
import type { HeardRecording } from './transcriptions.ts'
import { WrongRequest } from './wire.ts'
import type { Heard, Usage, Wire } from './wire.ts'

export const KEY = 'sk-test-0123456789'

const WIRES: Readonly<Record<string, Wire>> = { openai, anthropic, google }

export interface ModelServer {
  /** The address to configure for a wire. */
  url(wire: 'openai' | 'anthropic' | 'google'): string
  /** All calls, in order. */
  readonly heard: readonly Heard[]
  /** All recordings among them, in order. */
  readonly recordings: readonly HeardRecording[]
  /** Requests that broke a rule of their wire. */
  readonly wrong: readonly string[]
  /** Forgets all calls, so that models which fail only once fail again. */
  forget(): void
  /** Calls that are still open. */
  open(): number
  close(): Promise<void>
}

interface Kind {
  /** Whether it takes calls without a key, as servers on one's own machine do. */
  readonly keyless?: boolean
  /** Who it says it is in its list of models, as Ollama does. */
  readonly owner?: string
}

/** What a server on one's own machine lists: one that rules well, one that does not, one for search, one that hears. */
const LISTED = ['expert', 'good', 'nomic-embed-text', 'whisper-1']

export async function startModelServer({
  keyless = false,
  owner = 'library',
}: Kind = {}): Promise<ModelServer> {
  const heard: Heard[] = []
  const recordings: HeardRecording[] = []
  const wrong: string[] = []
  let open = 0

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? ''
    const wire = WIRES[path.split('/')[1] ?? '']
    if (!wire) return send(response, 404, { error: { message: 'no such wire' } })
    if (request.method === 'GET' && path.endsWith('/models'))
      return send(response, 200, {
        object: 'list',
        data: LISTED.map(id => ({ id, object: 'model', created: 1, owned_by: owner })),
      })
    const speech = path.endsWith('/audio/transcriptions')
    let call: Heard
    try {
      if (speech) {
        const recording = await readRecording(request)
        recordings.push(recording)
        call = callOf(recording)
      } else call = wire.read(path, request.headers, JSON.parse(await textOf(request)))
    } catch (error) {
      if (!(error instanceof ZodError || error instanceof WrongRequest || error instanceof SyntaxError))
        throw error
      wrong.push(error.message)
      return send(response, 400, wire.error(400))
    }
    heard.push(call)
    if (call.key !== KEY && !keyless)
      return send(response, 401, { ...Object(wire.error(401)), echo: call.key })
    const calls = heard.filter(one => one.model === call.model).length
    const hears = speech ? HEARS[call.model]?.(calls) : undefined
    const act = hears ??
      behaviourOf(call.model)?.(readPrompt(call.system, call.prompt), calls) ?? {
        kind: 'fail',
        status: 404,
      }
    play(speech ? transcriptions : wire, call, act, response)
  }

  const server = createServer((request, response) => {
    open += 1
    response.once('close', () => {
      open -= 1
    })
    answer(request, response).catch((error: unknown) => {
      wrong.push(String(error))
      response.destroy()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: wire => `http://127.0.0.1:${port}/${wire}`,
    heard,
    recordings,
    wrong,
    forget: () => void (heard.length = recordings.length = 0),
    open: () => open,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function play(wire: Omit<Wire, 'read'>, call: Heard, act: Act, response: ServerResponse): void {
  const usage = (text: string): Usage => ({
    input: Math.ceil((call.system.length + call.prompt.length) / 4),
    output: Math.ceil(text.length / 4),
  })
  switch (act.kind) {
    case 'say': {
      const as = act.plainly ? { ...call, tool: undefined } : call
      return call.stream
        ? stream(response, wire.events(as, act.text, usage(act.text)))
        : send(response, 200, wire.whole(as, act.text, usage(act.text)))
    }
    case 'fail':
      return send(response, act.status, { ...Object(wire.error(act.status)), echo: call.key }, act.headers)
    case 'decline':
      return call.stream
        ? stream(response, wire.declinedEvents(call))
        : send(response, 200, wire.declined(call))
    case 'stall':
      // Only the head is sent, so the caller has to give up by itself.
      response.writeHead(200, { 'content-type': call.stream ? 'text/event-stream' : 'application/json' })
      response.flushHeaders()
      return
    case 'drip': {
      const events = wire.events(call, act.text, usage(act.text)).slice(0, -3)
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      for (const event of events) response.write(event)
      const more = setInterval(() => response.write(': still here\n\n'), 20)
      response.once('close', () => clearInterval(more))
      return
    }
    case 'cut': {
      const events = wire.events(call, act.text, usage(act.text))
      const whole = JSON.stringify(wire.whole(call, act.text, usage(act.text)))
      response.writeHead(
        200,
        call.stream
          ? { 'content-type': 'text/event-stream' }
          : { 'content-type': 'application/json', 'content-length': whole.length },
      )
      response.write(
        call.stream
          ? events
              .slice(0, Math.ceil(events.length / 2))
              .join('')
              .slice(0, -5)
          : whole.slice(0, whole.length / 2),
        () => response.destroy(),
      )
      return
    }
    case 'not-json':
      response.writeHead(200, { 'content-type': call.stream ? 'text/event-stream' : 'application/json' })
      response.end(call.stream ? 'data: <html>\n\n' : '<html>A proxy says hello.</html>')
      return
    case 'endless': {
      response.writeHead(200, { 'content-type': call.stream ? 'text/event-stream' : 'application/json' })
      const more = () => {
        while (
          response.writable &&
          response.write(call.stream ? `: ${' '.repeat(65_536)}\n` : ' '.repeat(65_536))
        );
        response.once('drain', more)
      }
      return more()
    }
  }
}

function stream(response: ServerResponse, events: readonly string[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  for (const event of events) response.write(event)
  response.end()
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
