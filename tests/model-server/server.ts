/** A server on loopback that speaks as the providers do, and plays the model that its name says. */
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
import { WrongRequest } from './wire.ts'
import type { Heard, Usage, Wire } from './wire.ts'

export const KEY = 'sk-test-0123456789'

const WIRES: Readonly<Record<string, Wire>> = { openai, anthropic, google }

export interface ModelServer {
  /** The address to configure for a wire. */
  url(wire: 'openai' | 'anthropic' | 'google'): string
  /** All that was asked, in order. */
  readonly heard: readonly Heard[]
  /** Requests that broke a rule of their wire. */
  readonly wrong: readonly string[]
  /** Forgets what was asked, so that those who mend themselves fail anew. */
  forget(): void
  /** Calls that are still open. */
  open(): number
  close(): Promise<void>
}

export async function startModelServer(): Promise<ModelServer> {
  const heard: Heard[] = []
  const wrong: string[] = []
  let open = 0

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? ''
    const wire = WIRES[path.split('/')[1] ?? '']
    if (!wire) return send(response, 404, { error: { message: 'no such wire' } })
    let said: Heard
    try {
      said = wire.read(path, request.headers, JSON.parse(await textOf(request)))
    } catch (error) {
      if (!(error instanceof ZodError || error instanceof WrongRequest || error instanceof SyntaxError))
        throw error
      wrong.push(error.message)
      return send(response, 400, wire.error(400))
    }
    heard.push(said)
    if (said.key !== KEY) return send(response, 401, { ...Object(wire.error(401)), echo: said.key })
    const calls = heard.filter(one => one.model === said.model).length
    const act = behaviourOf(said.model)?.(readPrompt(said.system, said.prompt), calls) ?? {
      kind: 'fail',
      status: 404,
    }
    play(wire, said, act, response)
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
    wrong,
    forget: () => void (heard.length = 0),
    open: () => open,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function play(wire: Wire, said: Heard, act: Act, response: ServerResponse): void {
  const usage = (text: string): Usage => ({
    input: Math.ceil((said.system.length + said.prompt.length) / 4),
    output: Math.ceil(text.length / 4),
  })
  switch (act.kind) {
    case 'say':
      return said.stream
        ? stream(response, wire.events(said, act.text, usage(act.text)))
        : send(response, 200, wire.whole(said, act.text, usage(act.text)))
    case 'fail':
      return send(response, act.status, { ...Object(wire.error(act.status)), echo: said.key }, act.headers)
    case 'decline':
      return said.stream
        ? stream(response, wire.declinedEvents(said))
        : send(response, 200, wire.declined(said))
    case 'stall':
      // The head comes, and then nothing: the caller has to give up by itself.
      response.writeHead(200, { 'content-type': said.stream ? 'text/event-stream' : 'application/json' })
      response.flushHeaders()
      return
    case 'drip': {
      const events = wire.events(said, act.text, usage(act.text)).slice(0, -3)
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      for (const event of events) response.write(event)
      const more = setInterval(() => response.write(': still here\n\n'), 20)
      response.once('close', () => clearInterval(more))
      return
    }
    case 'cut': {
      const events = wire.events(said, act.text, usage(act.text))
      const whole = JSON.stringify(wire.whole(said, act.text, usage(act.text)))
      response.writeHead(
        200,
        said.stream
          ? { 'content-type': 'text/event-stream' }
          : { 'content-type': 'application/json', 'content-length': whole.length },
      )
      response.write(
        said.stream
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
      response.writeHead(200, { 'content-type': said.stream ? 'text/event-stream' : 'application/json' })
      response.end(said.stream ? 'data: <html>\n\n' : '<html>A proxy says hello.</html>')
      return
    case 'endless': {
      response.writeHead(200, { 'content-type': said.stream ? 'text/event-stream' : 'application/json' })
      const more = () => {
        while (
          response.writable &&
          response.write(said.stream ? `: ${' '.repeat(65_536)}\n` : ' '.repeat(65_536))
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
