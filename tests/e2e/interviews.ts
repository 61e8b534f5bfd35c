/** Interviews for tests of their screens, opened and looked at over HTTP. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { Debrief, InterviewView } from '#api'
import type { Viva } from './viva.ts'

const SHORT = { sections: ['foundations'], minutes: 20, questions: 2 } as const

/** A call to the app, whose response is trusted to have the type that its route declares. */
async function call<T>(url: string, json?: unknown): Promise<T> {
  const response = await fetch(
    url,
    json === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) },
  )
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as T
}

export async function openInterview({ address }: Viva, blueprint: unknown = SHORT): Promise<InterviewView> {
  return call(`${address}/api/interviews`, { id: randomUUID(), blueprint })
}

export async function stateOf({ address }: Viva, id: string): Promise<InterviewView> {
  return call(`${address}/api/interviews/${id}`)
}

export async function debriefOf({ address }: Viva, id: string): Promise<Debrief> {
  return call(`${address}/api/interviews/${id}/debrief`)
}

export async function step(
  { address }: Viva,
  { id, number }: InterviewView,
  does: unknown,
): Promise<InterviewView> {
  return call(`${address}/api/interviews/${id}/steps`, { number, does })
}

interface Key {
  readonly id: string
  readonly points: readonly {
    readonly rank: string
    readonly weight: number
    readonly probe: string
    readonly earned: readonly string[]
  }[]
  readonly modelAnswers: { readonly short: string }
  readonly redFlags: readonly { readonly says: readonly string[] }[]
}

/** The key of the question that waits for an answer. */
export async function keyOf({ address }: Viva, { awaiting }: InterviewView): Promise<Key> {
  const { questions } = await call<{ questions: readonly Key[] }>(`${address}/api/bank/whole`)
  const key = questions.find(question => question.id === awaiting?.question)
  if (!key) throw new Error('no question waits for an answer')
  return key
}

/** An interview sat to its end: a model answer with a red flag first, and the last question passed. */
export async function sitInterview(viva: Viva): Promise<InterviewView> {
  let view = await openInterview(viva)
  const key = await keyOf(viva, view)
  view = await step(viva, view, { kind: 'hint' })
  view = await step(viva, view, {
    kind: 'say',
    answer: `${key.modelAnswers.short} ${key.redFlags[0]?.says[0]}.`,
  })
  while (view.phase !== 'closed')
    view = await step(
      viva,
      view,
      view.awaiting?.move === 'question'
        ? { kind: 'pass' }
        : { kind: 'say', answer: 'On second thoughts that was not right.' },
    )
  return view
}

/** The prompt with its formulas set: they come a moment after its words. */
export async function prompt(page: Page): Promise<string> {
  await page.waitForFunction(
    () => document.querySelector('#ask') && !document.querySelector('#ask .formula:empty'),
  )
  return page.locator('#ask').innerText()
}
