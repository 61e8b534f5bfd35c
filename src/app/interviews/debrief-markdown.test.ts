import { describe, expect, test } from 'vitest'
import type { Debrief } from '#api'
import { debriefFileName, debriefMarkdown } from './debrief-markdown.ts'

const quote = (text: string) => ({ start: 0, end: text.length, text })

const question = {
  question: 'architecture/kv-cache',
  title: 'KV cache',
  section: 'architecture',
  slot: 'Serving',
  minutes: 6,
  ms: 400_000,
  hints: 1,
  skipped: false,
  exchanges: [
    {
      kind: 'question',
      prompt: 'What does $K$ hold?',
      asides: [
        { asked: null, told: 'Think of keys.' },
        { asked: 'how *large*?', told: '7B.' },
      ],
      answer: '# It holds keys.\n<b>And</b> values.',
      ms: 300_000,
      report: null,
    },
    {
      kind: 'push-back',
      prompt: 'You said: “a * b”. Are you sure of that?',
      asides: [],
      answer: null,
      ms: 100_000,
      report: null,
    },
  ],
  points: [
    {
      point: 'two',
      rank: 'core',
      dimension: null,
      weight: 3,
      claim: 'Keys and values.',
      kind: 'partial',
      how: 'corrected',
      exchange: 1,
      evidence: [quote('keys | values')],
    },
    {
      point: 'size',
      rank: 'core',
      dimension: null,
      weight: 2,
      claim: 'It grows with the length.',
      kind: 'missing',
      how: 'opening',
      exchange: 0,
      evidence: [],
    },
    {
      point: 'paged',
      rank: 'depth',
      dimension: null,
      weight: 1,
      claim: 'Pages.',
      kind: 'unjudged',
      how: 'opening',
      exchange: 0,
      evidence: [],
    },
  ],
  flags: [
    {
      flag: 'weights',
      claim: 'It holds weights.',
      correction: 'It holds activations.',
      withdrawn: true,
      exchange: 0,
      evidence: [quote('holds weights')],
    },
  ],
  mark: { kind: 'open', low: 0.25, high: 0.42 },
  hiring: 'no',
  hiringHigh: 'no',
  decided: 'Left out: It grows | with the length.',
  attempt: null,
}
const skipped = {
  ...question,
  title: 'Adam',
  skipped: true,
  ms: 60_000,
  points: [],
  flags: [],
  mark: null,
  hiring: null,
  hiringHigh: null,
  decided: 'Skipped.',
  exchanges: [
    { kind: 'question', prompt: 'How does Adam work?', asides: [], answer: null, ms: 60_000, report: null },
  ],
}

const debrief = {
  id: '00000000-0000-4000-8000-000000000000',
  blueprint: {
    id: 'inference-engineer',
    title: 'Inference engineer',
    about: '',
    minutes: 45,
    slots: [
      { title: 'a', minutes: 6 },
      { title: 'b', minutes: 6 },
      { title: 'Design', minutes: 20 },
    ],
    bar: { yes: 2 },
  },
  startedAt: '2026-11-24T23:30:00.000Z',
  endedAt: '2026-11-24T23:45:00.000Z',
  ms: 460_000,
  pauses: 1,
  because: 'stopped',
  examiners: ['built-in'],
  signal: { word: 'no', best: 'yes' },
  restsOn: ['0 of 1 at yes or better; this interview asks for 2.'],
  questions: [question, skipped],
  notAsked: ['Design'],
  study: [
    {
      question: 'architecture/kv-cache',
      title: 'KV cache',
      why: 'Left out: It grows.',
      due: '2026-11-25T04:00:00.000Z',
    },
  ],
  earlier: [
    {
      id: 'x',
      title: 'Phone screen',
      blueprint: 'phone-screen',
      at: '2026-11-01T10:00:00.000Z',
      phase: 'closed',
      signal: null,
    },
  ],
} as unknown as Debrief // Ids are branded by parsing, which these need not.

test.each([
  [0, 'length.\n'],
  [1, 'length. One hint was taken.\n'],
  [2, 'length. 2 hints were taken.\n'],
])('after %i hints a debrief ends its verdict with %j', (hints, end) => {
  const text = debriefMarkdown(
    { ...debrief, questions: [{ ...question, hints }] } as unknown as Debrief,
    60,
    new Set(),
  )
  expect(text).toContain(`Left out: It grows | with the ${end}`)
})

