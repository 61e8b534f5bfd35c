import { z } from 'zod'
import { must, piecesOf } from './wire.ts'
import type { Heard, Usage, Wire } from './wire.ts'

/** generateContent: https://ai.google.dev/api/generate-content. */
const content = z.object({ role: z.string().optional(), parts: z.array(z.object({ text: z.string() })) })
const Body = z.object({
  contents: z.array(content).length(1),
  systemInstruction: content.optional(),
  generationConfig: z.looseObject({
    maxOutputTokens: z.int(),
    responseMimeType: z.string().optional(),
    responseSchema: z.unknown().optional(),
    responseJsonSchema: z.unknown().optional(),
  }),
  tools: z.array(z.object({ functionDeclarations: z.array(z.object({ name: z.string() })) })).optional(),
  toolConfig: z
    .object({
      functionCallingConfig: z.object({
        mode: z.string(),
        allowedFunctionNames: z.array(z.string()).optional(),
      }),
    })
    .optional(),
})

const PATH = /\/models\/([^/:]+):(generateContent|streamGenerateContent)/
const plain = (given: z.infer<typeof content> | undefined) =>
  (given?.parts ?? []).map(part => part.text).join('\n')
const usageOf = ({ input, output }: Usage) => ({
  promptTokenCount: input,
  candidatesTokenCount: output,
  totalTokenCount: input + output,
})
const event = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`
const part = (call: Heard, text: string) =>
  call.tool ? { functionCall: { name: call.tool, args: parsed(text) } } : { text }
const declined = {
  candidates: [{ finishReason: 'SAFETY', index: 0 }],
  usageMetadata: usageOf({ input: 100, output: 5 }),
}

export const google: Wire = {
  read(path, headers, raw): Heard {
    const [, model = '', verb = ''] = PATH.exec(path) ?? []
    must(model, 'no such path')
    const body = Body.parse(raw)
    const [tool] = body.toolConfig?.functionCallingConfig.allowedFunctionNames ?? []
    const { maxOutputTokens, responseMimeType, responseSchema, responseJsonSchema } = body.generationConfig
    const form = tool
      ? 'tool'
      : responseMimeType !== 'application/json'
        ? 'text'
        : responseSchema || responseJsonSchema
          ? 'schema'
          : 'json'
    return {
      model,
      key: String(headers['x-goog-api-key'] ?? ''),
      system: plain(body.systemInstruction),
      prompt: plain(body.contents[0]),
      stream: verb === 'streamGenerateContent',
      tool,
      form,
      mostTokens: maxOutputTokens,
    }
  },
  whole: (call, text, usage) => ({
    candidates: [{ content: { role: 'model', parts: [part(call, text)] }, finishReason: 'STOP', index: 0 }],
    usageMetadata: usageOf(usage),
    modelVersion: call.model,
  }),
  events(call, text, usage) {
    const pieces = call.tool ? [text] : piecesOf(text)
    return pieces.map((piece, i) =>
      event({
        candidates: [
          {
            content: { role: 'model', parts: [part(call, piece)] },
            index: 0,
            ...(i === pieces.length - 1 ? { finishReason: 'STOP' } : {}),
          },
        ],
        usageMetadata: usageOf(usage),
      }),
    )
  },
  declined: () => declined,
  declinedEvents: () => [event(declined)],
  error: status => ({
    error: {
      code: status,
      message: `status ${status}`,
      status: status === 401 ? 'UNAUTHENTICATED' : 'INTERNAL',
    },
  }),
}

/** The arguments of a function are an object on this wire. Anything else is sent wrapped. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}
