import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Exercise } from '#domain'
import { mark } from './mark.ts'
import { poseWith, showAnswer } from './pose.ts'
import type { Posed } from './pose.ts'
import { UNITS } from './units.ts'

const KV_CACHE = Exercise.parse({
  id: 'cache',
  prompt:
    'A decoder has {layers} layers and {kvHeads} KV heads of dimension 128. How large is the 16-bit cache of {tokens} tokens?',
  parameters: { layers: [32, 80], kvHeads: [8], tokens: [8192, 32768] },
  answer: '2 * layers * kvHeads * 128 * 2 * tokens / 2^30',
  unit: 'GiB',
  solution: 'It is {answer} GiB.',
  mistakes: [
    { is: 'layers * kvHeads * 128 * 2 * tokens / 2^30', because: 'You forgot the factor 2 for K and V.' },
    { is: '2 * kvHeads * 128 * 2 * tokens / 2^30', because: 'Every layer has a cache of its own.' },
  ],
})
/** 10 GiB. */
const CACHE = poseWith(KV_CACHE, { layers: 80, kvHeads: 8, tokens: 32768 })

const asks = (answer: number, unit: string, tolerance = 0.02, mistakes: Posed['mistakes'] = []): Posed => ({
  numbers: {},
  prompt: '',
  answer,
  unit,
  tolerance,
  solution: '',
  mistakes,
})

describe('marking', () => {
  test.each<[string, Posed, string, string, RegExp | null]>([
    ['the value', CACHE, '10', 'right', null],
    ['the value with its unit', CACHE, '10 GiB', 'right', null],
    ['the value in another unit', CACHE, '10.74 GB', 'right', null],
    ['a value within tolerance', CACHE, '10.19', 'right', null],
    ['a value just outside', CACHE, '10.21', 'wrong', /Close, but 2.1 % too large; it has to be within 2 %/],
    ['the calculation', CACHE, '2*80*8*128*2*32768/2^30', 'right', null],
    ['a typical mistake', CACHE, '5 GiB', 'mistake', /factor 2 for K and V/],
    ['a typical mistake in another unit', CACHE, '134.2 MB', 'mistake', /cache of its own/],
    [
      'the decimal figure for the binary unit',
      CACHE,
      '10.74',
      'slip',
      /GB for GiB: it is right in GB \(10\^9 bytes\), not in GiB \(2\^30 bytes\)/,
    ],
    ['the binary figure with the decimal unit', CACHE, '10 GB', 'slip', /GiB for GB/],
    ['a prefix too small', CACHE, '10 MiB', 'slip', /wrong prefix: it is right in GiB, not in MiB/],
    [
      'a prefix too large, without its unit',
      CACHE,
      '10240',
      'slip',
      /wrong prefix: it is right in MiB, not in GiB/,
    ],
    ['bits', CACHE, '80', 'slip', /bits for bytes/],
    ['an eighth', CACHE, '1.25', 'slip', /8 times too small/],
    ['the wrong sign', CACHE, '-10', 'slip', /sign/],
    ['nonsense', CACHE, '33', 'wrong', /^3.3 times too large/],
    ['nought', CACHE, '0', 'wrong', null],
    ['a slip that was rounded on the way', asks(0.25, 's', 0.0001), '251', 'slip', /in ms, not in s/],
    ['a slip within a wide tolerance', asks(0.25, 's', 0.02), '254', 'slip', /in ms, not in s/],
    ['a slip too far off', asks(0.25, 's', 0.0001), '252', 'wrong', /^1010 times too large/],
    ['milliseconds for seconds', asks(0.25, 's'), '250', 'slip', /it is right in ms, not in s/],
    ['minutes for hours', asks(2, 'hours'), '120', 'slip', /it is right in min, not in h/],
    ['tera for peta', asks(1.2, 'PFLOP'), '1.2 TFLOP', 'slip', /wrong prefix: it is right in PFLOP/],
    [
      'a count a thousand times too small',
      asks(13e9, 'parameters'),
      '13 million',
      'slip',
      /wrong prefix: 1,?000 times too small/,
    ],
    ['a count ten times too large', asks(640, 'tokens'), '6400', 'slip', /power of ten: 10 times too large/],
    ['1024 for 1000', asks(8000, 'tokens', 0.01), '8192', 'slip', /1024 for 1000/],
    ['a share for per cent', asks(40, 'percent'), '0.4', 'slip', /as a share/],
    ['per cent for a share', asks(0.4, ''), '40', 'slip', /in per cent; as a number it is 0.4/],
    ['a share with its sign', asks(0.4, ''), '40%', 'right', null],
    ['per cent where the prompt asks for them and names no unit', asks(63.2, ''), '63%', 'right', null],
    ['billions where the prompt asks how many', asks(13, ''), '13 billion', 'right', null],
    ['one over the ratio', asks(4, 'times'), '0.25', 'slip', /one over/],
    ['an exact count', asks(1_331_200, 'parameters', 0), '1,331,200', 'right', null],
    [
      'an exact count, rounded',
      asks(1_331_200, 'parameters', 0),
      '1.33 million',
      'wrong',
      /has to be exact: 1,331,200 parameters/,
    ],
    ['one too many', asks(153, 'sequences', 0), '154', 'wrong', /has to be exact/],
    [
      'a mistaken count that comes out fractional, rounded down',
      asks(10, 'GPUs', 0, [{ value: 7.6, because: 'Peak, not mean.' }]),
      '7',
      'mistake',
      /Peak/,
    ],
    [
      'a large mistaken count, rounded',
      asks(1_580_200, 'pairs', 0, [{ value: 32_008_000, because: 'The window is forgotten.' }]),
      '3.2e7',
      'mistake',
      /window/,
    ],
    [
      'the nearer of two mistakes',
      asks(10, 'GPUs', 0.05, [
        { value: 20, because: 'Twenty.' },
        { value: 20.6, because: 'More.' },
      ]),
      '20.5',
      'mistake',
      /More/,
    ],
    [
      'a right answer that is a mistake too',
      asks(10, 'GPUs', 0.05, [{ value: 10.2, because: 'No.' }]),
      '10.2',
      'right',
      null,
    ],
    ['nought where it is right', asks(0, 'bits'), '0', 'right', null],
    ['something where nought is right', asks(0, 'bits'), '1', 'wrong', null],
  ])('%s', (_, posed, text, ruling, says) => {
    const marked = mark(posed, text)
    if (!marked.ok) throw new Error(marked.error)
    expect(marked.value.ruling).toBe(ruling)
    if (says === null) expect(marked.value.because).toBeNull()
    else expect(marked.value.because).toMatch(says)
  })

  test('says how the answer was understood', () => {
    expect(mark(CACHE, '10.74 gb')).toMatchObject({ ok: true, value: { read: '10.74 GB' } })
  })

  test('an answer that cannot be read is not a wrong one', () => {
    expect(mark(CACHE, 'ten')).toEqual({ ok: false, error: expect.stringContaining('number') })
  })
})

