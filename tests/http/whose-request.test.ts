/** The learner whose request it is may be found later, or not at all; then there is nothing to be had. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#app'
import type { Api, Host, Learner } from '#app'
import { DEFAULT_SETTINGS, LearnerId } from '#domain'
import { OPERATIONS } from '../../src/api/operations.ts'
import { openApi } from '../fixtures/api.ts'

let viva: Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  viva = await openApi()
})
afterAll(() => viva.close())

const learner = (id: string): Learner => ({ id: LearnerId.parse(id), offsetMinutes: 0 })
const ask = (app: Api, path: string, init: RequestInit = {}) =>
  app.request(path, { ...init, headers: { 'content-type': 'application/json', ...init.headers } })

describe.each<[string, Host['identify']]>([
  ['at once', () => null],
  ['after a while', async () => null],
])('where nobody is found %s', (_, identify) => {
  const opened: string[] = []
  let app: Api
  beforeAll(() => {
    const storeOf: Host['storeOf'] = id => {
      opened.push(id)
      return viva.host.storeOf(id)
    }
    app = createApp({ ...viva.host, identify, storeOf })
  })
  const routes = [...OPERATIONS.keys(), 'GET /api/no/such/route', 'POST /api/no/such/route']

  test.each(routes)('%s is refused with a way out, and opens no record', async route => {
    const [method = '', path = ''] = route.split(' ')
    const body = method === 'GET' ? {} : { body: 'x'.repeat(2_000_000) }
    const response = await ask(app, path, { method, ...body })
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({
      error: 'unidentified',
      detail: expect.stringMatching(/nothing was read or stored; sign in/),
    })
    expect(opened).toEqual([])
  })
})

test('two learners stay apart, whoever of them is found first', async () => {
  const waiting: (() => void)[] = []
  const app = createApp({
    ...viva.host,
    identify: request =>
      new Promise(resolve => waiting.push(() => resolve(learner(request.headers.get('x-learner')!)))),
  })
  const as = (who: string, path: string, init: RequestInit = {}) =>
    ask(app, path, { ...init, headers: { 'x-learner': who } })
  const settle = (who: string, minutesPerDay: number) =>
    as(who, '/api/settings', {
      method: 'PUT',
      body: JSON.stringify({ ...DEFAULT_SETTINGS, minutesPerDay }),
    })
  /** The requests that wait are let on in reverse order. */
  const letOn = () =>
    waiting
      .splice(0)
      .toReversed()
      .forEach(goOn => goOn())

  const settled = [settle('ann', 11), settle('ben', 22)]
  letOn()
  expect((await Promise.all(settled)).map(({ status }) => status)).toEqual([200, 200])

  const asked = [as('ann', '/api/record'), as('ben', '/api/record')]
  letOn()
  const [ann, ben] = await Promise.all(asked.map(async response => (await response).text()))
  expect(ann?.match(/"minutesPerDay":\d+/g)).toEqual(['"minutesPerDay":11'])
  expect(ben?.match(/"minutesPerDay":\d+/g)).toEqual(['"minutesPerDay":22'])
})
