import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain'
import { draw, mutated, sitesIn } from './sites.ts'

const changesIn = (source: string) =>
  sitesIn('a.tsx', source).flatMap(site => site.map(mutation => mutated(source, mutation)))

describe('a mutation', () => {
  test.each<[string, readonly string[]]>([
    ['n = 0', ['n = 1']],
    ['n = 3', ['n = 4', 'n = 2']],
    ['n = -2.5', ['n = -5', 'n = -1.25']],
    ['n = 840', ['n = 1680', 'n = 420']],
    ['on = true', ['on = false']],
    ['a < b', ['a <= b', 'a >= b']],
    ['a >= b', ['a > b', 'a < b']],
    ['a === b', ['a !== b']],
    ['a * b', ['a / b']],
    ['a += b', ['a -= b']],
    ['a(b) && c(d)', ['(a(b) || c(d))']],
    ['a(b) || c(d)', ['(a(b) && c(d))']],
    ['a(b) ? c : d', ['!(a(b)) ? c : d']],
    ['!a(b) ? c : d', ['a(b) ? c : d']],
    ['a.some(b)', ['a.every(b)']],
    ['Math.max(a, b)', ['Math.min(a, b)']],
  ])('of %s is one of %j', (source, changes) => {
    expect(changesIn(source)).toEqual(changes)
  })

  test('of an early exit turns it round or takes it away', () => {
    expect(changesIn('function f() { if (a(b)) return c\n d() }')).toEqual([
      'function f() { if (!(a(b))) return c\n d() }',
      'function f() { if (false) return c\n d() }',
    ])
    expect(changesIn('if (a(b)) { throw c }')).toHaveLength(2)
    expect(changesIn('if (a(b)) d()')).toHaveLength(1)
  })

  test.each([
    ['a type', 'type A = 1 | 2'],
    ['an import', "import a from './1.ts'"],
    ['a name that is a number', 'a = { 1: b }'],
    ['a text joined to another', 'a = `${b}` + c + d'],
    ['the default of an index', 'a = list[i] ?? 0'],
    ['the default of what an index has', 'a = list[i]?.b ?? 0'],
    ['a truth that is used behind it', 'a && a.b'],
    ['an exit without which the rest has no value', 'function f() { if (!a) return b\n c(a) }'],
    ['what tells the kind of a thing', "a.kind === 'c' ? a.d : e"],
    ['an absence', 'function f() { if (a.b === undefined) return c\n d(a.b) }'],
    ['what tells it in part', '(a === null || c(d)) ? e : g(a)'],
  ])('is not made of %s: %s', (_, source) => {
    expect(changesIn(source)).toEqual([])
  })

  test.each([
    ['a truth that nothing depends on', 'a ? b : c'],
    ['a kind of something else', "a.kind === 'b' ? c : d"],
    ['the default of a lookup', 'a = map.get(b) ?? 0'],
    ['a number in a cast', 'a = 1 as B'],
    ['a number in an element', '<a b={1} />'],
  ])('is made of %s: %s', (_, source) => {
    expect(changesIn(source).length).toBeGreaterThan(0)
  })

  test('tells its line, what stood there and what stands there instead', () => {
    const [[first] = []] = sitesIn('a.ts', 'a()\n\nb(7)\n')
    expect(first).toMatchObject({ file: 'a.ts', line: 3, kind: 'number', before: '7', after: '8' })
  })
})

describe('a draw', () => {
  const sites = sitesIn('a.ts', Array.from({ length: 30 }, (_, i) => `f(${i})`).join('\n'))

  test('is the same for the same seed, and has each place at most once', () => {
    const [once, again, other] = ['a', 'a', 'b'].map(seed => draw(sites, 12, randomFrom(seed)))
    expect(again).toEqual(once)
    expect(other).not.toEqual(once)
    expect(new Set(once!.map(({ line }) => line)).size).toBe(12)
  })

  test('of more than there are is all of them', () => {
    expect(draw(sites, 99, randomFrom('a'))).toHaveLength(30)
  })
})
