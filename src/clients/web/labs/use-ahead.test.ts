import { afterEach, expect, test, vi } from 'vitest'
import { serveAhead } from './ahead-worker.ts'
import { aheadOf, withEach } from './use-ahead.ts'

afterEach(() => void vi.unstubAllGlobals())

test('a result is found by what its setting says', () => {
  const ahead = aheadOf<(setting: { readonly of: number }) => number>(() => {
    throw new Error('no worker is wanted')
  })
  ahead.put({ of: 1 }, 10)
  expect([1, 2].map(of => ahead.known({ of }))).toEqual([10, undefined])
})

test('neighbours come nearest first, without the setting itself', () => {
  const others = withEach({ width: 4, seed: 1 }, 'width', [1, 2, 4, 8])
  expect(others).toEqual([
    { width: 2, seed: 1 },
    { width: 8, seed: 1 },
    { width: 1, seed: 1 },
  ])
})

test('a worker drops what is left of a list for a newer one, and goes on after a failure', () => {
  const heard: unknown[] = []
  let hear: (event: { readonly data: readonly number[] }) => void = () => undefined
  vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => (hear = listener))
  vi.stubGlobal('postMessage', ({ result }: { readonly result: unknown }) => heard.push(result))
  const waiting: (() => void)[] = []
  vi.stubGlobal('setTimeout', (then: () => void) => waiting.push(then))
  serveAhead((setting: number) => {
    if (setting < 0) throw new Error('below zero')
    return setting * 10
  })
  hear({ data: [1, 2, 3] })
  hear({ data: [-1, 5] })
  expect(() => waiting.shift()?.()).toThrow('below zero')
  while (waiting.length > 0) waiting.shift()?.()
  expect(heard).toEqual([10, 50])
})
