/** A way of speaking: how a request is understood, and how each act is put on the wire. */
export interface Wire {
  /** What is asked, or undefined where the request is not of this wire; throws where it breaks its rules. */
  read(path: string, headers: Readonly<Record<string, string | string[] | undefined>>, body: unknown): Heard
  /** A whole reply. `usage` is what is billed. */
  whole(heard: Heard, text: string, usage: Usage): unknown
  /** The same in pieces, as events of a stream. */
  events(heard: Heard, text: string, usage: Usage): readonly string[]
  declined(heard: Heard): unknown
  declinedEvents(heard: Heard): readonly string[]
  error(status: number): unknown
}

export interface Heard {
  readonly model: string
  readonly key: string
  readonly system: string
  readonly prompt: string
  readonly stream: boolean
  /** The name of the tool that must be called, where one must. */
  readonly tool: string | undefined
  /** How the reply is held to a form. */
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
