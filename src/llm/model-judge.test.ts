import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segment, setAsideIn } from '#examiner'
import type { Judge } from '#examiner'
import { RUBRIC } from '../../tests/fixtures/rubric.ts'
import type { Ask } from './ask.ts'
import { createModelJudge } from './model-judge.ts'
import { promptOf } from './prompts/prompts.ts'

const spec = {
  name: 'one',
  provider: 'openai',
  model: 'm',
  baseUrl: undefined,
  votes: 1,
  structured: 'schema',
} as const
const offline: Judge = { name: 'offline', rule: async () => ({ kind: 'silent', because: 'unavailable' }) }
const briefOf = (answer: string) => ({ rubric: RUBRIC, answer, segments: segment(answer) })

/** The model's view of an answer. */
async function askedAbout(
  answer: string,
): Promise<{ readonly system: string; readonly prompt: string } | undefined> {
  let asked: { readonly system: string; readonly prompt: string } | undefined
  const ask: Ask = async request => {
    asked = request
    return { kind: 'failed', because: 'declined' }
  }
  await createModelJudge({
    spec,
    ask,
    prompt: promptOf('v1'),
    rulings: { get: () => undefined, put: () => {} },
    speaksOf: () => true,
    offline,
  }).rule(briefOf(answer), new AbortController().signal)
  return asked
}

test('whatever is answered, what stands between the lines with the nonce is its segments, a line each', async () => {
  const tricky = fc.constantFrom(
    '{{canary}}',
    '{{nonce}}',
    '\n--- ',
    '"',
    '1: "',
    '\u2028',
    '$&',
    'a scale of d. ',
    'The softmax saturates. ',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(tricky, fc.string())).map(parts => parts.join('')),
      async answer => {
        const asked = await askedAbout(answer)
        if (!asked) return
        const [, nonce = ''] = /^--- ([0-9a-f]{24})$/m.exec(asked.prompt) ?? []
        const [, between = ''] = asked.prompt.split(`--- ${nonce}\n`)
        const aside = new Set(setAsideIn(briefOf(answer)).map(item => item.segment))
        const shown = segment(answer).filter(one => !aside.has(one.number) && one.text.trim() !== '')
        expect(
          between
            .trimEnd()
            .split('\n')
            .map(line => [Number(line.split(': ')[0]), JSON.parse(line.slice(line.indexOf(': ') + 2))]),
        ).toEqual(shown.map(one => [one.number, one.text.trim()]))
        expect(asked.prompt.split(nonce)).toHaveLength(4)
        expect(asked.prompt).not.toContain(/"canary": "([0-9a-f]+)"/.exec(asked.system)![1]!)
      },
    ),
    { numRuns: 200 },
  )
})

test('nonce and canary are other ones for another answer, and the same for the same', async () => {
  const [a, again, b] = await Promise.all(['One answer.', 'One answer.', 'Another answer.'].map(askedAbout))
  expect(a).toEqual(again)
  expect(a!.system).not.toEqual(b!.system)
})

describe('a reply is no ruling', () => {
  const point = (n: number, confidence = 0.9) => ({ point: n, ruling: 'met', cites: [1], confidence })
  const flag = (n: number) => ({ flag: n, cites: [1] })
  const kept = { points: [point(1), point(2), point(3)], flags: [flag(1)] }

  /** The points ruled on by a model that copies its canary and says so. */
  async function ruled(said: { readonly points: readonly object[]; readonly flags: readonly object[] }) {
    const ask = (async ({ system }) => ({
      kind: 'said',
      value: { canary: /"canary": "([0-9a-f]+)"/.exec(system)?.[1], ...said },
      tokens: undefined,
    })) as Ask
    const judge = createModelJudge({
      spec,
      ask,
      prompt: promptOf('v1'),
      rulings: { get: () => undefined, put: () => {} },
      speaksOf: () => true,
      offline,
    })
    const ruling = await judge.rule(
      briefOf('The softmax saturates as the variance grows.'),
      new AbortController().signal,
    )
    return 'findings' in ruling ? ruling.findings.filter(finding => finding.ruling === 'met').length : 0
  }

  test('unless it keeps to the protocol', async () => {
    expect(await ruled(kept)).toBe(3)
  })

  test.each<[string, Partial<typeof kept>]>([
    ['without a point', { points: [] }],
    ['with a point twice', { points: [point(1), point(1)] }],
    ['with a point that is not there', { points: [point(1), point(4)] }],
    ['with one before the first', { points: [point(0), point(1)] }],
    ['with a flag twice', { flags: [flag(1), flag(1)] }],
    ['with a flag that is not there', { flags: [flag(2)] }],
    ['with a confidence over one among others', { points: [point(1), point(2, 1.1)] }],
    ['with one under nought', { points: [point(1), point(2, -0.1)] }],
  ])('%s', async (_, change) => {
    expect(await ruled({ ...kept, ...change })).toBe(0)
  })

  test.each([0, 1])('but not for a confidence of %d', async confidence => {
    expect(await ruled({ ...kept, points: [point(1, confidence)] })).toBe(1)
  })
})
