import { z } from 'zod'
import { ShortQuestion } from '#domain'
import type { Result } from '#domain'
import type { BankIssue } from '../issue.ts'
import { parseYaml } from './parse-yaml.ts'
import type { Source } from './parse-yaml.ts'

/** `section/slug#id`: a part of a question by its own id. */
const part = z
  .string()
  .regex(
    /^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9]+(-[a-z0-9]+)*$/,
    'section/question#id of the follow-up or exercise',
  )

/** The content of `diagnostic.yaml`. */
const DiagnosticFile = z.object({
  followUps: z.array(part).readonly().default([]),
  exercises: z.array(part).readonly().default([]),
})

export interface ShortQuestionsSource extends Source<readonly ShortQuestion[]> {
  readonly file: string
  /** The line of the question at this place in the list. */
  lineOfShort(place: number): number
}

export function readShortQuestions(
  file: string,
  text: string,
): Result<ShortQuestionsSource, readonly BankIssue[]> {
  const parsed = parseYaml(file, text, DiagnosticFile)
  if (!parsed.ok) return parsed
  const { value, lineOf } = parsed.value
  const { followUps, exercises } = value
  return {
    ok: true,
    value: {
      file,
      value: [...followUps.map(shortOf('follow-up')), ...exercises.map(shortOf('exercise'))],
      lineOf,
      lineOfShort: place =>
        place < followUps.length
          ? lineOf(['followUps', place])
          : lineOf(['exercises', place - followUps.length]),
    },
  }
}

function shortOf(kind: ShortQuestion['kind']) {
  return (named: string): ShortQuestion => {
    const [question, id] = named.split('#')
    return ShortQuestion.parse(
      kind === 'follow-up' ? { kind, question, followUp: id } : { kind, question, exercise: id },
    )
  }
}
