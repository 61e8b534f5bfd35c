import { describe, expect, test } from 'vitest'
import type { Attempt, EntryId, QuestionId } from '#domain'
import type { Called } from './names.ts'
import { rank } from './rank.ts'
import type { Clues } from './rank.ts'

const NONE: Clues = { called: [], texts: [], own: [], inTitle: [] }
const [a, b, c, d] = ['x/a', 'x/b', 'x/c', 'x/d'] as QuestionId[]

const called = (question: QuestionId, kind: Called['name']['kind'], weight: number): Called => ({
  name: { kind, name: kind, key: 'kvcache', stem: 'kvcach', weight, question },
  share: 1,
})
const text = (id: string, score: number, fields: readonly string[]) => ({
  id,
  score,
  coverage: 1,
  terms: ['kv'],
  match: { kv: [...fields] },
})
const own = (question: QuestionId, score: number) => ({
  ...text(question, score, ['text']),
  attempt: { id: 'one' as EntryId, question } as Attempt,
})

describe('rank', () => {
  test('puts titles before concepts, concepts before prompts, and prompts before one’s own words', () => {
    const ranked = rank({
      ...NONE,
      called: [called(b!, 'concept', 0.8), called(a!, 'title', 1)],
      texts: [text(c!, 9, ['prompt'])],
      own: [own(d!, 50)],
    })
    expect(ranked.map(({ question, why }) => [question, why.where])).toEqual([
      [a, 'title'],
      [b, 'concept'],
      [c, 'prompt'],
      [d, 'own-answer'],
    ])
  })

  test('finds by one’s own words alone', () => {
    expect(rank({ ...NONE, own: [own(d!, 3)] })).toMatchObject([
      { question: d, why: { where: 'own-answer' } },
    ])
  })

  test('names a question once, whatever it was found by', () => {
    const ranked = rank({ ...NONE, called: [called(a!, 'title', 1), called(a!, 'term', 0.9)], inTitle: [a!] })
    expect(ranked).toHaveLength(1)
  })

  test.each([
    [0.95, 'above'],
    [0.8, 'above'],
    [0.7, 'below'],
    [0.2, 'below'],
  ])('one’s own words lift a text that fits %d times as well %s the best', (share, place) => {
    const ranked = rank({
      ...NONE,
      texts: [text(a!, 100, ['prompt']), text(b!, 100 * share, ['prompt'])],
      own: [own(b!, 9)],
    })
    expect(ranked[0]?.question).toBe(place === 'above' ? b : a)
  })

  test.each(['concept', 'term'] as const)('one’s own words and a text come after a %s', kind => {
    const ranked = rank({
      ...NONE,
      called: [called(a!, kind, 0.8)],
      texts: [text(b!, 100, ['prompt'])],
      own: [own(b!, 9)],
    })
    expect(ranked.map(({ question }) => question)).toEqual([a, b])
  })

  test.each([
    [0.45, 'stays'],
    [0.2, 'stays'],
    [0.1, 'falls out'],
    [0.01, 'falls out'],
  ])('a text that fits %d times as well as the best %s', (share, fate) => {
    const ranked = rank({ ...NONE, texts: [text(a!, 100, ['prompt']), text(b!, 100 * share, ['prompt'])] })
    expect(ranked.some(({ question }) => question === b)).toBe(fate === 'stays')
  })

  test('an answer with all the words stays, however far behind; one with some does not', () => {
    const some = { ...own(c!, 1), coverage: 0.5 }
    const ranked = rank({ ...NONE, called: [called(a!, 'title', 1)], own: [own(b!, 9), own(d!, 0.1), some] })
    expect(ranked.map(({ question }) => question)).toEqual([a, b, d])
  })

  test('finds nothing by nothing', () => {
    expect(rank(NONE)).toEqual([])
  })
})
