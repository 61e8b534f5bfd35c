/**
 * Phrases in place of an authored prompt, against the real bank and the built-in judge: none that gives
 * something away is accepted.
 */
import { describe, expect, test } from 'vitest'
import { QuestionId } from '#domain'
import type { Question } from '#domain'
import { createBuiltInJudge, createPhraseCheck, everydayIn } from '#examiner'
import type { Amiss } from '#examiner'
import { weightsFrom } from '../../src/platform/node/examiner/weights-folder.ts'
import { weightsFolder } from '../../src/platform/node/examiner/open-judge.ts'
import { builtInBank } from '../fixtures/built-in-bank.ts'

const { questions } = await builtInBank()
const judge = createBuiltInJudge(weightsFrom(weightsFolder))
const everyday = everydayIn(questions)
const { signal } = new AbortController()
const get = (id: string) => questions.find(q => q.id === QuestionId.parse(id))!
const checkOf = (question: Question, prompt: string) => createPhraseCheck(judge, question, prompt, everyday)
/** Every tenth question, since the whole bank takes minutes. */
const some = questions.filter((_, i) => i % 10 === 0)

test('a prompt may be said as it was written', async () => {
  for (const question of some) {
    for (const prompt of [
      question.prompt,
      ...question.points.map(p => p.probe),
      ...question.followUps.map(f => f.prompt),
    ])
      expect([prompt, await checkOf(question, prompt).whole(prompt, signal)]).toEqual([prompt, null])
  }
})

test('a point in the words of the bank is noticed, as a statement or as a question, 99 times in 100', async () => {
  let [all, noticed] = [0, 0]
  for (const question of some) {
    const phrases = question.points.flatMap(({ claim, earned, probe }) =>
      [claim, ...earned.slice(0, 2)].flatMap(told => [
        [question.prompt, `${question.prompt} ${told}`] as const,
        [probe, `${probe} Is it that ${told.replace(/\.$/, '')}?`] as const,
      ]),
    )
    for (const [prompt, phrase] of phrases) {
      all += 1
      if (await checkOf(question, prompt).soFar(phrase, signal)) noticed += 1
    }
  }
  expect(all).toBeGreaterThan(400)
  expect(noticed / all).toBeGreaterThanOrEqual(0.99)
})

const PROBE = 'Why not simply start every weight at zero?'
const ASKED = 'In a plain encoder-decoder RNN, what exactly does the decoder receive from the encoder?'
const CHALLENGE =
  'Let me go back to one thing. You said: “the variance grows with depth”. Are you sure of that? Tell me why, or put it right.'
const BASE = 'What is in-context learning, why was it a surprise, and what do we know about how it works?'

const PHRASES: readonly (readonly [string, string, readonly (readonly [string, Amiss | null])[]])[] = [
  [
    'foundations/initialisation',
    PROBE,
    [
      ['Why not just start every weight at zero?', null],
      ['So then, why would you not simply start every weight at zero?', null],
      ['Right. Why not simply start every weight at zero?', 'confirms-or-denies'],
      ['That is not quite it. Why not simply start every weight at zero?', 'confirms-or-denies'],
      ['Why not simply start every weight at zero, if they all get the same gradient?', 'makes-a-point'],
      ['Why not simply start all 4096 weights at zero?', 'adds-figures'],
      ['Why not simply start every weight at zero? Think of symmetry.', 'hints'],
      ['Why not simply start every weight at some value?', 'loses-figures'],
      ['Why not simply start **every weight** at zero?', 'adds-signs'],
      [`${PROBE} ${'I ask since it matters. '.repeat(9)}Why not?`, 'too-long'],
    ],
  ],
  [
    'foundations/seq2seq-attention',
    ASKED,
    [
      ['Take a plain encoder-decoder RNN. What exactly does its decoder receive from the encoder?', null],
      [
        'In a plain encoder-decoder RNN, what exactly does the decoder receive from the encoder? Is it the final state?',
        'hints',
      ],
      ['What is passed along there?', 'loses-terms'],
      [
        'A plain encoder-decoder RNN, and what exactly the decoder receives from the encoder.',
        'asks-nothing',
      ],
    ],
  ],
  [
    'foundations/initialisation',
    CHALLENGE,
    [
      [
        'One thing, though. You said: “the variance grows with depth”. Are you sure of that? Tell me why, or put it right.',
        null,
      ],
      [
        'Let me go back to one thing. You said that it changes. Are you sure of that? Tell me why, or put it right.',
        'loses-quotes',
      ],
      [`${CHALLENGE} It is wrong.`, 'confirms-or-denies'],
    ],
  ],
  [
    'architecture/in-context-learning',
    BASE,
    [
      [
        'Tell me about in-context learning: what is it, why was it a surprise, and what do we know about how it works?',
        null,
      ],
      [
        'What is in-context learning, why was it a surprise, and what do we know about how it works? The weights stay fixed.',
        'makes-a-point',
      ],
    ],
  ],
]

describe.each(PHRASES)('%s: %s', (id, prompt, phrases) => {
  test.each(phrases)('%s: %s', async (phrase, amiss) => {
    expect(await checkOf(get(id), prompt).whole(phrase, signal)).toBe(amiss)
  })
})
