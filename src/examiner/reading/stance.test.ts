/** Sentences that the speaker does not assert: frames around a statement, and look-alikes that assert it. */
import { describe, expect, test } from 'vitest'
import { segment } from '../segment.ts'
import type { Stance } from './frame.ts'
import { notAsserted } from './stance.ts'

const STATEMENTS = ['dropout slows inference down', 'the gate decides what a cell keeps'] as const

const clausesOf = (sentence: string) => segment(sentence).map(part => part.text)
/** The stance of a sentence towards a statement, from the clauses that hold the statement's last words. */
function stanceOf(sentence: string, statement: string): Stance | 'asserted' | 'half' {
  const clauses = clausesOf(sentence)
  const found = notAsserted({ clauses })
  const own = clauses.flatMap((clause, i) => (clause.includes(statement.slice(-12)) ? [i] : []))
  expect(own).not.toEqual([])
  if (!found) return 'asserted'
  const framed = own.filter(i => i >= found.from && i < found.to)
  return framed.length === own.length ? found.stance : framed.length === 0 ? 'asserted' : 'half'
}

const said = (frame: string, statement: string) => {
  const text = frame.replace('{S}', statement)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

describe('a frame', () => {
  test.each<[Stance, ...string[]]>([
    [
      'denied',
      'It is a widespread myth that {S}.',
      'It is simply not true that {S}.',
      'There is no evidence at all that {S}.',
      'I would deny that {S}.',
      'I do not believe for a second that {S}.',
      'Nobody who has trained a network would maintain that {S}.',
      'Never let anyone tell you that {S}.',
      'False: {S}.',
      'The opposite is true: {S}.',
      'Under no circumstances is it true that {S}.',
      '{S}, which is utter nonsense.',
      '{S}, but that is not true at all.',
      '{S}, or so the legend goes.',
      '{S} - wrong!',
      '{S}, and this is the exact opposite of the truth.',
      'The claim that {S} does not hold up.',
    ],
    [
      'asked',
      'Is it possible that {S}?',
      'Could it be that {S}?',
      'Is it really the case that {S}?',
      'Why would anyone say that {S}?',
      'Since when is it so that {S}?',
      'How can it be that {S}?',
    ],
    [
      'doubted',
      'I am not quite sure whether {S}.',
      'It is debatable whether {S}.',
      'I rather doubt that {S}.',
      'Who knows whether {S}.',
      'I have no idea if {S}.',
      'I could not tell you whether {S}.',
      'It remains unclear whether {S}.',
      'Opinions differ on whether {S}.',
      'Maybe, or maybe not, {S}.',
      '{S}, or maybe not.',
      '{S}, but I have no idea.',
      '{S}, or is it the other way round?',
    ],
    [
      'supposed',
      'Suppose {S}.',
      'Picture a world in which {S}.',
      'It would be lovely if {S}.',
      'Assume for the sake of argument that {S}.',
      'Hypothetically, {S}.',
      'One might naively think that {S}.',
      '{S}, at least in some parallel universe.',
      'If {S}, I would eat my hat.',
    ],
    [
      'attributed',
      'Some people say that {S}.',
      'Rumour has it that {S}.',
      'According to some blog, {S}.',
      'My uncle keeps telling me that {S}.',
      'I have read somewhere that {S}.',
      '{S}, or so I have heard.',
      '{S}, so they say.',
    ],
    [
      'rejected',
      'My neighbour wrongly claims that {S}.',
      'Marketing says that {S}.',
      'It is often wrongly claimed that {S}.',
      '{S}, said nobody ever.',
      '{S}, as if!',
      '{S}, and pigs fly.',
    ],
    ['withdrawn', '{S}, scratch that.', '{S}, no wait, I misspoke.', '{S}, just kidding.'],
  ])('of what is %s', (stance, ...frames) => {
    for (const frame of frames)
      for (const statement of STATEMENTS) {
        const text = said(frame, statement)
        expect([text, stanceOf(text, statement)]).toEqual([text, stance])
      }
  })

  test.each<[Stance, ...string[]]>([
    [
      'denied',
      'It is no myth that {S}.',
      'It is true, and not only in theory, that {S}.',
      'I would never deny that {S}.',
      'Nobody would dispute that {S}.',
      'There is plenty of evidence that {S}.',
      'It goes without saying that {S}.',
      'Contrary to what you may think, {S}.',
      '{S}, which is exactly how it works.',
      '{S}, and that is not disputed.',
      '{S} and I would not say otherwise.',
      'Few people know that {S}.',
      'People often forget that {S}.',
      'What beginners overlook is that {S}.',
      '{S}, which people forget.',
      'Nobody told me at first, but {S}.',
      'You may not know it, but {S}.',
    ],
    [
      'asked',
      '{S}, right?',
      '{S}, no?',
      '{S}, you know?',
      "{S}, doesn't it?",
      '{S}, is not it?',
      '{S}, if that makes sense?',
      'I could answer that at length, but the point is that {S}.',
    ],
    [
      'doubted',
      'I am quite certain that {S}.',
      'I have no doubt that {S}.',
      'I do not doubt that {S}.',
      'I remember well that {S}.',
      'It is clear that {S}.',
      'Whether or not you scale it, {S}.',
    ],
    [
      'supposed',
      'I suppose you know this: {S}.',
      'If the rate is 0.5, {S}.',
      'Suppose the rate is 0.5, then {S}.',
      'You can assume that {S}.',
      'It is nice that {S}.',
    ],
    [
      'attributed',
      'The authors show that {S}.',
      'My professor rightly says that {S}.',
      'According to the paper, {S}.',
      'The paper claims that {S}, and I measured it too.',
    ],
    ['rejected', 'I can only repeat that {S}.', '{S}, said the authors.'],
    ['withdrawn', 'I do not take it back that {S}.', '{S}, and I have not misspoken.'],
  ])('that looks like one of what is %s, and asserts', (_, ...frames) => {
    for (const frame of frames)
      for (const statement of STATEMENTS) {
        const text = said(frame, statement)
        expect([text, stanceOf(text, statement)]).toEqual([text, 'asserted'])
      }
  })
})

describe('a plain statement is asserted', () => {
  test.each([
    'Dropout does not slow inference down.',
    'The gradient is not the same as the update, and that is what matters.',
    'No model fits without regularisation, because the data never suffice.',
    'It is wrong to keep dropout on, because it adds noise.',
    'The opposite of overfitting is underfitting.',
    'I have never seen a run in which dropout failed to help.',
    'The error is propagated backwards, layer by layer.',
    'If the rate is zero, then dropout does nothing.',
    'Dropout is said to regularise, and it does.',
    'Nobody noticed for years that dropout rescales activations.',
    '',
  ])('%s', text => {
    expect(notAsserted({ clauses: clausesOf(text) })).toBeUndefined()
  })
})

/** Within a sentence, a frame reaches from its own clause on. */
describe('a frame reaches', () => {
  const framed = (sentence: string) => {
    const clauses = clausesOf(sentence)
    const found = notAsserted({ clauses })
    return clauses.slice(found?.from ?? 0, found?.to ?? 0).join('')
  }

  test.each<[string, string, string]>([
    [
      'not to a clause before it',
      'We cut the cost, but it is a myth that dropout slows inference down.',
      'but it is a myth that dropout slows inference down.',
    ],
    [
      'nor as a question',
      'The cost is halved, but does dropout slow inference down?',
      'but does dropout slow inference down?',
    ],
    [
      'from the end to the last contrast',
      'The batch is large, but the gradient explodes, which is false.',
      'but the gradient explodes, which is false.',
    ],
    [
      'from the end to the beginning, where there is no contrast',
      'The batch is large and the gradient explodes, which is false.',
      'The batch is large and the gradient explodes, which is false.',
    ],
    [
      'over a reason that follows',
      'It is a myth that dropout slows inference down, because it multiplies.',
      'It is a myth that dropout slows inference down, because it multiplies.',
    ],
    [
      'to a colon behind the claim, as the truth comes after it',
      'It is a myth that dropout slows inference down: it is off then.',
      'It is a myth that dropout slows inference down: ',
    ],
    ['not to a tag', "Dropout slows inference down, doesn't it?", ''],
  ])('%s', (_, sentence, expected) => {
    expect(framed(sentence)).toBe(expected)
  })
})
