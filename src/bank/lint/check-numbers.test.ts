import { describe, expect, test } from 'vitest'
import type { Question } from '#domain'
import { CHIPS } from '#hardware'
import { checkNumbers } from './check-numbers.ts'
import { numeralsIn } from './numerals.ts'
import { builtInSource } from '../../../tests/fixtures/built-in-bank.ts'

const { questions } = builtInSource()

describe('numeralsIn', () => {
  test.each<[string, string[]]>([
    ['There are 12 heads and 0.5 of them matter.', ['12', '0.5']],
    ['The vocabulary has 50,257 entries, and more.', ['50,257']],
    [String.raw`It has $50{,}257$ entries.`, ['50,257']],
    ['It took 310000 operations.', ['310000']],
    [String.raw`It took $3.1 \times 10^{23}$ operations.`, ['3.1e23']],
    ['About 10^-8, or 2x10^5.', ['1e-8', '2e5']],
    [String.raw`$\frac{15}{28}$`, ['15', '28']],
    ['We had 100, then.', ['100']],
    ['GPT-2 and Word2Vec in fp16, a 3-gram and 8-bit weights of 2017.', []],
    ['No figure at all.', []],
  ])('finds the figures and not the names in %j', (text, numerals) => {
    expect(numeralsIn(text)).toEqual(numerals)
  })
})

describe('checkNumbers', () => {
  const source = questions[0]!
  const complaints = (prompt: string, numbers: Question['numbers']) =>
    checkNumbers({
      ...source,
      value: { ...source.value, prompt, numbers: [...source.value.numbers, ...numbers] },
    }).map(({ path, message }) => ({ path: path[0], message }))

  test('accepts every figure in the bank', () => {
    expect(questions.flatMap(question => checkNumbers(question))).toEqual([])
  })

  test('finds no rate of a chip typed in the bank, where the chip could be named', () => {
    const rates = Object.values(CHIPS).flatMap(({ bytesPerSecond, denseFlopsPerSecond }) =>
      [bytesPerSecond, ...Object.values(denseFlopsPerSecond)].map(rate => `${rate / 1e12}e12`),
    )
    const expressions = questions.flatMap(({ value }) => value.numbers.map(({ is = '' }) => is))
    expect(rates).toContain('989e12')
    expect(expressions.filter(is => rates.some(rate => is.split(/[^\w.]+/).includes(rate)))).toEqual([])
  })

  test('finds a figure that is not listed', () => {
    expect(complaints('What is 98765.4 about?', [])).toEqual([
      { path: 'prompt', message: expect.stringContaining('98765.4') },
    ])
  })

  test('accepts a figure once it is given, however its thousands are separated', () => {
    expect(complaints('What is 98,765.4 about?', [{ value: 98765.4, given: true }])).toEqual([])
  })

  test.each<[string | number, string]>([
    [2.718, 'e'],
    ['2.72', 'e'],
    ['50,000', '5e4'],
    ['3.1e3', '3140'],
    ['1e-8', '10^-8'],
    [0.5, '1/2'],
  ])('lets %s stand for %s', (value, is) => {
    expect(complaints('Why?', [{ value, is }])).toEqual([])
  })

  test.each<[string | number, string, string]>([
    [2.719, 'e', 'not 2.719'],
    ['2.71', 'e', 'not 2.71'],
    ['3.2e3', '3140', 'not 3.2e3'],
    [0.5, '1/3', 'not 0.5'],
    [7, '(1 +', '(1 +'],
  ])('finds that %s is wrong for %s', (value, is, trouble) => {
    expect(complaints('Why?', [{ value, is }])).toEqual([
      { path: 'numbers', message: expect.stringContaining(trouble) },
    ])
  })

  test.each<[string | number, string]>([
    ['3.35', 'H100.bytesPerSecond / 1e12'],
    ['1,979', 'H100.denseFlopsPerSecond.fp8 / 1e12'],
    [450, 'NVLink4.bytesPerSecondEachWay / 1e9'],
    ['327,680', '2 * Llama3_70B.layers * Llama3_70B.kept.kvHeads * Llama3_70B.kept.headDimension * 2'],
  ])('computes %s from the hardware that it names', (value, is) => {
    expect(complaints('Why?', [{ value, is }])).toEqual([])
  })

  test.each<[string, string]>([
    ['H100.bandwidth * 2', 'H100 has no bandwidth, but memoryBytes, bytesPerSecond, '],
    ['A100.denseFlopsPerSecond.fp8', 'A100.denseFlopsPerSecond has no fp8, but bf16'],
    ['H100.denseFlopsPerSecond', 'H100.denseFlopsPerSecond is no figure: say which of bf16, fp8'],
    ['2 * H100', 'H100 is no figure: say which of memoryBytes, '],
    ['H10.memoryBytes', 'there is no chip, link or model H10'],
    ['H100.source.title', 'H100 has no source'],
    ['H100.constructor', 'H100 has no constructor'],
  ])('refuses %s and says what there is', (is, trouble) => {
    expect(complaints('Why?', [{ value: 1, is }])).toEqual([
      { path: 'numbers', message: expect.stringContaining(trouble) },
    ])
  })

  test('asks for no proof of a small whole number', () => {
    expect(complaints('Name 3 of 10 things.', [])).toEqual([])
  })
})

