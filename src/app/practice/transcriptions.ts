import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { NewTranscriber } from '#api'
import type { Transcription } from '#api'
import { Fault, RECORDING_LIMITS, RECORDING_TYPES } from '#domain'
import type { RecordingType } from '#domain'
import { body, query } from '../body.ts'
import type { AppContext, AppEnv } from '../context.ts'

const Stated = z.object({
  seconds: z
    .string()
    .regex(/^\d{1,4}(\.\d+)?$/, 'the length of the recording in seconds')
    .transform(Number)
    .pipe(
      z.number().max(RECORDING_LIMITS.seconds, `the most is ${RECORDING_LIMITS.seconds} seconds in one go`),
    )
    .describe('The length of the recording. What a priced transcriber may cost is reserved by it.'),
})

const limited = bodyLimit({
  maxSize: RECORDING_LIMITS.megabytes * 1024 * 1024,
  onError: c =>
    c.json(
      {
        error: 'too-large',
        detail: `The recording is larger than ${RECORDING_LIMITS.megabytes} MB and was sent nowhere. Dictate in shorter pieces.`,
      },
      413,
    ),
})

/** Passes a recording on to the configured transcriber, and its words back. Nothing of either is kept. */
export function transcriptionRoutes() {
  return new Hono<AppEnv>()
    .put('/server', body(NewTranscriber), async c =>
      c.json(await setTranscriber(c.var.context, c.req.valid('json'))),
    )
    .delete('/server', async c => c.json(await setTranscriber(c.var.context, null)))
    .post('/', limited, query(Stated), async c => {
      const transcriber = c.var.context.services.transcriber?.()
      if (!transcriber) throw new Fault('not-found', 'no transcriber is set up; Settings finds or adds one')
      const type = recordingType(c.req.header('content-type'))
      const audio = new Uint8Array(await c.req.arrayBuffer())
      if (audio.length === 0) throw new Fault('invalid', 'the recording is empty')
      const { seconds } = c.req.valid('query')
      const text = await transcriber.transcribe({ audio, type, seconds }, c.req.raw.signal)
      return c.json({ text } satisfies Transcription)
    })
}

async function setTranscriber({ services: { models } }: AppContext, server: NewTranscriber | null) {
  if (!models) throw new Fault('not-found', 'this Viva asks no transcriber')
  await models.setTranscriber(server)
  return models.view()
}

/** The type without its parameters, such as the codec. */
function recordingType(header = ''): RecordingType {
  const given = header.split(';')[0]?.trim().toLowerCase()
  const type = RECORDING_TYPES.find(each => each === given)
  if (!type) throw new Fault('invalid', `a recording is one of ${RECORDING_TYPES.join(', ')}`)
  return type
}
