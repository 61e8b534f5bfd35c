/**
 * Banks that nobody would write on purpose: each is named by file and line, and everything else still works.
 */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkBankFolder } from '../../src/platform/node/bank/check-bank-folder.ts'
import { openBank } from '../../src/platform/node/bank/open-bank.ts'
import { openServices } from '../../src/platform/node/open-services.ts'
import { readModelsFile } from '../../src/platform/node/llm/models-file.ts'
import { areModelsConfigured } from '../../src/platform/node/llm/open-configured.ts'
import { bankFolder, root } from '../../src/platform/node/places.ts'
import { readBankFolder } from '../../src/platform/node/bank/read-bank-folder.ts'
import { sayLeftOut } from '../../src/platform/node/bank/say-left-out.ts'

const perplexity = readFileSync(join(bankFolder, 'questions/foundations/perplexity.yaml'), 'utf8')
const FILE = 'questions/foundations/mine.yaml'
let home: string
let mine: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'viva-hostile-'))
  mine = join(home, 'mine')
  mkdirSync(join(mine, 'questions/foundations'), { recursive: true })
  writeFileSync(join(mine, 'questions/foundations/good.yaml'), perplexity)
})
afterEach(() => rmSync(home, { recursive: true }))

const write = (text: string) => () => writeFileSync(join(mine, FILE), text)
const linkTo = (target: string) => () => symlinkSync(target, join(mine, FILE))

