/** The state of a hundred learners is kept between requests, and longer where somebody listens. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '#app'
import type { Api } from '#app'
import { LearnerId } from '#domain'
import { newInterviewId, openApi } from '../fixtures/api.ts'

/** As `src/app/context.ts` says. */
const MOST_LEARNERS = 100

let viva: Awaited<ReturnType<typeof openApi>>
let app: Api
/** The learner of each state that was made, in order: each opens a record once. */
let made: string[]
beforeAll(async () => {
  viva = await openApi()
  app = createApp({
    ...viva.host,
    identify: request => ({ id: LearnerId.parse(request.headers.get('x-learner')), offsetMinutes: 0 }),
    storeOf: id => {
      made.push(id)
      return viva.host.storeOf(id)
    },
  })
})
afterAll(() => viva.close())

const as = (learner: string, path = '/api/nothing', init: RequestInit = {}) =>
  app.request(path, { ...init, headers: { 'content-type': 'application/json', 'x-learner': learner } })

async function askAs(...learners: readonly string[]) {
  for (const learner of learners) await as(learner)
}
const others = (count: number) => Array.from({ length: count }, (_, n) => `other-${n}`)

test('those idle for longest are dropped beyond a hundred, and nobody before', async () => {
  made = []
  await askAs('ann', 'ben', ...others(MOST_LEARNERS - 2))
  await askAs('ann', 'ben')
  expect(made).toHaveLength(MOST_LEARNERS)
  // The hundred and first takes the place of the one who asked least recently.
  await askAs('carol', 'ann', 'ben', ...others(MOST_LEARNERS - 2).slice(1))
  expect(made).toHaveLength(MOST_LEARNERS + 1)
  await askAs('other-0')
  expect(made.slice(MOST_LEARNERS)).toEqual(['carol', 'other-0'])
})

test('a learner whom somebody listens to is kept, however many ask since', async () => {
  made = []
  const id = newInterviewId()
  const body = JSON.stringify({ id, blueprint: 'two-questions' })
  await as('listened', '/api/interviews', { method: 'POST', body })
  await askAs('idle')
  const reader = (await as('listened', `/api/interviews/${id}/live`)).body!.getReader()
  await reader.read()
  await askAs(...others(MOST_LEARNERS + 1))
  await askAs('listened', 'idle')
  await reader.cancel()
  expect(made.filter(learner => learner === 'listened')).toHaveLength(1)
  expect(made.filter(learner => learner === 'idle')).toHaveLength(2)
})
