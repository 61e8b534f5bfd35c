/** The client of MCP as judge of a stored answer, and what else follows a report. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CORE, making, newId } from '../fixtures/api.ts'
import { openMcp } from '../fixtures/mcp.ts'

const question = 'foundations/perplexity'
let mcp: Awaited<ReturnType<typeof openMcp>>
beforeEach(async () => {
  mcp = await openMcp()
})
afterEach(() => mcp.close())

const handIn = async (answer: string) => (await mcp.value('submit_answer', { question, answer })).id
const pointsOf = () => mcp.host.bank.questions.find(each => each.id === question)!.points

/** Rulings by the brief: each segment that holds one of these words earns its point. */
async function rulingsOn(report: string, words: Readonly<Record<string, string>>) {
  const { value } = await mcp.call('brief_for', { report })
  const { instructions, request } = value as unknown as { instructions: string; request: string }
  const canary = /\b[0-9a-f]{24}\b/.exec(instructions.slice(instructions.indexOf('"canary"')))![0]
  const segments = [...request.matchAll(/^(\d+): (".*")$/gm)].map(([, n, text]) => ({ n: Number(n), text }))
  const points = pointsOf().map(({ id }, i) => {
    const cited = segments.find(({ text }) => words[id] !== undefined && text!.includes(words[id]))
    return {
      point: i + 1,
      ruling: cited ? ('met' as const) : ('missing' as const),
      cites: cited ? [cited.n] : [],
      confidence: 0.9,
    }
  })
  return { canary, points, flags: [], errors: [] }
}

describe('the client as judge', () => {
  const answer = 'You exponentiate the average loss. It is measured on text that was held out.'

  test('a client examines an answer: its report counts, and the first stays in the record', async () => {
    const report = await handIn(answer)
    expect((await mcp.value('submit_answer', { question, answer })).points).toContainEqual(
      expect.objectContaining({ point: CORE[0], verdict: 'missing' }),
    )
    const rulings = await rulingsOn(report, { [CORE[0]]: 'exponentiate' })
    expect(await mcp.value('rule', { report, model: 'a model 1.0', rulings })).toMatchObject({
      id: report,
      examiner: 'a model 1.0 (through MCP, judge v3)',
      judgedBefore: { examiner: 'said', hiring: 'strong-no' },
      points: expect.arrayContaining([
        expect.objectContaining({
          point: CORE[0],
          verdict: 'met',
          evidence: [expect.stringContaining('exponentiate')],
        }),
      ]),
    })
    expect((await mcp.stored()).map(line => line.kind)).toEqual(['attempt', 'attempt', 'rejudgement'])
    expect((await mcp.host.store.rebuild()).same).toBe(true)
  })

  test('no key without an attempt, and none of an answer that was taken back', async () => {
    expect(await mcp.call('brief_for', { report: newId() })).toMatchObject({
      isError: true,
      text: expect.stringMatching(/no attempt/),
    })
    const report = await handIn(answer)
    await mcp.call('take_back', { report })
    expect(await mcp.call('brief_for', { report })).toMatchObject({
      isError: true,
      text: expect.stringMatching(/was taken back/),
    })
  })

  test('rulings that do not fit the brief change nothing', async () => {
    const report = await handIn(answer)
    const rulings = await rulingsOn(report, { [CORE[0]]: 'exponentiate' })
    const [first, ...rest] = rulings.points
    for (const wrong of [
      { ...rulings, canary: 'x' },
      { ...rulings, points: [] },
      { ...rulings, points: [{ ...first, point: 99 }, ...rest] },
      { ...rulings, points: [first, first] },
      { ...rulings, flags: [{ flag: 99, cites: [1] }] },
    ])
      expect(await mcp.call('rule', { report, model: 'm', rulings: wrong })).toMatchObject({
        isError: true,
        text: expect.stringMatching(/The rulings do not fit the brief/),
      })
    // Credit without words is no credit: the law holds for a client as for any judge.
    const uncited = { ...rulings, points: [{ ...first, cites: [] }, ...rest] }
    const { value } = await mcp.call('rule', { report, model: 'm', rulings: uncited })
    expect(value.points).toContainEqual(expect.objectContaining({ point: CORE[0], verdict: 'unjudged' }))
    expect(await mcp.call('rule', { report, model: '<b>', rulings })).toMatchObject({ isError: true })
  })
})

describe('after a report', () => {
  test('a core point is mended, the follow-up answered, a ruling appealed', async () => {
    const report = await handIn(making(CORE.slice(1)))
    const mended = await mcp.call('mend_point', { report, letter: 'a', answer: making([CORE[0]]) })
    expect(mended.value.points).toMatchObject([
      { verdict: 'met', claim: expect.stringContaining('exponential') },
    ])
    expect(await mcp.call('mend_point', { report, letter: 'z', answer: 'x' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('the report has no point z'),
    })
    expect(await mcp.call('answer_follow_up', { report, answer: 'Something.' })).toMatchObject({
      isError: false,
      value: { asked: expect.any(String), workedAnswer: expect.any(String) },
    })
    const appealed = await mcp.call('appeal', {
      report,
      letter: 'a',
      stance: 'did-say',
      words: 'met',
      reason: 'It is there.',
    })
    expect(appealed).toMatchObject({ isError: false, value: { id: report } })
    expect(
      await mcp.call('appeal', {
        report,
        letter: 'a',
        stance: 'did-say',
        words: 'not there',
        reason: 'It is.',
      }),
    ).toMatchObject({ isError: true, text: expect.stringContaining('not there') })
    expect((await mcp.stored()).map(line => line.kind)).toEqual(['attempt', 'reply', 'reply', 'appeal'])
  })

  test('an answer that is meant as it stands is examined so', async () => {
    await mcp.call('submit_answer', { question, answer: making(CORE), meant: true })
    expect(await mcp.stored()).toMatchObject([{ report: { meant: true } }])
  })
})

test('the diagnostic asks one short question after another, and ends with its map', async () => {
  const seen = new Set<string>()
  let now = (await mcp.call('diagnostic')).value as unknown as { prompt?: string; sections?: unknown[] }
  expect((await mcp.call('diagnostic')).value).toEqual(now)
  while (now.prompt) {
    seen.add(now.prompt)
    now = (await mcp.call('diagnostic', { does: 'answer', answer: 'I would say this.' })).value as never
  }
  expect(seen.size).toBeGreaterThan(1)
  expect(now).toMatchObject({ answers: expect.any(Array), sections: expect.any(Array) })
})
