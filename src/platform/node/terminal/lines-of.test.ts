import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { linesOf } from './lines-of.ts'

test('what was pasted at once is known to be there; what is typed on its own waits for nobody', async () => {
  const input = new PassThrough()
  const lines = linesOf(createInterface({ input, terminal: false }), () => {})
  input.write('one\n\ntwo\n')
  const read = async () => {
    const line = await lines.next('')
    return [line.kind === 'line' ? line.text : line.kind, lines.waits()]
  }
  expect([await read(), await read(), await read()]).toEqual([
    ['one', true],
    ['', true],
    ['two', false],
  ])
  const typed = read()
  input.write('three\n')
  expect(await typed).toEqual(['three', false])
  input.end()
  expect(await read()).toEqual(['end', false])
  lines.close()
})
