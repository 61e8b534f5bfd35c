/** A misconception put as a colleague's view, to an answer that would pass. */
import { describe, expect, test } from 'vitest'
import {
  FIRST,
  OPENED,
  asked,
  moveOf,
  question,
  said,
  sessionAfter,
  textOf,
} from '../../tests/fixtures/interview.ts'
import { colleague, colleaguesView } from './colleague.ts'
import { follow } from './follow.ts'

const PUT = () => 0.59
const LEFT_ALONE = () => 0.6
const CHALLENGED = () => 0.09

/** A red flag whose claim is about attention and memory, if it is `speed`. */
const viewed = (id: string) => ({
  ...FIRST.redFlags.find(flag => flag.id === id),
  claim: id === 'speed' ? 'Attention costs no memory.' : 'It is so.',
})

const OPINIONATED = question({ redFlags: ['speed', 'size'].map(viewed) })
const answered = (opening: string) => sessionAfter(OPENED, asked(OPINIONATED), said(opening)).asked[0]!

/** The move directly after an opening. */
function moveAfter(opening: string, random = PUT): string {
  const next = follow(OPINIONATED, answered(opening), random)
  return next ? textOf(next.move) : ''
}

describe('half of the other sound answers meet a colleague’s view', () => {
  const passed = 'Attention costs memory: met heart. met use. met cost. met past. met rest. met name.'

  test.each<[string, string, string]>([
    ['where one is close and the answer passes', passed, 'colleague speed'],
    ['not where none is close', passed.replace('Attention costs memory: ', ''), 'follow-up on-use'],
    [
      'not where the answer does not pass',
      'Attention costs memory: partial heart. partial use.',
      'follow-up on-use',
    ],
    ['not where something is wrong', passed.replace('met past', 'contradicted past'), 'push-back past'],
    ['not where a core point is missing', passed.replace('met use.', ''), 'probe use'],
  ])('%s', (_, opening, move) => {
    expect(moveAfter(opening)).toBe(move)
  })

  test('the draw decides', () => {
    expect(moveAfter(passed, LEFT_ALONE)).toBe('follow-up on-use')
    expect(moveAfter(passed, CHALLENGED)).toBe('push-back heart')
  })
})

test('the view is put as it is written, and not as a mistake', () => {
  const next = colleague(OPINIONATED, answered('Attention costs memory: met heart. met use. met cost.'))
  expect(next).toEqual({
    move: moveOf('colleague speed'),
    prompt: 'A colleague says: “Attention costs no memory.” What do you answer?',
  })
  expect(colleaguesView({ claim: 'It is so' })).toBe(colleaguesView({ claim: ' It is so. ' }))
})

test.each([
  ['It is faster. (Faster in training is right.)', 'It is faster.'],
  ['One word (a hard choice, $a_{(i)}$) is picked.', 'One word is picked.'],
  ['It is not (pre)trained.', 'It is not (pre)trained.'],
  ['$f(x) = (x)$ grows (fast).', '$f(x) = (x)$ grows.'],
])('remarks in brackets are no part of it: %s', (claim, view) => {
  expect(colleaguesView({ claim })).toBe(`A colleague says: “${view}” What do you answer?`)
})

test('words that are about nothing bring no view closer', () => {
  const empty = question({
    redFlags: FIRST.redFlags.map(flag => ({ ...flag, claim: 'There they only have what they always need.' })),
  })
  const opening = 'They always have what they need, and only there: met heart. met use. met cost.'
  expect(colleague(empty, answered(opening))).toBeNull()
})

test.each([
  ['of four letters', 'Hold long text deep.', 'Hold long text deep: ', true],
  ['of three', 'Any old ram can hold.', 'Any old ram can hold: ', false],
  ['three of seven', 'Hold long text with rather different words besides.', 'Hold long text: ', true],
  ['three of eight', 'Hold long text with rather different words besides, truly.', 'Hold long text: ', false],
  ['two of two', 'Hold long.', 'Hold long: ', false],
])('words %s bring a view close or not: %s', (_, claim, opening, close) => {
  const viewing = question({ redFlags: [{ ...viewed('speed'), claim }, viewed('size')] })
  const session = sessionAfter(OPENED, asked(viewing), said(`${opening}met heart. met use. met cost.`))
  expect(colleague(viewing, session.asked[0]!) !== null).toBe(close)
})
