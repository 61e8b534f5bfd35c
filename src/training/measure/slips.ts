import type { QuestionId, Report, Verdict } from '#domain'
import type { Judged } from './evaluate.ts'

/** One error of the judge, with the words in question. */
export interface Slip {
  readonly error: string
  readonly question: QuestionId
  /** The point or red flag. */
  readonly about: string
  /** The judge's confidence in its error; 1 where it gives none. */
  readonly confidence: number
  readonly text: string
  /** The words that the judge cites, or that it should have. */
  readonly words: string
}

/** The worst of each kind of error, most confident first. */
export function worstSlips(slips: readonly Slip[], most: number): Readonly<Record<string, readonly Slip[]>> {
  return Object.fromEntries(
    [...Map.groupBy(slips, slip => slip.error)].map(([error, own]) => [
      error,
      own.toSorted((a, b) => b.confidence - a.confidence).slice(0, most),
    ]),
  )
}

/** The verdicts of some kinds on a text, as errors. */
export function slipsOf(
  error: string,
  kinds: readonly Verdict['kind'][],
  { question, verdicts }: Report,
  text: string,
): readonly Slip[] {
  return verdicts
    .filter(({ kind }) => kinds.includes(kind))
    .map(v => ({ error, question, about: v.point, confidence: v.confidence, text, words: wordsIn(v) }))
}

/** The red flags that were raised on a text, as errors. */
export function flagSlips(error: string, { question, redFlags }: Report, text: string): readonly Slip[] {
  return redFlags.map(({ flag, evidence }) => ({
    error,
    question,
    about: flag,
    confidence: 1,
    text,
    words: evidence.map(span => span.text).join(' … '),
  }))
}

/** False contradictions and flags of graded answers, and the points of full ones that were not credited. */
export function gradedSlips(judged: readonly Judged[]): readonly Slip[] {
  return judged.flatMap(({ question, graded, truth, ruled }) => {
    const text = graded.answer
    const right = new Set(truth.verdicts.filter(v => v.kind !== 'contradicted').map(v => v.point))
    const falsely = slipsOf('a false contradiction', ['contradicted'], ruled, text)
    const raised = flagSlips('a false flag', ruled, text)
    const missed = truth.verdicts.flatMap((t, i): readonly Slip[] => {
      const r = ruled.verdicts[i]
      if (!graded.style.startsWith('full') || t.kind !== 'met' || r?.kind === 'met' || r?.kind === 'partial')
        return []
      const confidence = r?.confidence ?? 0
      const error = 'a point of a full answer missed'
      return [{ error, question, about: t.point, confidence, text: `(${graded.id})`, words: wordsIn(t) }]
    })
    return [
      ...falsely.filter(slip => [...right].some(point => point === slip.about)),
      ...raised.filter(slip => !Object.hasOwn(graded.redFlags, slip.about)),
      ...missed,
    ]
  })
}

function wordsIn(verdict: Verdict): string {
  return 'evidence' in verdict ? verdict.evidence.map(span => span.text).join(' … ') : ''
}
