/** Which segments of an answer are not asserted, over its sentences. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segment } from '../segment.ts'
import type { Edge, FindDisowning } from './frame-model.ts'
import { readStances } from './read-stances.ts'

/** The stance of each segment, by its words. */
function stancesIn(answer: string, findDisowning?: FindDisowning) {
  const segments = segment(answer)
  const stances = readStances(segments, { findDisowning })
  return segments.map(({ number, text }) => [text.trim(), stances.get(number) ?? 'asserted'])
}

/** The stances of sentences of one clause each. */
const ofSentences = (...sentences: readonly string[]) =>
  stancesIn(sentences.join(' ')).map(([, stance]) => stance)

const FACT = 'Dropout slows inference down.'
const OTHER = 'It doubles the rate.'

describe('words at an end of an answer that disown it', () => {
  const ofSaid = (edge: Partial<Edge>, ...said: readonly string[]) =>
    stancesIn(said.join(' '), sentences => ({
      text: sentences[0] ?? '',
      at: 'first',
      from: 0,
      to: 1,
      ...edge,
    }))

  test('are marked, and nothing else is', () => {
    expect(ofSaid({}, 'Off with it.', FACT).map(([, stance]) => stance)).toEqual(['disowned', 'asserted'])
    expect(ofSaid({ from: 1, to: 2, text: OTHER }, FACT, OTHER).map(([, stance]) => stance)).toEqual([
      'asserted',
      'disowned',
    ])
  })

  test('may lead to a statement in their own sentence', () => {
    expect(ofSaid({ text: 'Off with it:' }, 'Off with it: dropout slows inference down.', OTHER)).toEqual([
      ['Off with it:', 'disowned'],
      ['dropout slows inference down.', 'asserted'],
      [OTHER, 'asserted'],
    ])
  })
})

describe('an answer', () => {
  test('that frames a clause asserts the clause before it', () => {
    expect(stancesIn('We cut the cost, but it is a myth that dropout slows inference down.')).toEqual([
      ['We cut the cost,', 'asserted'],
      ['but it is a myth that dropout slows inference down.', 'denied'],
    ])
  })

  test('that frames a sentence asserts its neighbours', () => {
    expect(ofSentences(OTHER, 'It is a myth that dropout slows inference down.', OTHER)).toEqual([
      'asserted',
      'denied',
      'asserted',
    ])
  })

  test('that asks and answers asserts the answer', () => {
    expect(ofSentences('Why would it help?', FACT)).toEqual(['asked', 'asserted'])
  })

  test('that asks for assent asks nothing', () => {
    expect(ofSentences('Dropout slows inference down, right?', OTHER)).toEqual(['asserted', 'asserted'])
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['one sentence', [OTHER, FACT, 'No wait, scratch that.'], ['asserted', 'withdrawn', 'withdrawn']],
    ['and goes on', [FACT, 'Sorry, that is wrong.', OTHER], ['withdrawn', 'denied', 'asserted']],
    ['all of them', [FACT, OTHER, 'None of this is true.'], ['withdrawn', 'withdrawn', 'asserted']],
    ['by irony', [FACT, OTHER, 'And pigs can fly.'], ['withdrawn', 'withdrawn', 'rejected']],
    [
      'not what comes after',
      [FACT, 'Everything above is wrong.', OTHER],
      ['withdrawn', 'asserted', 'asserted'],
    ],
  ])('takes back %s', (_, sentences, expected) => {
    expect(ofSentences(...sentences)).toEqual(expected)
  })

  test.each([
    'None of this is controversial.',
    'I made none of that up.',
    'Stop me if any of this is wrong.',
    'Is that clear?',
  ])('takes nothing back by: %s', sentence => {
    expect(ofSentences(FACT, OTHER, sentence).slice(0, 2)).toEqual(['asserted', 'asserted'])
  })

  test('voids what follows from its first sentence on', () => {
    expect(stancesIn(`Everything that follows is false: the rate is a half. ${FACT} ${OTHER}`)).toEqual([
      ['Everything that follows is false:', 'rejected'],
      ['the rate is a half.', 'rejected'],
      [FACT, 'rejected'],
      [OTHER, 'rejected'],
    ])
    expect(stancesIn(`Everything that follows is standard: the rate is a half. ${FACT}`)).toEqual([
      ['Everything that follows is standard:', 'asserted'],
      ['the rate is a half.', 'asserted'],
      [FACT, 'asserted'],
    ])
  })

  test('voids nothing where there is nothing else', () => {
    expect(ofSentences('None of this is true.')).toEqual(['asserted'])
  })

  test('keeps the first stance that it finds', () => {
    expect(ofSentences('It is a myth that dropout slows inference down.', 'None of this is true.')[0]).toBe(
      'denied',
    )
  })

  test('is read by its plain letters', () => {
    expect(ofSentences('It is a m\u0443th that dropout slows inference down.')).toEqual(['denied'])
    expect(ofSentences('It is a my\u200Bth that dropout slows inference down.')).toEqual(['denied'])
  })

  test('in one frame over and over is framed, whatever the frame says', () => {
    const facts = [
      'dropout slows inference',
      'the gate closes early',
      'attention is local here',
      'batches are small there',
    ]
    expect(ofSentences(...facts.map(fact => `Martians whisper loudly that ${fact}.`))).toEqual(
      facts.map(() => 'framed'),
    )
  })
})

