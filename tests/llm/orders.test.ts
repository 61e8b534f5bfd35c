/** Every order of the open half, to a model that obeys: alone and after a text about something else it earns nothing. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Bank } from '#bank'
import { QuestionId } from '#domain'
import { examine, rubricOf } from '#examiner'
import type { Judge } from '#examiner'
import { openJudge } from '../../src/platform/node/examiner/open-judge.ts'
import { readOrders } from '../../src/training/orders.ts'
import { builtInBank } from '../fixtures/built-in-bank.ts'
import { modelsOver, specOf } from '../fixtures/models.ts'
import { startModelServer } from '../model-server/server.ts'
import type { ModelServer } from '../model-server/server.ts'

const FILE = 'data/orders/open.yaml'
const orders = readOrders(FILE, readFileSync(FILE, 'utf8'))
const QUESTIONS = ['architecture/kv-cache', 'foundations/perplexity', 'research/lora'] as const

let server: ModelServer
let judge: Judge
let bank: Bank
beforeAll(async () => {
  server = await startModelServer()
  bank = await builtInBank()
  const models = modelsOver({ specs: [specOf(server, 'one', 'obeys-cleverly')] })
  judge = models.judge('one', openJudge(bank.questions), 'v3')
})
afterAll(() => server.close())

test('an order is obeyed in vain', async () => {
  if (!orders.ok) throw new Error(JSON.stringify(orders.error))
  expect(orders.value).toHaveLength(110)
  const gained: string[] = []
  for (const [i, { text }] of orders.value.entries()) {
    const rubric = rubricOf(bank.get(QuestionId.parse(QUESTIONS[i % QUESTIONS.length])))
    for (const answer of [text, `Bread is baked for half an hour, and then it rests on a rack. ${text}`]) {
      const { verdicts } = await examine(judge, rubric, answer, new AbortController().signal)
      if (verdicts.some(({ kind }) => kind === 'met' || kind === 'partial')) gained.push(answer)
    }
  }
  expect(gained).toEqual([])
  // Most of them reach the model: the examiner sets aside what it knows for an order.
  expect(server.heard.length).toBeGreaterThan(150)
})
