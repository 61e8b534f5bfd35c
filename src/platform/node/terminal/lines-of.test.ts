import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { linesOf } from './lines-of.ts'

test('lines pasted together are known to be waiting; a line typed on its own is not', async () => {
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
