import type { Issue, Thin } from './library/check.ts'
import type { sayImported } from './library/drafts.ts'
import type { RescueHost } from './library/rescue.ts'

/** Services that the platform provides to the command line. */
export interface CliHost extends RescueHost {
  /** Opens the app. Verbs that do without it do not call this. */
  readonly open: () => Promise<{
    readonly fetch: (request: Request) => Response | Promise<Response>
    readonly close: () => Promise<void>
  }>
  readonly checkBank: (
    names: readonly string[],
    anew: boolean,
  ) => Promise<{
    readonly questions: number
    readonly issues: readonly Issue[]
    readonly thin: readonly Thin[]
  }>
  /** Reads somebody's bank into drafts. Undefined if the file's name is not that of a bank. */
  readonly importBank: (
    path: string,
    out: string,
    mapping: readonly string[],
  ) => Promise<Parameters<typeof sayImported>[3] | undefined>
  /** Writes the bank in another program's format. Undefined if the word is not a format. */
  readonly exportBank: (
    format: string,
    file: string | undefined,
    options: {
      readonly cards: readonly string[]
      readonly blueprint: string | undefined
      readonly draw: string
    },
  ) => Promise<{ readonly file: string; readonly count: number } | undefined>
  readonly newQuestion: (id: string, draft: boolean) => Promise<string>
  /** Makes one small call to a configured model. The result fits on one line. */
  readonly testModel: (
    name: string,
    signal: AbortSignal,
  ) => Promise<{ readonly works: boolean; readonly line: string }>
  readonly evaluate: (args: readonly string[]) => Promise<number>
  readonly serve: () => Promise<void>
  /** Serves the Model Context Protocol, until the client leaves. */
  readonly serveMcp: () => Promise<void>
}
