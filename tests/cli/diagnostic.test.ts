/** `viva diagnostic`: asked line by line, left, taken up again, and ended with its map. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCli } from '../fixtures/cli.ts'

let cli: Awaited<ReturnType<typeof openCli>>
beforeEach(async () => {
  cli = await openCli()
})
afterEach(() => cli.close())

test('takes a sentence or a number, says nothing of either, and goes on where it was left', async () => {
  const first = await cli.run('diagnostic', { keys: ['It goes down by a tenth.', ':q'] })
  expect([first.code, first.left]).toEqual([0, 0])
  expect(first.out).toContain('Question 1 of 12 at most, 0 of 15 minutes.')
  expect(first.out).toContain('Noted. Next.')
  expect(first.out).toContain('Question 2 of 12 at most')
  for (const { claim } of cli.api.host.bank.questions.flatMap(q => q.followUps).flatMap(f => f.points))
    expect(first.out).not.toContain(claim.slice(0, 40))

  const second = await cli.run('diagnostic', { keys: ['', ':end'] })
  expect(second.out.split('Question 3')[0]).toContain('Question 2 of 12 at most')
  expect(second.out).toContain('Diagnostic for Two questions')
  expect(second.out).toContain('Too few answers for a map: two of the eight that it takes.')
  expect(second.out).toContain('No answer: passed over.')
  expect(second.out).toMatch(/viva ask foundations\/(?:perplexity|adam)/)
})

test('gives a program the question that waits, takes its answer, and has the map', async () => {
  const view = JSON.parse((await cli.run('diagnostic all --json')).out)
  expect(view).toMatchObject({ row: { title: null, done: 0, because: null }, number: 2 })
  const next = JSON.parse((await cli.run('diagnostic --json --answer :end')).out)
  expect(next.row.because).toBe('stopped')
  expect(JSON.parse((await cli.run('diagnostic --map --json')).out)).toMatchObject({ counted: 0 })
})

test('has no map before one is over, and knows the interviews that there are', async () => {
  expect((await cli.run('diagnostic --map')).err).toContain('no diagnostic is over')
  expect((await cli.run('diagnostic no-such')).err).toContain('the blueprints are two-questions')
})

test('takes no answer to a question that nobody has read', async () => {
  const unasked = await cli.run('diagnostic --answer forty')
  expect([unasked.code === 0, unasked.err]).toEqual([false, expect.stringContaining('no question waits')])
  await cli.run('diagnostic all --json')
  expect((await cli.run('diagnostic two-questions --answer forty')).err).toContain('start it first')
  expect(JSON.parse((await cli.run('diagnostic --json')).out).row).toMatchObject({ title: null, done: 0 })
})
