import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server'
import type { CallToolResult } from '@modelcontextprotocol/server'
import { Fault } from '#domain'
import { TEXT_LIMIT } from './limits.ts'

/** The result of a tool: the value as JSON text, and as structured content for clients that read it. */
export async function reply(work: () => Promise<object>): Promise<CallToolResult> {
  return toolResult(async () => {
    const value = await work()
    return { content: [{ type: 'text', text: JSON.stringify(value) }], structuredContent: { ...value } }
  })
}

/** The same for a text that is meant to be read, with a short value beside it. */
export async function replyText(
  work: () => Promise<{ readonly text: string; readonly value: object }>,
): Promise<CallToolResult> {
  return toolResult(async () => {
    const { text, value } = await work()
    return { content: [{ type: 'text', text: cutText(text) }], structuredContent: { ...value } }
  })
}

/** A `Fault` becomes an error of the tool with its message, so that a model can correct its call. */
async function toolResult(work: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await work()
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    return { isError: true, content: [{ type: 'text', text: fault.message }] }
  }
}

/** Resources and prompts have no errors of their own, so a `Fault` becomes an error of the protocol. */
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

/** Cuts a text to the length that may be given out, and says how to get the rest. */
export function cutText(text: string): string {
  if (text.length <= TEXT_LIMIT) return text
  const kept = text.slice(0, text.lastIndexOf('\n', TEXT_LIMIT))
  return (
    `${kept}\n\n(Cut here: ${text.length - kept.length} more characters. "viva debrief --markdown" ` +
    `and the page show all of it.)\n`
  )
}
