import { z } from 'zod'
import { must, piecesOf } from './wire.ts'
import type { Heard, Usage, Wire } from './wire.ts'

/** Messages: https://docs.anthropic.com/en/api/messages. */
const texts = z.union([z.string(), z.array(z.object({ type: z.literal('text'), text: z.string() }))])
const Body = z.object({
  model: z.string(),
  max_tokens: z.int().positive(),
  system: texts.optional(),
  messages: z.array(z.object({ role: z.literal('user'), content: texts })).length(1),
  stream: z.boolean().optional(),
  tools: z
    .array(z.object({ name: z.string(), input_schema: z.looseObject({ type: z.literal('object') }) }))
    .optional(),
  tool_choice: z.object({ type: z.string(), name: z.string().optional() }).optional(),
  output_config: z
    .object({
      format: z
        .object({ type: z.literal('json_schema'), schema: z.looseObject({ type: z.literal('object') }) })
        .optional(),
    })
    .optional(),
})

const plain = (content: z.infer<typeof texts> | undefined) =>
  typeof content === 'string' ? content : (content ?? []).map(part => part.text).join('\n')
const head = (call: Heard) => ({ id: 'msg_1', type: 'message', role: 'assistant', model: call.model })
const usageOf = ({ input, output }: Usage) => ({ input_tokens: input, output_tokens: output })
const event = (value: { readonly type: string }) => `event: ${value.type}\ndata: ${JSON.stringify(value)}\n\n`

export const anthropic: Wire = {
  read(path, headers, raw): Heard {
    must(path.endsWith('/messages'), 'no such path')
    must(headers['anthropic-version'], 'no version in the headers')
    const body = Body.parse(raw)
    const tool =
      body.tool_choice?.type === 'tool'
        ? body.tool_choice.name
        : body.tool_choice?.type === 'any'
          ? body.tools?.[0]?.name
          : undefined
    const form = body.output_config?.format ? 'schema' : tool ? 'tool' : 'text'
    return {
      model: body.model,
      key: String(headers['x-api-key'] ?? ''),
      system: plain(body.system),
      prompt: plain(body.messages[0]?.content),
      stream: body.stream === true,
      tool,
      form,
      mostTokens: body.max_tokens,
    }
  },
  whole: (call, text, usage) => ({
    ...head(call),
    content: [
      call.tool
        ? { type: 'tool_use', id: 'toolu_1', name: call.tool, input: parsed(text) }
        : { type: 'text', text },
    ],
    stop_reason: call.tool ? 'tool_use' : 'end_turn',
    stop_sequence: null,
    usage: usageOf(usage),
  }),
  events: (call, text, usage) => [
    event({
      type: 'message_start',
      ...{
        message: {
          ...head(call),
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage: usageOf({ input: usage.input, output: 1 }),
        },
      },
    }),
    event({
      type: 'content_block_start',
      ...{
        index: 0,
        content_block: call.tool
          ? { type: 'tool_use', id: 'toolu_1', name: call.tool, input: {} }
          : { type: 'text', text: '' },
      },
    }),
    ...piecesOf(text).map(piece =>
      event({
        type: 'content_block_delta',
        ...{
          index: 0,
          delta: call.tool
            ? { type: 'input_json_delta', partial_json: piece }
            : { type: 'text_delta', text: piece },
        },
      }),
    ),
    event({ type: 'content_block_stop', ...{ index: 0 } }),
    event({
      type: 'message_delta',
      ...{
        delta: { stop_reason: call.tool ? 'tool_use' : 'end_turn', stop_sequence: null },
        usage: { output_tokens: usage.output },
      },
    }),
    event({ type: 'message_stop' }),
  ],
  declined: call => ({
    ...head(call),
    content: [{ type: 'text', text: 'I cannot help with that.' }],
    stop_reason: 'refusal',
    stop_sequence: null,
    usage: usageOf({ input: 100, output: 5 }),
  }),
  declinedEvents: call => [
    event({
      type: 'message_start',
      ...{
        message: {
          ...head(call),
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage: usageOf({ input: 100, output: 1 }),
        },
      },
    }),
    event({
      type: 'message_delta',
      ...{ delta: { stop_reason: 'refusal', stop_sequence: null }, usage: { output_tokens: 5 } },
    }),
    event({ type: 'message_stop' }),
  ],
  error: status => ({
    type: 'error',
    error: { type: status === 401 ? 'authentication_error' : 'api_error', message: `status ${status}` },
  }),
}

/** The input of a tool is an object on this wire. Anything else is sent as its text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