const HOSTILE: readonly (readonly [string, () => void, number, RegExp])[] = [
  [
    'an alias of nothing',
    write(perplexity.replace(/^prompt: .*$/m, 'prompt: *emphasis')),
    perplexity.split('\n').findIndex(line => line.startsWith('prompt:')) + 1,
    /^\*emphasis stands for a value/,
  ],
  [
    'aliases of aliases',
    write(
      `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`).join('\n')}`,
    ),
    2,
    /write the values out/,
  ],
  ['a folder', () => mkdirSync(join(mine, FILE)), 1, /is a folder where a file is expected/],
  ['a broken link', linkTo('no-such-file'), 1, /is a broken link/],
  ['a device without end', linkTo('/dev/zero'), 1, /is a pipe or a device/],
  ['more than a megabyte', write('# '.repeat(600_000)), 1, /larger than 1000 kB/],
]

describe.skipIf(process.platform === 'win32')('a bank with', () => {
  test.each(HOSTILE)('%s is read but for that file, which is named', (_, make, line, says) => {
    make()
    const { questions, issues } = readBankFolder(mine)
    expect(questions.map(q => q.value.id)).toEqual(['foundations/good'])
    expect(issues[0]).toMatchObject({ file: `${mine}/${FILE}`, line })
    expect(issues[0]!.message).toMatch(says)
  })

  test('a broken link opens without it', async () => {
    linkTo('no-such-file')()
    const { bank } = await openBank({ VIVA_HOME: home, VIVA_BANK: mine })
    expect([bank.questions.length > 100, bank.questions.some(q => q.id === 'foundations/good')]).toEqual([
      true,
      true,
    ])
  })

  test('an alias of nothing fails check and does not end it', async () => {
    write(perplexity.replace(/^prompt: .*$/m, 'prompt: *emphasis'))()
    const { issues } = await checkBankFolder([FILE], { VIVA_BANK: mine })
    expect(issues).toMatchObject([{ file: `${mine}/${FILE}` }])
  })
})

test('a kept copy of the bank in which one bit flipped is read anew', async () => {
  const copy = join(home, 'bank-cache.json')
  const open = () => openBank({ VIVA_HOME: home, VIVA_BANK: mine })
  const { bank } = await open()
  const bytes = readFileSync(copy)
  for (const at of [40, bytes.length >> 1]) {
    const flipped = Buffer.from(bytes)
    flipped[at]! ^= 1
    writeFileSync(copy, flipped)
    const again = await open()
    expect(JSON.stringify(again.bank.questions) === JSON.stringify(bank.questions)).toBe(true)
    expect(readFileSync(copy).equals(bytes)).toBe(true)
  }
})

test('a fresh record finds the parsed bank beside the page, and keeps none of its own', async () => {
  await openBank({ VIVA_HOME: home })
  expect(existsSync(join(root, 'dist/bank.json'))).toBe(true)
  expect(readdirSync(home)).not.toContain('bank-cache.json')
})

describe('what is left out of the bank', () => {
  const broken = perplexity.replace(/^minutes: .*$/m, 'minutes: soon').replace(/^level: .*$/m, 'level: none')
  const spoil = () => write(broken)()

  test('is said in the list of questions, a line a file, from the kept copy too', async () => {
    spoil()
    for (const _ of ['read anew', 'from the copy']) {
      const { app, leftOut, close } = await openServices({ VIVA_HOME: home, VIVA_BANK: mine })
      const listed = await (await app.request('/api/bank')).json()
      await close()
      expect(leftOut).toMatchObject([{ file: `${mine}/${FILE}`, message: expect.stringMatching(/^level/) }])
      expect(listed.leftOut).toEqual(leftOut)
      expect(listed.questions.some((q: { id: string }) => q.id === 'foundations/mine')).toBe(false)
    }
  })

  test('is said on standard error by a verb and by an export, and leaves standard output alone', async () => {
    spoil()
    const env = { ...process.env, VIVA_HOME: home, VIVA_BANK: mine }
    for (const args of [['bank'], ['export', 'csv', join(home, 'bank.csv')]]) {
      const { stdout, stderr, status } = spawnSync(process.execPath, ['src/platform/node/viva.ts', ...args], {
        encoding: 'utf8',
        env,
      })
      expect(stderr).toMatch(
        /^A file of the bank cannot be read and is left out; .*\n {2}\S+mine\.yaml:\d+ level/,
      )
      expect([status, stdout.includes('left out')]).toEqual([0, false])
    }
  })

  test('is counted, and the first five files are named', () => {
    const lines: string[] = []
    const files = Array.from({ length: 7 }, (_, i) => ({
      file: `${i}.yaml`,
      line: 1,
      message: 'a\u001b[31m\nb',
    }))
    sayLeftOut(files, line => lines.push(line))
    expect(lines).toHaveLength(7)
    expect([lines[0], lines[1], lines.at(-1)]).toEqual([
      '7 files of the bank cannot be read and are left out; "viva check" lists all that is wrong.',
      '  0.yaml:1 a[31m b',
      '  and 2 more',
    ])
    sayLeftOut([], () => expect.unreachable())
  })
})

test('a bank that is a file is said to be none', () => {
  expect(() => readBankFolder(join(mine, 'questions/foundations/good.yaml'))).toThrow(
    /no bank in .*\(ENOTDIR\)/,
  )
  expect(() => readBankFolder(join(home, 'none'))).toThrow(/no bank in .*SLUG.yaml$/)
})

describe.skipIf(process.platform === 'win32')('models.yaml', () => {
  const file = () => join(home, 'models.yaml')

  test.each<[string, () => void, RegExp]>([
    [
      'an alias of nothing',
      () => writeFileSync(file(), 'judge: *sk-secret'),
      /models.yaml:1 is not YAML \(unresolved alias\)/,
    ],
    ['a folder', () => mkdirSync(file()), /is a folder where a file is expected.*to go on offline/],
    ['a broken link', () => symlinkSync('none', file()), /is a broken link/],
    ['a device', () => symlinkSync('/dev/zero', file()), /is a pipe or a device/],
  ])('that is %s is named, without a word of what stands in it', (_, make, says) => {
    make()
    expect(areModelsConfigured({ VIVA_HOME: home })).toBe(true)
    expect(() => readModelsFile(file(), {})).toThrow(says)
    expect(() => readModelsFile(file(), {})).not.toThrow(/secret/)
  })
})

test('a link to a folder is not followed', () => {
  symlinkSync(home, join(mine, 'questions', 'round'))
  expect(readBankFolder(mine).questions.map(({ file }) => file)).toEqual([
    join(mine, 'questions/foundations/good.yaml'),
  ])
})
