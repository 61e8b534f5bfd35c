import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at, rowAt } from '../entries.ts'
import { uniformFrom } from '../random.ts'
import { induction, shareRight } from './induction.ts'

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

figure(
  'architecture/in-context-learning#induction-heads',
  'identity',
  'On random tokens said twice the head predicts every next token the second time.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => shareRight(induction(saidTwice(), VOCABULARY), saidTwice(), SECOND_TIME),
  },
)

figure(
  'architecture/in-context-learning#induction-heads',
  'identity',
  'The first time, when nothing has stood there before, the head predicts none of the next tokens.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => shareRight(induction(saidTwice(), VOCABULARY), saidTwice(), FIRST_TIME),
  },
)

ordering(
  'architecture/in-context-learning#an-account-of-it',
  'experiment',
  'Without the layer that notes the token before, the head finds no earlier pattern to continue.',
  () => shareRight(induction(saidTwice(), VOCABULARY, false), saidTwice(), SECOND_TIME) < 0.2,
)

ordering(
  'architecture/in-context-learning#prompt-not-weights',
  'arithmetic',
  'The same weights say 7 or 8 behind a token, by what followed it earlier in the prompt.',
  () => {
    const [one, other] = [
      [5, 7, 9, 5],
      [5, 8, 9, 5],
    ].map(ids => rowAt(induction(ids, 10).predictions, 3))
    return at(one ?? [], 7) > 0.99 && at(other ?? [], 8) > 0.99
  },
)

ordering(
  'architecture/in-context-learning#gone-with-context',
  'arithmetic',
  'Without the earlier pair in its context the same weights no longer know the token.',
  () => at(rowAt(induction([3, 9, 5], 10).predictions, 2), 7) < 0.01,
)
