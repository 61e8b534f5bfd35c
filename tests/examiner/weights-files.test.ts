/** Damaged weights: a start that fails names the file and the way out. */
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Fault } from '#domain'
import { readWeights } from '../../src/platform/node/examiner/weights-folder.ts'
import { weightsFolder } from '../../src/platform/node/examiner/open-judge.ts'

const QUESTION = 'questions/foundations/perplexity.json'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'viva-fitted-'))
  for (const file of ['words.json', 'combiner.json', 'order.json', 'frames.json', QUESTION])
    cpSync(join(weightsFolder, file), join(folder, file), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

test('whole files are read', () => {
  expect(readWeights(folder).questions.get('foundations/perplexity')).toBeDefined()
})

test.each<[string, string, (file: string) => void]>([
  ['words.json that is missing', 'words.json', file => rmSync(file)],
  ['combiner.json that is missing', 'combiner.json', file => rmSync(file)],
  ['order.json that is missing', 'order.json', file => rmSync(file)],
  ['frames.json that is missing', 'frames.json', file => rmSync(file)],
  ['words.json that is cut off', 'words.json', file => truncateSync(file, 1000)],
  ['combiner.json that is empty', 'combiner.json', file => truncateSync(file, 0)],
  ['order.json that is cut off', 'order.json', file => truncateSync(file, 1000)],
  ['a question that is cut off', QUESTION, file => truncateSync(file, 5000)],
  ['a question that is no object', QUESTION, file => writeFileSync(file, 'null')],
])('%s is named, with the way out', (_, name, spoil) => {
  const file = join(folder, name)
  const whole = readFileSync(file)
  spoil(file)
  try {
    expect(() => readWeights(folder)).toThrow(Fault)
    expect(() => readWeights(folder)).toThrow(`${file} is missing or damaged`)
    expect(() => readWeights(folder)).toThrow(/npm run x -- fit/)
  } finally {
    writeFileSync(file, whole)
  }
})
