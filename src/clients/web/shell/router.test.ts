import { expect, test } from 'vitest'
import { matchPath } from './router.ts'

test.each<[string, string, unknown]>([
  ['/q/:section/:slug', '/q/foundations/perplexity', { section: 'foundations', slug: 'perplexity' }],
  ['/q/:section/:slug', '/q/foundations', undefined],
  ['/a/:id', '/a/1%202/', { id: '1 2' }],
  ['/', '/', {}],
])('%s against %s gives %j', (pattern, path, found) => {
  expect(matchPath(pattern, path)).toEqual(found)
})
