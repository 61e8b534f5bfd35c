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
  ['text', 'the examiner', "import { segment } from '#examiner'\nsegment('')"],
  ['text', 'the clock', 'export const now = Date.now()'],
  ['bank', 'the app', "import { createApp } from '#app'\ncreateApp()"],
  ['bank', 'a file', "import { readFileSync } from 'node:fs'\nreadFileSync('')"],
  ['bank', 'the console', "console.log('')"],
  ['bank', 'its own lint', "import { checkBank } from '#bank/lint'\ncheckBank()"],
  ['bank/read', 'a file of the lint', "import { checkBank } from '../lint/check-bank.ts'\ncheckBank()"],
  ['bank/lint', 'the app', "import { createApp } from '#app'\ncreateApp()"],
  ['bank/lint', 'training', "import { fitBank } from '#training/fit'\nfitBank()"],
  ['examiner', 'the bank', "import { readBank } from '#bank'\nreadBank()"],
  ['examiner', 'the network', "export const answer = fetch('')"],
  ['examiner', 'the clock', 'export const now = new Date()'],
  ['examiner', 'chance', 'export const chance = Math.random()'],
  ['examiner', 'training', "import { fitBank } from '#training/fit'\nfitBank()"],
  [
    'examiner',
    'one of its judges',
    "import { createBuiltInJudge } from './built-in/judge.ts'\ncreateBuiltInJudge()",
  ],
  ['examiner/built-in', 'training', "import { fitBank } from '#training/fit'\nfitBank()"],
  [
    'examiner/built-in',
    'training by a climb',
    "import { fitBank } from '../../training/fit/fit-bank.ts'\nfitBank()",
  ],
  [
    'examiner/reading',
    'the judge that reads by it',
    "import { candidateSpans } from '../built-in/spans.ts'\ncandidateSpans([])",
  ],
  [
    'examiner/phrasing',
    'the reading',
    "import { readAnswer } from '../reading/read-answer.ts'\nreadAnswer()",
  ],
  ['examiner', 'Node, in time', "export const load = () => import('node:fs')"],
  ['readiness', 'the interviewer', "import { decide } from '#interviewer'\ndecide()"],
  ['readiness', 'chance', 'export const chance = Math.random()'],
  ['scheduler', 'the store', "import { createStore } from '#store'\ncreateStore()"],
  ['scheduler', 'chance', 'export const chance = Math.random()'],
  ['scheduler', 'the clock', 'export const now = Date.now()'],
  ['interviewer', 'the scheduler', "import { recallAt } from '#scheduler'\nrecallAt()"],
  ['interviewer', 'chance', 'export const chance = Math.random()'],
  ['interviewer', 'the clock', 'export const now = Date.now()'],
  ['hardware', 'the nouns', "import { Fault } from '#domain'\nexport const fault = Fault"],
  ['hardware', 'chance', 'export const chance = Math.random()'],
  ['hardware', 'a lab', "import { MODELS } from '#labs/kv-memory'\nexport const models = MODELS"],
  ['exercises', 'hardware', "import { CHIPS } from '#hardware'\nexport const chips = CHIPS"],
  ['labs', 'the nouns', "import { Fault } from '#domain'\nexport const fault = Fault"],
  ['labs', 'chance', 'export const chance = Math.random()'],
  ['labs', 'the clock', 'export const now = Date.now()'],
  ['labs', 'the network', "export const answer = fetch('')"],
  ['labs/attention', 'the bank', "import { readBank } from '#bank'\nreadBank()"],
  [
    'labs/attention',
    'a room by a climb',
    "import { Fault } from '../../domain/fault.ts'\nexport const fault = Fault",
  ],
  ['labs/attention', 'another lab', "import { route } from '../routing/route.ts'\nroute()"],
  ['exercises', 'the bank', "import { readBank } from '#bank'\nreadBank()"],
  ['exercises', 'chance', 'export const chance = Math.random()'],
  [
    'exercises',
    'all of mathjs',
    "import { all, create } from 'mathjs'\nexport const everything = create(all ?? {})",
  ],
  ['llm', 'Node', "import { readFileSync } from 'node:fs'\nreadFileSync('')"],
  ['llm', 'the bank', "import { readBank } from '#bank'\nreadBank()"],
  ['llm', 'the network', "export const answer = fetch('')"],
  ['llm', 'the clock', 'export const now = Date.now()'],
  ['llm', 'chance', 'export const chance = Math.random()'],
  ['llm', 'the environment', "export const key = process.env['KEY']"],
  ['store', 'a driver', "import { DatabaseSync } from 'node:sqlite'\nexport const db = DatabaseSync"],
  ['store', 'the scheduler', "import { foldCard } from '#scheduler'\nfoldCard()"],
  ['store', 'the clock', 'export const now = Date.now()'],
  ['search', 'the app', "import { createApp } from '#app'\ncreateApp()"],
  [
    'search',
    'the views',
    "import type { SearchReply } from '#api'\nexport const same = (reply: SearchReply) => reply",
  ],
  ['search', 'the clock', 'export const now = Date.now()'],
  ['api', 'the app', "import { createApp } from '#app'\ncreateApp()"],
  ['api', 'the bank', "import { readBank } from '#bank'\nreadBank()"],
  ['wording', 'the app', "import { createApp } from '#app'\ncreateApp()"],
  ['wording', 'the clock', 'export const now = Date.now()'],
  ['app', 'Node', "import { join } from 'node:path'\njoin('')"],
  ['app', 'the language models', "import { createModels } from '#llm'\ncreateModels()"],
  ['app', 'a client', "import { runCli } from '#clients/cli'\nrunCli()"],
  ['app', 'the database', "import { sql } from 'kysely'\nsql``"],
  ['app', 'the linter of the bank', "import { checkBank } from '#bank/lint'\ncheckBank()"],
  ['app', 'training', "import { fitBank } from '#training/fit'\nfitBank()"],
  ['app', 'the platform', "import { openServices } from '../platform/node/open-services.ts'\nopenServices()"],
  ['app/practice', 'the platform', "import { serve } from '../../platform/node/serve.ts'\nserve()"],
  [
    'app/practice',
    'the store by a climb',
    "import { createStore } from '../../store/store.ts'\ncreateStore()",
  ],
  ['app/questions', 'a lab', "import { attention } from '#labs/attention'\nattention()"],
  ['app', 'an index of its own', "import MiniSearch from 'minisearch'\nexport const index = MiniSearch"],
  ['app/questions', 'the catalogue of labs', "import { LABS } from '#labs'\nexport const labs = LABS"],
  ['bank/lint', 'a lab', "import { attention } from '#labs/attention'\nattention()"],
  ['app', 'the clock', 'export const now = Date.now()'],
  ['training/fit', 'the store', "import { createStore } from '#store'\ncreateStore()"],
  ['training/fit', 'measuring', "import { attack } from '#training/measure'\nattack()"],
  ['training/fit', 'the linter of the bank', "import { checkBank } from '#bank/lint'\ncheckBank()"],
  ['training/mutate', 'the examiner', "import { examine } from '#examiner'\nexamine()"],
  ['training/measure', 'the app', "import { createApp } from '#app'\ncreateApp()"],
  ['clients', 'a client', "import { runCli } from '#clients/cli'\nrunCli()"],
  ['clients/web', 'the examiner', "import { examine } from '#examiner'\nexamine()"],
  [
    'clients/web',
    'the store by a climb',
    "import { createStore } from '../../store/store.ts'\ncreateStore()",
  ],
  ['clients/web', 'the app by a climb', "import { createApp } from '../../../src/app/app.ts'\ncreateApp()"],
  ['clients/web/data', 'the terminal', "import { ask } from '../../cli/practice/ask.ts'\nask()"],
  [
    'clients/web/pages/today',
    'the store',
    "import { createStore } from '../../../../store/store.ts'\ncreateStore()",
  ],
  ['clients/web/pages/report', 'a lab', "import { attention } from '#labs/attention'\nattention()"],
  ['clients/web/labs/attention', 'the examiner', "import { examine } from '#examiner'\nexamine()"],
  [
    'clients/web/labs/attention',
    'a lab by a climb',
    "import { attention } from '../../../../labs/attention/attention.ts'\nattention()",
  ],
  ['clients/cli', 'the scheduler', "import { plan } from '#scheduler'\nplan()"],
  ['clients/cli', 'Node', "import { readFileSync } from 'node:fs'\nreadFileSync('')"],
  ['clients/cli', 'the page', "import { api } from '../web/data/api.ts'\napi()"],
  ['clients/cli/practice', 'the page', "import { keys } from '../../web/shell/keys.ts'\nkeys()"],
  ['clients/mcp', 'the store', "import { createStore } from '#store'\ncreateStore()"],
  ['clients/mcp', 'Node', "import { stdin } from 'node:process'\nstdin.pause()"],
  [
    'clients/mcp',
    'standard input and output',
    "import { StdioServerTransport } from '@modelcontextprotocol/server/stdio'\nexport const transport = new StdioServerTransport()",
  ],
  ['clients/mcp', 'a verb of the terminal', "import { ask } from '../cli/practice/ask.ts'\nask()"],
  ['clients/mcp', 'the page', "import { keys } from '../web/shell/keys.ts'\nkeys()"],
  [
    'platform/sqlite',
    'an engine',
    "import { DatabaseSync } from 'node:sqlite'\nexport const parts = [DatabaseSync]",
  ],
  [
    'platform/sqlite',
    'a platform',
    "import { openSqlite } from '../node/record/open-sqlite.ts'\nexport const parts = [openSqlite]",
  ],
  ['clients/cli', 'the platform', "import { serve } from '../../platform/node/serve.ts'\nserve()"],
]

