/** The MCP face in this process, over the SDK's own client: every tool, resource and prompt, and what each refuses. */
import { Client, InMemoryTransport } from '@modelcontextprotocol/client'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMcp } from '#clients/mcp'
import { ANSWER_LIMIT } from '#domain'
import { CORE, making, newId, openApi } from '../fixtures/api.ts'

const question = 'foundations/perplexity'
let viva: Awaited<ReturnType<typeof openApi>>
let client: Client
beforeEach(async () => {
  viva = await openApi()
  client = await connected({ pin: '2026-07-28' })
})
afterEach(async () => {
  await client.close()
  await viva.close()
})

/** A client that speaks the protocol of July 2026, or the one before it, which opens with a handshake. */
async function connected(mode: 'legacy' | { readonly pin: string }): Promise<Client> {
  const speaker = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } })
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  serveStdio(() => createMcp(request => viva.app.fetch(request), '1.2.3'), { transport: ours })
  await speaker.connect(theirs)
  return speaker
}

/** The fields of what stands beside the text, as far as they are looked at here. */
interface Value {
  readonly id: string
  readonly resource: string
  readonly said: string
  readonly interview: string
  readonly number: number
  readonly phase: string
  readonly told: string | null
  readonly next: number | null
  readonly questions: readonly { readonly id: string; readonly report: string }[]
  readonly points: readonly unknown[]
  readonly redFlags: readonly unknown[]
}

interface Told {
  readonly isError: boolean
  readonly text: string
  readonly value: Value
}

async function call(name: string, given: Record<string, unknown> = {}): Promise<Told> {
  const { content, structuredContent, isError } = (await client.callTool({
    name,
    arguments: given,
  })) as unknown as { content: { text: string }[]; structuredContent?: Value; isError?: boolean }
  return { isError: isError === true, text: content[0]!.text, value: structuredContent! }
}

const value = async (name: string, given?: Record<string, unknown>) => (await call(name, given)).value
const textOf = async (uri: string) =>
  (await client.readResource({ uri })).contents.map(c => ('text' in c ? c.text : '')).join('')
const claims = () =>
  viva.host.bank.questions.flatMap(q => [
    ...q.points.map(p => p.claim),
    ...q.redFlags.map(f => f.correction),
    q.modelAnswers.medium,
  ])
const stored = async () => (await viva.host.store.entriesAfter(0)).entries

test('says who it is, and tells a model how to behave', () => {
  expect(client.getServerVersion()).toMatchObject({ name: 'viva', version: '1.2.3' })
  expect(client.getInstructions()).toContain('do not write, improve or complete an answer')
})

