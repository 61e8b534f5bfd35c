import { z } from 'zod'

/** The address and key of a server. No message repeats the text of the file, which may be a misplaced key. */
export const CONNECTION = {
  baseUrl: z
    .string()
    .max(500)
    .refine(
      isPlainAddress,
      'an http or https address without a name, a password or a query; a key goes under "key" or "keyFrom"',
    ),
  key: z.string().min(1).max(1000).optional(),
  /** The environment variable that holds the key. */
  keyFrom: z
    .string()
    .regex(
      /^[A-Z_][A-Z0-9_]{0,99}$/,
      'the name of a variable, in capital letters; the key itself goes under "key"',
    )
    .optional(),
} as const

/** The environment, by the names of its variables. */
export type Environment = Readonly<Record<string, string | undefined>>

interface Keyed {
  readonly key?: string | undefined
  readonly keyFrom?: string | undefined
}

export function keyIn({ key, keyFrom }: Keyed, environment: Environment): string | undefined {
  return key ?? (keyFrom === undefined ? undefined : environment[keyFrom])
}

/** The complaint about two keys at once. */
export const TWO_KEYS = 'either "key" or "keyFrom", not both'

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash } = new URL(text)
  return /^https?:$/.test(protocol) && username + password + search + hash === ''
}
