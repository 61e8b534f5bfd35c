import { holds } from '../claim.ts'
import { at, rowAt } from '../entries.ts'
import { uniformFrom } from '../random.ts'
import { induction, shareRight } from './induction.ts'
import type { LabClaim } from '../claim.ts'

const CONTEXT = 'architecture/in-context-learning'
const VOCABULARY = 40
const LENGTH = 20

/** Random tokens, none twice, and the same once more. */
function saidTwice(): readonly number[] {
  const draw = uniformFrom(3)
  const order = Array.from({ length: VOCABULARY }, (_, id) => ({ id, key: draw() }))
  const once = order
    .toSorted((one, other) => one.key - other.key)
    .slice(0, LENGTH)
    .map(({ id }) => id)
  return [...once, ...once]
}

const FIRST_TIME = Array.from({ length: LENGTH - 1 }, (_, i) => i)
const SECOND_TIME = FIRST_TIME.map(place => place + LENGTH)

export const onContext: readonly LabClaim[] = [
  {
    question: CONTEXT,
    point: 'induction-heads',
    statement: 'On random tokens said twice the head predicts every next token the second time.',
    expected: 1,
    tolerance: 0,
    measure: () => shareRight(induction(saidTwice(), VOCABULARY), saidTwice(), SECOND_TIME),
  },
  {
    question: CONTEXT,
    point: 'induction-heads',
    statement:
      'The first time, when nothing has stood there before, the head predicts none of the next tokens.',
    expected: 0,
    tolerance: 0,
    measure: () => shareRight(induction(saidTwice(), VOCABULARY), saidTwice(), FIRST_TIME),
  },
  {
    question: CONTEXT,
    point: 'an-account-of-it',
    statement:
      'Without the layer that notes the token before, the head finds no earlier pattern to continue.',
    expected: 1,
    tolerance: 0,
    measure: () =>
      holds(shareRight(induction(saidTwice(), VOCABULARY, false), saidTwice(), SECOND_TIME) < 0.2),
  },
  {
    question: CONTEXT,
    point: 'prompt-not-weights',
    statement: 'The same weights say 7 or 8 behind a token, by what followed it earlier in the prompt.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const [one, other] = [
        [5, 7, 9, 5],
        [5, 8, 9, 5],
      ].map(ids => rowAt(induction(ids, 10).predictions, 3))
      return holds(at(one ?? [], 7) > 0.99 && at(other ?? [], 8) > 0.99)
    },
  },
  {
    question: CONTEXT,
    point: 'gone-with-context',
    statement: 'Without the earlier pair in its context the same weights no longer know the token.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(at(rowAt(induction([3, 9, 5], 10).predictions, 2), 7) < 0.01),
  },
]
