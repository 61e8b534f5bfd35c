/** Set phrases that void what they frame, and the same words where they are matter. */
import { describe, expect, test } from 'vitest'
import { notAsserted } from './stance.ts'
import { setPhraseIn } from './set-phrases.ts'

test.each([
  ['and pigs might fly', 'rejected'],
  ["and I'm Santa Claus", 'rejected'],
  ['Once upon a time', 'supposed'],
  ['In a parallel universe', 'supposed'],
  ['A wild guess', 'doubted'],
  ['A flat-earther told me', 'attributed'],
  ['slip of the tongue', 'withdrawn'],
  ['This would make me fail the interview', 'rejected'],
])('%s', (frame, stance) => {
  expect(setPhraseIn(frame)).toBe(stance)
})

test.each(['No fairy tale', 'Far from a wild guess', 'This sounds like a fairy tale', 'Rumours aside', ''])(
  'turned or absent: %s',
  frame => {
    expect(setPhraseIn(frame)).toBeUndefined()
  },
)

describe('a sentence is read with its set phrase', () => {
  const stanceOf = (text: string) => notAsserted({ clauses: [text] })?.stance
  test.each([
    ['A flat-earther told me that the cache grows with the context.', 'attributed'],
    ['The cache grows with the context, and I am the queen of England.', 'rejected'],
    ['In a parallel universe the cache grows with the context.', 'supposed'],
    ['"The cache grows with the context" is what I would call a fallacy.', 'denied'],
  ])('%s', (text, stance) => {
    expect(stanceOf(text)).toBe(stance)
  })

  test.each([
    'If you flip a coin thirteen times, seven heads is the most likely outcome.',
    'The user can see all of it and delete it, and deletion reaches the summaries.',
    'On spikes rewind to the last checkpoint, and skip the batch.',
    'The student learns that a cat is nearer to a dog than to a car.',
    'One beefy node, two for HA.',
    'If the model hallucinated, the claim is removed before the user sees it.',
    'Trolls adapt, so the classifier is retrained every week.',
    'If it fails the test, the release is rolled back.',
    'Without attention to layout it retrieves the right text, but cites the wrong page.',
    'With four options the baseline is 25 %, which is a random guess.',
    'The user can see every memory, and delete it.',
    'There is a ten percent chance of losing a node, so checkpoints come every hour.',
    'Counterfactual evaluation replays the logs, with propensity weights.',
    'Sampling is like rolling the dice at each step, weighted by the probabilities.',
    'On a spike skip the batch, rewind to the last checkpoint.',
    'The injected text says to ignore everything above, so it must not be trusted.',
  ])('the same words as matter: %s', text => {
    expect(stanceOf(text)).toBeUndefined()
  })
})
