import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { damageIn } from './draft.ts'
import { readMarkdown } from './read-markdown.ts'
import { readCsv, readJson } from './read-rows.ts'
import { slugOf, writeDraft } from './write-draft.ts'

const PAGE = `# A bank
## Foundations (3 Questions)
### Sampling
1. (Core) What does a temperature do?
Expected depth: It divides the logits before the softmax. Below one it sharpens the distribution.
Follow-up: "And at zero?"
Red flag: Says that it makes answers true.
2. (Advanced) Why sample at all?
Expected depth: Because the mode is bland, as in "the
Follow-up: "What does beam search give?"
Red flag: None known.

| Concept | In short |
|---|---|
| Entropy | mean surprise |

## System Design (1 Question)
**3. (Fiendish) Design a cache.**
**Expected depth:** Keys, values
and when they go.
`

describe('a bank that is a page', () => {
  const { drafts, oddities } = readMarkdown(PAGE)

  test('gives a draft for each question, with its parts', () => {
    expect(
      drafts.map(({ prompt, level, section, topic, at }) => [prompt, level, section, topic, at]),
    ).toEqual([
      ['What does a temperature do?', 'core', 'foundations', 'sampling', 4],
      ['Why sample at all?', 'advanced', 'foundations', 'sampling', 8],
      ['Design a cache.', 'core', 'system-design', 'system design', 18],
    ])
    expect(drafts[0]).toMatchObject({
      followUps: ['And at zero?'],
      redFlags: ['Says that it makes answers true.'],
    })
    expect(drafts[2]?.depth).toBe('Keys, values and when they go.')
  })

  test('reports what it leaves out and what looks wrong, by line', () => {
    expect(oddities.map(({ at, message }) => `${at} ${message}`)).toEqual([
      '2 "Foundations (3 Questions)" promises 3 questions but holds 2',
      '8 "Why sample at all?…": its answer looks damaged, a quotation is opened but not closed',
      '13 a table: left out, it holds no questions',
      '18 "Fiendish" is not a level that Viva knows; taken as core',
      '18 "Design a cache.…" has no follow-up',
      '18 "Design a cache.…" has no red flag',
    ])
  })

  test('reads other labels when told them', () => {
    const {
      drafts: [draft],
    } = readMarkdown('1. What is a token?\nAnswer: A piece of text.\nThen: And a byte?\n', {
      prompt: '',
      level: '',
      section: '',
      topic: '',
      depth: 'Answer',
      followUp: 'Then',
      redFlag: 'Trap',
    })
    expect(draft).toMatchObject({ depth: 'A piece of text.', followUps: ['And a byte?'] })
  })

  test('reads any text without breaking', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(readMarkdown(text).drafts.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('a bank that is a table', () => {
  const rows = [
    { Frage: 'What is a token?', Stufe: 'Advanced', Antwort: 'A piece of text.' },
    { Frage: '', Stufe: 'Core', Antwort: 'x' },
  ]
  const headers = {
    prompt: 'Frage',
    level: 'Stufe',
    section: 'Section',
    topic: 'Topic',
    depth: 'Antwort',
    followUp: 'Follow-up',
    redFlag: 'Red flag',
  }

  test.each([
    [
      'CSV',
      () =>
        readCsv(`Frage,Stufe,Antwort\n"What is a token?",Advanced,"A piece of text."\n,Core,x\n`, headers),
    ],
    ['JSON', () => readJson(JSON.stringify(rows), headers)],
    ['JSON inside an object', () => readJson(JSON.stringify({ questions: rows }), headers)],
  ])('as %s', (_, read) => {
    const { drafts, oddities } = read()
    expect(drafts).toMatchObject([
      { prompt: 'What is a token?', level: 'advanced', depth: 'A piece of text.' },
    ])
    expect(oddities.map(o => o.message)).toContain('a row without a question; left out')
  })

  test('without a column of questions, names the columns there are', () => {
    expect(() => readCsv('Frage\nWas?\n')).toThrow(
      /no column "Question"; the columns are "Frage". Name it with --map/,
    )
    expect(() => readJson('{"a": 1}')).toThrow(/no array of questions/)
    expect(() => readJson('nonsense')).toThrow(/not JSON/)
  })
})

describe('a draft as a file', () => {
  test('is YAML for any texts, with a point for each statement', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (prompt, depth) => {
        const draft = parse(
          writeDraft({
            at: 1,
            prompt,
            section: 'research',
            level: 'core',
            topic: '',
            depth,
            followUps: [depth],
            redFlags: [prompt],
          }),
        )
        expect(draft.prompt).toBe(prompt)
        expect(draft.followUps[0].prompt).toBe(depth)
      }),
    )
    const { points } = parse(
      writeDraft({
        at: 1,
        prompt: 'P?',
        section: 'research',
        level: 'core',
        topic: '',
        depth: 'One is so. (1) Two; (2) Three.',
        followUps: [],
        redFlags: [],
      }),
    )
    expect(points.map((p: { claim: string }) => p.claim)).toEqual(['One is so.', 'Two', 'Three.'])
  })

  test.each([
    ['What is perplexity and why do we use it?', 'perplexity-use'],
    ['Explain \\(x^2\\)', 'x-2'],
    ['???', 'question'],
  ])('%s gets an id from its words', (prompt, slug) => {
    expect(slugOf(prompt)).toMatch(slug === 'x-2' ? /^[a-z0-9-]+$/ : new RegExp(`^${slug}$`))
  })
})

test.each([
  ['It ends well.', undefined],
  ['it stops in the', 'it ends in the middle of a sentence'],
  ['a formula \\(x is open.', 'a formula is opened but not closed'],
])('damage in "%s"', (text, damage) => {
  expect(damageIn(text)).toBe(damage)
})
