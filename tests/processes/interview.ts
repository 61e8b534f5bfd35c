/**
 * A process that sits an interview, and prints each step that was acknowledged: what was done, and the number that comes
 * next. A step that was under way when it was killed it sends again. Arguments: the folder of the record, the interview.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { InterviewView } from '#domain'
import { openSaidDesk } from '../fixtures/said-desk.ts'

const [folder = '', id = ''] = process.argv.slice(2)
const { app } = await openSaidDesk(folder)

async function call(path: string, json?: unknown): Promise<InterviewView> {
  const init =
    json === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }
  const response = await app.request(`/api/interviews${path}`, init)
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as InterviewView
}

/** The same for the same place: so what is sent again is what was sent. */
function doing({ number, phase, awaiting }: InterviewView) {
  if (phase === 'paused') return { kind: 'resume' }
  if (number % 7 === 3) return { kind: 'pause' }
  if (number % 5 === 2 && (awaiting?.hintsLeft ?? 0) > 0) return { kind: 'hint' }
  if (number % 5 === 4) return { kind: 'clarify', asked: `How large is it, at ${number}?` }
  return { kind: 'say', answer: `Answer at ${number}. ${'of many words '.repeat(number % 30)}` }
}

let view = await call('', { id, blueprint: { sections: ['foundations'], minutes: 20, questions: 2 } })
process.stdout.write(`opened ${view.number}\n`)
while (view.phase !== 'closed') {
  const does = doing(view)
  view = await call(`/${view.id}/steps`, { number: view.number, does })
  process.stdout.write(`${does.kind} ${view.number}\n`)
  await pause(0)
}
process.stdout.write('closed\n')
// It waits to be killed, as a server does.
setInterval(() => {}, 1000)
