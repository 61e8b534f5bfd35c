import { beforeAll, describe, expect, test } from 'vitest'
import { readBank } from '#bank/read'
import type { BankSource } from '#bank/read'
import { bankFiles } from '../../platform/node/bank/bank-files.ts'
import { bankFolder } from '../../platform/node/places.ts'
import { checkShortQuestions } from './check-short-questions.ts'

let bank: BankSource
beforeAll(() => {
  bank = readBank(bankFiles(bankFolder))
})

const checked = (text: string) => {
  const { shortQuestions, issues } = readBank([{ bank: 'bank', path: 'diagnostic.yaml', text }])
  return [...issues, ...checkShortQuestions({ ...bank, shortQuestions })].map(
    ({ line, message }) => `${line}: ${message}`,
  )
}

describe('short questions', () => {
  test.each<[string, string, RegExp | null]>([
    ['that exist are fine', 'followUps:\n  - foundations/adam#first-step\n', null],
    [
      'of no question',
      'followUps:\n  - foundations/no-such#first-step\n',
      /^2: .*no question foundations\/no-such$/,
    ],
    ['that the question lacks', 'followUps:\n  - foundations/adam#no-such\n', /^2: .*no follow-up no-such/],
    ['that are no exercise', 'exercises:\n  - foundations/adam#first-step\n', /^2: .*no exercise first-step/],
    [
      'listed twice',
      'followUps:\n  - foundations/adam#first-step\n  - foundations/adam#first-step\n',
      /^3: .*is listed twice$/,
    ],
    [
      'of three points',
      'followUps:\n  - system-design/tool-using-agent#tool-errors\n',
      /^2: .*has 3 points; a short question has 2 at most$/,
    ],
    ['without an id', 'followUps:\n  - foundations/adam\n', /^2: followUps\.0: section\/question#id/],
  ])('%s', (_, text, says) => {
    expect(checked(text)).toEqual(says ? [expect.stringMatching(says)] : [])
  })

  test('of the bank pass, and every section has some on three topics or more', () => {
    expect(checkShortQuestions(bank)).toEqual([])
    const topics = new Map<string, Set<string>>()
    const questions = new Map(bank.questions.map(({ value }) => [value.id, value]))
    for (const { question } of bank.shortQuestions.flatMap(source => source.value)) {
      const { section, topic } = questions.get(question)!
      topics.set(section, (topics.get(section) ?? new Set()).add(topic))
    }
    expect(topics.size).toBe(5)
    for (const own of topics.values()) expect(own.size).toBeGreaterThan(2)
  })
})
