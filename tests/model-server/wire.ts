/** The protocol of one provider: how a request is read, and how each reply is written. */
export interface Wire {
  /** Parses a request. Throws if it breaks a rule of the protocol. */
  read(path: string, headers: Readonly<Record<string, string | string[] | undefined>>, body: unknown): Heard
  /** A whole reply. `usage` is the tokens billed. */
  whole(call: Heard, text: string, usage: Usage): unknown
  /** The same in pieces, as events of a stream. */
  events(call: Heard, text: string, usage: Usage): readonly string[]
  declined(call: Heard): unknown
  declinedEvents(call: Heard): readonly string[]
  error(status: number): unknown
}

export interface Heard {
  readonly model: string
  readonly key: string
  readonly system: string
  readonly prompt: string
  readonly stream: boolean
  /** The name of the tool that the reply must call, if any. */
  readonly tool: string | undefined
  /** The way in which the reply is held to a form. */
  readonly form: 'schema' | 'json' | 'tool' | 'text'
  readonly mostTokens: number
}

export interface Usage {
  readonly input: number
  readonly output: number
}

export class WrongRequest extends Error {}

export function must(holds: unknown, message: string): asserts holds {
  if (!holds) throw new WrongRequest(message)
}

export function piecesOf(text: string): readonly string[] {
  return text.match(/[\s\S]{1,40}/g) ?? ['']
}
