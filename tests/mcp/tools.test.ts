/** The tools of the MCP server in this process, and what each refuses. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ANSWER_LIMIT } from '#domain'
import { CORE, making, newId } from '../fixtures/api.ts'
import { openMcp } from '../fixtures/mcp.ts'

const question = 'foundations/perplexity'
let mcp: Awaited<ReturnType<typeof openMcp>>
beforeEach(async () => {
  mcp = await openMcp()
})
afterEach(() => mcp.close())

describe('tools', () => {
  test('are named as the protocol’s clients expect, with closed schemas', async () => {
    const { tools } = await mcp.client.listTools()
    expect(tools.map(t => t.name).toSorted()).toEqual([
      'answer_follow_up',
      'appeal',
      'brief_for',
      'debrief',
      'diagnostic',
      'get_question',
      'list_questions',
      'mend_point',
      'next_due',
      'rule',
      'say',
      'search_bank',
      'start_interview',
      'submit_answer',
      'take_back',
    ])
    for (const { description, inputSchema } of tools) {
      expect(description).toMatch(/\.$/)
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
    }
  })

  test.each<[Record<string, unknown>, readonly string[], number | null]>([
    [{}, ['foundations/perplexity', 'foundations/adam'], null],
    [{ limit: 1 }, ['foundations/adam'], 1],
    [{ from: 1, limit: 1 }, ['foundations/perplexity'], null],
    [{ section: 'research' }, [], null],
    [{ level: 'core', standing: 'new', topic: 'OPTIMISATION' }, ['foundations/adam'], null],
    [{ standing: 'due' }, [], null],
  ])('list_questions %j', async (given, ids, next) => {
    const result = await mcp.value('list_questions', given)
    expect([result.questions.map((q: { id: string }) => q.id).toSorted(), result.next]).toEqual([
      [...ids].toSorted(),
      next,
    ])
  })

  test('nothing before an attempt tells what an answer should hold', async () => {
    const { value: opened } = await mcp.call('start_interview', { blueprint: 'two-questions' })
    const given = [
      await mcp.call('list_questions'),
      await mcp.call('get_question', { question }),
      await mcp.call('next_due'),
      await mcp.call('search_bank', { query: 'perplexity' }),
      { value: opened },
      await mcp.call('say', { interview: opened.interview, words: making(CORE.slice(1)) }),
      await mcp.textOf(`viva://questions/${question}`),
      await mcp.client.listResources(),
      await mcp.client.getPrompt({ name: 'daily_prep' }),
      await mcp.client.getPrompt({ name: 'mock_interview' }),
    ]
    const all = JSON.stringify(given)
    for (const claim of mcp.claims()) expect(all).not.toContain(JSON.stringify(claim).slice(1, 60))
    for (const { id } of mcp.host.bank.get(mcp.host.bank.questions[0]!.id).points)
      expect(JSON.stringify(given.slice(0, 4))).not.toContain(id)
  })

  test('submit_answer gives the report with evidence and keeps the answer; then the question opens', async () => {
    const answer = `${making(CORE.slice(1))} ${making(CORE.slice(0, 1), 'contradicted')} flag any-two-models.`
    const report = await mcp.value('submit_answer', { question, answer })
    expect(report).toMatchObject({
      question,
      attempt: 1,
      examiner: 'said',
      verdict: 'no',
      review: { rating: 'again' },
    })
    expect(report.points[0]).toMatchObject({
      letter: 'a',
      rank: 'core',
      verdict: 'contradicted',
      evidence: [`contradicted ${CORE[0]}.`],
      claim: expect.stringContaining('exponential'),
    })
    expect(report.redFlags).toMatchObject([
      { evidence: ['flag any-two-models.'], correction: expect.any(String) },
    ])
    expect(report.said).toContain('This answer would not pass.')
    expect(await mcp.stored()).toMatchObject([{ kind: 'attempt', answer }])
    expect(await mcp.textOf(`viva://questions/${question}`)).toContain('## Model answer')
    expect(JSON.parse(await mcp.textOf(report.resource))).toMatchObject({ id: report.id, answer })
    expect((await mcp.client.listResources()).resources.map(r => r.uri)).toContain(report.resource)
  })

  test('an answer sent twice under one id is examined once', async () => {
    const given = { question, answer: making(CORE), id: newId() }
    expect(await mcp.value('submit_answer', given)).toEqual(await mcp.value('submit_answer', given))
    expect(await mcp.stored()).toHaveLength(1)
    expect(await mcp.call('submit_answer', { ...given, answer: 'Something else entirely.' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('the record already holds entry'),
    })
  })

  test('an interview goes from its first question to its debrief', async () => {
    const opened = await mcp.value('start_interview', { blueprint: 'two-questions' })
    expect(opened).toMatchObject({
      phase: 'running',
      question: '1 of 2: Perplexity',
      asks: { kind: 'question', hintsLeft: 3 },
    })
    const interview = opened.interview
    expect(
      (await mcp.value('say', { interview, kind: 'clarify', words: 'how large is the moon' })).told,
    ).toContain('I leave that to you')
    expect((await mcp.value('say', { interview, kind: 'hint' })).told).toBe(
      mcp.host.bank.questions.find(q => q.id === question)!.hints[0],
    )
    expect(await mcp.value('say', { interview, kind: 'pause' })).toMatchObject({
      phase: 'paused',
      asks: null,
    })
    expect(await mcp.value('say', { interview, kind: 'resume' })).toMatchObject({ phase: 'running' })
    expect(await mcp.call('debrief', { interview })).toMatchObject({
      isError: true,
      text: expect.stringContaining('still running'),
    })
    let now = await mcp.value('say', { interview, words: `${making(CORE)} # <b>loud</b>` })
    while (now.phase === 'running') now = await mcp.value('say', { interview, kind: 'pass' })
    expect(now).toMatchObject({ phase: 'closed', because: 'finished', asks: null })
    const { text, value: result } = await mcp.call('debrief')
    expect(text).toMatch(/^# Two questions: /)
    expect(text).not.toContain('<b>')
    expect(result).toMatchObject({
      interview,
      questions: [
        { question, skipped: false },
        { question: 'foundations/adam', skipped: true, verdict: null },
      ],
    })
    expect(JSON.parse(await mcp.textOf(result.questions[0]!.report))).toMatchObject({ question })
  })

  test('a turn with its number happens once, and one from elsewhere that comes too late is refused', async () => {
    const { interview, number } = await mcp.value('start_interview', {
      custom: { sections: ['foundations'], minutes: 20, questions: 2 },
    })
    const first = await mcp.value('say', { interview, number, words: 'The same.' })
    expect(await mcp.value('say', { interview, number, words: 'The same.' })).toEqual(first)
    expect(await mcp.call('say', { interview, number, words: 'Another.' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('continued elsewhere'),
    })
  })

  test.each<[string, string, Record<string, unknown>, RegExp]>([
    [
      'an id that is none',
      'get_question',
      { question: '../../etc/passwd' },
      /a question id is section\/slug/,
    ],
    ['a question that is not there', 'get_question', { question: 'no/such' }, /no question no\/such/],
    ['a field that is none', 'get_question', { question, reveal: true }, /reveal/],
    ['no answer', 'submit_answer', { question }, /answer/],
    ['an empty answer', 'submit_answer', { question, answer: '   ' }, /answer is empty/],
    ['too long an answer', 'submit_answer', { question, answer: 'a'.repeat(ANSWER_LIMIT + 1) }, /20000/],
    ['too many at once', 'list_questions', { limit: 51 }, /50/],
    ['a section that is none', 'list_questions', { section: 'sports' }, /foundations/],
    ['a long query', 'search_bank', { query: 'a'.repeat(201) }, /200/],
    ['no blueprint', 'start_interview', {}, /two-questions \(Two questions, 20 minutes, 2 questions\)/],
    [
      'two ways at once',
      'start_interview',
      { blueprint: 'two-questions', custom: { sections: ['research'], minutes: 10, questions: 1 } },
      /not both/,
    ],
    [
      'an unknown blueprint',
      'start_interview',
      { blueprint: 'none' },
      /no blueprint none; the blueprints are two-questions/,
    ],
    ['an interview that is none', 'say', { interview: '1', kind: 'pass' }, /interview/],
    ['an interview that is not there', 'say', { interview: newId(), kind: 'pass' }, /no interview/],
    [
      'nothing to clarify',
      'say',
      { interview: newId(), kind: 'clarify' },
      /words: the fact that the learner asks for/,
    ],
    ['a debrief of nothing', 'debrief', {}, /No interview is over yet/],
    [
      'a crowd of arguments',
      'search_bank',
      { query: 'x', ...Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`k${i}`, i])) },
      /more than the maximum of 100/,
    ],
  ])('%s is refused in words', async (_, name, given, says) => {
    expect(await mcp.call(name, given)).toMatchObject({ isError: true, text: expect.stringMatching(says) })
    expect((await mcp.stored()).filter(e => e.kind === 'attempt')).toEqual([])
  })

  test('a tool that is none is an error of the protocol', async () => {
    await expect(mcp.call('reveal_all')).rejects.toThrow(/reveal_all not found/)
  })
})
