import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readBank } from '#bank/read'
import { Fault, QuestionId } from '#domain'
import { inverseFrequency } from '#text'
import { fitQuestion, quotesInAnswers } from '#training/fit'
import { readForeign } from '../data/foreign-folder.ts'
import { bankFolder } from '../places.ts'
import { fitInThread, runThread } from './fit-in-thread.ts'

const path = 'questions/foundations/perplexity.yaml'
const [read] = readBank([
  { bank: 'bank', path, text: readFileSync(join(bankFolder, path), 'utf8') },
]).questions
/** Of one point and without graded answers, so that it is fitted in a moment. */
const question = {
  ...read!.value,
  id: QuestionId.parse('own/perplexity'),
  points: read!.value.points.slice(0, 1),
  redFlags: [],
  followUps: [],
}
const words = { documents: 9, counts: { perplex: 3, loss: 5, token: 7 } }

const folder = mkdtempSync(join(tmpdir(), 'viva-fit-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a fit in a thread of its own', () => {
  test('brings an error back, lets this thread work, and gives its weights byte for byte', async () => {
    const broken = fitInThread({ ...question, points: null } as never, [question], words)
    // The next one waits for its turn, and a failure before it does it no harm.
    const fitted = fitInThread(question, [question], words)
    await expect(broken).rejects.toThrow(TypeError)

    let turns = 0
    let done = false
    const turn = () => {
      turns += 1
      if (!done) setImmediate(turn)
    }
    turn()
    const weights = await fitted
    done = true
    // A fit in this thread would leave a handful of turns, in which files are opened.
    expect(turns).toBeGreaterThan(100)
    const quotes = quotesInAnswers([question], []).get(question.id)
    const surroundings = { questions: [question], idf: inverseFrequency(words), foreign: readForeign('fit') }
    expect(JSON.stringify(weights)).toBe(JSON.stringify(fitQuestion(question, quotes, surroundings)))
  })

  test('brings a fault back as one, with the file and the line', async () => {
    mkdirSync(join(folder, 'own'))
    writeFileSync(join(folder, 'own/perplexity.yaml'), 'question: 3\n')
    const fit = runThread({ question, questions: [question], words, graded: folder })
    await expect(fit).rejects.toThrow(Fault)
    await expect(fit).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/perplexity\.yaml:1/),
    })
  })
})
