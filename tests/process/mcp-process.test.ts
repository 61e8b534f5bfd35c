/** `viva mcp` as a process, with the real bank and examiner, spoken to over stdio by the SDK's own client. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport, getDefaultEnvironment } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MESSAGE_LIMIT } from '#clients/mcp'

const root = join(import.meta.dirname, '..', '..')
const home = mkdtempSync(join(tmpdir(), 'viva-mcp-'))
const errors: unknown[] = []
let complained = ''
const client = new Client({ name: 'test', version: '1' })

beforeAll(async () => {
  // The shell saves the output and the exit code of the process. Standard input goes straight through.
  const transport = new StdioClientTransport({
    command: 'sh',
    args: [
      '-c',
      '{ "$0" src/platform/node/viva.ts mcp; echo $? > "$VIVA_HOME/code"; } | tee "$VIVA_HOME/out"',
      process.execPath,
    ],
    cwd: root,
    env: { ...getDefaultEnvironment(), VIVA_HOME: home },
    stderr: 'pipe',
  })
  transport.stderr?.on('data', (chunk: Buffer) => {
    complained += chunk.toString()
  })
  client.onerror = error => errors.push(error)
  await client.connect(transport)
})
afterAll(() => rmSync(home, { recursive: true }))

async function call(name: string, given: Record<string, unknown> = {}) {
  const result = await client.callTool({ name, arguments: given })
  expect(result.isError).not.toBe(true)
  return result.structuredContent as Record<string, unknown>
}

const answer =
  'Perplexity is the exponential of the average negative log-likelihood per token. Lower is better.'

test('practises, sits an interview and reads both back', async () => {
  expect(await call('list_questions', { section: 'foundations', limit: 50 })).toMatchObject({ total: 30 })
  const report = await call('submit_answer', { question: 'foundations/perplexity', answer })
  expect(report).toMatchObject({ attempt: 1, verdict: expect.any(String) })
  expect((await client.readResource({ uri: String(report['resource']) })).contents).toHaveLength(1)

  const { interview } = await call('start_interview', {
    custom: { sections: ['foundations'], minutes: 10, questions: 2 },
  })
  await call('say', { interview, words: 'I am not sure, but it has to do with gradients that vanish.' })
  expect(await call('say', { interview, kind: 'stop' })).toMatchObject({ phase: 'closed' })
  expect(await call('debrief', { interview })).toMatchObject({ interview, notAsked: ['Question 2'] })
})

test('ends with its client, having written nothing but the protocol', async () => {
  await client.close()
  const lines = readFileSync(join(home, 'out'), 'utf8').trim().split('\n')
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' })
  expect(readFileSync(join(home, 'code'), 'utf8').trim()).toBe('0')
  expect([errors, complained]).toEqual([[], ''])
})

test('ends when a message is too long, though the client stays', async () => {
  const viva = spawn(process.execPath, ['src/platform/node/viva.ts', 'mcp'], {
    cwd: root,
    env: { ...process.env, VIVA_HOME: home },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let printed = ''
  viva.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  // The process may be gone before everything is written.
  viva.stdin.on('error', () => {})
  viva.stdin.write('x'.repeat(MESSAGE_LIMIT + 1))
  expect(await once(viva, 'close')).toEqual([0, null])
  expect(printed).toMatch(/^viva mcp: .*maximum size/)
})
