import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readBank } from '#bank/read'
import { checkLock, lockIds } from './check-lock.ts'

const PATH = 'questions/foundations/perplexity.yaml'
const text = readFileSync(`bank/${PATH}`, 'utf8')
const bank = readBank([{ bank: 'bank', path: PATH, text }])
const { id: question, points, redFlags, followUps } = bank.questions[0]!.value
const lock = lockIds(bank, '')
const ids = {
  point: `${question} ${points[0]!.id}`,
  flag: `${question} flag:${redFlags[0]!.id}`,
  'point of a follow-up': `${question} follow-up:${followUps[0]!.id}/${followUps[0]!.points[0].id}`,
}
const kinds = Object.entries(ids)
const GONE = 'the bank has lost this id; if it has left the key for good, run npm run x -- lock --retire'

describe('checkLock', () => {
  test('accepts a bank whose ids are all locked', () => {
    expect(checkLock(bank, lock)).toEqual([])
    expect(checkLock(bank, lock.replaceAll('\n', '\r\n'))).toEqual([])
  })

  test.each(kinds)('names the line of a %s that is not locked', (_, id) => {
    const issues = checkLock(bank, lock.replace(`${id}\n`, ''))
    expect(issues).toEqual([
      {
        file: `bank/${PATH}`,
        line: expect.any(Number),
        message: `${id} is not in bank/ids.lock: run npm run x -- lock`,
      },
    ])
    expect(text.split('\n')[issues[0]!.line - 1]).toContain(id.split(/[ :/]/).at(-1))
  })

  test.each([
    ['point', `${question} gone`],
    ['flag', `${question} flag:gone`],
    ['point of a follow-up', `${question} follow-up:gone/gone`],
    ['question', 'foundations/gone point'],
  ])('names the line of the lock for a released %s that the bank has lost', (_, id) => {
    expect(checkLock(bank, `${id}\n${lock}`)).toEqual([
      { file: 'bank/ids.lock', line: 1, message: `${id}: ${GONE}` },
    ])
  })

  test.each(kinds)('accepts a retired %s that the bank has lost', (_, id) => {
    expect(checkLock(bank, `${id}-before retired\n${lock}`)).toEqual([])
  })

  test.each(kinds)('refuses a retired %s that is used again', (_, id) => {
    expect(checkLock(bank, lock.replace(`${id}\n`, `${id} retired\n`))).toEqual([
      {
        file: `bank/${PATH}`,
        line: expect.any(Number),
        message: `${id} was retired, and old attempts refer to it: give the new claim another id`,
      },
    ])
  })

  test('does not count the ids of a file that does not parse as lost', () => {
    expect(checkLock(readBank([{ bank: 'bank', path: PATH, text: 'revision: none' }]), lock)).toEqual([])
  })
})

describe('lockIds', () => {
  test('adds new ids in order and removes none', () => {
    const longer = lockIds(bank, 'foundations/gone point\n').trimEnd().split('\n')
    expect(longer).toContain('foundations/gone point')
    expect(longer).toEqual(expect.arrayContaining(Object.values(ids)))
    expect(longer).toEqual(longer.toSorted())
    expect(lockIds(bank, lock)).toBe(lock)
  })

  test('retires lost ids only when asked, and keeps them so', () => {
    const before = `foundations/gone point\n${lock}`
    const after = lockIds(bank, before, true)
    expect(lockIds(bank, before)).toContain('foundations/gone point\n')
    expect(after).toContain('foundations/gone point retired\n')
    expect(lockIds(bank, after)).toBe(after)
    expect(checkLock(bank, after)).toEqual([])
  })
})
