import { expect, test } from 'vitest'
import { matchPath } from './router.ts'

test.each<[string, string, unknown]>([
  ['/q/:question', '/q/foundations/perplexity', { question: 'foundations/perplexity' }],
  ['/q/:question', '/q/foundations', undefined],
  ['/exercises/:question/:exercise', '/exercises/a/b/c', { question: 'a/b', exercise: 'c' }],
  ['/exercises/:question', '/exercises/a/b/c', undefined],
  ['/a/:id', '/a/1%202/', { id: '1 2' }],
  ['/a/:id', '/a/', undefined],
  ['/a/:id', '/a/%E0%A4%A', undefined],
  ['/', '/', {}],
])('%s against %s gives %j', (pattern, path, found) => {
  expect(matchPath(pattern, path)).toEqual(found)
})
