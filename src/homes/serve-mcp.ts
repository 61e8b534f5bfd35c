import { Console } from 'node:console'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { MESSAGE_LIMIT, createMcp } from '#faces/mcp'
import { openDesk } from './open-desk.ts'
import { root } from './places.ts'

/** Serves the Model Context Protocol over standard input and output, until the client leaves. */
export async function serveMcp(environment: NodeJS.ProcessEnv): Promise<void> {
  const { stdin, stdout, stderr } = process
  // Standard output belongs to the protocol: what anything else prints goes beside it.
  globalThis.console = new Console(stderr, stderr)
  const { app, close } = await openDesk(environment)
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const server = createMcp(request => app.fetch(request), version)
  const transport = new StdioServerTransport(stdin, stdout, { maxBufferSize: MESSAGE_LIMIT })
  server.server.onerror = error => void stderr.write(`viva mcp: ${error.message}\n`)
  const left = Promise.race([once(stdin, 'end'), once(stdin, 'close'), once(process, 'SIGINT'), once(process, 'SIGTERM'), new Promise(resolve => { server.server.onclose = () => resolve(undefined) })])
  await server.connect(transport)
  await left
  await server.close()
  await close()
}
