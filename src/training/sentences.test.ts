import { describe, expect, test } from 'vitest'
import { plainSentences, sentenceAround, sentencesHolding } from './sentences.ts'

test('plain sentences are the sentences and lines of a text, without bullets and empty ones', () => {
  expect(plainSentences('It grows. Does it?\n\n- Yes, by 2.5 per step\n* and more!  So it does.')).toEqual([
    'It grows.',
    'Does it?',
    'Yes, by 2.5 per step',
    'and more!',
    'So it does.',
  ])
})

describe('the sentence around a quote', () => {
  const answer = 'It helps. The cache grows with length. It costs memory\nand time.'

  test.each([
    ['grows with length', 'The cache grows with length.'],
    ['It helps', 'It helps.'],
    ['costs memory', 'It costs memory'],
    ['and time', 'and time.'],
    ['grows with length. It costs', 'The cache grows with length. It costs memory'],
  ])('%j is %j', (quote, sentence) => {
    expect(sentenceAround(answer, quote)).toBe(sentence)
  })
})

describe('the sentences that hold places', () => {
  const answer = 'The cache grows. It costs memory. Heads are shared. Nothing else helps.'
  const placeOf = (words: string) => ({
    start: answer.indexOf(words),
    end: answer.indexOf(words) + words.length,
  })

  test.each([
    [['cache'], 'The cache grows.'],
    [['memory'], 'The cache grows. It costs memory.'],
    [['else', 'cache'], 'The cache grows. Nothing else helps.'],
    [['shared. Nothing'], 'Heads are shared. Nothing else helps.'],
  ])('%j are %j', (words, sentences) => {
    expect(sentencesHolding(answer, words.map(placeOf))).toBe(sentences)
  })
})
