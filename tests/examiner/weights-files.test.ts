/** Damaged weights: a start that fails names the file and the way out. */
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Fault } from '#domain'
import { readWeights } from '../../src/platform/node/examiner/weights-folder.ts'
import { weightsFolder } from '../../src/platform/node/examiner/open-judge.ts'

const QUESTION = 'questions/foundations/perplexity.bin'
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'viva-fitted-'))
  for (const file of ['words.bin', 'combiner.bin', 'order.bin', 'frames.bin', QUESTION])
    cpSync(join(weightsFolder, file), join(folder, file), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

test('whole files are read', () => {
  expect(readWeights(folder).questions.get('foundations/perplexity')).toBeDefined()
})

test.each<[string, string, (file: string) => void]>([
  ['words.bin that is missing', 'words.bin', file => rmSync(file)],
  ['combiner.bin that is missing', 'combiner.bin', file => rmSync(file)],
  ['order.bin that is missing', 'order.bin', file => rmSync(file)],
  ['frames.bin that is missing', 'frames.bin', file => rmSync(file)],
  ['words.bin that is cut off', 'words.bin', file => truncateSync(file, 1000)],
  ['combiner.bin that is empty', 'combiner.bin', file => truncateSync(file, 0)],
  ['order.bin that is cut off', 'order.bin', file => truncateSync(file, 1000)],
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
