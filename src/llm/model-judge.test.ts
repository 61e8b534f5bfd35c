import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segment, setAsideIn } from '#examiner'
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
