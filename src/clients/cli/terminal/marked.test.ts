import { expect, test } from 'vitest'
import { inkOf } from './ink.ts'
import { hang } from './lay-out.ts'
import { setMarks, standingOut } from './marked.ts'

const bare = inkOf({ colour: false, ascii: false })
const bold = inkOf({ colour: true, ascii: false })
const [ON, OFF] = ['\u001b[1m', '\u001b[0m']

test('words stand out between asterisks without styling, and in bold with it', () => {
  const lines = hang('label', `the ${standingOut('keys')} ask`, 8)
  expect(setMarks(lines, bare)).toEqual(['label   the *keys* ask'])
  expect(setMarks(lines, bold)).toEqual(['label   the \u001b[1mkeys\u001b[0m ask'])
})

test('a mark that runs over the end of a line goes on in the next, without the indent', () => {
  const words = 'many words that cannot stand on one line of a terminal with eighty columns at all'
  const lines = hang('', `it says ${standingOut(words)} here`, 20)
  expect(lines.length).toBeGreaterThan(1)
  const set = setMarks(lines, bold)
  const bolds = set.flatMap(line => line.split(ON).slice(1)).map(part => part.split(OFF)[0])
  expect(bolds.join(' ')).toBe(words)
  expect(set[1]?.startsWith(`${' '.repeat(20)}${ON}`)).toBe(true)
  expect(setMarks(lines, bare).join(' ').replace(/\s+/g, ' ').trim()).toBe(`it says *${words}* here`)
})

test('a mark that lost its end is closed', () => {
  const cut = [standingOut('some words').slice(0, -3)]
  expect(setMarks(cut, bare)).toEqual(['*some wor*'])
  expect(setMarks(cut, bold)).toEqual(['\u001b[1msome wor\u001b[0m'])
})
