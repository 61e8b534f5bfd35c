/** Somebody's bank on disk, read into drafts: whatever it holds, each draft becomes a file of valid YAML. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { examine, rubricOf } from '#examiner'
import { checkBankFolder } from '../../src/platform/node/bank/check-bank-folder.ts'
import { readBankFolder } from '../../src/platform/node/bank/read-bank-folder.ts'
import { importBank, newQuestion } from '../../src/platform/node/bank/write-drafts.ts'
import { openJudge } from '../../src/platform/node/examiner/open-judge.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'viva-import-bank-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function imported(text: string, name = 'bank.md') {
  writeFileSync(join(folder, name), text)
  const { drafts, kept } = importBank(join(folder, name), join(folder, 'out'), [])
  for (const file of drafts)
    expect(parse(readFileSync(file, 'utf8'))).toMatchObject({ draft: true, prompt: expect.any(String) })
  return {
    drafts: drafts.map(file => file.slice(join(folder, 'out/questions/').length).replaceAll('\\', '/')),
    kept,
  }
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
  const [file] = readdirSync(join(folder, 'out/questions/foundations'))
  expect(
    parse(readFileSync(join(folder, 'out/questions/foundations', file!), 'utf8')).minutes,
  ).toBeUndefined()
})

test('a folder, or nothing, in the place of the file is said to be that', () => {
  mkdirSync(join(folder, 'folder.md'))
  expect(() => importBank(join(folder, 'folder.md'), folder, [])).toThrow(
    /is a folder where a file is expected/,
  )
  expect(() => importBank(join(folder, 'none.md'), folder, [])).toThrow(/no file .*none.md/)
})

test('somebody’s list is a bank that can be practised at once, and says what it wants', async () => {
  writeFileSync(
    join(folder, 'list.csv'),
    'Question,Expected depth\n"What does sharing weights between layers buy?","One set of weights serves every layer. The compute per token stays the same. Quality falls at equal depth."\n',
  )
  const out = join(folder, 'mine')
  importBank(join(folder, 'list.csv'), out, [])
  const { questions, issues } = readBankFolder(out)
  expect(issues).toEqual([])
  const [question] = questions.map(({ value }) => value)
  expect(question).toMatchObject({ thin: true, minutes: 5 })
  expect(question!.points.map(({ claim }) => claim)).toEqual([
    'One set of weights serves every layer.',
    'The compute per token stays the same.',
    'Quality falls at equal depth.',
  ])
  const judge = openJudge([question!])
  const kindsOf = async (answer: string) =>
    (await examine(judge, rubricOf(question!), answer, new AbortController().signal)).verdicts.map(
      v => v.kind,
    )
  expect(await kindsOf(question!.modelAnswers.short)).toEqual(['met', 'met', 'met'])
  expect(await kindsOf('I like pizza, and Adam is an optimiser.')).toEqual(['missing', 'missing', 'missing'])

  const checked = await checkBankFolder([], { VIVA_BANK: out })
  expect(checked.thin).toEqual([{ file: expect.stringContaining(out), points: 5, sentences: 157 }])
})

test('a new question is written into the bank that is named last', () => {
  const mine = join(folder, 'mine')
  const environment = { VIVA_BANK: mine }
  const file = newQuestion('foundations/layer-sharing', { draft: true, environment })
  expect(resolve(file)).toBe(join(mine, 'questions/foundations/layer-sharing.yaml'))
  expect(readBankFolder(mine).questions.map(({ value }) => value.thin)).toEqual([true])
  expect(() => newQuestion('foundations/layer-sharing', { draft: true, environment })).toThrow(
    /already exists/,
  )
})
