/** The MCP server in this process: how it introduces itself, its resources and its prompts. */
import type { Client } from '@modelcontextprotocol/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMcp } from '../fixtures/mcp.ts'

const question = 'foundations/perplexity'
let mcp: Awaited<ReturnType<typeof openMcp>>
beforeEach(async () => {
  mcp = await openMcp()
})
afterEach(() => mcp.close())

test('says who it is, and tells a model how to behave', () => {
  expect(mcp.client.getServerVersion()).toMatchObject({ name: 'viva', version: '1.2.3' })
  expect(mcp.client.getInstructions()).toContain('do not write, improve or complete an answer')
})

test('a client that opens with the handshake of 2025 is told the same', async () => {
  const early = await mcp.connected('legacy')
  expect([mcp.client.getNegotiatedProtocolVersion(), early.getNegotiatedProtocolVersion()]).toEqual([
    '2026-07-28',
    '2025-11-25',
  ])
  const read = async (speaker: Client) => {
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
  const result = await read(early)
  expect(result).toEqual(await read(mcp.client))
  expect(result.prompts.flatMap(p => p.arguments ?? [])).toEqual([
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
    expect((await mcp.client.listResources()).resources.map(r => r.uri).toSorted()).toEqual([
      'viva://questions/foundations/adam',
      `viva://questions/${question}`,
    ])
    expect((await mcp.client.listResourceTemplates()).resourceTemplates.map(t => t.uriTemplate)).toEqual([
      'viva://questions/{section}/{slug}',
      'viva://reports/{id}',
    ])
    const complete = async (name: string, begun: string, context?: Record<string, string>) =>
      (
        await mcp.client.complete({
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
    await expect(mcp.client.readResource({ uri })).rejects.toThrow(says)
  })
})

describe('prompts', () => {
  const promptOf = async (name: string, given?: Record<string, string>) => {
    const { messages } = await mcp.client.getPrompt({ name, ...(given && { arguments: given }) })
    return messages.map(m => (m.content.type === 'text' ? m.content.text : '')).join()
  }

  test('daily_prep names what is new and what is due', async () => {
    expect((await mcp.client.listPrompts()).prompts.map(p => p.name)).toEqual([
      'daily_prep',
      'mock_interview',
    ])
    const text = await promptOf('daily_prep', { minutes: '20' })
    expect(text).toContain('I have 20 minutes.')
    expect(text).toMatch(/Due: nothing\.\nNew: foundations\/adam, foundations\/perplexity\./)
    await expect(promptOf('daily_prep', { minutes: 'many' })).rejects.toThrow(/whole number/)
  })

  test('mock_interview takes a blueprint or asks for one', async () => {
    expect(await promptOf('mock_interview')).toContain('two-questions (Two questions, 20 minutes)')
    expect(await promptOf('mock_interview', { blueprint: 'two-questions' })).toContain(
      'Call start_interview with the blueprint two-questions.',
    )
    expect(
      (
        await mcp.client.complete({
          ref: { type: 'ref/prompt', name: 'mock_interview' },
          argument: { name: 'blueprint', value: 'tw' },
        })
      ).completion.values,
    ).toEqual(['two-questions'])
  })
})
