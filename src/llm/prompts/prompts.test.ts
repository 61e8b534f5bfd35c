import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { NON_INFERIORITY_MARGIN, PromptRecord, checkDefault, fingerprintOf, promptOf } from './prompts.ts'
import { textFingerprint } from '../fingerprint.ts'
import { fill } from './prompt.ts'
import type { VoiceVariable } from './voice-prompt.ts'
import { voiceV1 } from './voice-v1.ts'

const record = PromptRecord.parse(JSON.parse(readFileSync(`${import.meta.dirname}/default.json`, 'utf8')))
const evaluation = {
  at: '2026-01-01T00:00:00.000Z',
  version: 'v2',
  against: 'v1',
  fingerprint: await fingerprintOf(promptOf('v2')),
  model: 'a model',
  answers: 100,
  questions: 25,
  kappa: 0.8,
  kappaAgainst: 0.79,
  difference: [-0.01, 0.03] as [number, number],
  dollars: 0.1,
}

test('the default that is committed may stand', async () => {
  expect(await checkDefault(record)).toBeUndefined()
})

test.each([
  ['without an evaluation', [], /without an evaluation/],
  ['with one of another text', [{ ...evaluation, fingerprint: 'other' }], /changed after/],
  [
    'with one that may be worse',
    [{ ...evaluation, difference: [-NON_INFERIORITY_MARGIN - 0.001, 0.3] as [number, number] }],
    /not worse/,
  ],
  ['with one on few answers', [{ ...evaluation, answers: 99 }], /100 answers/],
  [
    'with one of a model that hardly agrees with anybody',
    [{ ...evaluation, kappa: 0.01, kappaAgainst: 0.01, difference: [0, 0] as [number, number] }],
    /not worse/,
  ],
  ['with one that is not worse', [evaluation], undefined],
])('another default, %s', async (_, evaluations, said) => {
  const refused = await checkDefault({ ...record, default: 'v2', evaluations })
  if (said) expect(refused).toMatch(said)
  else expect(refused).toBeUndefined()
})

/** The slots of a judge's prompt. `answer` holds the numbered segments, a line each. */
const JUDGE_VARIABLES = ['question', 'points', 'flags', 'answer', 'nonce', 'canary'] as const
const VOICE_VARIABLES: readonly VoiceVariable[] = ['interview', 'asked', 'turns', 'kind', 'text', 'nonce']
const RELEASED = [
  ['v1', '31e0c2e8c74b058b5ab08d646c437679'],
  ['v2', '996a6f7ade18a390ab11436049443bea'],
  ['v3', 'd2a4239c70c1c0c524a08eb5ce6973ac'],
] as const

test('every version that may judge is among those that are tested here', () => {
  const versions = RELEASED.map(([version]) => version).join(', ')
  expect(() => promptOf('v0')).toThrow(new RegExp(`there are ${versions}$`))
})

// A released version never changes, since its measurements would no longer be about it.
test.each(RELEASED)('the text of %s is what was released', async (version, fingerprint) => {
  expect(await fingerprintOf(promptOf(version))).toBe(fingerprint)
})

test('the text of a voice is what was released, and uses each variable', async () => {
  expect(await textFingerprint([voiceV1.system, voiceV1.prompt])).toBe('a694c11f103eebdd73d87060c3f719c8')
  const values = Object.fromEntries(VOICE_VARIABLES.map(name => [name, `<${name}>`])) as Record<
    VoiceVariable,
    string
  >
  const filled = fill(`${voiceV1.system}\n${voiceV1.prompt}`, values)
  for (const name of VOICE_VARIABLES) expect(filled).toContain(`<${name}>`)
  expect(filled).not.toContain('{{')
})

test.each(RELEASED.map(([version]) => [version, promptOf(version)] as const))(
  '%s uses each variable, and leaves no slot open',
  (_, { system, prompt }) => {
    const values = Object.fromEntries(JUDGE_VARIABLES.map(name => [name, `<${name}>`])) as Record<
      (typeof JUDGE_VARIABLES)[number],
      string
    >
    const filled = fill(`${system}\n${prompt}`, values)
    for (const name of JUDGE_VARIABLES) expect(filled).toContain(`<${name}>`)
    expect(filled).not.toContain('{{')
  },
)

test('a slot that nothing fills is refused', () => {
  expect(() =>
    fill('{{points}} {{secret}}', { question: '', points: '', flags: '', answer: '', nonce: '', canary: '' }),
  ).toThrow('{{secret}}')
})
