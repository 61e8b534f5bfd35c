import { describe, expect, test } from 'vitest'
import { frameAnswer, frameSentence, readAnswerFrames, readSentenceFrames } from './frames.ts'

describe('a sentence in a frame', () => {
  test.each([
    ['It is not true that {S}.', 'The cache grows.', 'It is not true that the cache grows.'],
    ['{S}, which is false.', 'The cache grows.', 'The cache grows, which is false.'],
    ['Is it that {S}?', 'GPUs wait?!', 'Is it that GPUs wait?'],
    ['As if {S}!', 'MoE routes tokens.', 'As if MoE routes tokens!'],
    ['Suppose {S}.', 'I cut the batch.', 'Suppose I cut the batch.'],
    ['no idea if {S}', 'A $& is a $&.', 'no idea if a $& is a $&'],
  ])('%j around %j is %j', (frame, sentence, framed) => {
    expect(frameSentence(frame, sentence)).toBe(framed)
  })
})

test('a frame around an answer leaves out the side that has no words', () => {
  const frame = { kind: 'denied', voids: true }
  expect(frameAnswer({ ...frame, before: 'So:', after: '' }, ' It grows.\n')).toBe('So: It grows.')
  expect(frameAnswer({ ...frame, before: '', after: 'No.' }, 'It grows.')).toBe('It grows. No.')
})

describe('a file of frames', () => {
  test('names the line of a frame that holds no sentence, or two', () => {
    const text =
      '- {kind: a, voids: "Not {S}.", keeps: "Yes, {S}."}\n- {kind: a, voids: "Not.", keeps: "{S} {S}"}\n'
    expect(readSentenceFrames('s.yaml', text)).toEqual({
      ok: false,
      error: [
        { file: 's.yaml', line: 2, message: '1.voids: holds {S} once' },
        { file: 's.yaml', line: 2, message: '1.keeps: holds {S} once' },
      ],
    })
  })

  test('refuses a frame without words, and a misspelt key', () => {
    const wordless = readAnswerFrames('a.yaml', '- {kind: a, before: "", after: "", voids: true}\n')
    expect(wordless).toMatchObject({
      ok: false,
      error: [{ line: 1, message: '0: has words before or after' }],
    })
    const misspelt = readAnswerFrames('a.yaml', '- {kind: a, before: "No:", after: "", void: true}\n')
    expect(misspelt.ok).toBe(false)
  })
})