describe('the figures of a case', () => {
  const source = questions.find(({ value }) => value.id === 'system-design/serving-10k-users')!
  /** A case whose texts hold no figure but those of its clarification. */
  const complaints = (tells: string, gives: Record<string, number>, numbers: Question['numbers']) =>
    checkNumbers({
      ...source,
      value: {
        ...source.value,
        prompt: 'A user waits 30 seconds. How many are in flight?',
        clarifications: [{ asks: ['pause', 'think time'], tells, gives }],
        numbers: [...numbers],
      },
    })
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .filter(complaint => !complaint.includes('is not listed under numbers'))

  test('are computed from the names of its clarifications', () => {
    expect(complaints('They pause for 45 s.', { think: 45 }, [{ value: 55, is: 'think + 10' }])).toEqual([])
    expect(complaints('They pause for 45 s.', { think: 45 }, [{ value: 56, is: 'think + 10' }])).toEqual([
      'numbers.0: think + 10 is 55.000000, not 56',
    ])
  })

  test('stand in the clarification that gives them', () => {
    expect(complaints('They pause.', { think: 45 }, [{ value: 55, is: 'think + 10' }])).toEqual([
      'clarifications.0.gives.think: the clarification does not tell 45',
    ])
  })

  test('are used where a clarification tells any', () => {
    expect(complaints('They pause for 45 s.', {}, [{ value: 55, is: '45 + 10' }])).toEqual([
      'numbers: no figure is computed from those of the clarifications: name them under gives',
    ])
  })

  test('are not used by a figure of hardware of the same name', () => {
    const layers = { value: 80, is: 'Llama3_70B.layers' }
    expect(complaints('It has 80 layers.', { layers: 80 }, [layers])).toEqual([
      'numbers: no figure is computed from those of the clarifications: name them under gives',
    ])
  })

  test('that are given may stand in the prompt of an exercise', () => {
    const [exercise] = source.value.exercises
    const asks = (prompt: string) =>
      checkNumbers({
        ...source,
        value: {
          ...source.value,
          exercises: [{ ...exercise!, prompt }],
          numbers: [{ value: 9731, given: true }],
        },
      }).filter(({ path }) => path.includes('given'))
    expect(asks('A card has 9,731 units.')).toEqual([])
    expect(asks('A card has units.')).toHaveLength(1)
  })

  test('that are given stand in the case; others say why they are assumed', () => {
    const used = { value: 55, is: 'think + 10' } as const
    const tells = 'They pause for 45 s.'
    expect(complaints(tells, { think: 45 }, [used, { value: 30, given: true }])).toEqual([])
    expect(complaints(tells, { think: 45 }, [used, { value: 64, given: true }])).toEqual([
      'numbers.1.given: the case does not set 64: compute it, or say under assumed why it is fair',
    ])
    expect(complaints(tells, { think: 45 }, [used, { value: 64, assumed: 'a usual batch' }])).toEqual([])
  })
})
