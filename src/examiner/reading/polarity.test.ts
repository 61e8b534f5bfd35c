/** Whether a frame turns what it frames. */
import { describe, expect, test } from 'vitest'
import { matterIn, polarity } from './polarity.ts'

describe('a frame', () => {
  test.each([
    'I doubt',
    'I would not say',
    'nobody who has run it would maintain',
    'it is hardly true',
    'they wrongly think',
    'I do not think it is the case',
    'I take it back',
    'I made all of it up',
    'it is the other way round',
    'they have mixed it up',
    'I no longer believe',
    'I forget',
  ])('turns it: %s', frame => {
    expect(polarity(frame)).toMatchObject({ speaks: true, turned: true })
  })

  test.each([
    'I do not doubt',
    'nobody would deny',
    'it is no myth',
    'I made none of it up',
    'I take none of it back',
    'I never disputed',
    'they have not mixed it up',
  ])('turns it twice: %s', frame => {
    expect(polarity(frame)).toMatchObject({ speaks: true, turned: false })
  })

  test.each([
    'I know',
    'we measured',
    'the paper shows',
    'people often forget',
    'what beginners overlook is',
    'few people know',
    'not only the paper shows',
    '',
  ])('says nothing of it: %s', frame => {
    expect(polarity(frame)).toMatchObject({ speaks: false, turned: false })
  })

  test('turns by either of two parts, which do not turn each other back', () => {
    expect(polarity('I doubt it, and it is false').turned).toBe(true)
    expect(polarity('I know it, but I doubt it').turned).toBe(true)
    expect(polarity('it is not false, and I know it').turned).toBe(false)
  })

  test('tells how many words stand behind the last that counts', () => {
    expect(polarity('I doubt').behind).toBe(0)
    expect(polarity('I doubt it very much').behind).toBe(3)
    expect(polarity('that is not right').behind).toBe(0)
  })

  test('is not turned by a negation too far from what it would turn', () => {
    expect(polarity('not in one of the many larger runs was it true').turned).toBe(false)
    expect(polarity('nobody in one of the many larger runs thinks').turned).toBe(true)
  })
})

describe('the matter of a sentence', () => {
  test.each<[string, number]>([
    ['All of that is wrong.', 0],
    ['I do not believe it.', 0],
    ['The gradient of the loss is wrong.', 2],
    ['', 0],
  ])('%s', (text, words) => {
    expect(matterIn(text)).toBe(words)
  })
})
