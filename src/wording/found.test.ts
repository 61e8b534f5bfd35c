import { expect, test } from 'vitest'
import { Instant } from '#domain'
import type { SearchHit } from '#api'
import { foundText } from './found.ts'

test.each<[SearchHit['where'], string | null, string | null, string]>([
  ['title', null, null, 'title'],
  ['concept', 'prefix caching', null, 'concept: prefix caching'],
  ['term', 'KV cache', null, 'glossary: KV cache'],
  ['term', null, null, 'glossary'],
  ['prompt', null, null, 'prompt'],
  ['own-answer', null, '2026-05-03T12:00:00.000Z', 'your answer of 3 May'],
])('a hit in %s (%s, %s) is there for its %s', (where, name, at, says) => {
  expect(foundText({ where, name, at: at === null ? null : Instant.parse(at) })).toBe(says)
})
