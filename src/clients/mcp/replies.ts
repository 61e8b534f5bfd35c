import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server'
import type { CallToolResult } from '@modelcontextprotocol/server'
import { Fault } from '#domain'
import { TEXT_LIMIT } from './limits.ts'

/** What a tool says: the value as JSON, for clients that read text and for those that read structure. */
export async function reply(work: () => Promise<object>): Promise<CallToolResult> {
  return toolResult(async () => {
    const value = await work()
    return { content: [{ type: 'text', text: JSON.stringify(value) }], structuredContent: { ...value } }
  })
}

/** The same where the text is for reading and the value beside it is short. */
export async function replyText(
  work: () => Promise<{ readonly text: string; readonly value: object }>,
): Promise<CallToolResult> {
  return toolResult(async () => {
    const { text, value } = await work()
    return { content: [{ type: 'text', text: cutText(text) }], structuredContent: { ...value } }
  })
}

/** Work that cannot be done is an error of the tool, with its sentence, so that a model can mend its call. */
async function toolResult(work: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await work()
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    return { isError: true, content: [{ type: 'text', text: fault.message }] }
  }
}

/** Resources and prompts have no such errors: what cannot be read is an error of the protocol. */
export async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof Fault)
      throw new ProtocolError(
        fault.code === 'unavailable' ? ProtocolErrorCode.InternalError : ProtocolErrorCode.InvalidParams,
        fault.message,
      )
    throw fault
  }
}

/** As much of a text as may be given out, and how to have the rest. */
export function cutText(text: string): string {
  if (text.length <= TEXT_LIMIT) return text
  const kept = text.slice(0, text.lastIndexOf('\n', TEXT_LIMIT))
  return `${kept}\n\n(Cut here: ${text.length - kept.length} characters more. "viva debrief --markdown" or the page has the whole.)\n`
}
