/** An interviewer's moves after an answer, over HTTP: gaps first, a colleague's view, neutral thanks. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InterviewView } from '#api'
import { openInterviews } from '../fixtures/interviews-api.ts'

let viva: Awaited<ReturnType<typeof openInterviews>>
beforeEach(async () => {
  viva = await openInterviews()
})
afterEach(() => viva.close())

async function toTheEnd(view: InterviewView): Promise<InterviewView> {
  let last = view
  while (last.phase === 'running') last = (await viva.step(last, { kind: 'pass' })).body
  return last
}

describe('a missing core point', () => {
  test('is probed before anything that was right is doubted, whatever chance says', async () => {
    for (let i = 0; i < 12; i += 1) {
      viva.wait(1)
      const { body } = await viva.open()
      const { id, probe } = viva.heaviest(body)
      const others = viva.key(body).points.filter(point => point.id !== id)
      const next = await viva.say(body, others.map(point => `met ${point.id}.`).join(' '))
      expect(next.awaiting).toMatchObject({ move: 'probe', prompt: probe })
    }
  })

  test('stays open where the reply to its probe could not be judged, and is not settled by hand here', async () => {
    const { body } = await viva.open()
    const { id } = viva.heaviest(body)
    const probed = await viva.say(body, 'Nothing.')
    expect(probed.awaiting!.move).toBe('probe')
    const { id: interview } = await toTheEnd(await viva.say(probed, `unsure ${id}.`))
    const [question] = (await viva.debrief(interview)).body.questions
    expect(question!.points.find(({ point }) => point === id)).toMatchObject({
      kind: 'unjudged',
      how: 'when-probed',
      exchange: 1,
    })
    expect(question!.mark!.kind).toBe('open')
  })
})

/** An interview in which a sound answer meets a colleague's view. */
async function withColleague(): Promise<InterviewView> {
  for (let i = 0; i < 40; i += 1) {
    viva.wait(1)
    const { body } = await viva.open()
    const next = await viva.say(body, `${viva.allMet(body)} ${viva.key(body).redFlags[0]!.claim}`)
    if (next.awaiting?.move === 'colleague') return next
  }
  throw new Error('no colleague came')
}

describe('a colleague’s view', () => {
  test('is put to a sound answer, and reveals no point', async () => {
    const view = await withColleague()
    expect(view.awaiting!.prompt).toMatch(/^A colleague says: “.+\.” What do you answer\?$/)
    for (const { claim, id } of viva.key(view).points) {
      expect(JSON.stringify(view.awaiting)).not.toContain(claim)
      expect(view.awaiting!.prompt).not.toContain(id)
    }
    expect((await viva.lines()).at(-1)!.event).toMatchObject({ move: { kind: 'colleague' } })
  })

  test('that is agreed with is a red flag of the debrief; one that is answered is none', async () => {
    const [agreed, answered] = [await withColleague(), await withColleague()]
    const flag = viva
      .key(agreed)
      .redFlags.find(({ claim }) => agreed.awaiting!.prompt.includes(claim.slice(0, 20)))!
    const flags = async (view: InterviewView, reply: string) => {
      const { id } = await toTheEnd(await viva.say(view, reply))
      return (await viva.debrief(id)).body.questions[0]!
    }
    const gaveWay = await flags(agreed, `Yes. flag ${flag.id}.`)
    expect(gaveWay.flags).toMatchObject([{ flag: flag.id, withdrawn: false, exchange: 1 }])
    expect(gaveWay.decided).toBe(`Agreed with a wrong view: ${flag.claim}`)
    const stood = await flags(answered, 'No, it is not so.')
    expect([stood.flags, stood.hiring]).toEqual([[], 'strong-yes'])
  })

  test('comes back from an export as it was', async () => {
    const { id } = await toTheEnd(await withColleague())
    const before = (await viva.debrief(id)).body
    const record = await (await viva.app.request('/api/record')).text()
    await viva.host.store.clear()
    const taken = await viva.app.request('/api/record', { method: 'POST', body: record })
    expect(taken.status).toBe(200)
    expect(await (await viva.app.request('/api/record')).text()).toBe(record)
    expect((await viva.debrief(id)).body).toEqual(before)
  })
})

test('an error that was taken back only when it was challenged bars a strong yes, and the debrief says so', async () => {
  const { body } = await viva.open()
  const [flag] = viva.key(body).redFlags
  const doubted = await viva.say(body, `${viva.allMet(body)} flag ${flag!.id}.`)
  expect((await viva.lines()).at(-1)!.event).toMatchObject({ move: { kind: 'doubt', flag: flag!.id } })
  const { id } = await toTheEnd(await viva.say(doubted, viva.allMet(body)))
  const [question] = (await viva.debrief(id)).body.questions
  expect(question).toMatchObject({
    flags: [{ flag: flag!.id, withdrawn: true }],
    hiring: 'yes',
    decided: `Taken back when challenged: ${flag!.claim}`,
  })
})

test('the words before the next question are the same for a good answer and a bad one', async () => {
  const leads = async (answer: (view: InterviewView) => string, id: string) => {
    const { body } = await viva.open(undefined, id)
    expect([body.awaiting!.lead, body.turns[0]!.lead]).toEqual([null, null])
    let view = await viva.say(body, answer(body))
    while (view.awaiting!.move !== 'question') view = await viva.say(view, 'Nothing.')
    expect(view.turns.at(-1)!.lead).toBe(view.awaiting!.lead)
    return view.awaiting!.lead
  }
  const id = '7a2f6c1e-93d4-4b7b-8d21-000000000000'
  const good = await leads(viva.allMet, id)
  await viva.host.store.clear()
  expect(await leads(() => 'Nothing.', id)).toBe(good)
  expect(good).toMatch(/thank/i)
})

test('a record that goes on behind its end by hand is over all the same', async () => {
  const { body } = await viva.open()
  const { id } = await toTheEnd(body)
  const lines = (await (await viva.app.request('/api/record')).text()).trim().split('\n')
  const last = (await viva.lines()).at(-1)!
  const number = last.number + 1
  const forged = {
    ...last,
    id: `${id.slice(0, -12)}${number.toString(16).padStart(12, '0')}`,
    number,
    event: { kind: 'resumed' },
  }
  await viva.host.store.clear()
  const taken = await viva.app.request('/api/record', {
    method: 'POST',
    body: [...lines, JSON.stringify(forged)].join('\n'),
  })
  expect(taken.status).toBe(200)
  expect((await viva.read(id)).body.phase).toBe('closed')
  expect((await viva.debrief(id)).status).toBe(200)
})
