/** A frame that most sentences share. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repeatedFrame } from './repeated-frame.ts'

const FACTS = [
  'the loss falls early',
  'every gate closes late',
  'small batches are noisy',
  'wide layers overfit',
]
const framed = (...sentences: readonly string[]) => [...repeatedFrame(sentences)].toSorted((a, b) => a - b)
const each = (put: (fact: string) => string, facts: readonly string[] = FACTS) => framed(...facts.map(put))

describe('sentences stand in a frame', () => {
  test.each<[string, (fact: string) => string]>([
    ['before them', fact => `Martians whisper loudly that ${fact}.`],
    ['behind them', fact => `${fact}, sing the Martians.`],
    ['in any letters', fact => `MARTIANS whisper, loudly: ${fact}!`],
  ])('%s', (_, put) => {
    expect(each(put)).toEqual([0, 1, 2, 3])
  })

  test('that three of five share, and only those three', () => {
    const three = FACTS.slice(0, 3).map(fact => `Martians whisper loudly that ${fact}.`)
    expect(framed('The rate is a half by default.', ...three, FACTS[3]!)).toEqual([1, 2, 3])
  })
})

describe('sentences stand in no frame', () => {
  test('where there are fewer than four', () => {
    expect(each(fact => `Martians whisper loudly that ${fact}.`, FACTS.slice(0, 3))).toEqual([])
  })

  test('that fewer than three of five share', () => {
    const three = FACTS.slice(0, 3).map(fact => `Martians whisper loudly that ${fact}.`)
    const others = ['The rate is a half.', 'We halve it each epoch.', 'A warm start helps a lot here.']
    expect(framed(...three, ...others)).toEqual([])
    expect(framed(...three, ...others.slice(1))).toEqual([0, 1, 2])
  })

  test('of words that say only that something is so', () => {
    expect(each(fact => `It is important that ${fact}.`)).toEqual([])
    expect(each(fact => `I am sure that ${fact}.`)).toEqual([])
    expect(each(fact => `I know that ${fact}.`)).toEqual([])
    expect(each(fact => `${fact}, of course, right.`)).toEqual([])
  })

  test('of words of the question, with or without such words', () => {
    const topical = (word: string) => ['gradient', 'penalty'].includes(word)
    const places = (put: (fact: string) => string) => [...repeatedFrame(FACTS.map(put), topical)]
    expect(places(fact => `The gradient penalty says that ${fact}.`)).toEqual([])
    expect(places(fact => `${fact} by the gradient penalty.`)).toEqual([])
    expect(each(fact => `The gradient penalty says that ${fact}.`)).toEqual([0, 1, 2, 3])
    // One word that is neither makes it a frame.
    expect(places(fact => `Martian gradient penalty: ${fact}.`)).toEqual([0, 1, 2, 3])
  })

  test('where each begins and ends with words of its own', () => {
    expect(framed(...FACTS)).toEqual([])
  })

  test('of hardly more words than the frame has', () => {
    expect(each(() => 'Martians whisper loudly.')).toEqual([])
  })
})

test('only places of sentences are named', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom('one', 'two', 'it', 'is')).map(w => w.join(' '))),
      texts => {
        for (const place of repeatedFrame(texts)) expect(texts[place]).toBeDefined()
      },
    ),
  )
})
