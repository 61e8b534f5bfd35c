/** A card shows the outcome of an interview, and no word of its conversation. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant, PointId } from '#domain'
import { cardLines, cardOf, cardSaid, sharesOf } from './debrief-card.ts'
import type { CardSource } from './debrief-card.ts'

type CardPoint = CardSource['questions'][number]['points'][number]

const point = (text: string): CardPoint => {
  const [rank, weight, kind, dimension] = text.split(' ')
  return {
    point: PointId.parse('point'),
    rank: rank as 'core',
    weight: Number(weight),
    kind: kind as 'met',
    dimension: (dimension as 'data' | undefined) ?? null,
  }
}
const asked = (section: CardSource['questions'][number]['section'], ...points: readonly string[]) => ({
  section,
  points: points.map(point),
})
const SOURCE: CardSource = {
  blueprint: { title: 'Phone screen' },
  signal: { word: 'no', best: 'yes' },
  startedAt: instant(new Date('2026-03-02T12:00:00')),
  ms: 27 * 60_000,
  questions: [
    asked('foundations', 'core 3 met', 'expected 2 partial'),
    asked('foundations', 'core 3 missing'),
    asked('architecture', 'core 3 unjudged', 'expected 1 met', 'depth 5 met'),
  ],
}

test('in plain text it has the word, the day, the blueprint and a bar for each part', () => {
  expect(cardLines(cardOf(SOURCE))).toEqual([
    'Phone screen, mock interview of 2 March 2026',
    'No, at best yes',
    'Foundations   ██████████░░░░░░░░░░  4 of 8',
    'Architecture  █████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  1 to 4 of 4',
    'Three questions, 27 minutes, examined by Viva',
  ])
})

test('its picture is put in words', () => {
  expect(cardSaid(cardOf(SOURCE))).toBe(
    'Phone screen, mock interview of 2 March 2026: No, at best yes. Foundations 4 of 8, Architecture 1 to 4 of 4.',
  )
})

describe('its parts are', () => {
  const names = (...questions: CardSource['questions']) =>
    cardOf({ ...SOURCE, questions }).boxes.map(({ name }) => name)

  test.each<[string, CardSource['questions'], readonly string[]]>([
    ['the sections', SOURCE.questions, ['Foundations', 'Architecture']],
    [
      'the dimensions of a design',
      [asked('system-design', 'core 3 met data', 'core 2 missing cost')],
      ['Data', 'Cost'],
    ],
    [
      'the ranks where there is nothing else',
      [asked('research', 'core 1 met', 'depth 1 met')],
      ['Core', 'Depth'],
    ],
    [
      'the four heaviest, in their order',
      [
        asked(
          'system-design',
          'core 3 met estimate',
          'core 2 met data',
          'core 5 met failure',
          'core 1 met cost',
        ),
        asked('system-design', 'core 4 met metrics'),
      ],
      ['Estimate', 'Data', 'Failure', 'Metrics'],
    ],
    ['none where nothing was answered', [asked('research')], []],
  ])('%s', (_, questions, expected) => {
    expect(names(...questions)).toEqual(expected)
  })
})

test('without a signal it says so', () => {
  expect(cardOf({ ...SOURCE, signal: null })).toMatchObject({ word: 'Too little asked', best: null })
})

test('no word of an answer, a prompt or a claim gets into it', () => {
  const secret = fc.string({ minLength: 6, unit: fc.constantFrom(...'qxjzkvw') })
  fc.assert(
    fc.property(secret, secret, secret, (answer, prompt, claim) => {
      // A whole debrief holds all of these, and a card is made from a whole debrief.
      const whole = {
        ...SOURCE,
        questions: SOURCE.questions.map(question => ({
          ...question,
          title: prompt,
          decided: claim,
          exchanges: [{ kind: 'question', prompt, answer, asides: [{ asked: answer, told: prompt }] }],
          points: question.points.map(each => ({
            ...each,
            claim,
            evidence: [{ start: 0, end: 9, text: answer }],
          })),
          flags: [{ claim, evidence: [{ start: 0, end: 9, text: answer }] }],
        })),
      }
      const card = cardOf(whole)
      const all = JSON.stringify([card, cardLines(card), cardSaid(card)])
      for (const words of [answer, prompt, claim]) expect(all).not.toContain(words)
    }),
  )
})

test('the shares of a bar never add up to more than all of it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), fc.nat({ max: 40 }), (low, open, left) => {
      const { earned, open: undecided } = sharesOf({ low, high: low + open, of: low + open + left })
      expect(earned + undecided).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})
