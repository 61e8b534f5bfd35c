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

  test('leaves out what falls far behind', () => {
    const ranked = rank({
      ...NONE,
      called: [called(a!, 'title', 1)],
      texts: [text(b!, 1, ['prompt']), text(c!, 99, [])],
    })
    expect(ranked.map(({ question }) => question)).not.toContain(b)
  })

  test('finds nothing by nothing', () => {
    expect(rank(NONE)).toEqual([])
  })
})
