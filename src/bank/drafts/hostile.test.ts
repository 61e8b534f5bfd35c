/** Files that take a naive reader minutes, or break it. */
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readMarkdown } from './read-markdown.ts'
import { readJson } from './read-rows.ts'
import { slugOf, writeDraft } from './write-draft.ts'

const SPACES = ' '.repeat(200_000)
const draft = {
  at: 1,
  prompt: 'What?',
  section: 'research',
  level: 'core',
  topic: '',
  depth: '',
  followUps: [],
  redFlags: [],
} as const

describe('a page', () => {
  test.each([
    ['a line of spaces', `${SPACES}x${SPACES}`, []],
    ['spaces within a question', `1. What${SPACES}is?`, ['What is?']],
    ['spaces before a separator that is no line end', `1.${SPACES}What\u2028is?`, ['What is?']],
    ['spaces within a heading', `# a${SPACES}b\n1. What?`, ['What?']],
  ])('with %s is read at once', (_, text, prompts) => {
    expect(readMarkdown(text).drafts.map(d => d.prompt)).toEqual(prompts)
  })

  test('with a hundred thousand lines to one answer, or follow-ups to one question, is read at once', () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `line ${i}.`)
    const [answered] = readMarkdown(['1. What?', 'Expected depth: It is.', ...lines].join('\n')).drafts
    expect(answered!.depth.endsWith('line 99998. line 99999.')).toBe(true)
    const [followed] = readMarkdown(['1. What?', 'Follow-up: And?', ...lines].join('\n')).drafts
    expect(followed!.followUps).toHaveLength(100_001)
  })
})

describe('a table', () => {
  test('with lists within lists without end is read as far as people nest them', () => {
    const deep = `${'['.repeat(20_000)}"deep"${']'.repeat(20_000)}`
    const { drafts } = readJson(`[{"Question":"What?","Follow-up":[["And","so"],${deep}],"Topic":${deep}}]`)
    expect(drafts).toMatchObject([{ prompt: 'What?', followUps: ['And so'], topic: '' }])
  })

  test('names the first of its columns where the one for questions is missing', () => {
    const row = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`column ${i}`, 1]))
    expect(() => readJson(JSON.stringify([row]))).toThrow(/^.{0,600}$/)
  })
})

describe('a draft', () => {
  test('of an answer with a long run of spaces is written at once', () => {
    const { points } = parse(
      writeDraft({ ...draft, depth: `One is so.${SPACES}two (1) Two is so; (2) (3) Three is so.` }),
    )
    expect(points.map((p: { claim: string }) => p.claim.replace(/\s+/g, ' '))).toEqual([
      'One is so. two',
      'Two is so',
      'Three is so.',
    ])
  })

  test('keeps every sentence, in no more points than a person looks through', () => {
    const sentences = Array.from({ length: 10_000 }, (_, i) => `Sentence ${i} is so.`)
    const { points } = parse(writeDraft({ ...draft, depth: sentences.join(' ') }))
    expect(points).toHaveLength(40)
    expect(points.map((p: { claim: string }) => p.claim).join(' ')).toBe(sentences.join(' '))
  })

  test.each([
    'a\nevil: yes\n# b.md',
    'a\r\nevil: yes',
    'a\u2028evil: yes',
    'a\u0085evil: yes',
    'a\u001b[31m.md',
  ])('of a file named %j has that name in its comment and nowhere else', name => {
    const text = writeDraft(draft, name)
    expect(parse(text)).toEqual(parse(writeDraft(draft, 'a.md')))
    expect(text.split('\n')).toHaveLength(writeDraft(draft, 'a.md').split('\n').length)
  })

  test.each([
    ['a'.repeat(5000), /^a{80}$/],
    ['a '.repeat(100_000), /^a$|^a-a/],
    ['con', /^con-question$/],
    ['What is AUX?', /^aux-question$/],
    ['LPT1', /^lpt1-question$/],
    ['Con and pro', /^con-pro$/],
    ['\\('.repeat(200_000), /^question$/],
    [`${'word'.repeat(19)} abc-d`, /^(?:word){19}-abc$/],
  ])('is called by a name that every disk takes', (prompt, slug) => {
    expect(slugOf(prompt)).toMatch(slug)
  })
})
