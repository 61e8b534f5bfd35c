/** `grade ID --explain`, by the built-in judge itself. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExplainedReport } from '#api'
import { openJudge } from '../../src/platform/node/examiner/open-judge.ts'
import { openApi } from '../fixtures/api.ts'
import { bank } from '../fixtures/table-judge.ts'
import { openScript } from '../fixtures/terminal.ts'

const ANSWER =
  'Perplexity is the exponential of the average loss per token. Higher is better. ' +
  'It depends on the tokeniser, so models with different vocabularies cannot be compared.'

let api: Awaited<ReturnType<typeof openApi>>
let script: Awaited<ReturnType<typeof openScript>>
beforeAll(async () => {
  api = await openApi()
  script = await openScript({ ...api, host: { ...api.host, offline: openJudge(bank.questions) } })
})
afterAll(() => api.close())

const { points } = bank.questions.find(({ id }) => id === 'foundations/perplexity')!

const explained = (...args: string[]) =>
  script.run(['grade', 'perplexity', '-', '--explain', ...args], { input: ANSWER })

test('gives a program the report and, for each point, words, features, probabilities and the rule', async () => {
  const { code, out } = await explained('--json')
  expect(code).toBe(0)
  const { report, points, flags }: ExplainedReport = JSON.parse(out)
  expect(points.map(({ point }) => point)).toEqual(report.verdicts.map(({ point }) => point))
  const [mean] = points.filter(({ point }) => point === 'exponential-of-mean-loss')
  expect(mean).toMatchObject({ ruling: 'met', rule: 'met' })
  expect(mean?.for.map(({ text }) => text).join(' ')).toContain(
    'the exponential of the average loss per token',
  )
  expect(mean?.earned).toBeGreaterThan(0.62)
  const [lower] = points.filter(({ point }) => point === 'lower-is-better')
  expect(lower).toMatchObject({ ruling: 'contradicted', rule: 'contradiction' })
  expect(lower?.against.map(({ text }) => text)).toEqual(['Higher is better.'])
  for (const { features } of [...points, ...flags])
    for (const { name, value, means } of features)
      expect([name !== '', Number.isFinite(value), means !== '']).toEqual([true, true, true])
  expect(await (await api.app.request('/api/history')).json()).toMatchObject({ attempts: [] })
})

test('fits a terminal of 80 columns, says what features mean, and names points once the key is open', async () => {
  const before = await explained()
  const folded = `p${1 + points.findIndex(({ id }) => id === 'lower-is-better')}`
  expect(before.out).toMatch(new RegExp(`^${folded} +contradicted$`, 'm'))
  expect(before.out).not.toContain('lower-is-better')
  await script.run(['show', 'perplexity', '--reveal'])
  const { code, out } = await explained()
  expect(code).toBe(0)
  expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
  expect(out).toMatch(/^lower-is-better +contradicted$/m)
  expect(out).toMatch(/Rule +contradiction: a contradiction is likely and credit is not, and\n/)
  expect(out).toMatch(/^Most against it “Higher is better.”$/m)
  expect(out).toMatch(/said\.contradicted +-\d/)
  expect(out).toMatch(/^said\.earned +the best span: logit that it makes the claim$/m)
})

test('says so where the judge in use can give no grounds', async () => {
  const without = await openScript(api)
  const { code, err } = await without.run(['grade', 'perplexity', '-', '--explain'], { input: ANSWER })
  expect(code).toBe(3)
  expect(err).toContain('gives no grounds for its rulings')
})
