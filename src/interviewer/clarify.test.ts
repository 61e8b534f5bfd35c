/** The fact of the case that a request asks for. */
import { describe, expect, test } from 'vitest'
import { question } from '../../tests/fixtures/interview.ts'
import { clarify } from './clarify.ts'

const LENGTH = 'Some sixty words.'
const TRAFFIC = 'Five thousand a second.'
const MODERATORS = 'Two hundred of them.'
const posts = question({
  clarifications: [
    { asks: ['how long are the posts', 'post length', 'text size'], tells: LENGTH },
    { asks: ['how many posts', 'traffic', 'posts a second'], tells: TRAFFIC },
    { asks: ['moderators', 'human classes', 'ads'], tells: MODERATORS },
  ],
})

describe('a request is told', () => {
  test.each<[string, string, string | null]>([
    ['the fact one of whose phrases it holds', 'So how many posts do we get?', TRAFFIC],
    ['whatever the case and the marks', 'POST-LENGTH?', LENGTH],
    ['by a phrase before any number of shared words', 'What text length of posts is the traffic?', TRAFFIC],
    ['by whole words of a phrase alone', 'Is it trafficked?', null],
    ['the fact with which it shares two words', 'How long is a typical post?', LENGTH],
    ['or two of three', 'And the average length of a post?', LENGTH],
    ['in any order', 'Length of the posts?', LENGTH],
    ['the fact with which it shares most', 'Is the length of a post a text?', LENGTH],
    ['not one with which it shares a single word of several', 'Is the size of the logo known?', null],
    ['one with which it shares its only word', 'And the length?', LENGTH],
    ['plural or singular', 'Is there a moderator?', MODERATORS],
    ['but by no better stem: class does not meet classes', 'Is there a class of human?', null],
    ['nor do words of three letters: ad does not meet ads', 'An ad?', null],
    ['none where it asks for something else', 'Which colour is the logo?', null],
    ['none where it says nothing of its own', 'Could you please tell us that?', null],
    ['none where it is empty', '', null],
  ])('%s: %s', (_, asked, told) => {
    expect(clarify(posts, asked)).toBe(told)
  })

  test('nothing where the question holds no facts', () => {
    expect(clarify(question({ clarifications: [] }), 'How many posts?')).toBeNull()
  })
})
