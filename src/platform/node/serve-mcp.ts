import { Console } from 'node:console'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { MESSAGE_LIMIT, createMcp } from '#clients/mcp'
import { openServices } from './open-services.ts'
import { root } from './places.ts'
import { sayLeftOut } from './bank/say-left-out.ts'

/** Serves the Model Context Protocol over standard input and output, until the client leaves. */
export async function serveMcp(environment: NodeJS.ProcessEnv): Promise<void> {
  const { stdin, stdout, stderr } = process
  // Standard output belongs to the protocol, so anything else is printed to standard error.
  globalThis.console = new Console(stderr, stderr)
  const { app, leftOut, close } = await openServices(environment)
  sayLeftOut(leftOut, line => console.error(line))
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const transport = new StdioServerTransport(stdin, stdout, { maxBufferSize: MESSAGE_LIMIT })
  // The client's first message names its version of the protocol, and a server is made for that one.
  const served = serveStdio(() => createMcp(request => app.fetch(request), version), {
    transport,
    onerror: error => void stderr.write(`viva mcp: ${error.message}\n`),
  })
  await Promise.race([closed(transport), once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await served.close()
  // Further input from the client would keep the process alive.
  stdin.destroy()
  await close()
}

/**
 * Resolves when the client leaves or sends too much. The transport's one listener is kept and still called.
 */
function closed(transport: StdioServerTransport): Promise<void> {
  const { onclose } = transport
  return new Promise(resolve => {
    transport.onclose = () => {
      onclose?.()
      resolve()
    }
  })
}
