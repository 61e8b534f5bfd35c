/** An interview whose record was written elsewhere: its debrief reads none of the text as Markdown. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { making, newId, openApi, CORE } from '../fixtures/api.ts'

let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  viva = await openApi()
})
afterEach(() => viva.close())

const EVIL = '<img src=x onerror=alert(1)>\n# [click](javascript:alert(1)) `code` **bold**'
const ESCAPED = [
  String.raw`\<img src=x onerror=alert(1)\>`,
  String.raw`\# \[click\](javascript:alert(1)) \`code\` \*\*bold\*\*`,
].join('\n')

/** Conducts an interview with a hint and an answer to its end, and returns its id. */
async function sat(): Promise<string> {
  const param = { id: newId() }
  const { id } = await (
    await viva.api.interviews.$post({ json: { ...param, blueprint: 'two-questions' } })
  ).json()
  const answer = making(CORE)
  for (const [number, does] of [
    [2, { kind: 'hint' }],
    [3, { kind: 'say', answer }],
  ] as const)
    await viva.api.interviews[':id'].steps.$post({ param: { id }, json: { number, does } })
  const { number } = await (await viva.api.interviews[':id'].$get({ param: { id } })).json()
  await viva.api.interviews[':id'].steps.$post({ param: { id }, json: { number, does: { kind: 'stop' } } })
  return id
}

const markdownOf = async (id: string) => (await viva.app.request(`/api/interviews/${id}/debrief.md`)).text()

test('what the bank asked and hinted stands as the bank writes it', async () => {
  const text = await markdownOf(await sat())
  const { prompt, hints } = viva.host.bank.questions.find(q => q.id === 'foundations/perplexity')!
  expect(text).toContain(`**The interviewer asked:** ${prompt}`)
  expect(text).toContain(`*Hint:* ${hints[0]}`)
})

test('a prompt and a hint that are not of the bank are escaped as a candidate’s words are', async () => {
  const id = await sat()
  const lines = (await (await viva.app.request('/api/record')).text()).trim().split('\n')
  const changed = lines.map(line => {
    const entry = JSON.parse(line)
    if (entry.event?.kind === 'asked') entry.event.prompt = EVIL
    if (entry.event?.kind === 'hinted') entry.event.hint = EVIL
    return JSON.stringify(entry)
  })
  await viva.host.store.clear()
  const taken = await viva.app.request('/api/record', { method: 'POST', body: changed.join('\n') })
  expect(taken.status).toBe(200)

  const text = await markdownOf(id)
  expect(text).toContain(`**The interviewer asked:** ${ESCAPED}`)
  expect(text).toContain(`*Hint:* ${ESCAPED}`)
  expect(text).not.toMatch(/(^|[^\\])<img|^# \[/m)
})