const anyAnswer = fc
  .array(
    fc.constantFrom(
      ...[
        'dropout',
        'slows',
        'not',
        'that',
        'it',
        'is',
        'false',
        'true',
        'I',
        'doubt',
        'whether',
        'people say',
      ],
      ...['a myth', 'all of this', 'but', 'suppose', 'wait', 'scratch that', 'no', 'right'],
      ...['.', '?', '!', ',', ':', ';', '…', '\n', '—', '"', '’'],
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(' '))

test('stances are of segments that there are, and the same each time', () => {
  fc.assert(
    fc.property(anyAnswer, answer => {
      const segments = segment(answer)
      const stances = readStances(segments)
      for (const number of stances.keys()) expect(segments.map(part => part.number)).toContain(number)
      expect(readStances(segments)).toEqual(stances)
    }),
  )
})

/** The shortest time of some runs of the work, in milliseconds. */
function least(runs: number, work: () => void): number {
  return Array.from({ length: runs }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  }).reduce((a, b) => Math.min(a, b))
}

const SHORT = 2500
const TIMES = 8
/** Times below this are noise, in milliseconds. */
const NOISE = 0.2

// Linear time: one long text takes as long as eight texts of an eighth of its length. With quadratic time it
// takes eight times as long.
test.each([
  ' ',
  ',',
  '"',
  ' - ',
  ': ',
  '? ',
  '... ',
  '’ ',
  '\n',
  'that that that ',
  'not not not ',
  'one two three, ',
  'so, so, so, ',
  'honestly, ',
  'it is not ',
  'that is that is, ',
  'is it not? ',
  'wrong! ',
  'all of this ',
  'All of this is wrong. ',
  'scratch that. ',
  'made take mix ',
  'a colleague claims ',
  'who knows, if ',
  'ha ha ',
  'very ',
  'or ',
])('20,000 letters of nothing but %j are read in time in line with their number', unit => {
  const repeated = (letters: number) =>
    segment(unit.repeat(Math.ceil(letters / unit.length)).slice(0, letters))
  const [short, long] = [repeated(SHORT), repeated(SHORT * TIMES)]
  const ratio = () => {
    const once = least(2, () => readStances(long))
    const often = least(2, () => {
      for (let i = 0; i < TIMES; i += 1) readStances(short)
    })
    return once / Math.max(often, NOISE)
  }
  // Another process may take the processor at any time; slow code is slow in every run.
  expect([ratio, ratio, ratio].some(measure => measure() < TIMES / 2)).toBe(true)
})
