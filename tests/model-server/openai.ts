import { z } from 'zod'
import { must, piecesOf } from './wire.ts'
import type { Heard, Usage, Wire } from './wire.ts'

/** Chat completions: https://platform.openai.com/docs/api-reference/chat. */
const Body = z.object({
  model: z.string(),
  messages: z.array(
    z.object({
      role: z.enum(['system', 'developer', 'user']),
      content: z.union([z.string(), z.array(z.object({ type: z.literal('text'), text: z.string() }))]),
    }),
  ),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
  max_tokens: z.int().optional(),
  max_completion_tokens: z.int().optional(),
  response_format: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('json_object') }),
      z.object({
        type: z.literal('json_schema'),
        json_schema: z.object({
          name: z.string(),
          strict: z.boolean().optional(),
          schema: z.looseObject({ type: z.literal('object'), additionalProperties: z.literal(false) }),
        }),
      }),
    ])
    .optional(),
  tools: z
    .array(
      z.object({
        type: z.literal('function'),
        function: z.object({ name: z.string(), parameters: z.looseObject({}) }),
      }),
    )
    .optional(),
  tool_choice: z
    .union([z.string(), z.object({ type: z.literal('function'), function: z.object({ name: z.string() }) })])
    .optional(),
})

const usageOf = ({ input, output }: Usage) => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: input + output,
})
const head = (call: Heard, object: string) => ({
  id: 'chatcmpl-1',
  object,
  created: 1_767_225_600,
  model: call.model,
})
const event = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`

export const openai: Wire = {
  read(path, headers, raw): Heard {
    must(path.endsWith('/chat/completions'), 'no such path')
    const body = Body.parse(raw)
    const textOf = (roles: readonly string[]) =>
      body.messages
        .filter(m => roles.includes(m.role))
        .map(m => (typeof m.content === 'string' ? m.content : m.content.map(part => part.text).join('')))
        .join('\n')
    const tool = typeof body.tool_choice === 'object' ? body.tool_choice.function.name : undefined
    must(
      tool === undefined || body.tools?.some(one => one.function.name === tool),
      'the tool that must be called is not among the tools',
    )
    must(!body.stream || body.stream_options?.include_usage, 'a stream that does not count its tokens')
    const form = tool
      ? 'tool'
      : body.response_format?.type === 'json_schema'
        ? 'schema'
        : body.response_format
          ? 'json'
          : 'text'
    return {
      model: body.model,
      key: String(headers['authorization'] ?? '').replace('Bearer ', ''),
      system: textOf(['system', 'developer']),
      prompt: textOf(['user']),
      stream: body.stream === true,
      tool,
      form,
      mostTokens: body.max_completion_tokens ?? body.max_tokens ?? 0,
    }
  },
  whole: (call, text, usage) => ({
    ...head(call, 'chat.completion'),
    choices: [
      {
        index: 0,
        message: call.tool
          ? {
              role: 'assistant',
              content: null,
              tool_calls: [
                { id: 'call_1', type: 'function', function: { name: call.tool, arguments: text } },
              ],
            }
          : { role: 'assistant', content: text },
        finish_reason: call.tool ? 'tool_calls' : 'stop',
      },
    ],
    usage: usageOf(usage),
  }),
  events(call, text, usage) {
    const chunk = (delta: unknown, finish_reason: string | null = null) =>
      event({ ...head(call, 'chat.completion.chunk'), choices: [{ index: 0, delta, finish_reason }] })
    const parts = piecesOf(text).map((piece, i) =>
      chunk(
        call.tool
          ? {
              tool_calls: [
                {
                  index: 0,
                  ...(i === 0 ? { id: 'call_1', type: 'function' } : {}),
                  function: { ...(i === 0 ? { name: call.tool } : {}), arguments: piece },
                },
              ],
            }
          : { content: piece },
      ),
    )
    return [
      chunk({ role: 'assistant' }),
      ...parts,
      chunk({}, call.tool ? 'tool_calls' : 'stop'),
      event({ ...head(call, 'chat.completion.chunk'), choices: [], usage: usageOf(usage) }),
      'data: [DONE]\n\n',
    ]
  },
  declined: call => ({
    ...head(call, 'chat.completion'),
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: null, refusal: 'I cannot help with that.' },
        finish_reason: 'content_filter',
      },
    ],
    usage: usageOf({ input: 100, output: 5 }),
  }),
  declinedEvents: call => [
    event({
      ...head(call, 'chat.completion.chunk'),
      choices: [{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: 'content_filter' }],
    }),
    event({
      ...head(call, 'chat.completion.chunk'),
      choices: [],
      usage: usageOf({ input: 100, output: 5 }),
    }),
    'data: [DONE]\n\n',
  ],
  error: status => ({
    error: { message: `status ${status}`, type: 'error', param: null, code: String(status) },
  }),
}
