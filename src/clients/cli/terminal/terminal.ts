/**
 * The terminal that the command line reads from and writes to. The platform opens one; a test scripts one.
 */
export interface Terminal {
  /** Standard output, for results. */
  readonly out: (text: string) => void
  /** Standard error, for messages about them. */
  readonly err: (text: string) => void
  /** Whether a person is there, so that prompts and keys make sense. */
  readonly interactive: boolean
  readonly colour: boolean
  readonly ascii: boolean
  /** Reads one line, or learns that there are no more. */
  readonly line: (prompt: string) => Promise<Line>
  /** Whether more lines are waiting, as they are after a paste of several. */
  readonly waits: () => boolean
  /** One key, or the first letter of a line if keys cannot be read. */
  readonly key: () => Promise<string>
  readonly readFile: (path: string) => Promise<string>
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<void>
  /** All of standard input. */
  readonly readInput: () => Promise<string>
  /** Saves a text that could not be handed in, and returns its path. */
  readonly keepDraft: (text: string) => Promise<string>
}

export type Line =
  | { readonly kind: 'line'; readonly text: string }
  /** Ctrl-D, or the end of a file. */
  | { readonly kind: 'end' }
  /** Ctrl-C. */
  | { readonly kind: 'interrupted' }

/** Width of the screens, in columns. */
export const WIDTH = 80
