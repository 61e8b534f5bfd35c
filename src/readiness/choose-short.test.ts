/**
 * The choice of the next short question, and the knowledge that a diagnostic of twelve gains of simulated
 * candidates.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ExerciseId, QuestionId, SECTIONS, logistic, randomFrom } from '#domain'
import { BETWEEN, DIFFICULTY, WITHIN, abilityOf } from './ability.ts'
import { DIAGNOSTIC, chooseShort, diagnosticEnd } from './choose-short.ts'
import type { ShortCandidate } from './choose-short.ts'
import { normalFrom } from './normal.ts'
import { SHORT, observationsFrom } from './observations.ts'
import type { MarkedAnswer } from './observations.ts'

const LEVELS = ['core', 'advanced', 'research'] as const
type Section = ShortCandidate['section']

const candidate = (
  section: Section,
  n: number,
  topic = `${section} ${n % 5}`,
  level: ShortCandidate['level'] = LEVELS[n % 3]!,
): ShortCandidate => ({
  item: {
    kind: 'exercise',
    question: QuestionId.parse(`${section}/q-${n}`),
    exercise: ExerciseId.parse(`e-${n}`),
  },
  section,
  topic,
  level,
})

/** As in a bank, sections are of unequal size. */
const POOL = SECTIONS.flatMap((section, i) =>
  Array.from({ length: [30, 25, 25, 20, 8][i]! }, (_, n) => candidate(section, n)),
)
const ALL = new Map(SECTIONS.map(section => [section, 1]))

interface Sat {
  readonly asked: readonly ShortCandidate[]
  readonly observations: ReturnType<typeof observationsFrom>['observations']
}
type Choose = (pool: readonly ShortCandidate[], sat: Sat, random: () => number) => ShortCandidate | null

const adaptive =
  (weights: ReadonlyMap<Section, number> = ALL): Choose =>
  (pool, { asked, observations }, random) =>
    chooseShort({ pool, weights, observations, topics: asked.map(one => one.topic), random })
const atRandom: Choose = (pool, _, random) => pool[Math.floor(random() * pool.length)] ?? null

/** One short answer is one trial: right as often as ability says. */
function sit(choose: Choose, seed: string, pool = POOL, most: number = DIAGNOSTIC.most) {
  const random = randomFrom(seed)
  const normal = normalFrom(random)
  const mean = BETWEEN * normal()
  const truth = new Map(SECTIONS.map(section => [section, mean + WITHIN * normal()]))
  const answers: MarkedAnswer[] = []
  const asked: ShortCandidate[] = []
  for (;;) {
    const { observations } = observationsFrom(answers)
    const left = pool.filter(one => !asked.includes(one))
    const next = asked.length < most ? choose(left, { asked, observations }, random) : null
    if (!next) return { truth, asked, observations }
    const { section, level, item } = next
    const right = random() < logistic((truth.get(section) ?? 0) - DIFFICULTY[level])
    const question = { id: item.question, section, level }
    answers.push({ question, share: Number(right), hints: 0, passed: false, seen: false, of: 'short' })
    asked.push(next)
  }
}

describe('the next short question', () => {
  const any = fc.record({
    seed: fc.string(),
    sections: fc.subarray([...SECTIONS], { minLength: 1 }),
    sizes: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 5, maxLength: 5 }),
    topics: fc.integer({ min: 1, max: 4 }),
  })

  test('is of a section that counts, never asked before, and never on the last topic', () => {
    fc.assert(
      fc.property(any, ({ seed, sections, sizes, topics }) => {
        const pool = SECTIONS.flatMap((section, i) =>
          Array.from({ length: sizes[i]! }, (_, n) => candidate(section, n, `topic ${n % topics}`)),
        )
        const { asked } = sit(adaptive(new Map(sections.map(s => [s, 1]))), seed, pool)
        expect(new Set(asked).size).toBe(asked.length)
        expect(asked.filter(one => !sections.includes(one.section))).toEqual([])
        expect(asked.filter((one, i) => one.topic === asked[i - 1]?.topic)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('comes from the section of which least is known', () => {
    const observations = SECTIONS.filter(section => section !== 'research').map(section => ({
      section,
      difficulty: 0,
      share: 0.5,
      weight: SHORT,
    }))
    const next = chooseShort({ pool: POOL, weights: ALL, observations, topics: [], random: () => 0 })
    expect(next?.section).toBe('research')
  })

  test('is harder after strong answers and easier after weak ones', () => {
    const after = (share: number) =>
      chooseShort({
        pool: [candidate('research', 0, 'a', 'core'), candidate('research', 1, 'b', 'research')],
        weights: ALL,
        observations: Array.from({ length: 6 }, () => ({ section: 'research', difficulty: 0, share })),
        topics: [],
        random: () => 0,
      })?.level
    expect([after(1), after(0)]).toEqual(['research', 'core'])
  })

  test('goes on with the other sections where one is used up, and ends where all are', () => {
    const only = [candidate('research', 0, 'a'), candidate('scenarios', 1, 'b')]
    expect(sit(adaptive(), 'used up', only).asked).toHaveLength(2)
  })
})

describe('a diagnostic ends', () => {
  const known = (n: number) =>
    SECTIONS.flatMap(section => Array.from({ length: n }, () => ({ section, difficulty: 0, share: 0.5 })))
  test.each([
    ['after twelve questions', 12, 0, [], 'finished'],
    ['after fifteen minutes', 3, 900, [], 'out-of-time'],
    ['not before ten, however much is known', 9, 0, known(20), null],
    ['from ten on, where every span is narrow', 10, 0, known(20), 'narrow'],
    ['not at ten, where little is known', 10, 899, [], null],
  ] as const)('%s', (_, asked, seconds, observations, because) => {
    expect(diagnosticEnd({ asked, seconds }, ALL, observations)).toBe(because)
  })
})

describe('on three hundred simulated candidates', () => {
  const seeds = Array.from({ length: 300 }, (_, i) => `candidate ${i}`)
  const sds = ({ observations }: ReturnType<typeof sit>) =>
    SECTIONS.map(section => abilityOf(observations)(section).sd)
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

  test('adaptive choice leaves narrower spans than choice by chance, the widest above all', () => {
    const of = (choose: Choose) => seeds.map(seed => sds(sit(choose, seed)))
    const [chosen, drawn] = [of(adaptive()), of(atRandom)]
    const widest = (all: typeof chosen) => mean(all.map(each => Math.max(...each)))
    // The figures of docs/readiness.md; the seeds make them the same everywhere.
    const figures = [chosen, drawn].flatMap(each => [widest(each), mean(each.flat())])
    expect(figures).toEqual([0.75, 0.74, 0.82, 0.76].map(figure => expect.closeTo(figure, 2)))
    expect(mean(chosen.flat())).toBeLessThan(mean(drawn.flat()))
    expect(widest(chosen)).toBeLessThan(0.97 * widest(drawn))
  })

  test('spans of 80 % hold the true ability about eight times in ten', () => {
    const held = seeds.flatMap(seed => {
      const sat = sit(adaptive(), seed)
      return SECTIONS.map(section => {
        const { mean: middle, sd } = abilityOf(sat.observations)(section)
        // The tenth and the ninetieth percentile of a normal distribution.
        return Number(Math.abs(sat.truth.get(section)! - middle) <= 1.2816 * sd)
      })
    })
    expect(mean(held)).toBeCloseTo(0.79, 2) // As docs/readiness.md says.
  })
})