const size = fc.double({ min: 1e-6, max: 1e15, noNaN: true })
const ask = fc
  .record({
    answer: size,
    unit: fc.constantFrom('', 'tokens', 'percent', 'times', ...UNITS.map(unit => unit.name)),
    tolerance: fc.constantFrom(0.005, 0.01, 0.02, 0.05),
  })
  .map(({ answer, unit, tolerance }) => asks(answer, unit, tolerance))
const rulingOf = (posed: Posed, text: string) => {
  const marked = mark(posed, text)
  return marked.ok ? marked.value.ruling : marked.error
}

describe('for any answer', () => {
  test('the answer as it is shown is right', () => {
    fc.assert(
      fc.property(ask, posed => {
        expect(rulingOf(posed, `${showAnswer(posed)} ${posed.unit}`)).toBe('right')
      }),
    )
  })

  test('an exact count as it is shown is right, and its neighbours are not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), n => {
        const posed = asks(n, 'tokens', 0)
        expect(rulingOf(posed, showAnswer(posed))).toBe('right')
        expect(rulingOf(posed, String(n + 1))).not.toBe('right')
        expect(rulingOf(posed, String(n - 1))).not.toBe('right')
      }),
    )
  })

  test('inside the tolerance is right, outside is not', () => {
    fc.assert(
      fc.property(ask, fc.constantFrom(-1, 1), (posed, way) => {
        expect(rulingOf(posed, String(posed.answer * (1 + way * posed.tolerance * 0.99)))).toBe('right')
        expect(rulingOf(posed, String(posed.answer * (1 + way * posed.tolerance * 1.01)))).not.toBe('right')
      }),
    )
  })

  test('the unit that it is typed in does not matter', () => {
    const sizes = UNITS.filter(unit => unit.measures === 'size')
    fc.assert(
      fc.property(size, fc.constantFrom(...sizes), fc.constantFrom(...sizes), (answer, asked, typed) => {
        expect(
          rulingOf(asks(answer, asked.name), `${(answer * asked.worth) / typed.worth} ${typed.name}`),
        ).toBe('right')
      }),
    )
  })

  test('gives a ruling or a sentence for any text', () => {
    const keys = fc.string({
      unit: fc.constantFrom(...'0123456789.,eE+-*/^() xGMkiBbit%$×⁹−½'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(fc.oneof(keys, fc.string({ maxLength: 120 })), ask, (text, posed) => {
        const marked = mark(posed, text)
        expect(marked.ok ? marked.value.read : marked.error).toMatch(/\S/)
      }),
    )
  })
})
