import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  nextSeed,
  oneNumberOf,
  oneWordOf,
  queryOf,
  saidAt,
  SEED,
  SEEDS,
  stepped,
  subjectOf,
  valuesAt,
  wholeNumber,
} from './lab-state.ts'

const KNOBS = {
  d: oneNumberOf([4, 64, 512], 64),
  n: wholeNumber(2, 200, 100),
  mask: oneWordOf(['none', 'causal'], 'causal'),
}
const values = fc.record({
  d: fc.constantFrom(4, 64, 512),
  n: fc.integer({ min: 2, max: 200 }),
  mask: fc.constantFrom('none' as const, 'causal' as const),
})
const said = fc.option(
  fc.record({
    guess: fc.integer({ min: 0, max: 1000 }).map(x => x / 100),
    of: fc.constantFrom('', '64-100'),
  }),
  { nil: undefined },
)

describe('the state of a lab', () => {
  test('is read from an address as it was written', () => {
    fc.assert(
      fc.property(values, said, (value, guess) => {
        const query = new URLSearchParams(queryOf(value, guess))
        expect(valuesAt(KNOBS, query)).toEqual(value)
        expect(saidAt(query)).toEqual(guess)
      }),
    )
  })

  test('has its usual values where the address has none, or none that will do', () => {
    const usual = { d: 64, n: 100, mask: 'causal' }
    for (const query of ['', 'd=5&n=1&mask=all', 'd=&n=201', 'n=1e2&d=64.0', 'n=-3', 'n=99999999999'])
      expect(valuesAt(KNOBS, new URLSearchParams(query))).toEqual(usual)
    for (const query of ['', 'said=', 'said=-1', 'said=one', 'said=Infinity', 'said=1e9'])
      expect(saidAt(new URLSearchParams(query))).toBeUndefined()
  })

  test('knows which values a prediction was about', () => {
    expect(subjectOf<typeof KNOBS>({ d: 4, n: 7, mask: 'none' }, ['d', 'n'])).toBe('4-7')
  })

  test('knows a long text by a short word, and tells it from another', () => {
    const knobs = { text: { read: (text: string | null) => text ?? '' } }
    const [one = '', other = ''] = ['x', 'y'].map(last =>
      subjectOf<typeof knobs>({ text: 'x'.repeat(499) + last }, ['text']),
    )
    expect(one).not.toBe(other)
    expect(one.length).toBeLessThan(8)
  })

  test('steps along the values of a setting and stops at either end', () => {
    expect([-1, 1].map(by => stepped([4, 64, 512], 64, by))).toEqual([4, 512])
    expect(stepped([4, 64, 512], 4, -1)).toBe(4)
    expect(stepped([4, 64, 512], 512, 1)).toBe(512)
  })

  test('has a next seed that the address can hold, also after the last', () => {
    for (const seed of [SEEDS.least, 7, SEEDS.most]) {
      const next = nextSeed(seed)
      expect(next).not.toBe(seed)
      expect(SEED.read(String(next))).toBe(next)
    }
  })
})
