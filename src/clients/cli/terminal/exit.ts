import type { FaultCode } from '#domain'

/** The exit codes of the process. */
export const EXIT = { done: 0, failed: 1, usage: 2, unavailable: 3 } as const

export const EXIT_HELP = `Exit codes:
  0  done
  1  the check or the work failed: issues in the bank, a rebuild that differs, a conflict
  2  wrong usage or input: an unknown verb or question, an answer that is refused,
     a damaged file
  3  unavailable: the record, the page or the judge could not be used

Environment:
  VIVA_HOME     the folder of the record
  VIVA_PORT     the first port that serve tries; by default 4242
  VIVA_JUDGE    offline, routed or a model, over what models.yaml says
  VIVA_MODEL    a model without models.yaml: see docs/models.md
  VIVA_MODEL_SERVERS  where models of this machine are looked for, with commas
  VIVA_NO_OPEN  keeps serve from opening a browser
  NO_COLOR      no colours`

export function exitOf(code: FaultCode): number {
  switch (code) {
    case 'invalid':
    case 'not-found':
      return EXIT.usage
    case 'conflict':
      return EXIT.failed
    case 'unidentified':
    case 'unavailable':
      return EXIT.unavailable
  }
}
