/** The spend ledger in memory and in a file, and `models.yaml` as people write it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { Day, Fault } from '#domain'
import type { Budget, SpendLedger } from '#llm'
import { ledgerInMemory } from '../fixtures/models.ts'
import { openModelStore } from '../../src/platform/node/llm/model-store.ts'
import { readModelsFile } from '../../src/platform/node/llm/models-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'viva-models-'))
afterAll(() => rmSync(folder, { recursive: true }))

const DAY = Day.parse('2026-01-01')
const call = { atMs: Date.UTC(2026, 0, 1), day: DAY, model: 'one', prompt: 'judge v1', about: 'q' }

describe.each<[string, (budget: Budget) => SpendLedger]>([
  ['in memory', ledgerInMemory],
  ['in a file', budget => openModelStore(':memory:', budget).ledger],
])('a ledger %s', (_, open) => {
  test('never holds more than the budget, whatever is reserved and settled', () => {
    const cost = fc.record({ tokens: fc.nat(400), dollars: fc.nat(400).map(n => n / 1000) })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cost, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { maxLength: 40 }),
        calls => {
          const budget = { tokens: 1000, dollars: 1 }
          const record = open(budget)
          for (const [most, part, settles] of calls) {
            const id = record.reserve(call, most)
            if (id !== undefined && settles)
              record.settle(id, {
                tokens: Math.floor(most.tokens * part),
                dollars: most.dollars * part,
                ms: 5,
                outcome: 'said',
              })
            expect(record.spent(DAY).tokens).toBeLessThanOrEqual(budget.tokens)
            expect(record.spent(DAY).dollars).toBeLessThanOrEqual(budget.dollars + 1e-9)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('gives back unused budget, and starts afresh on another day', () => {
    const record = open({ tokens: 100, dollars: 1 })
    const id = record.reserve(call, { tokens: 80, dollars: 0 })
    expect(record.reserve(call, { tokens: 80, dollars: 0 })).toBeUndefined()
    record.settle(id!, { tokens: 10, dollars: 0, ms: 1, outcome: 'said' })
    expect(record.reserve(call, { tokens: 80, dollars: 0 })).toBeDefined()
    expect(
      record.reserve({ ...call, day: Day.parse('2026-01-02') }, { tokens: 100, dollars: 1 }),
    ).toBeDefined()
  })
})

test('two processes share a budget, and the reservations of one that died stay spent', () => {
  const file = join(folder, 'models.sqlite')
  const budget = { tokens: 100, dollars: 1 }
  const [a, b] = [openModelStore(file, budget), openModelStore(file, budget)]
  expect(a.ledger.reserve(call, { tokens: 60, dollars: 0 })).toBeDefined()
  expect(b.ledger.reserve(call, { tokens: 60, dollars: 0 })).toBeUndefined()
  a.rulings.put('k', 'v')
  expect(b.rulings.get('k')).toBe('v')
  a.close()
  b.close()
  const later = openModelStore(file, budget)
  expect(later.ledger.spent(DAY).tokens).toBe(60)
  later.close()
})

describe('models.yaml, as it is written', () => {
  const faultOf = (text: string, environment: NodeJS.ProcessEnv = {}): string => {
    const file = join(folder, 'models.yaml')
    writeFileSync(file, text)
    try {
      readModelsFile(file, environment)
    } catch (error) {
      if (error instanceof Fault) return error.message.replaceAll(folder, '')
      throw error
    }
    return ''
  }

  test('can be read as the documentation gives it', () => {
    const docs = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'models.md'), 'utf8')
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(docs) ?? []
    expect(example).toContain('models:')
    expect(faultOf(example, { OPENAI_API_KEY: 'x' })).toBe('')
  })

  test.each([
    ['judge: routed\nmodels: {}\n', /^\/models.yaml:1 judge: a routed judge needs a model/],
    [
      'models:\n  small:\n    provider: openai\n    model: m\n',
      /^\/models.yaml:2 models.small.price: say the dollars/,
    ],
    ['models:\n  small:\n    provider: ollama\n    model: m\n', /^\/models.yaml:3 models.small.provider: /],
    ['judge: [\n', /^\/models.yaml:2 is not YAML/],
    ['- a\n', /^\/models.yaml:1 is not a list of keys/],
  ])('%j is refused by line, with a way out', (text, message) => {
    expect(faultOf(text)).toMatch(message)
    expect(faultOf(text)).toMatch(/docs\/models.md|to go on offline/)
  })

  test('a fault in the environment is reported as being there', () => {
    expect(faultOf('', { VIVA_JUDGE: 'large' })).toMatch(/VIVA_JUDGE in the environment: judge: /)
  })

  // A key is not printed, even if it is in the wrong place.
  const secret = 'sk-proj-0123456789abcdefABCDEF'
  test.each([
    `models:\n  a:\n    provider: openai\n    keyFrom: ${secret}\n`,
    `models:\n  a:\n    provider: ${secret}\n`,
    `models:\n  a: {provider: openai, key:${secret}}\n`,
    `models:\n  ${secret}:\n    provider: openai\n`,
    `models:\n  a:\n    provider: openai\n    ${secret}: key\n`,
    `models:\n  a:\n    key: "${secret}\n`,
    `${secret}\n`,
    `judge: ${secret}\n`,
    `route: [${secret}]\n`,
    `models:\n  a:\n    provider: openai-compatible\n    baseUrl: http://host/v1?key=${secret}\n`,
    `key: ${secret}\nkey: ${secret}\n`,
  ])('no fault repeats a key: case %#', text => {
    expect(faultOf(text)).not.toBe('')
    expect(faultOf(text)).not.toContain('0123456789')
  })
})
