/** The place where the command line is read and written. A home opens one; a test is one. */
export interface Terminal {
  /** Standard output: what was asked for. */
  readonly out: (text: string) => void
  /** Standard error: what is said about it. */
  readonly err: (text: string) => void
  /** Whether a person sits there. Then prompts and keys make sense. */
  readonly interactive: boolean
  readonly colour: boolean
  readonly ascii: boolean
  /** One line, without its end; null when there is no more. */
  readonly line: (prompt: string) => Promise<Line>
  /** Whether more lines lie there already, as they do when several are pasted at once. */
  readonly waits: () => boolean
  /** One key, or the first letter of a line where keys cannot be read. */
  readonly key: () => Promise<string>
  readonly readFile: (path: string) => Promise<string>
  readonly writeFile: (path: string, text: string) => Promise<void>
  /** All of standard input. */
  readonly readInput: () => Promise<string>
  /** Keeps words that could not be handed in, and says where. */
  readonly keepDraft: (text: string) => Promise<string>
}

export type Line =
  | { readonly kind: 'line'; readonly text: string }
  /** Ctrl-D, or the end of a file. */
  | { readonly kind: 'end' }
  /** Ctrl-C. */
  | { readonly kind: 'interrupted' }

/** As wide as a screen of the terminal is drawn. */
export const WIDTH = 80
