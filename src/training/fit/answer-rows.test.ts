/** Training rows of the verdict model: labelled texts from graded answers and from texts that are none. */
import { describe, expect, test } from 'vitest'
import { createBank } from '#bank'
import type { Question } from '#domain'
import { GradedFile } from '../graded.ts'
import { answerRows } from './answer-rows.ts'
import { countWords } from './count-words.ts'
import type { RowKind, TrainingRow } from './training-rows.ts'
import { builtInBank } from '../../../tests/fixtures/built-in-bank.ts'

const ALL = (await builtInBank()).questions
const ASKED = ALL[0]!
const OTHERS = ALL.filter(({ topic }) => topic !== ASKED.topic)
const CLAIMS = { words: countWords([ASKED]), questions: new Map() }
/** A sentence that makes the first point and not the second; further points are unlabelled. */
const QUOTE = 'the cache grows with the length of the prompt'
const ANSWER = `So ${QUOTE}. A violin is made of wood.`

function fileOf({ id, points }: Question): GradedFile {
  const [made, missed] = points.map(point => point.id)
  return GradedFile.parse({
    question: id,
    split: 'fit',
    labelled: [made, missed],
    answers: [
      {
        id: 'one',
        style: 'plain',
        answer: ANSWER,
        hiring: 'yes',
        points: { [made!]: { ruling: 'met', evidence: [QUOTE] } },
      },
      { id: 'two', style: 'plain', answer: 'No idea.', hiring: 'strong-no', points: {} },
    ],
  })
}

interface Given {
  readonly questions?: readonly Question[]
  readonly foreign?: readonly string[]
  readonly keep?: (place: number) => boolean
}

/** The rows of one kind for the first question, with answers to it and to others. */
function rowsOf(kind: RowKind, { questions = [ASKED], foreign = [], keep = () => true }: Given = {}) {
  const bank = createBank(questions)
  return answerRows(bank, questions.map(fileOf), CLAIMS, { keep, foreign }).filter(
    row => row.kind === kind && row.question === ASKED.id,
  )
}
const rulings = (rows: readonly TrainingRow[]) => rows.map(row => row.points.map(({ ruling }) => ruling))

describe('an answer', () => {
  test('is a row of the points that labellers looked for', () => {
    expect(rulings(rowsOf('answer'))).toEqual([
      ['met', 'missing'],
      ['missing', 'missing'],
    ])
  })

  test('is left out with all that is made of it where it is kept for measuring', () => {
    const keep = (place: number) => place > 0
    expect(rulings(rowsOf('answer', { keep }))).toEqual([['missing', 'missing']])
    expect(rowsOf('minimalPair', { keep })).toEqual([])
    expect(rowsOf('smallTalk', { keep })).toHaveLength(rowsOf('smallTalk').length)
  })
})

describe('a sentence that earned a point', () => {
  test('earns it alone, and contradicts it where it is perturbed', () => {
    const [first, ...others] = rulings(rowsOf('minimalPair'))
    expect(first).toEqual(['met'])
    expect(others.length).toBeGreaterThan(0)
    for (const own of others) expect(own).toEqual(['contradicted'])
  })

  test('has nothing to do with the points that it was not quoted for, so far as that is known', () => {
    const unrelated = rulings(rowsOf('unrelated'))
    expect(unrelated).toHaveLength(rowsOf('minimalPair').length)
    for (const own of unrelated) expect(own).toEqual(['missing'])
  })
})

describe('a text about other matters makes and raises nothing', () => {
  const PROSE = Array.from({ length: 90 }, (_, i) => `The licence covers freight and tax number ${i}.`)

  test.each<[string, number, Given]>([
    ['four stretches of foreign prose', 4, { foreign: PROSE }],
    ['four lectures on other topics', 4, { questions: [ASKED, ...OTHERS.slice(0, 8)] }],
    ['both', 8, { questions: [ASKED, ...OTHERS.slice(0, 9)], foreign: PROSE }],
    ['no lecture where too few are answered', 0, { questions: [ASKED, ...OTHERS.slice(0, 7)] }],
    [
      'nor of the topic itself',
      0,
      { questions: ALL.filter(({ topic }) => topic === ASKED.topic).slice(0, 12) },
    ],
  ])('%s', (_, count, given) => {
    const rows = rowsOf('foreign', given)
    expect(rows).toHaveLength(count)
    for (const { points, flags } of rows) {
      expect(points.map(({ ruling }) => ruling)).toEqual(ASKED.points.map(() => 'missing'))
      expect(flags.map(({ raised }) => raised)).toEqual(ASKED.redFlags.map(() => false))
    }
  })

  test('nor does talk around an answer', () => {
    for (const own of rulings(rowsOf('smallTalk'))) expect(new Set(own)).toEqual(new Set(['missing']))
  })

  test('the same ones each time', () => {
    const given = { questions: [ASKED, ...OTHERS.slice(0, 8)], foreign: PROSE }
    expect(rowsOf('foreign', given)).toEqual(rowsOf('foreign', given))
  })
})
