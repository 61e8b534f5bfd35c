/** The steps of an interview over HTTP: their time, races between tabs, and repetition. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import fc from 'fast-check'
import { Instant } from '#domain'
import { newInterviewId, openApi } from '../fixtures/api.ts'
import { CUSTOM, MINUTE, openInterviews } from '../fixtures/interviews-api.ts'

let viva: Awaited<ReturnType<typeof openInterviews>>
beforeEach(async () => {
  viva = await openInterviews()
})
afterEach(() => viva.close())

describe('time', () => {
  test('stands still in a pause, and a long silence counts as one', async () => {
    const { body } = await viva.open()
    viva.wait(2)
    const paused = (await viva.step(body, { kind: 'pause' })).body
    viva.wait(60)
    expect((await viva.read(body.id)).body.ms).toBe(2 * MINUTE)
    expect((await viva.step(paused, { kind: 'say', answer: 'x' })).status).toBe(409)
    const resumed = (await viva.step(paused, { kind: 'resume' })).body
    viva.wait(600)
    expect((await viva.read(resumed.id)).body.ms).toBe(17 * MINUTE)
  })

  test('moves on when a question has had its time, and ends the interview with its minutes', async () => {
    const { body } = await viva.open()
    viva.wait(14)
    const second = await viva.say(body, 'Nothing.')
    expect(second.awaiting!.move).toBe('question')
    viva.wait(14)
    const over = await viva.say(second, 'Nothing.')
    expect(over).toMatchObject({ phase: 'closed', because: 'out-of-time' })
  })

  test('may jump back without harm: the order is that of the numbers', async () => {
    const { body } = await viva.open()
    viva.wait(3)
    const first = await viva.say(body, 'Something.')
    viva.goTo(Instant.parse('2026-03-01T00:00:00.000Z'))
    const second = await viva.say(first, 'Something more.')
    expect(second.ms).toBe(3 * MINUTE)
    viva.wait(1)
    expect((await viva.read(body.id)).body.ms).toBe(4 * MINUTE)
    expect(second.turns.filter(t => t.who === 'candidate').map(t => t.text)).toEqual([
      'Something.',
      'Something more.',
    ])
  })
})

describe('two at once, twice, and again', () => {
  test('a step sent twice happens once', async () => {
    const { body } = await viva.open()
    const number = body.number
    const [first, again] = [
      await viva.step(body, { kind: 'say', answer: 'The same.' }, number),
      await viva.step(body, { kind: 'say', answer: 'The same.' }, number),
    ]
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toEqual(first.body)
    const id = newInterviewId()
    expect((await viva.open(CUSTOM, id)).body).toEqual((await viva.open(CUSTOM, id)).body)
  })

  test('a step sent twice at once happens once, and both are told so', async () => {
    const { body } = await viva.open()
    const { judge } = viva.host
    const rule = judge.rule.bind(judge)
    const [first, both] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    // Neither is stored before both were judged.
    const gate = vi.spyOn(judge, 'rule').mockImplementation(async (brief, stop) => {
      const isFirst = gate.mock.calls.length === 1
      if (isFirst) first.resolve()
      else both.resolve()
      await both.promise
      return rule(brief, stop)
    })
    const say = () => viva.step(body, { kind: 'say', answer: 'The same.' })
    const one = say()
    await first.promise
    viva.wait(1 / MINUTE)
    const other = say()
    expect([(await one).status, (await other).status]).toEqual([200, 200])
    gate.mockRestore()
    expect((await viva.lines()).map(l => l.number)).toEqual([0, 1, 2, 3])
  })

  test('two tabs that answer differently end in a conflict, not in two histories', async () => {
    const { body } = await viva.open()
    const both = await Promise.all(
      ['one', 'two', 'three'].map(answer => viva.step(body, { kind: 'say', answer })),
    )
    expect(both.map(r => r.status).toSorted()).toEqual([200, 409, 409])
    expect(both.find(r => r.status === 409)!.detail).toMatch(/continued elsewhere/)
    expect((await viva.lines()).map(l => l.number)).toEqual([0, 1, 2, 3])
  })

  test('another app over the same store stands at the same move', async () => {
    const { body } = await viva.open()
    const view = await viva.say(body, 'Something.')
    const other = await openApi(viva.db)
    other.goTo(viva.now())
    const response = await other.app.request(`/api/interviews/${view.id}`)
    expect(await response.json()).toEqual(view)
  })

  test('whatever is done, the lines are numbered without a gap and the last view is the fold of them', async () => {
    const does = fc.constantFrom<unknown>(
      { kind: 'say', answer: 'met heart. contradicted use.' },
      { kind: 'say', answer: 'Well.' },
      { kind: 'pass' },
      { kind: 'hint' },
      { kind: 'clarify', asked: 'how' },
      { kind: 'pause' },
      { kind: 'resume' },
      { kind: 'stop' },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(does, fc.integer({ min: 0, max: 9 })), { maxLength: 12 }),
        async steps => {
          viva.wait(1)
          let { body } = await viva.open()
          for (const [what, minutes] of steps) {
            viva.wait(minutes)
            const done = await viva.step(body, what)
            expect([200, 409]).toContain(done.status)
            if (done.status === 200) body = done.body
          }
          const own = (await viva.lines()).filter(l => l.interview === body.id)
          expect(own.map(l => l.number)).toEqual(own.map((_, i) => i))
          const { turns, number, phase } = (await viva.read(body.id)).body
          expect({ turns, number, phase }).toEqual({
            turns: body.turns,
            number: body.number,
            phase: body.phase,
          })
          expect(number).toBe(own.length)
        },
      ),
      { numRuns: 20 },
    )
  })
})
