import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Question } from '#domain'
import { checkHolds } from './check-holds.ts'
import { checkNumbers } from './check-numbers.ts'
import { isRound } from './is-round.ts'
import { SERVING } from './serving-functions.ts'
import { STATISTICS } from './statistics.ts'
import { builtInSource } from '../../../tests/fixtures/built-in-bank.ts'

const { questions } = builtInSource()
const source = questions.find(({ value }) => value.clarifications.some(({ gives }) => gives))!
const [name = '', value = 0] = Object.entries(source.value.clarifications.find(c => c.gives)!.gives!)[0]!
const complaints = (...holds: Question['holds']) =>
  checkHolds({ ...source, value: { ...source.value, holds } }).map(({ message }) => message)
const so = 'It fits.'

describe('the promises of a design', () => {
  test('hold in the whole bank', () => {
    expect(questions.flatMap(question => checkHolds(question))).toEqual([])
  })

  test('are made by every design and scenario', () => {
    expect(
      questions.filter(({ value: q }) => isRound(q) && q.holds.length === 0).map(q => q.value.id),
    ).toEqual(WITHOUT)
  })

  test.each([
    `${name} <= ${value}`,
    'H100.bytesPerSecond > 3e12',
    'pairedPower(0.005, 0.1, 32000) >= 0.8',
    'halfWidth(0.5, 400) < 0.05',
    '104 within 4 % of 100',
    'H100.bytesPerSecond within 2 * 3 % of 3.2e12',
    // Llama 3 70B: 2 · 80 layers · 8 heads · 128 · 2 bytes.
    'kvBytesPerToken(Llama3_70B) within 0 % of 327680',
    'kvBytesPerToken(modelOf(70e9, 80, 8, 128), 8) <= 163840',
    'bytesOfWeights(Llama3_70B, 8) within 0.1 % of 70.55e9',
    '1000 * decodeSeconds(Llama3_70B, H100, 4, 128, 1650, 0.65, 8) within 1 % of 16.06',
    '1000 * decodeSeconds(modelOf(70e9, 80, 8, 128), chipOf(48e9, 864e9, 362e12), 4, 1, 0, 0.65) > 62',
    '1000 * prefillSeconds(Llama3_70B, H100, 4, 1500, 0.5, 8) within 1 % of 53.5',
    'freeKvBytes(Llama3_70B, H100, 4, 0.1, 8) within 1 % of 217e9',
    'lowDollarsPerHour(H100, 8) >= 8 * 2.69',
    'highDollarsPerHour(H100, 8) <= 8 * 6.88',
    'normalCdf(normalQuantile(0.975)) within 0.001 % of 0.975',
  ])('%s holds', is => expect(complaints({ is, so })).toEqual([]))

  test.each([
    ['1 + 1 <= 1', '1 + 1 <= 1 is false: 2 <= 1. It is to show: It fits.'],
    [`${name} > ${value}`, `is false: ${name} ${Number(value.toPrecision(3))} > `],
    ['106 within 5 % of 100', 'is false: 106 within 5 % of 100'],
    ['50.0004 <= 50', 'is false: 50.0004 <= 50'],
    ['kvBytesPerToken(H100) > 1', 'kvBytesPerToken(…) gives no figure'],
    ['bytesOfWeights(70e9) > 1', 'bytesOfWeights(70000000000) gives no figure'],
    ['lowDollarsPerHour(RTX4090, 1) > 1', 'src/hardware has rents of A100 and H100 alone'],
    ['max(H100, 1) > 1', 'H100 is no figure'],
    ['2 * (H100) > 1', 'H100 is no figure'],
    ['kvBytesPerToken(Llama3_70B) * max(1, H100) > 1', 'H100 is no figure'],
    ['1 / 0 > 1', 'it gives Infinity, which is no figure'],
    ['1 + 1', 'is no comparison'],
    ['1 < 2 < 3', 'is no comparison'],
    ['H100.speed > 1', 'H100 has no speed'],
    ['unheard > 1', 'Undefined symbol unheard'],
  ])('%s is refused', (is, says) => expect(complaints({ is, so })[0]).toContain(says))
})

describe('a figure with a name', () => {
  const { numbers } = source.value
  const sheet = (own: Question['numbers'], ...holds: Question['holds']) => {
    const value = { ...source.value, numbers: [...numbers, ...own], holds }
    return [...checkNumbers({ ...source, value }), ...checkHolds({ ...source, value })]
      .map(({ message }) => message)
      .filter(message => !message.includes('is not listed'))
  }
  const cards = { value: 4, name: 'cards', assumed: 'What fits into half a server.' } as const
  const step = { value: 62.3, name: 'step', is: '1e3 * 140 / (cards * 864 * 0.65)' } as const

  test('is used below and in promises, as it comes out before it is rounded', () => {
    const twice = { value: 124.64, is: '2 * step' }
    expect(sheet([cards, step, twice], { is: 'step < 63', so })).toEqual([])
  })

  test('is said with its value and unit where a promise is false', () => {
    expect(sheet([cards, step], { is: 'step <= 50', unit: 'ms', so })).toEqual([
      'step <= 50 is false: step 62.3 ms <= 50 ms. It is to show: It fits.',
    ])
  })

  test('may stand above those that it is computed from, and not in a circle with them', () => {
    expect(sheet([step, cards], { is: 'step < 63', so })).toEqual([])
    expect(sheet([step, { value: 4, name: 'cards', is: 'step - 58.3' }])[0]).toMatch(/Undefined symbol cards/)
  })

  test.each([
    [[cards, { ...cards, value: 8 }], 'cards names another figure of the case'],
    [[{ ...cards, name }], `${name} names another figure of the case`],
    [[{ ...cards, name: 'halfWidth' }], 'halfWidth already means something in expressions'],
    [[{ ...cards, name: 'e' }], 'e already means something in expressions'],
  ])('has a name of its own', (own, says) => expect(sheet(own)).toContainEqual(expect.stringContaining(says)))

  test('may be a large one with thousands set apart', () => {
    const users = { value: '10,000', name: 'users', assumed: 'A town.' }
    expect(sheet([users], { is: 'users within 0 % of 1e4', so })).toEqual([])
  })
})

test('each function is described in the guide, to which the error for its arguments leads', () => {
  const guide = readFileSync('docs/writing-questions.md', 'utf8')
  expect(Object.keys({ ...SERVING, ...STATISTICS }).filter(name => !guide.includes(`${name}(`))).toEqual([])
})

test('statistics can be computed under numbers, where figures have many digits', () => {
  const figure = { value: 50, is: '100 * passRate(pairedHalfWidth(0.1, 200), 0, 0.1, 200)' }
  expect(checkNumbers({ ...source, value: { ...source.value, numbers: [figure] } })).not.toContainEqual(
    expect.objectContaining({ path: ['numbers', 0] }),
  )
})

/** The list can only become shorter. */
const WITHOUT: readonly string[] = [
  'scenarios/data-quality',
  'scenarios/evaluation-hygiene',
  'scenarios/moe-under-load',
  'scenarios/one-agent-or-many',
  'system-design/billion-document-search',
  'system-design/cache-aware-gateway',
  'system-design/cheaper-70b-serving',
  'system-design/hallucination-detection',
  'system-design/lora-serving',
  'system-design/observability-and-cost',
  'system-design/private-fine-tuning',
  'system-design/streaming-api',
  'system-design/tool-using-agent',
  'system-design/training-a-7b',
]
