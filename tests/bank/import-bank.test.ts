/** Somebody's bank on disk, read into drafts: whatever it holds, each draft becomes a file of valid YAML. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { importBank } from '../../src/platform/node/bank/write-drafts.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'viva-import-bank-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function imported(text: string, name = 'bank.md') {
  writeFileSync(join(folder, name), text)
  const { drafts, kept } = importBank(join(folder, name), join(folder, 'out'), [])
  for (const file of drafts) expect(parse(readFileSync(file, 'utf8'))).toHaveProperty('prompt')
  return { drafts: drafts.map(file => file.slice(join(folder, 'out/').length).replaceAll('\\', '/')), kept }
}

test('a word of five thousand letters makes a file’s name that the disk takes', () => {
  expect(imported(`1. ${'a'.repeat(5000)}?`).drafts).toEqual([`foundations/${'a'.repeat(80)}.yaml`])
})

test('equal prompts are numbered, past a prompt that is called so already, and are kept when they are there', () => {
  const page = ['1. What is drift?', '2. What is drift?', '3. What is drift 2?', '4. What is drift?'].join(
    '\n',
  )
  const names = ['drift', 'drift-2', 'drift-2-2', 'drift-3'].map(name => `foundations/${name}.yaml`)
  expect(imported(page)).toEqual({ drafts: names, kept: [] })
  expect(imported(page).kept).toHaveLength(4)
})

test('a name that Windows keeps for a device is not given', () => {
  expect(imported('1. What is con?\n2. Nul').drafts).toEqual([
    'foundations/con-question.yaml',
    'foundations/nul-question.yaml',
  ])
})

test.skipIf(process.platform === 'win32')('a line end in the name of the file writes no line of YAML', () => {
  imported('1. What is drift?', 'a\nminutes: 99\n#.md')
  const [file] = readdirSync(join(folder, 'out/foundations'))
  expect(parse(readFileSync(join(folder, 'out/foundations', file!), 'utf8')).minutes).toBe(5)
})

test('a folder, or nothing, in the place of the file is said to be that', () => {
  mkdirSync(join(folder, 'folder.md'))
  expect(() => importBank(join(folder, 'folder.md'), folder, [])).toThrow(
    /is a folder where a file is expected/,
  )
  expect(() => importBank(join(folder, 'none.md'), folder, [])).toThrow(/no file .*none.md/)
})
