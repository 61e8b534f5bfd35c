/** Mock interviews over HTTP: conducted, raced, left and taken up again, debriefed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { EntryId, Instant, interviewIdOf, later } from '#domain'
import type { Debrief, InterviewView } from '#api'
import { openSqlite } from '../../src/platform/node/record/open-sqlite.ts'
import { openApi } from '../fixtures/api.ts'

const CUSTOM = { sections: ['foundations'], minutes: 20, questions: 2 } as const
const MINUTE = 60_000

const NOON = Instant.parse('2026-03-02T12:00:00.000Z')
let now = NOON
let db: ReturnType<typeof openSqlite>
let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  db = openSqlite(':memory:')
  viva = await openApi(db)
  goTo(NOON)
})
afterEach(() => viva.close())

function goTo(at: Instant) {
  now = at
  viva.goTo(at)
}
const wait = (minutes: number) => goTo(later(now, minutes * MINUTE))
const lines = async () => (await viva.host.store.entriesAfter(0)).entries.filter(e => e.kind === 'interview')
const open = async (blueprint: unknown = CUSTOM, id = crypto.randomUUID()) =>
  call<InterviewView>('', { id, blueprint })
const read = async (id: string) => call<InterviewView>(`/${id}`)
const debrief = async (id: string) => call<Debrief>(`/${id}/debrief`)

async function call<T>(
  path: string,
  json?: unknown,
): Promise<{ readonly status: number; readonly body: T; readonly detail: string }> {
  const init =
    json === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }
  const response = await viva.app.request(`/api/interviews${path}`, init)
  const body = await response.json()
  return { status: response.status, body, detail: String(body.detail) }
}

async function step(view: InterviewView, does: unknown, number = view.number) {
  return call<InterviewView>(`/${view.id}/steps`, { number, does })
}

const say = (view: InterviewView, answer: string) => step(view, { kind: 'say', answer }).then(r => r.body)
const key = (view: InterviewView) => viva.host.bank.get(view.awaiting!.question)
const heaviest = (view: InterviewView) =>
  key(view)
    .points.filter(p => p.core)
    .toSorted((a, b) => b.weight - a.weight)[0]!
const allMet = (view: InterviewView) =>
  key(view)
    .points.map(p => `met ${p.id}.`)
    .join(' ')

describe('an interview', () => {
  test('asks a question of its blueprint, and shows nothing of the key', async () => {
    const { status, body } = await open()
    expect(status).toBe(201)
    expect(body.phase).toBe('running')
    expect(body.agenda.map(a => a.state)).toEqual(['now', 'to-come'])
    const text = JSON.stringify(body)
    for (const point of key(body).points) expect(text).not.toContain(point.claim)
    expect((await debrief(body.id)).status).toBe(409)
  })

  test('says back what was said wrongly, without a word on whether it holds, and credits who puts it right', async () => {
    const { body } = await open()
    const { id } = heaviest(body)
    const doubted = await say(body, `contradicted ${id}.`)
    expect(doubted.awaiting!.move).toBe('push-back')
    expect(doubted.awaiting!.prompt).toContain(`“contradicted ${id}”`)
    let view = await say(doubted, `met ${id}.`)
    while (view.phase === 'running') view = (await step(view, { kind: 'pass' })).body
    const [question] = (await debrief(view.id)).body.questions
    expect(question!.points.find(p => p.point === id)).toMatchObject({
      kind: 'partial',
      how: 'corrected',
      exchange: 1,
    })
    expect(question!.decided).not.toMatch(/^Contradicts/)
  })

  test('withdraws a red flag whose words were put right, and hears what is added by the way', async () => {
    const { body } = await open()
    const { id } = heaviest(body)
    const [other] = key(body).points.filter(p => p.id !== id)
    const [flag] = key(body).redFlags
    const doubted = await say(body, `contradicted ${id} flag ${flag!.id}.`)
    expect(doubted.awaiting!.move).toBe('push-back')
    let view = await say(doubted, `met ${id}. met ${other!.id}.`)
    while (view.phase === 'running') view = (await step(view, { kind: 'pass' })).body
    const [question] = (await debrief(view.id)).body.questions
    expect(question!.flags).toMatchObject([{ flag: flag!.id, withdrawn: true }])
    expect(question!.points.find(p => p.point === other!.id)).toMatchObject({ kind: 'partial', exchange: 1 })
    const reply = (await viva.host.store.entriesAfter(0)).entries.find(e => e.kind === 'reply')
    expect(reply?.kind === 'reply' && reply.report.verdicts.map(v => v.point)).toEqual([id])
  })

  test('doubts a red flag under the name of any other doubt', async () => {
    const { body } = await open()
    const doubted = await say(body, `met ${heaviest(body).id}. flag ${key(body).redFlags[0]!.id}.`)
    expect(doubted.awaiting!.move).toBe('push-back')
    expect(doubted.turns.at(-1)!.kind).toBe('push-back')
    expect((await lines()).at(-1)!.event).toMatchObject({ kind: 'followed', move: { kind: 'doubt' } })
  })

  test('holds who gives up a right statement to it', async () => {
    for (let i = 0; i < 30; i += 1) {
      wait(1)
      const { body } = await open()
      const doubted = await say(body, allMet(body))
      if (doubted.awaiting?.move !== 'push-back') continue
      const { id } = heaviest(body)
      let view = await say(doubted, `contradicted ${id}.`)
      while (view.phase === 'running') view = (await step(view, { kind: 'pass' })).body
      const [question] = (await debrief(view.id)).body.questions
      expect(question!.points.find(p => p.point === id)).toMatchObject({
        kind: 'contradicted',
        how: 'gave-way',
      })
      return
    }
    throw new Error('no right statement was doubted in thirty interviews')
  })

  test('probes the missing core point worth most, and credits it half', async () => {
    const { body } = await open()
    const wanted = heaviest(body)
    const others = key(body)
      .points.filter(p => p.id !== wanted.id)
      .map(p => `met ${p.id}.`)
      .join(' ')
    let view = await say(body, others)
    if (view.awaiting!.move === 'push-back') view = await say(view, 'Yes.')
    expect(view.awaiting).toMatchObject({ move: 'probe', prompt: wanted.probe })
    view = await say(view, `met ${wanted.id}.`)
    while (view.phase === 'running') view = (await step(view, { kind: 'pass' })).body
    const [question] = (await debrief(view.id)).body.questions
    expect(question!.points.find(p => p.point === wanted.id)).toMatchObject({
      kind: 'partial',
      how: 'when-probed',
    })
  })

  test('gives hints, leaves what it was not told about to the candidate, and takes a pass as skipped, not wrong', async () => {
    const { body } = await open()
    const hinted = (await step(body, { kind: 'hint' })).body
    expect(hinted.turns.at(-1)).toMatchObject({ kind: 'hint', text: key(body).hints[0] })
    expect(hinted.awaiting!.hintsLeft).toBe(2)
    const asked = (await step(hinted, { kind: 'clarify', asked: 'How large is the moon?' })).body
    expect(asked.turns.at(-1)!.text).toMatch(/leave that to you/)
    let view = (await step(asked, { kind: 'pass' })).body
    expect(view.agenda[0]!.state).toBe('done')
    view = await say(view, allMet(view))
    while (view.phase === 'running') view = (await step(view, { kind: 'pass' })).body
    const { body: told } = await debrief(view.id)
    expect(told.questions[0]).toMatchObject({ skipped: true, mark: null, hiring: null, decided: 'Skipped.' })
    expect(told.questions[0]!.exchanges[0]!.asides).toMatchObject([
      { asked: null },
      { asked: 'How large is the moon?' },
    ])
    expect(told.questions[1]!.hiring).toBe('strong-yes')
  })

  test('puts its answers into the record when it closes, and not before', async () => {
    const { body } = await open()
    const view = await say(body, allMet(body))
    const attempts = async () =>
      (await viva.host.store.entriesAfter(0)).entries.filter(e => e.kind === 'attempt')
    expect(await attempts()).toEqual([])
    expect(await viva.host.store.cards()).toEqual([])
    await step(view, { kind: 'stop' })
    expect(await attempts()).toHaveLength(1)
    expect(await viva.host.store.cards()).toHaveLength(1)
    const told = await debrief(view.id)
    expect(told.body.questions[0]!.attempt).toBe((await attempts())[0]!.id)
    expect(told.body.notAsked).toEqual(['Question 2'])
  })

  test('says nothing of hiring where less than half was asked', async () => {
    const { body } = await open({ ...CUSTOM, questions: 5, minutes: 30, sections: ['foundations'] })
    const stopped = (await step(await say(body, allMet(body)), { kind: 'stop' })).body
    expect((await debrief(stopped.id)).body.signal).toBeNull()
  })
})

describe('time', () => {
  test('stands still in a pause, and a long silence counts as one', async () => {
    const { body } = await open()
    wait(2)
    const paused = (await step(body, { kind: 'pause' })).body
    wait(60)
    expect((await read(body.id)).body.ms).toBe(2 * MINUTE)
    expect((await step(paused, { kind: 'say', answer: 'x' })).status).toBe(409)
    const resumed = (await step(paused, { kind: 'resume' })).body
    wait(600)
    expect((await read(resumed.id)).body.ms).toBe(17 * MINUTE)
  })

  test('moves on when a question has had its time, and ends the interview with its minutes', async () => {
    const { body } = await open()
    wait(14)
    const second = await say(body, 'Nothing.')
    expect(second.awaiting!.move).toBe('question')
    wait(14)
    const over = await say(second, 'Nothing.')
    expect(over).toMatchObject({ phase: 'closed', because: 'out-of-time' })
  })

  test('may jump back without harm: the order is that of the numbers', async () => {
    const { body } = await open()
    wait(3)
    const first = await say(body, 'Something.')
    goTo(Instant.parse('2026-03-01T00:00:00.000Z'))
    const second = await say(first, 'Something more.')
    expect(second.ms).toBe(3 * MINUTE)
    wait(1)
    expect((await read(body.id)).body.ms).toBe(4 * MINUTE)
    expect(second.turns.filter(t => t.who === 'candidate').map(t => t.text)).toEqual([
      'Something.',
      'Something more.',
    ])
  })
})

describe('two at once, twice, and again', () => {
  test('a step sent twice happens once', async () => {
    const { body } = await open()
    const number = body.number
    const [first, again] = [
      await step(body, { kind: 'say', answer: 'The same.' }, number),
      await step(body, { kind: 'say', answer: 'The same.' }, number),
    ]
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toEqual(first.body)
    const id = crypto.randomUUID()
    expect((await open(CUSTOM, id)).body).toEqual((await open(CUSTOM, id)).body)
  })

  test('two tabs that answer differently end in a conflict, not in two histories', async () => {
    const { body } = await open()
    const both = await Promise.all(['one', 'two', 'three'].map(answer => step(body, { kind: 'say', answer })))
    expect(both.map(r => r.status).toSorted()).toEqual([200, 409, 409])
    expect(both.find(r => r.status === 409)!.detail).toMatch(/continued elsewhere/)
    expect((await lines()).map(l => l.number)).toEqual([0, 1, 2, 3])
  })

  test('another app over the same store stands at the same move', async () => {
    const { body } = await open()
    const view = await say(body, 'Something.')
    const other = await openApi(db)
    other.goTo(now)
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
          wait(1)
          let { body } = await open()
          for (const [what, minutes] of steps) {
            wait(minutes)
            const done = await step(body, what)
            expect([200, 409]).toContain(done.status)
            if (done.status === 200) body = done.body
          }
          const own = (await lines()).filter(l => l.interview === body.id)
          expect(own.map(l => l.number)).toEqual(own.map((_, i) => i))
          const { turns, number, phase } = (await read(body.id)).body
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

test.each([
  ['an unknown blueprint', { blueprint: 'no-such' }, 404],
  ['more questions than minutes', { blueprint: { ...CUSTOM, questions: 12 } }, 400],
  ['a section without questions', { blueprint: { ...CUSTOM, sections: ['research'] } }, 409],
  ['no blueprint', {}, 400],
])('%s is refused', async (_, given, status) => {
  expect((await call('', { id: crypto.randomUUID(), ...given })).status).toBe(status)
})

test('an unknown interview is not found', async () => {
  expect((await read(interviewIdOf(EntryId.parse(crypto.randomUUID())))).status).toBe(404)
})
