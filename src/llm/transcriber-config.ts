import { z } from 'zod'
import type { VoicePlace } from '#domain'
import { CONNECTION, TWO_KEYS } from './connection.ts'

/** The entry `transcriber` of `models.yaml`: a server with OpenAI's endpoint for transcriptions. */
export const TranscriberEntry = z
  .strictObject({
    ...CONNECTION,
    /** The server's name for it. */
    model: z.string().min(1).max(100),
    /** The language of the speech; without it the server finds out. */
    language: z
      .string()
      .regex(/^[a-z]{2}$/, 'two small letters, such as en')
      .optional(),
    timeoutSeconds: z.number().positive().max(600).default(120),
    /** Dollars for a minute of speech. */
    pricePerMinute: z.number().min(0).max(100).optional(),
  })
  .superRefine(({ baseUrl, pricePerMinute, key, keyFrom }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (URL.canParse(baseUrl) && !voicePlaceOf(baseUrl).here && pricePerMinute === undefined)
      wrong(
        'pricePerMinute',
        'say the dollars for a minute of speech, 0 if it costs none, or no budget can hold',
      )
    if (key !== undefined && keyFrom !== undefined) wrong('keyFrom', TWO_KEYS)
  })

/** The entry without its key. */
export type TranscriberSpec = Omit<z.infer<typeof TranscriberEntry>, 'key'>

const HERE = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** The destination of a voice that is sent to an address. */
export function voicePlaceOf(baseUrl: string): VoicePlace {
  const { host, hostname } = new URL(baseUrl)
  return { host, here: HERE.test(hostname) }
}
