import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Fault } from '#domain'

const TRIES = 20

type Serve = (request: Request) => Response | Promise<Response>

/** Listens on the loopback address, on the wanted port or the next free one. */
export async function listen(
  fetch: Serve,
  first: number,
): Promise<{ readonly server: Server; readonly port: number }> {
  for (let port = first; port < first + TRIES; port += 1) {
    // The adaptor makes a plain HTTP server unless its options say otherwise.
    const server = createAdaptorServer({ fetch }) as Server
    const taken = await tryPort(server, port)
    if (taken !== undefined) return { server, port: taken }
    if (first === 0) break
  }
  throw new Fault(
    'unavailable',
    `ports ${first} to ${first + TRIES - 1} are all in use; set VIVA_PORT to another`,
  )
}

function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE'
        ? resolve(undefined)
        : reject(
            new Fault('unavailable', `cannot listen on port ${port}: ${error.message}`, { cause: error }),
          ),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