const ALLOWED: readonly (readonly [string, string])[] = [
  ['domain', "import { z } from 'zod'\nexport const text = z.string()"],
  ['text', "import { stemmer } from 'stemmer'\nexport const stem = stemmer"],
  [
    'bank',
    "import { parse } from 'yaml'\nimport { Question } from '#domain'\nexport const parts = [parse, Question]",
  ],
  [
    'bank/lint',
    "import { readBank } from '#bank/read'\nimport { CHIPS } from '#hardware'\nimport { LABS } from '#labs'\nimport katex from 'katex'\nexport const parts = [readBank, CHIPS, LABS, katex]",
  ],
  [
    'examiner',
    "import { Fault } from '#domain'\nimport { tokenise } from '#text'\nexport const parts = [Fault, tokenise]",
  ],
  [
    'examiner/reading',
    "import { tokenise } from '#text'\nimport { setAside } from '../set-aside.ts'\nexport const parts = [tokenise, setAside]",
  ],
  [
    'examiner/built-in',
    "import { segment } from '../segment.ts'\nimport { readAnswer } from '../reading/read-answer.ts'\nexport const parts = [segment, readAnswer]",
  ],
  ['readiness', "import { HIRING } from '#domain'\nexport const words = HIRING"],
  ['scheduler', "import { fsrs } from 'ts-fsrs'\nexport const scheduler = fsrs"],
  ['interviewer', "import { randomFrom } from '#domain'\nexport const random = randomFrom('')"],
  ['labs', "import { attention } from './attention/attention.ts'\nexport const parts = [attention]"],
  [
    'labs/attention',
    "import { CHIPS } from '#hardware'\nimport { matmul } from '../linear.ts'\nexport const parts = [CHIPS, matmul]",
  ],
  [
    'exercises',
    "import { create } from 'mathjs/number'\nimport { Fault } from '#domain'\nexport const parts = [create, Fault]",
  ],
  [
    'llm',
    "import { z } from 'zod'\nimport { examine } from '#examiner'\nimport { generateText } from 'ai'\nimport { createOpenAI } from '@ai-sdk/openai'\nexport const parts = [z, examine, generateText, createOpenAI]",
  ],
  ['store', "import { Kysely } from 'kysely'\nexport const db = Kysely"],
  [
    'search',
    "import MiniSearch from 'minisearch'\nimport type { Bank } from '#bank'\nexport const parts = [MiniSearch, (bank: Bank) => bank]",
  ],
  ['api', "import { z } from 'zod'\nimport { Mark } from '#domain'\nexport const parts = [z, Mark]"],
  ['wording', "import type { Signal } from '#api'\nexport const same = (signal: Signal) => signal"],
  [
    'app',
    "import { Hono } from 'hono'\nimport { bodyLimit } from 'hono/body-limit'\nimport { createStore } from '#store'\nexport const parts = [Hono, bodyLimit, createStore]",
  ],
  [
    'app/practice',
    "import { questionView } from '../questions/question-view.ts'\nexport const view = questionView",
  ],
  [
    'training/fit',
    "import { examine } from '#examiner'\nimport { decide } from '../../examiner/built-in/decide.ts'\nimport { orderWords } from '../../examiner/reading/order.ts'\nexport const parts = [examine, decide, orderWords]",
  ],
  ['training/mutate', "import { parseSync } from 'vite'\nexport const parse = parseSync"],
  ['training/measure', "import { fitBank } from '#training/fit'\nexport const fit = fitBank"],
  [
    'clients/web',
    "import { useState } from 'react'\nimport { hc } from 'hono/client'\nexport const parts = [useState, hc]",
  ],
  ['clients/web/pages/today', "import { api } from '../../data/api.ts'\nexport const parts = [api]"],
  [
    'clients/web/labs/attention',
    "import { attention } from '#labs/attention'\nimport { Frame } from '../../shell/Frame.tsx'\nimport { LabFrame } from '../LabFrame.tsx'\nexport const parts = [attention, Frame, LabFrame]",
  ],
  [
    'clients/cli',
    "import { Command } from 'commander'\nimport { VERDICT_NAMES } from '#wording'\nexport const parts = [Command, VERDICT_NAMES]",
  ],
  [
    'clients/mcp',
    "import { McpServer } from '@modelcontextprotocol/server'\nimport { clientOf } from '../http.ts'\nexport const parts = [McpServer, clientOf]",
  ],
  ['platform/sqlite', "import { SqliteAdapter } from 'kysely'\nexport const parts = [SqliteAdapter]"],
  [
    'platform/node',
    "import { DatabaseSync } from 'node:sqlite'\nimport { createStore } from '#store'\nexport const parts = [DatabaseSync, createStore]",
  ],
]

