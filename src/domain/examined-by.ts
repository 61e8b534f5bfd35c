/** The judge that needs no network, as records name it. */
export const BUILT_IN_JUDGE = 'built-in rules'

/** The judge of an answer, with its version where it has one, and the further judges that were consulted. */
interface ExaminedBy {
  readonly judge: string
  readonly version: string | null
  /** The work of each further judge, in the order of asking: `small (m, judge v1) on 2 of 2 points`. */
  readonly consulted: readonly string[]
}

const SEPARATOR = '; '

/** The text that the record keeps: `built-in rules 2; small (m, judge v1) on 2 of 2 points`. */
export function examinedByText(judge: string, consulted: readonly string[]): string {
  return [judge, ...consulted].join(SEPARATOR)
}

/** Parses the text that the record keeps. */
export function readExaminedBy(text: string): ExaminedBy {
  const [name = '', ...consulted] = text.split(SEPARATOR)
  const version = name.startsWith(`${BUILT_IN_JUDGE} `) ? name.slice(BUILT_IN_JUDGE.length + 1) : null
  return { judge: version === null ? name : BUILT_IN_JUDGE, version, consulted }
}

/** Whether the built-in judge alone ruled, so that nothing left this machine. */
export function isOffline(text: string): boolean {
  const { judge, consulted } = readExaminedBy(text)
  return judge === BUILT_IN_JUDGE && consulted.length === 0
}
