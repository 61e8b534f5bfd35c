/** Fitting the frame model, which tells sentences that disown an answer from those that do not. */
import { describe, expect, test } from 'vitest'
import { openFrames } from '../../examiner/built-in/open-language.ts'
import {
  FRAME_BITS,
  edgesOf,
  disowningBy,
  frameFeatures,
  frameScore,
  matterOf,
} from '../../examiner/reading/frame-model.ts'
import type { End } from '../../examiner/reading/frame-model.ts'
import type { AnswerFrame } from '../frames.ts'
import { fitFrames } from './fit-frames.ts'

const THINGS = [
  'all of that',
  'every line above',
  'my answer',
  'the whole thing',
  'what I said',
  'this story',
]
const frames = THINGS.flatMap((thing): readonly AnswerFrame[] => [
  { kind: 'withdrawn', before: '', after: `I made ${thing} up on the way here.`, voids: true },
  { kind: 'withdrawn', before: '', after: `I would write ${thing} down again.`, voids: false },
  { kind: 'attributed', before: `My barber told me ${thing} yesterday:`, after: '', voids: true },
  { kind: 'attributed', before: `My professor showed me ${thing} in a proof:`, after: '', voids: false },
])
const SUBJECTS = ['The gate', 'A layer', 'The loss', 'An encoder', 'The optimiser', 'A head', 'The sampler']
const VERBS = ['lowers the rate', 'decides what is kept', 'reads each token', 'scales the scores']
const SAID = SUBJECTS.flatMap(who => VERBS.map(does => `${who} ${does}.`))
const ANSWERS = SAID.map((_, i) => [0, 1, 2].map(n => SAID[(i + 5 * n) % SAID.length]).join(' '))
const WORDS = { documents: 40, counts: { gate: 30, layer: 30, loss: 30 } }

const FITTED = fitFrames(frames, ANSWERS, WORDS)

describe('fitFrames', () => {
  test('gives the same weights for the same texts, and others for other texts', () => {
    expect(fitFrames(frames, ANSWERS, WORDS)).toEqual(FITTED)
    expect(fitFrames(frames.slice(2), ANSWERS, WORDS).weights).not.toBe(FITTED.weights)
  })

  test('gives one signed byte for each feature, and the stems that several frames hold', () => {
    const { weights, vocabulary } = openFrames(FITTED)
    expect(weights).toHaveLength(2 ** FRAME_BITS)
    expect([...vocabulary]).toEqual(expect.arrayContaining(['barber', 'proof', '.', ':']))
    expect(vocabulary.has('whole')).toBe(true)
    expect(vocabulary.has('gate')).toBe(false)
  })

  test('tells frames in other words from their look-alikes and from what is said in earnest', () => {
    const model = openFrames(FITTED)
    const score = (text: string, at: End) => frameScore(model, { text, at }, matterOf(WORDS))
    expect(score('I made that answer up.', 'last')).toBeGreaterThan(
      score('I would write that again.', 'last'),
    )
    const [barber, professor] = ['My barber told me every word:', 'My professor showed me every word:']
    expect(score(barber, 'first')).toBeGreaterThan(score(professor, 'first'))
    expect(disowningBy(model, WORDS)([barber, ...SAID.slice(0, 3)])?.text).toBe(barber)
    for (const sentence of SAID) expect(score(sentence, 'first')).toBeLessThan(score(barber, 'first'))
  })
})

test('words of modesty disown nothing, whatever the model makes of them', () => {
  const eager = { ...openFrames(FITTED), least: -Infinity }
  const find = disowningBy(eager, WORDS)
  expect(find([SAID[0]!, 'My barber told me so.'])).toBeDefined()
  expect(
    find(['Off the top of my head, it is the gate.', 'Please correct me if I am wrong.']),
  ).toBeUndefined()
})

test('the edges of an answer are its first and last sentences, what leads to a colon, and two at each end', () => {
  expect(edgesOf(['One.'])).toEqual([])
  const texts = (...sentences: readonly string[]) => edgesOf(sentences).map(({ text, at }) => [text, at])
  expect(texts('One: a.', 'Two.')).toEqual([
    ['One:', 'first'],
    ['One: a.', 'first'],
    ['Two.', 'last'],
  ])
  expect(texts('One:', 'Two.', 'Three.', 'Four.')).toEqual([
    ['One:', 'first'],
    ['Four.', 'last'],
    ['One: Two.', 'first'],
    ['Three. Four.', 'last'],
  ])
})

test('the end at which a sentence stands, its words and its signs are features, and so is what no frame holds', () => {
  const features = (text: string, at: 'first' | 'last' = 'first') =>
    [...frameFeatures({ text, at }, new Set(['made', 'up', ':']), stem => stem === 'gate')].toSorted().join()
  expect(features('I made it up:')).toBe(features('I made it up:'))
  expect(features('I made it up:')).not.toBe(features('I made it up'))
  expect(features('I made it up:')).not.toBe(features('I made it up:', 'last'))
  expect(features('made gate')).not.toBe(features('made zebra'))
  expect(features('made zebra')).toBe(features('made horse'))
})