describe('tools', () => {
  test('are named as the protocol’s clients expect, with closed schemas', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(t => t.name).toSorted()).toEqual([
      'debrief',
      'get_question',
      'list_questions',
      'next_due',
      'say',
      'search_bank',
      'start_interview',
      'submit_answer',
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
    const told = await value('list_questions', given)
    expect([told.questions.map((q: { id: string }) => q.id).toSorted(), told.next]).toEqual([
      [...ids].toSorted(),
      next,
    ])
  })

  test('nothing before an attempt tells what an answer should hold', async () => {
    const { value: opened } = await call('start_interview', { blueprint: 'two-questions' })
    const said = [
      await call('list_questions'),
      await call('get_question', { question }),
      await call('next_due'),
      await call('search_bank', { query: 'perplexity' }),
      { value: opened },
      await call('say', { interview: opened.interview, words: making(CORE.slice(1)) }),
      await textOf(`viva://questions/${question}`),
      await client.listResources(),
      await client.getPrompt({ name: 'daily_prep' }),
      await client.getPrompt({ name: 'mock_interview' }),
    ]
    const all = JSON.stringify(said)
    for (const claim of claims()) expect(all).not.toContain(JSON.stringify(claim).slice(1, 60))
    for (const { id } of viva.host.bank.get(viva.host.bank.questions[0]!.id).points)
      expect(JSON.stringify(said.slice(0, 4))).not.toContain(id)
  })

  test('submit_answer gives the report with evidence and keeps the answer; then the question opens', async () => {
    const answer = `${making(CORE.slice(1))} ${making(CORE.slice(0, 1), 'contradicted')} flag any-two-models.`
    const report = await value('submit_answer', { question, answer })
    expect(report).toMatchObject({
      question,
      attempt: 1,
      examiner: 'said',
      verdict: 'no',
      review: { rating: 'again' },
    })
    expect(report.points[0]).toMatchObject({
      letter: 'a',
      core: true,
      verdict: 'contradicted',
      evidence: [`contradicted ${CORE[0]}.`],
      claim: expect.stringContaining('exponential'),
    })
    expect(report.redFlags).toMatchObject([
      { evidence: ['flag any-two-models.'], correction: expect.any(String) },
    ])
    expect(report.said).toContain('This answer would not pass.')
    expect(await stored()).toMatchObject([{ kind: 'attempt', answer }])
    expect(await textOf(`viva://questions/${question}`)).toContain('## Model answer')
    expect(JSON.parse(await textOf(report.resource))).toMatchObject({ id: report.id, answer })
    expect((await client.listResources()).resources.map(r => r.uri)).toContain(report.resource)
  })

  test('an answer sent twice under one id is examined once', async () => {
    const given = { question, answer: making(CORE), id: newId() }
    expect(await value('submit_answer', given)).toEqual(await value('submit_answer', given))
    expect(await stored()).toHaveLength(1)
    expect(await call('submit_answer', { ...given, answer: 'Something else entirely.' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('the record already holds entry'),
    })
  })

  test('an interview goes from its first question to its debrief', async () => {
    const opened = await value('start_interview', { blueprint: 'two-questions' })
    expect(opened).toMatchObject({
      phase: 'running',
      question: '1 of 2: Perplexity',
      asks: { kind: 'question', hintsLeft: 3 },
    })
    const interview = opened.interview
    expect(
      (await value('say', { interview, kind: 'clarify', words: 'how large is the moon' })).told,
    ).toContain('I leave that to you')
    expect((await value('say', { interview, kind: 'hint' })).told).toBe(
      viva.host.bank.questions.find(q => q.id === question)!.hints[0],
    )
    expect(await value('say', { interview, kind: 'pause' })).toMatchObject({ phase: 'paused', asks: null })
    expect(await value('say', { interview, kind: 'resume' })).toMatchObject({ phase: 'running' })
    expect(await call('debrief', { interview })).toMatchObject({
      isError: true,
      text: expect.stringContaining('still running'),
    })
    let now = await value('say', { interview, words: `${making(CORE)} # <b>loud</b>` })
    while (now.phase === 'running') now = await value('say', { interview, kind: 'pass' })
    expect(now).toMatchObject({ phase: 'closed', because: 'finished', asks: null })
    const { text, value: told } = await call('debrief')
    expect(text).toMatch(/^# Two questions: /)
    expect(text).not.toContain('<b>')
    expect(told).toMatchObject({
      interview,
      questions: [
        { question, skipped: false },
        { question: 'foundations/adam', skipped: true, verdict: null },
      ],
    })
    expect(JSON.parse(await textOf(told.questions[0]!.report))).toMatchObject({ question })
  })

  test('a turn with its number happens once, and one from elsewhere that comes too late is refused', async () => {
    const { interview, number } = await value('start_interview', {
      custom: { sections: ['foundations'], minutes: 20, questions: 2 },
    })
    const first = await value('say', { interview, number, words: 'The same.' })
    expect(await value('say', { interview, number, words: 'The same.' })).toEqual(first)
    expect(await call('say', { interview, number, words: 'Another.' })).toMatchObject({
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
    expect(await call(name, given)).toMatchObject({ isError: true, text: expect.stringMatching(says) })
    expect((await stored()).filter(e => e.kind === 'attempt')).toEqual([])
  })

  test('a tool that is none is an error of the protocol', async () => {
    await expect(call('reveal_all')).rejects.toThrow(/reveal_all not found/)
  })
})

test('a client that opens with the handshake of 2025 is told the same', async () => {
  const early = await connected('legacy')
  expect([client.getNegotiatedProtocolVersion(), early.getNegotiatedProtocolVersion()]).toEqual([
    '2026-07-28',
    '2025-11-25',
  ])
  const heard = async (speaker: Client) => {
    const { tools } = await speaker.listTools()
    const { prompts } = await speaker.listPrompts()
    const { resources } = await speaker.listResources()
    const { resourceTemplates } = await speaker.listResourceTemplates()
    const { completion } = await speaker.complete({
      ref: { type: 'ref/prompt', name: 'mock_interview' },
      argument: { name: 'blueprint', value: 't' },
    })
    const { contents } = await speaker.readResource({ uri: `viva://questions/${question}` })
    const { content, structuredContent } = await speaker.callTool({
      name: 'get_question',
      arguments: { question },
    })
    return {
      instructions: speaker.getInstructions(),
      tools,
      prompts,
      resources,
      resourceTemplates,
      values: completion.values,
      contents,
      content,
      structuredContent,
    }
  }
  const told = await heard(early)
  expect(told).toEqual(await heard(client))
  expect(told.prompts.flatMap(p => p.arguments ?? [])).toEqual([
    { name: 'minutes', description: 'The time available, in minutes.', required: false },
    {
      name: 'blueprint',
      description: 'The interview to sit; if it is left out, I am asked.',
      required: false,
    },
  ])
  await early.close()
})

describe('resources', () => {
  test('every question is listed, and completed by section', async () => {
    expect((await client.listResources()).resources.map(r => r.uri).toSorted()).toEqual([
      'viva://questions/foundations/adam',
      `viva://questions/${question}`,
    ])
    expect((await client.listResourceTemplates()).resourceTemplates.map(t => t.uriTemplate)).toEqual([
      'viva://questions/{section}/{slug}',
      'viva://reports/{id}',
    ])
    const complete = async (name: string, begun: string, context?: Record<string, string>) =>
      (
        await client.complete({
          ref: { type: 'ref/resource', uri: 'viva://questions/{section}/{slug}' },
          argument: { name, value: begun },
          ...(context && { context: { arguments: context } }),
        })
      ).completion.values
    expect(await complete('section', 'f')).toEqual(['foundations'])
    expect(await complete('slug', 'per', { section: 'foundations' })).toEqual(['perplexity'])
    expect(await complete('slug', '', { section: 'research' })).toEqual([])
  })

  test.each([
    ['viva://questions/no/such', /no question/],
    ['viva://questions/foundations/..%2Fadam', /no question/],
    ['viva://reports/none', /no attempt/],
    ['viva://elsewhere/1', /not found/],
  ])('%s is refused', async (uri, says) => {
    await expect(client.readResource({ uri })).rejects.toThrow(says)
  })
})

describe('prompts', () => {
  const said = async (name: string, given?: Record<string, string>) => {
    const { messages } = await client.getPrompt({ name, ...(given && { arguments: given }) })
    return messages.map(m => (m.content.type === 'text' ? m.content.text : '')).join()
  }

  test('daily_prep names what is new and what is due', async () => {
    expect((await client.listPrompts()).prompts.map(p => p.name)).toEqual(['daily_prep', 'mock_interview'])
    const text = await said('daily_prep', { minutes: '20' })
    expect(text).toContain('I have 20 minutes.')
    expect(text).toMatch(/Due: nothing\.\nNew: foundations\/adam, foundations\/perplexity\./)
    await expect(said('daily_prep', { minutes: 'many' })).rejects.toThrow(/whole number/)
  })

  test('mock_interview takes a blueprint or asks for one', async () => {
    expect(await said('mock_interview')).toContain('two-questions (Two questions, 20 minutes)')
    expect(await said('mock_interview', { blueprint: 'two-questions' })).toContain(
      'Call start_interview with the blueprint two-questions.',
    )
    expect(
      (
        await client.complete({
          ref: { type: 'ref/prompt', name: 'mock_interview' },
          argument: { name: 'blueprint', value: 'tw' },
        })
      ).completion.values,
    ).toEqual(['two-questions'])
  })
})
