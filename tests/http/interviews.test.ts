/** Mock interviews over HTTP: conducted, debriefed, and refused. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EntryId, interviewIdOf } from '#domain'
import { questionMarkText, sittingText } from '#wording'
import { newInterviewId } from '../fixtures/api.ts'
import { CUSTOM, openInterviews } from '../fixtures/interviews-api.ts'

let viva: Awaited<ReturnType<typeof openInterviews>>
beforeEach(async () => {
  viva = await openInterviews()
})
afterEach(() => viva.close())

describe('an interview', () => {
  test('asks a question of its blueprint, and shows nothing of the key', async () => {
    const { status, body } = await viva.open()
    expect(status).toBe(201)
    expect(body.phase).toBe('running')
    expect(body.agenda.map(a => a.state)).toEqual(['now', 'to-come'])
    const text = JSON.stringify(body)
    for (const point of viva.key(body).points) expect(text).not.toContain(point.claim)
    expect((await viva.debrief(body.id)).status).toBe(409)
  })

  test('challenges a wrong statement without saying whether it holds, and credits putting it right', async () => {
    const { body } = await viva.open()
    const { id } = viva.heaviest(body)
    const challenged = await viva.say(body, `contradicted ${id}.`)
    expect(challenged.awaiting!.move).toBe('push-back')
    expect(challenged.awaiting!.prompt).toContain(`“contradicted ${id}”`)
    let view = await viva.say(challenged, `met ${id}.`)
    while (view.phase === 'running') view = (await viva.step(view, { kind: 'pass' })).body
    const [question] = (await viva.debrief(view.id)).body.questions
    expect(question!.points.find(p => p.point === id)).toMatchObject({
      kind: 'partial',
      how: 'corrected',
      exchange: 1,
    })
    expect(question!.decided).not.toMatch(/^Contradicts/)
  })

  test('gives its answers one mark in debrief, report and History, each with what was said when asked', async () => {
    const { body } = await viva.open()
    const { id } = viva.heaviest(body)
    const challenged = await viva.say(body, `contradicted ${id}.`)
    let view = await viva.say(challenged, `met ${id}.`)
    while (view.phase === 'running') view = (await viva.step(view, { kind: 'pass' })).body
    const [question] = (await viva.debrief(view.id)).body.questions
    const said = questionMarkText(question!)
    expect(said).toMatch(/^0 of \d+, then 1\.5 when asked$/)

    const report = await (await viva.api.attempts[':id'].$get({ param: { id: question!.attempt! } })).json()
    expect(report.interview).toMatchObject({ interview: view.id, number: 1 })
    expect(report.interview!.points).toEqual(question!.points)
    const { attempts } = await (await viva.api.history.$get()).json()
    const line = attempts.find(each => each.id === question!.attempt)!
    expect(sittingText(line.outline, line.interview!.outline)).toBe(said)

    // One answer has one word, wherever it is shown.
    const today = await (await viva.api.today.$get()).json()
    const { summary } = report.question
    expect([
      line.hiring,
      report.interview!.hiring,
      summary.last!.hiring,
      today.done.answered.find(each => each.attempt === question!.attempt)!.hiring,
    ]).toEqual(Array.from({ length: 4 }, () => question!.hiring))
  })

  test('withdraws a red flag whose words were put right, and credits what is added by the way', async () => {
    const { body } = await viva.open()
    const { id } = viva.heaviest(body)
    const [other] = viva.key(body).points.filter(p => p.id !== id)
    const [flag] = viva.key(body).redFlags
    const challenged = await viva.say(body, `contradicted ${id} flag ${flag!.id}.`)
    expect(challenged.awaiting!.move).toBe('push-back')
    let view = await viva.say(challenged, `met ${id}. met ${other!.id}.`)
    while (view.phase === 'running') view = (await viva.step(view, { kind: 'pass' })).body
    const [question] = (await viva.debrief(view.id)).body.questions
    expect(question!.flags).toMatchObject([{ flag: flag!.id, withdrawn: true }])
    expect(question!.points.find(p => p.point === other!.id)).toMatchObject({ kind: 'partial', exchange: 1 })
    const reply = (await viva.host.store.entriesAfter(0)).entries.find(e => e.kind === 'reply')
    expect(reply?.kind === 'reply' && reply.report.verdicts.map(v => v.point)).toEqual([id])
  })

  test('challenges a red flag under the name of any other challenge', async () => {
    const { body } = await viva.open()
    const challenged = await viva.say(
      body,
      `met ${viva.heaviest(body).id}. flag ${viva.key(body).redFlags[0]!.id}.`,
    )
    expect(challenged.awaiting!.move).toBe('push-back')
    expect(challenged.turns.at(-1)!.kind).toBe('push-back')
    expect((await viva.lines()).at(-1)!.event).toMatchObject({ kind: 'followed', move: { kind: 'doubt' } })
  })

  test('holds a right statement that was given up against the candidate', async () => {
    for (let i = 0; i < 80; i += 1) {
      viva.wait(1)
      const { body } = await viva.open()
      const challenged = await viva.say(body, viva.allMet(body))
      if (challenged.awaiting?.move !== 'push-back') continue
      const { id } = viva.heaviest(body)
      let view = await viva.say(challenged, `contradicted ${id}.`)
      while (view.phase === 'running') view = (await viva.step(view, { kind: 'pass' })).body
      const [question] = (await viva.debrief(view.id)).body.questions
      expect(question!.points.find(p => p.point === id)).toMatchObject({
        kind: 'contradicted',
        how: 'gave-way',
      })
      return
    }
    throw new Error('no right statement was challenged in thirty interviews')
  })

  test('probes the missing core point worth most, and credits it half', async () => {
    const { body } = await viva.open()
    const wanted = viva.heaviest(body)
    const others = viva
      .key(body)
      .points.filter(p => p.id !== wanted.id)
      .map(p => `met ${p.id}.`)
      .join(' ')
    let view = await viva.say(body, others)
    if (view.awaiting!.move === 'push-back') view = await viva.say(view, 'Yes.')
    expect(view.awaiting).toMatchObject({ move: 'probe', prompt: wanted.probe })
    view = await viva.say(view, `met ${wanted.id}.`)
    while (view.phase === 'running') view = (await viva.step(view, { kind: 'pass' })).body
    const [question] = (await viva.debrief(view.id)).body.questions
    expect(question!.points.find(p => p.point === wanted.id)).toMatchObject({
      kind: 'partial',
      how: 'when-probed',
    })
  })

  test('gives hints, leaves unknown facts to the candidate, and takes a pass as skipped, not wrong', async () => {
    const { body } = await viva.open()
    const hinted = (await viva.step(body, { kind: 'hint' })).body
    expect(hinted.turns.at(-1)).toMatchObject({ kind: 'hint', text: viva.key(body).hints[0] })
    expect(hinted.awaiting!.hintsLeft).toBe(2)
    const asked = (await viva.step(hinted, { kind: 'clarify', asked: 'How large is the moon?' })).body
    expect(asked.turns.at(-1)!.text).toMatch(/leave that to you/)
    let view = (await viva.step(asked, { kind: 'pass' })).body
    expect(view.agenda[0]!.state).toBe('done')
    view = await viva.say(view, viva.allMet(view))
    while (view.phase === 'running') view = (await viva.step(view, { kind: 'pass' })).body
    const { body: result } = await viva.debrief(view.id)
    expect(result.questions[0]).toMatchObject({
      skipped: true,
      mark: null,
      hiring: null,
      decided: 'Skipped.',
    })
    expect(result.questions[0]!.exchanges[0]!.asides).toMatchObject([
      { asked: null },
      { asked: 'How large is the moon?' },
    ])
    expect(result.questions[1]!.hiring).toBe('strong-yes')
  })

  test('puts its answers into the record when it closes, and not before', async () => {
    const { body } = await viva.open()
    const view = await viva.say(body, viva.allMet(body))
    const attempts = async () =>
      (await viva.host.store.entriesAfter(0)).entries.filter(e => e.kind === 'attempt')
    expect(await attempts()).toEqual([])
    expect(await viva.host.store.cards()).toEqual([])
    await viva.step(view, { kind: 'stop' })
    expect(await attempts()).toHaveLength(1)
    expect(await viva.host.store.cards()).toHaveLength(1)
    const result = await viva.debrief(view.id)
    expect(result.body.questions[0]!.attempt).toBe((await attempts())[0]!.id)
    expect(result.body.notAsked).toEqual(['Question 2'])
  })

  test('gives no signal if less than half was asked', async () => {
    const { body } = await viva.open({ ...CUSTOM, questions: 5, minutes: 30, sections: ['foundations'] })
    const stopped = (await viva.step(await viva.say(body, viva.allMet(body)), { kind: 'stop' })).body
    expect((await viva.debrief(stopped.id)).body.signal).toBeNull()
  })
})

test.each([
  ['an unknown blueprint', { blueprint: 'no-such' }, 404],
  ['more questions than minutes', { blueprint: { ...CUSTOM, questions: 12 } }, 400],
  ['a section without questions', { blueprint: { ...CUSTOM, sections: ['research'] } }, 409],
  ['no blueprint', {}, 400],
])('%s is refused', async (_, given, status) => {
  expect((await viva.call('', { id: newInterviewId(), ...given })).status).toBe(status)
})

test('an unknown interview is not found', async () => {
  expect((await viva.read(interviewIdOf(EntryId.parse(newInterviewId())))).status).toBe(404)
})
