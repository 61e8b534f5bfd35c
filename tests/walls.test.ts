/** The walls between the rooms stand: what is planted against them is refused, what is allowed passes. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'viva-walls-'))
afterAll(() => rmSync(folder, { recursive: true }))

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['domain', 'another room', "import { examine } from '#examiner'\nexamine()"],
  ['domain', 'a file of another room', "import { examine } from '../examiner/examine.ts'\nexamine()"],
  ['domain', 'Node', "import { readFileSync } from 'node:fs'\nreadFileSync('')"],
  ['domain', 'the clock', 'export const now = Date.now()'],
  ['bank', 'the app', "import { createApp } from '#app'\ncreateApp()"],
  ['bank', 'a file', "import { readFileSync } from 'node:fs'\nreadFileSync('')"],
  ['bank', 'the console', "console.log('')"],
  ['examiner', 'the bank', "import { readBank } from '#bank'\nreadBank()"],
  ['examiner', 'the network', "export const answer = fetch('')"],
  ['examiner', 'the clock', 'export const now = new Date()'],
  ['examiner', 'chance', 'export const chance = Math.random()'],
  ['examiner', 'the workshop', "import { fit } from '#workshop'\nfit()"],
  ['examiner', 'Node, in time', "export const load = () => import('node:fs')"],
  ['scheduler', 'the store', "import { createStore } from '#store'\ncreateStore()"],
  ['scheduler', 'chance', 'export const chance = Math.random()'],
  ['scheduler', 'the clock', 'export const now = Date.now()'],
  ['interviewer', 'the scheduler', "import { recallAt } from '#scheduler'\nrecallAt()"],
  ['interviewer', 'chance', 'export const chance = Math.random()'],
  ['interviewer', 'the clock', 'export const now = Date.now()'],
  ['exercises', 'the bank', "import { readBank } from '#bank'\nreadBank()"],
  ['exercises', 'chance', 'export const chance = Math.random()'],
  [
    'exercises',
    'all of mathjs',
    "import { all, create } from 'mathjs'\nexport const everything = create(all ?? {})",
  ],
  ['models', 'Node', "import { readFileSync } from 'node:fs'\nreadFileSync('')"],
  ['models', 'the bank', "import { readBank } from '#bank'\nreadBank()"],
  ['models', 'the network', "export const answer = fetch('')"],
  ['models', 'the clock', 'export const now = Date.now()'],
  ['models', 'chance', 'export const chance = Math.random()'],
  ['models', 'the environment', "export const key = process.env['KEY']"],
  ['store', 'a driver', "import { DatabaseSync } from 'node:sqlite'\nexport const db = DatabaseSync"],
  ['store', 'the scheduler', "import { foldCard } from '#scheduler'\nfoldCard()"],
  ['store', 'the clock', 'export const now = Date.now()'],
  ['app', 'Node', "import { join } from 'node:path'\njoin('')"],
  ['app', 'the models', "import { createModels } from '#models'\ncreateModels()"],
  ['app', 'a face', "import { runCli } from '#faces/cli'\nrunCli()"],
  ['app', 'the database', "import { sql } from 'kysely'\nsql``"],
  ['app', 'a home', "import { openDesk } from '../homes/open-desk.ts'\nopenDesk()"],
  ['app', 'the clock', 'export const now = Date.now()'],
  ['workshop', 'the store', "import { createStore } from '#store'\ncreateStore()"],
  ['workshop', 'the app', "import { createApp } from '#app'\ncreateApp()"],
  ['faces/web', 'the examiner', "import { examine } from '#examiner'\nexamine()"],
  ['faces/web', 'the store by a climb', "import { createStore } from '../../store/store.ts'\ncreateStore()"],
  ['faces/web', 'the app by a climb', "import { createApp } from '../../../src/app/app.ts'\ncreateApp()"],
  ['faces/cli', 'the scheduler', "import { plan } from '#scheduler'\nplan()"],
  ['faces/cli', 'Node', "import { readFileSync } from 'node:fs'\nreadFileSync('')"],
  ['faces/mcp', 'the store', "import { createStore } from '#store'\ncreateStore()"],
  ['faces/mcp', 'Node', "import { stdin } from 'node:process'\nstdin.pause()"],
  [
    'faces/mcp',
    'standard input and output',
    "import { StdioServerTransport } from '@modelcontextprotocol/server/stdio'\nexport const transport = new StdioServerTransport()",
  ],
  ['faces/mcp', 'a verb of the terminal', "import { ask } from '../cli/ask.ts'\nask()"],
  ['faces/cli', 'a home', "import { openDesk } from '../../homes/open-desk.ts'\nopenDesk()"],
]

const ALLOWED: readonly (readonly [string, string])[] = [
  ['domain', "import { z } from 'zod'\nexport const text = z.string()"],
  [
    'bank',
    "import { parse } from 'yaml'\nimport { Question } from '#domain'\nexport const parts = [parse, Question]",
  ],
  ['examiner', "import { Fault } from '#domain'\nexport const fault = Fault"],
  ['scheduler', "import { fsrs } from 'ts-fsrs'\nexport const scheduler = fsrs"],
  ['interviewer', "import { randomFrom } from '#domain'\nexport const random = randomFrom('')"],
  [
    'exercises',
    "import { create } from 'mathjs/number'\nimport { Fault } from '#domain'\nexport const parts = [create, Fault]",
  ],
  [
    'models',
    "import { z } from 'zod'\nimport { examine } from '#examiner'\nimport { generateText } from 'ai'\nimport { createOpenAI } from '@ai-sdk/openai'\nexport const parts = [z, examine, generateText, createOpenAI]",
  ],
  ['store', "import { Kysely } from 'kysely'\nexport const db = Kysely"],
  [
    'app',
    "import { Hono } from 'hono'\nimport { bodyLimit } from 'hono/body-limit'\nimport { createStore } from '#store'\nexport const parts = [Hono, bodyLimit, createStore]",
  ],
  [
    'workshop',
    "import { examine } from '#examiner'\nimport katex from 'katex'\nexport const parts = [examine, katex]",
  ],
  [
    'faces/web',
    "import { useState } from 'react'\nimport { hc } from 'hono/client'\nexport const parts = [useState, hc]",
  ],
  [
    'faces/cli',
    "import { Command } from 'commander'\nimport { hc } from 'hono/client'\nexport const parts = [Command, hc]",
  ],
  [
    'faces/mcp',
    "import { McpServer } from '@modelcontextprotocol/server'\nimport { clientOf } from '../cli/client.ts'\nexport const parts = [McpServer, clientOf]",
  ],
  [
    'homes',
    "import { DatabaseSync } from 'node:sqlite'\nimport { createStore } from '#store'\nexport const parts = [DatabaseSync, createStore]",
  ],
]

/** Lints one planted file in a copy of the rooms, and gives back the rules that it broke. */
function broken(room: string, code: string): readonly string[] {
  const file = join(folder, 'src', room, 'planted.ts')
  mkdirSync(dirname(file), { recursive: true })
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  writeFileSync(file, `${code}\n`)
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', `src/${room}/planted.ts`],
    { cwd: folder, encoding: 'utf8' },
  )
  rmSync(file)
  const { diagnostics }: { diagnostics: { code: string }[] } = JSON.parse(stdout)
  return diagnostics.map(d => d.code)
}

describe('the walls', () => {
  test.each(REFUSED)('%s may not reach for %s', (room, _, code) => {
    expect(broken(room, code).join()).toMatch(/no-restricted-(imports|globals|properties)/)
  })

  test.each(ALLOWED)('%s may use what it is made of', (room, code) => {
    expect(broken(room, code)).toEqual([])
  })
})
