import { CustomInterview, Fault } from '#domain'

/** The options of a custom interview, as typed. */
export interface CustomOptions {
  readonly sections?: string
  readonly levels?: string
  readonly roles?: string
  readonly minutes?: string
  readonly questions?: string
}

const EXAMPLE = 'viva interview --sections foundations,research --minutes 30 --questions 3'

/** The custom interview that these options describe. Undefined if none of them is given. */
export function customMeant({
  sections,
  levels,
  roles,
  minutes,
  questions,
}: CustomOptions): CustomInterview | undefined {
  if ([sections, levels, roles, minutes, questions].every(option => option === undefined)) return undefined
  if (sections === undefined || minutes === undefined || questions === undefined)
    throw new Fault(
      'invalid',
      `an interview of your own needs --sections, --minutes and --questions, as in "${EXAMPLE}"`,
    )
  const read = CustomInterview.safeParse({
    sections: commaParted(sections),
    levels: commaParted(levels),
    roles: commaParted(roles),
    minutes: Number(minutes),
    questions: Number(questions),
  })
  if (read.success) return read.data
  throw new Fault(
    'invalid',
    read.error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}`).join('; '),
  )
}

function commaParted(words: string | undefined): readonly string[] | undefined {
  return words?.split(',').map(word => word.trim())
}
