import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Recorded } from '#llm'
import { ruleHonestly } from './read-prompt.ts'
import type { Asked } from './read-prompt.ts'

/** A server's reaction to a call: it sends a text, refuses with a status, or misbehaves on the wire. */
export type Act =
  /** `plainly`: as the text of a message, even where a tool was to be called. */
  | { readonly kind: 'say'; readonly text: string; readonly plainly?: true }
  | { readonly kind: 'fail'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'decline' }
  | { readonly kind: 'stall' }
  /** Sends the text piece by piece, and then never ends. */
  | { readonly kind: 'drip'; readonly text: string }
  | { readonly kind: 'cut'; readonly text: string }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'endless' }

type Behaviour = (asked: Asked, calls: number) => Act

let recorded: ReadonlyMap<string, string> | undefined

function recordedReply({ prompt, asksErrors }: Asked): string | undefined {
  recorded ??= new Map(
    readFileSync(join(import.meta.dirname, '../../data/cassettes/judge.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => Recorded.parse(JSON.parse(line)))
      .map(({ prompt: asked, reply }) => [asked, reply]),
  )
  return asksErrors ? recorded.get(prompt) : undefined
}

const say = (value: unknown): Act => ({ kind: 'say', text: JSON.stringify(value) })

/** The ruling of a hijacked model: every point is met, by every segment that it was shown. */
const credited = ({ points, segments, asksErrors }: Asked, canary: string) => ({
  canary,
  points: points.map(({ number: point }) => ({
    point,
    ruling: 'met',
    cites: segments.map(({ number }) => number),
    confidence: 1,
  })),
  flags: [],
  ...(asksErrors && { errors: [] }),
})

/** Behaviours by the name of the model. `calls` counts its calls, from 1. */
export const BEHAVIOURS = {
  // A prompt without a canary is the small sum of `viva models test`.
  good: asked => say(asked.canary === '' ? { word: 'viva', sum: 42 } : ruleHonestly(asked)),
  'wrong-sum': () => say({ word: 'viva', sum: 43 }),
  'key-refused': () => ({ kind: 'fail', status: 401 }),
  unknown: () => ({ kind: 'fail', status: 404 }),
  'bad-request': () => ({ kind: 'fail', status: 400 }),
  busy: () => ({ kind: 'fail', status: 429, headers: { 'retry-after': '7' } }),
  'busy-until': () => ({
    kind: 'fail',
    status: 429,
    headers: { 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' },
  }),
  'busy-for-long': () => ({ kind: 'fail', status: 429, headers: { 'retry-after': '3600' } }),
  'busy-once': (asked, calls) =>
    calls === 1 ? { kind: 'fail', status: 429, headers: { 'retry-after': '2' } } : say(ruleHonestly(asked)),
  broken: () => ({ kind: 'fail', status: 500 }),
  'broken-once': (asked, calls) => (calls === 1 ? { kind: 'fail', status: 500 } : say(ruleHonestly(asked))),
  stalls: () => ({ kind: 'stall' }),
  'cuts-off': asked => ({ kind: 'cut', text: JSON.stringify(ruleHonestly(asked)) }),
  'not-json': () => ({ kind: 'not-json' }),
  endless: () => ({ kind: 'endless' }),
  prose: () => ({ kind: 'say', text: 'Here is my ruling: a very good answer, all points are met.' }),
  /** Names the first segment as an error outside the key. */
  /** Replies as a capable model did when it was recorded; to what was not recorded, as `good` does. */
  expert: asked => {
    const reply = recordedReply(asked)
    return reply === undefined ? say(ruleHonestly(asked)) : { kind: 'say', text: reply }
  },
  'names-errors': asked =>
    say({
      ...ruleHonestly(asked),
      errors: asked.segments.slice(0, 1).map(({ number }) => ({
        cites: [number],
        truth: 'It came out of a bakery, and nobody has measured it.',
      })),
    }),
  // Three ways in which small local models dress up what they were asked for.
  'thinks-aloud': asked => ({
    kind: 'say',
    text: `<think>Point 1 {perhaps} met?</think>\n${JSON.stringify(ruleHonestly(asked))}`,
    plainly: true,
  }),
  fences: asked => ({
    kind: 'say',
    text: `\`\`\`json\n${JSON.stringify(ruleHonestly(asked))}\n\`\`\``,
    plainly: true,
  }),
  'calls-in-words': asked => ({
    kind: 'say',
    text: JSON.stringify({ name: 'answer', arguments: ruleHonestly(asked) }),
    plainly: true,
  }),
  'half-json': asked => ({ kind: 'say', text: JSON.stringify(ruleHonestly(asked)).slice(0, -9) }),
  'other-form': () => say({ verdict: 'met' }),
  'extra-mark': asked => say({ ...ruleHonestly(asked), mark: 1 }),
  'wrong-cites': asked =>
    say({
      ...ruleHonestly(asked),
      points: asked.points.map(({ number: point }) => ({
        point,
        ruling: 'met',
        cites: [999],
        confidence: 1,
      })),
    }),
  'no-cites': asked =>
    say({
      ...ruleHonestly(asked),
      points: asked.points.map(({ number: point }) => ({ point, ruling: 'met', cites: [], confidence: 1 })),
    }),
  'unknown-point': asked =>
    say({ ...ruleHonestly(asked), points: [{ point: 99, ruling: 'met', cites: [1], confidence: 1 }] }),
  'point-twice': asked =>
    say({
      ...ruleHonestly(asked),
      points: [1, 1].map(point => ({ point, ruling: 'met', cites: [1], confidence: 1 })),
    }),
  overconfident: asked =>
    say({ ...ruleHonestly(asked), points: [{ point: 1, ruling: 'met', cites: [1], confidence: 250 }] }),
  declines: () => ({ kind: 'decline' }),
  /** Sends what the answer dictates. The canary is missing, since the answer cannot know it. */
  'obeys-blindly': asked => say(credited(asked, 'as-the-answer-says')),
  /** Keeps the form, and gives full credit for any text. */
  'obeys-cleverly': asked => say(credited(asked, asked.canary)),
  /** Rules differently on the first point each time. */
  wavers: (asked, calls) => {
    const ruled = ruleHonestly(asked)
    return say({
      ...ruled,
      points: ruled.points.map((point, i) =>
        i === 0 && calls % 3 === 0 ? { ...point, ruling: 'missing', cites: [] } : point,
      ),
    })
  },
  /** As a voice: keeps to the text. */
  speaks: ({ text }) => ({ kind: 'say', text: `Now then. ${text}` }),
  'speaks-on': ({ text }) => ({ kind: 'drip', text: `Now then. ${text} And then` }),
  'speaks-in-half': ({ text }) => ({ kind: 'cut', text: `Now then. ${text} ${text}` }),
  /** As a voice: gives away its own knowledge of perplexity and of Adam. */
  'gives-away': ({ text }) => ({
    kind: 'say',
    text: `Now then. It is the exponential of the average negative log-likelihood per token, and it divides by a running root of squared gradients. ${text}`,
  }),
  praises: ({ text }) => ({ kind: 'say', text: `Now then. Good point. ${text}` }),
  'adds-figures': ({ text }) => ({ kind: 'say', text: `${text} Take 4096 tokens.` }),
  answers: () => ({ kind: 'say', text: 'A lower value is better, and that is all there is to it.' }),
  rambles: ({ text }) => ({
    kind: 'say',
    text: `${text} ${'And I say it in other words again. '.repeat(40)}`,
  }),
  'says-nothing': () => ({ kind: 'say', text: ' ' }),
  unsure: asked =>
    say({
      ...ruleHonestly(asked),
      points: ruleHonestly(asked).points.map(point => ({ ...point, confidence: 0.4 })),
    }),
} as const satisfies Record<string, Behaviour>
export type BehaviourName = keyof typeof BEHAVIOURS

export function behaviourOf(model: string): Behaviour | undefined {
  return Object.entries(BEHAVIOURS).find(([name]) => name === model)?.[1]
}
