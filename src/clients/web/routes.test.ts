import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOST, routeAt, ROUTES, TABS } from './routes.ts'
import { matchPath } from './shell/router.ts'

/** Any text that a part of an address can hold, written as an address has it. */
const part = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter(text => text !== '.' && text !== '..')
  .map(encodeURIComponent)

/** A path of a pattern, with these values in place of its names. */
function pathOf(pattern: string, values: readonly string[]): string {
  let used = 0
  const next = () => values[used++ % values.length]!
  return pattern.replace(/:\w+/g, name => (name === ':question' ? `${next()}/${next()}` : next()))
}
const matching = (path: string) => ROUTES.filter(route => matchPath(route.path, path))

describe('the table of routes', () => {
  test.each(ROUTES.map(route => [route.path, route] as const))(
    'has for a path of %s that route and no other',
    (pattern, route) => {
      fc.assert(
        fc.property(fc.array(part, { minLength: 3, maxLength: 3 }), values => {
          const path = pathOf(pattern, values)
          expect(matching(path)).toEqual([route])
          expect(routeAt(path)).toBe(route)
          expect(route.show(path)).toBeTruthy()
        }),
      )
    },
  )

  test.each(['/nowhere', '/bank/1', '/q', '/q/foundations', '/q//perplexity', '/a/%E0%A4%A', '/a'])(
    'has no page for %s but the one that says so',
    path => {
      expect(routeAt(path)).toBe(LOST)
      expect(LOST.show(path)).toBeTruthy()
    },
  )

  test('gives each place of the navigation a path, a name and a key of its own, and a plain path', () => {
    const places = TABS.flatMap(tab => tab.places)
    for (const values of [
      places.map(({ path }) => path),
      places.map(({ key }) => key),
      places.map(({ name }) => name),
    ])
      expect(new Set(values).size).toBe(places.length)
    expect(places.filter(({ path }) => path.includes(':'))).toEqual([])
  })

  test('has five entries, which fit the bar of a phone', () => {
    expect(TABS.map(({ name }) => name)).toEqual(['Today', 'Practise', 'Interviews', 'Review', 'Settings'])
  })

  test('opens on each page a place that there is, or none', () => {
    const places = TABS.flatMap(tab => tab.places.map(({ name }) => `${tab.name} ${name}`))
    expect(
      ROUTES.filter(({ tab, place }) => tab !== undefined && !places.includes(`${tab} ${place}`)),
    ).toEqual([])
  })
})
