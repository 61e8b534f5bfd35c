/** Interviews and their streams as many clients would hold them, over real sockets and from one process. */
import { Agent, request } from 'node:http'
import type { ClientRequest } from 'node:http'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { randomFrom } from '#domain'
import type { InterviewView } from '#api'

/** The keys of the servers, by port. */
export const keys = new Map<number, string>()

const bearer = (port: number) => ({ authorization: `Bearer ${keys.get(port)}` })

interface Place {
  readonly port: number
  readonly id: string
}

export interface Heard {
  readonly number: number
  /** Time from the server's event to its reading here. Both are on the same machine's clock. */
  readonly delayMs: number
}

const nowMs = () => performance.timeOrigin + performance.now()
/** Each stream has a socket of its own; steps share a few. */
const few = new Agent({ keepAlive: true, maxSockets: 16 })

/** Listens to one interview. Resolves at the first event, with the request by which to leave. */
export function listenTo({ port, id }: Place, hear: (heard: Heard) => void): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, host: '127.0.0.1', path: `/api/interviews/${id}/live`, agent: false, headers: bearer(port) },
      response => {
        let text = ''
        response.setEncoding('utf8')
        response.on('error', () => {})
        response.on('data', (chunk: string) => {
          const readAt = nowMs()
          const blocks = (text + chunk).split('\n\n')
          text = blocks.pop() ?? ''
          for (const block of blocks) {
            const [, number, at = ''] = /"kind":"moved","number":(\d+),"at":"([^"]+)"/.exec(block) ?? []
            if (number !== undefined) hear({ number: Number(number), delayMs: readAt - Date.parse(at) })
          }
          resolve(asked)
        })
      },
    )
    asked.once('error', reject)
    asked.end()
  })
}

/** Asks for a stream, and reads nothing of it. */
export function listenDeaf({ port, id }: Place): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.pause()
      socket.write(
        `GET /api/interviews/${id}/live HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${keys.get(port)}\r\n\r\n`,
        () => resolve(socket),
      )
    })
    socket.once('error', reject)
  })
}

function post(port: number, path: string, json: unknown): Promise<InterviewView> {
  const body = JSON.stringify(json)
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: `/api/interviews${path}`,
        agent: few,
        headers: {
          ...bearer(port),
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      response => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        response.on('end', () =>
          response.statusCode === 200 || response.statusCode === 201
            ? resolve(JSON.parse(text) as InterviewView)
            : reject(new Error(`${response.statusCode} ${text}`)),
        )
      },
    )
    asked.once('error', reject)
    asked.end(body)
  })
}

export interface Candidate {
  readonly id: string
  /** Takes one step, and returns the interview after it. */
  step(): Promise<InterviewView>
}

const ANSWERS = [
  'Dividing by the root of the dimension keeps the variance of the scores at one.',
  'The cache grows with the length of the sequence and with the number of heads.',
  'I would measure it first, and then change one thing at a time.',
] as const

/**
 * A candidate who asks, pauses, resumes, takes hints and sometimes answers. The seed determines all steps.
 */
export async function openCandidate(port: number, seed: string): Promise<Candidate> {
  const random = randomFrom(seed)
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)]
  let view = await post(port, '', {
    id: crypto.randomUUID(),
    blueprint: { sections: ['foundations', 'architecture'], minutes: 120, questions: 12 },
  })
  const doing = () => {
    const chance = random()
    if (view.phase === 'paused') return { kind: 'resume' }
    if (chance < 0.1) return { kind: 'say', answer: pick(ANSWERS) }
    if (chance < 0.3 && (view.awaiting?.hintsLeft ?? 0) > 0) return { kind: 'hint' }
    if (chance < 0.5) return { kind: 'clarify', asked: 'How large is the model?' }
    return { kind: 'pause' }
  }
  return {
    id: view.id,
    async step() {
      view = await post(port, `/${view.id}/steps`, { number: view.number, does: doing() })
      return view
    },
  }
}

/** Does the work for all items, with at most `atOnce` under way. Results are in the order of the items. */
export async function allOf<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const done: R[] = []
  const queue = items.entries()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [i, item] of queue) done[i] = await work(item)
    }),
  )
  return done
}