describe('a debrief as Markdown', () => {
  const text = debriefMarkdown(debrief, 60, new Set(['What does $K$ hold?']))

  test.each([
    ['the signal, and what it may become', '# Inference engineer: no, open to yes\n'],
    [
      'when it was, by the learner’s clock',
      'Mock interview on 2026-11-25, 00:30 to 00:45. 2 of 3 questions asked, one pause; it was ended early. Judged by built-in.',
    ],
    ['what it rests on', '- 0 of 1 at yes or better; this interview asks for 2.'],
    [
      'a row a question',
      '| 1 | KV cache | 1.5 of 5 | 25 to 42 % | no | 6:40 | 6:00 | Left out: It grows \\| with the length. |',
    ],
    ['a skipped one without a mark', '| 2 | Adam |  |  | skipped | 1:00 | 6:00 | Skipped. |'],
    ['what was asked, as the bank writes it', '**The interviewer asked:** What does $K$ hold?'],
    [
      'the answer, as words and not as Markdown',
      '> \\# It holds keys.\\\n> \\<b\\>And\\</b\\> values.\n>\n> *5:00*',
    ],
    [
      'the words that were read back, escaped because they are the candidate’s',
      '**A challenge:** You said: “a \\* b”. Are you sure of that?\n\n*No answer, after 1:40.*',
    ],
    [
      'points with how they were earned',
      '- ◐ **partial**, core, 1.5 of 3; put right when challenged, so it counts half. Keys and values.\n\n  > keys \\| values',
    ],
    ['points that are missing', '- ○ **missing**, core, 0 of 2. It grows with the length.'],
    ['open points', '- ? **unjudged**, depth, 0 to 1 of 1. Pages.'],
    [
      'red flags with their corrections',
      '- ⚑ It holds weights. *Taken back when challenged.*\n\n  > holds weights\n\n  Correct: It holds activations.',
    ],
    ['what was not asked', 'What was not asked does not count against you.\n\n- Design'],
    ['time', '7:40 of 45:00. Longer than planned: KV cache by 0:40.'],
    [
      'what to study',
      '- **KV cache** (`architecture/kv-cache`). Left out: It grows. Its card is due on 2026-11-25.',
    ],
    ['earlier ones', '| 2026-11-01 | Phone screen | too little asked to say |'],
    ['the hint that was taken', '*Hint:* Think of keys.'],
    ['the fact that was asked for, escaped', String.raw`*Asked for a fact:* how \*large\*? *Told:* 7B.`],
  ])('holds %s', (_, part) => expect(text).toContain(part))

  test('shows the seconds that are over, as the page does', () => {
    const taken = { ...debrief, ms: 59_600, questions: [{ ...debrief.questions[1]!, ms: 59_600 }] }
    const short = debriefMarkdown(taken, 60, new Set())
    expect(short).toContain('| skipped | 0:59 | 6:00 |')
    expect(short).toContain('\n0:59 of 45:00. ')
  })

  test('one without questions or history is short', () => {
    const bare = debriefMarkdown(
      { ...debrief, questions: [], notAsked: [], study: [], earlier: [], signal: null, examiners: [] },
      0,
      new Set(),
    )
    expect(bare).toContain('No question was asked.')
    expect(bare.match(/^##? .*/gm)).toEqual([
      '# Inference engineer: too little asked to say',
      '## What the signal rests on',
      '## Question by question',
      '## Time',
    ])
  })

  test('is named by title and day', () => {
    const titled = (title: string) =>
      debriefFileName({ ...debrief, blueprint: { ...debrief.blueprint, title } }, 60)
    expect(titled('Inference engineer')).toBe('viva-inference-engineer-2026-11-25.md')
    expect(titled('Ünïcode "/..\r\n; x')).toBe('viva-unicode-x-2026-11-25.md')
    expect(titled('面接')).toBe('viva-inference-engineer-2026-11-25.md')
  })
})

test('a contradiction is quoted in its whole sentence, with the opposing words in bold and the rest escaped', () => {
  const answer = 'First this. The *keys* ask, the queries answer. Then that.'
  const at = (text: string) => ({
    ...quote(text),
    start: answer.indexOf(text),
    end: answer.indexOf(text) + text.length,
  })
  const contradicted: Debrief['questions'][number]['points'][number] = {
    ...debrief.questions[0]!.points[0]!,
    kind: 'contradicted',
    how: 'opening',
    exchange: 0,
    evidence: [at('the queries answer')],
    opposite: { kind: 'exchanged-terms', words: [at('queries')] },
  }
  const [asked] = debrief.questions
  const exchanges = [{ ...asked!.exchanges[0]!, answer }]
  const text = debriefMarkdown(
    { ...debrief, questions: [{ ...asked!, exchanges, points: [contradicted] }] },
    0,
    new Set(),
  )
  expect(text).toContain('  > The \\*keys\\* ask, the **queries** answer\n\n  This exchanges the terms.')
})
