import { describe, expect, test } from 'vitest'
import { SALADS, verbSalad } from './salads.ts'

const ANSWER = 'The cache grows with length, so it costs memory. Sharing heads (GQA) shrinks it!'
const wordsIn = (text: string) => text.match(/\w+/g)?.toSorted()

describe.each(SALADS)('words $name', ({ toss }) => {
  test('are the words of the answer, in sentences of the same number', () => {
    const salad = toss(ANSWER, 1)
    expect(wordsIn(salad)).toEqual(wordsIn(ANSWER))
    expect(salad.match(/\.(?= |$)/g)).toHaveLength(2)
    expect(salad).not.toBe(ANSWER)
  })

  test('are the same for the same seed', () => {
    expect(toss(ANSWER, 3)).toBe(toss(ANSWER, 3))
  })
})

test('words shuffled within sentences stay in their sentence', () => {
  const toss = SALADS.find(({ name }) => name === 'shuffled within sentences')!.toss
  const [first = ''] = toss(ANSWER, 1).split('. ')
  expect(wordsIn(first)).toEqual(wordsIn('The cache grows with length so it costs memory'))
})

test('the salad of verbs is fifty sentences that the seed decides', () => {
  const question = { prompt: 'How does the cache limit a server?', concepts: ['KV cache'] }
  const salad = verbSalad(question, 1)
  expect(salad.match(/The [\w ]+ [a-z]+s the [\w ]+\./g)).toHaveLength(50)
  expect(verbSalad(question, 1)).toBe(salad)
  expect(verbSalad(question, 2)).not.toBe(salad)
})
