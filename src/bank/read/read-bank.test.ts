import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readBank } from './read-bank.ts'

const perplexity = readFileSync('bank/questions/foundations/perplexity.yaml', 'utf8')
const PATH = 'questions/foundations/perplexity.yaml'
const issues = (path: string, text: string) => readBank([{ bank: 'bank', path, text }]).issues

describe('readBank', () => {
  test('takes the id of a question from its path', () => {
    const [question] = readBank([{ bank: 'bank', path: PATH, text: perplexity }]).questions
    expect(question!.value.id).toBe('foundations/perplexity')
  })

  test('reads papers and terms, with the id of each from its key', () => {
    const { papers, terms } = readBank([
      {
        bank: 'bank',
        path: 'papers.yaml',
        text: 'vaswani-2017: { authors: Vaswani et al., year: 2017, title: Attention, arxiv: "1706.03762", link: "https://arxiv.org/abs/1706.03762" }',
      },
      {
        bank: 'bank',
        path: 'glossary.yaml',
        text: 'softmax: { term: Softmax, says: Turns scores into a distribution. }',
      },
    ])
    expect(papers.map(p => p.id)).toEqual(['vaswani-2017'])
    expect(terms).toEqual([
      {
        id: 'softmax',
        term: 'Softmax',
        says: 'Turns scores into a distribution.',
        also: [],
        questions: [],
        sources: [],
      },
    ])
  })

  test('has no terms where there is no glossary', () => {
    expect(readBank([]).terms).toEqual([])
  })

  test.each<[string, string, string, number, RegExp]>([
    ['a field that is missing', PATH, perplexity.replace(/^level: core\n/m, ''), 1, /^level/],
    ['a field of the wrong kind', PATH, perplexity.replace(/^minutes: 5/m, 'minutes: soon'), 9, /^minutes/],
    ['a question in the wrong folder', 'questions/research/perplexity.yaml', perplexity, 3, /^section/],
    ['a path that is not an id', 'questions/perplexity.yaml', perplexity, 1, /path must be/],
    [
      'a key that stands twice',
      'glossary.yaml',
      'a: { term: A, says: A. }\na: { term: B, says: B. }',
      2,
      /unique/,
    ],
    ['a term without its sentence', 'glossary.yaml', 'a: { term: A, says: A. }\nb:\n  term: B', 2, /b\.says/],
    ['a paper with an empty entry', 'papers.yaml', 'vaswani-2017:', 1, /vaswani-2017\.authors/],
    ['text that is not YAML', 'papers.yaml', 'a: [', 1, /./],
  ])('names %s by file and line', (_, path, text, line, says) => {
    const [first] = issues(path, text)
    expect(first).toMatchObject({ file: `bank/${path}`, line })
    expect(first!.message).toMatch(says)
  })

  test('keeps what can be read when something else cannot', () => {
    const source = readBank([
      { bank: 'bank', path: PATH, text: perplexity },
      { bank: 'bank', path: 'questions/foundations/broken.yaml', text: ': [' },
    ])
    expect(source.questions).toHaveLength(1)
    expect(source.issues.length).toBeGreaterThan(0)
  })

  test('lays one bank over another: the later question counts', () => {
    const mine = perplexity.replace(/^title: .*$/m, 'title: Mine')
    const { questions, issues: found } = readBank([
      { bank: 'bank', path: PATH, text: perplexity },
      { bank: '/home/me/bank', path: PATH, text: mine },
    ])
    expect(questions.map(source => [source.file, source.value.title])).toEqual([
      [`/home/me/bank/${PATH}`, 'Mine'],
    ])
    expect(found).toEqual([])
  })
})