const planted = [
  ...REFUSED.map(([room, , code]) => ({ room, code })),
  ...ALLOWED.map(([room, code]) => ({ room, code })),
]

/** Lints all planted files in one copy of the rooms, and gives back the rules that each of them broke. */
const broken: readonly (readonly string[])[] = (() => {
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  const files = planted.map(({ room, code }, place) => {
    const file = `src/${room}/planted-${place}.ts`
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${code}\n`)
    return file
  })
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', 'src'],
    { cwd: folder, encoding: 'utf8' },
  )
  const { diagnostics, number_of_files }: Linted = JSON.parse(stdout)
  if (number_of_files !== files.length) throw new Error(`${number_of_files} of ${files.length} files linted`)
  return files.map(file => diagnostics.filter(({ filename }) => filename === file).map(({ code }) => code))
})()

interface Linted {
  readonly number_of_files: number
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[]
}

describe('the walls', () => {
  test.each(REFUSED.map(([room, what], place) => [room, what, place] as const))(
    '%s may not reach for %s',
    (_room, _what, place) => {
      expect(broken[place]?.join()).toMatch(/no-restricted-(imports|globals|properties)/)
    },
  )

  test.each(ALLOWED.map(([room], place) => [room, REFUSED.length + place] as const))(
    '%s may use what it is made of',
    (_, place) => {
      expect(broken[place]).toEqual([])
    },
  )
})
