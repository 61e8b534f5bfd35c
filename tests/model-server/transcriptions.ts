import type { IncomingMessage } from 'node:http'
import { RECORDING_TYPES } from '#domain'
import type { Act } from './behaviours.ts'
import { must } from './wire.ts'
import type { Heard, Wire } from './wire.ts'

/** A recording as it arrived, with all that came beside it. */
export interface HeardRecording {
  readonly model: string
  readonly key: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly fields: Readonly<Record<string, string>>
}

/** Transcriptions: https://platform.openai.com/docs/api-reference/audio/createTranscription. */
export async function readRecording(request: IncomingMessage): Promise<HeardRecording> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  const type = request.headers['content-type'] ?? ''
  must(type.startsWith('multipart/form-data; boundary='), 'a recording comes as a form')
  const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData()
  const file = form.get('file')
  must(file instanceof File && file.size > 0, 'a form without a recording')
  must(
    RECORDING_TYPES.some(each => each === file.type),
    'a recording of no type',
  )
  must(/^recording\.(webm|m4a|ogg|wav|mp3)$/.test(file.name), 'a name that does not tell the container')
  const fields = Object.fromEntries([...form].flatMap(([k, v]) => (typeof v === 'string' ? [[k, v]] : [])))
  must(fields['model'], 'a form without a model')
  return {
    model: fields['model'],
    key: String(request.headers['authorization'] ?? '').replace('Bearer ', ''),
    name: file.name,
    type: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
    fields,
  }
}

/** Behaviours of servers that turn speech into text, by the name of the model. */
export const HEARS: Readonly<Record<string, (calls: number) => Act>> = {
  hears: () => ({ kind: 'say', text: ' The kay vee cash holds keys.\n And values. [BLANK_AUDIO]' }),
  'hears-nothing': () => ({ kind: 'say', text: ' [BLANK_AUDIO]' }),
  'counts-seconds': () => ({ kind: 'say', text: 'Half a minute.' }),
  'refuses-with-200': () => ({ kind: 'say', text: '' }),
  'hears-at-last': calls =>
    calls === 1 ? { kind: 'fail', status: 500 } : { kind: 'say', text: 'The cache holds keys.' },
}

export function callOf({ model, key }: HeardRecording): Heard {
  return { model, key, system: '', prompt: '', stream: false, tool: undefined, form: 'text', mostTokens: 0 }
}

/** The replies alone: the requests are forms, which `readRecording` reads. */
export const transcriptions: Omit<Wire, 'read'> = {
  whole: ({ model }, text) =>
    model === 'refuses-with-200'
      ? { error: 'failed to read WAV file' }
      : { text, ...(model === 'counts-seconds' && { usage: { type: 'duration', seconds: 30 } }) },
  events: () => [],
  declined: () => ({ text: '' }),
  declinedEvents: () => [],
  error: status => ({ error: { message: `status ${status}` } }),
}
