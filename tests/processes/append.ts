/**
 * A process that grades and stores answers one after another, and prints the id of each that was
 * acknowledged. Arguments: the folder of the record, a number that keeps its ids apart, and how many.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { openSaidDesk } from '../fixtures/said-desk.ts'

const [folder = '', place = '0', many = '100000'] = process.argv.slice(2)
const { app, close } = await openSaidDesk(folder)

for (let n = 0; n < Number(many); n += 1) {
  const id = `00000000-0000-4000-8${place.padStart(3, '0')}-${String(n).padStart(12, '0')}`
  const body = JSON.stringify({
    id,
    question: 'foundations/perplexity',
    answer: `met exponential-of-mean-loss. Answer ${n} ${'of many words '.repeat(n % 40)}`,
  })
  const response = await app.request('/api/attempts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  if (response.status !== 201) throw new Error(await response.text())
  process.stdout.write(`${id}\n`)
  await pause(0)
}
await close()
