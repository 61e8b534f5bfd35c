import { describe, expect, test } from 'vitest'
import type { QuestionSummary, SearchHit } from '#api'
import { LEVEL_NAMES, ROLE_NAMES, SECTION_NAMES } from '#wording'
import { filterOf, foundAmong, matches, queryOf, sectionsOf, statesOf } from './bank-state.ts'

const plain = {
  id: 'foundations/perplexity',
  section: 'foundations',
  topic: 'language modelling',
  level: 'core',
  title: 'Perplexity',
  prompt: 'What is perplexity?',
  concepts: ['bits per byte'],
  standing: 'new',
  last: null,
} as unknown as QuestionSummary // What the states and the filter read; ids are branded by parsing.
const tried = (standing: string, hiring: string, kind = 'given') =>
  ({ ...plain, standing, last: { mark: { kind }, hiring } }) as unknown as QuestionSummary

describe('statesOf', () => {
  test.each<[string, QuestionSummary, string[]]>([
    ['an untried question is new', plain, ['new']],
    ['one that was looked up is revealed', { ...plain, standing: 'revealed' }, ['revealed']],
    ['a pass holds', tried('scheduled', 'yes'), ['holding']],
    ['no pass is weak', tried('scheduled', 'no'), ['weak']],
    ['a mark with two ends is open', tried('scheduled', 'no', 'open'), ['open']],
    ['what is due is due besides', tried('due', 'no'), ['weak', 'due']],
  ])('%s', (_, question, states) => {
    expect(statesOf(question)).toEqual(states)
  })
})

test.each(['/bank', '/bank?q=bits+per&section=foundations&state=due&state=weak&level=core'])(
  '%s survives being read and written',
  address => {
    expect(queryOf(filterOf(new URL(address, 'http://viva').searchParams))).toBe(address)
  },
)

test('what a filter does not know is left out of it', () => {
  expect(queryOf(filterOf(new URLSearchParams('section=nowhere&state=happy')))).toBe('/bank')
})

test('narrows by section, state and level at once', () => {
  const filter = filterOf(new URLSearchParams('section=foundations&state=new&level=core'))
  expect(matches(plain, filter)).toBe(true)
  expect(matches({ ...plain, level: 'advanced' }, filter)).toBe(false)
})

test('what a search found keeps its order, and a question that is not there is left out', () => {
  const other = { ...plain, id: 'foundations/adam' } as unknown as QuestionSummary
  const hits = ['foundations/adam', 'foundations/gone', 'foundations/perplexity'].map(
    question => ({ question }) as unknown as SearchHit,
  )
  expect(foundAmong([plain, other], hits)).toEqual([other, plain])
})

test('each question stands in its own section and topic, once', () => {
  const [bits, entropy] = ['bits', 'entropy'].map(
    topic => ({ ...plain, id: `foundations/${topic}`, topic }) as unknown as QuestionSummary,
  )
  const other = { ...plain, id: 'research/tools', section: 'research' } as unknown as QuestionSummary
  const sections = sectionsOf([bits!, other, entropy!, plain])
  expect(
    sections.map(({ id, topics }) => [id, topics.map(({ name, questions }) => [name, questions])]),
  ).toEqual([
    [
      'foundations',
      [
        ['bits', [bits]],
        ['entropy', [entropy]],
        [plain.topic, [plain]],
      ],
    ],
    ['research', [[plain.topic, [other]]]],
  ])
})

test('no section, level or role goes by a name of another', () => {
  const names = [SECTION_NAMES, LEVEL_NAMES, ROLE_NAMES].flatMap(of => Object.values<string>(of))
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter(name => name.includes(','))).toEqual([])
})
