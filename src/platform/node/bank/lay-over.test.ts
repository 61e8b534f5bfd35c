import { expect, test } from 'vitest'
import { layOver } from './lay-over.ts'
import { parseBank } from './parse-bank.ts'
import type { ParsedBank } from './parse-bank.ts'
import { bankFiles } from './bank-files.ts'
import { bankFolder } from '../places.ts'

const files = bankFiles(bankFolder).filter(({ path }) =>
  /glossary|papers|blueprints|ffn|mamba|lora/.test(path),
)

test('halves of a bank, parsed apart and laid over each other, are what the whole is', () => {
  const halves = [0, 1].map(half => parseBank(files.filter((_, i) => i % 2 === half)))
  expect(layOver(halves)).toEqual(layOver([parseBank(files)]))
})

test('of two questions with one id the upper one counts, and what is left out of either is said', () => {
  const bank = (title: string): ParsedBank => {
    const parsed = parseBank(files)
    const questions = parsed.questions.map(question => ({ ...question, title }))
    return { ...parsed, questions, leftOut: [{ file: title, line: 1, message: 'no' }] }
  }
  const laid = layOver([bank('below'), bank('above')])
  expect(new Set(laid.questions.map(question => question.title))).toEqual(new Set(['above']))
  expect(laid.leftOut.map(({ file }) => file)).toEqual(['below', 'above'])
})
