import type { Report, Span } from '#domain'
import { percentOf } from './figures.ts'
import { markdownTable } from '../markdown-table.ts'

/** A report on an answer whose errors are known, by the words that are wrong. An answer without any is right. */
export interface ReportWithErrors {
  readonly answer: string
  readonly report: Report
  readonly wrong: readonly string[]
}

/**
 * How many of the known errors a judge names, as a contradicted point, a red flag or an error outside the key, and
 * how many of the statements that hold none it calls false. A statement is a sentence.
 */
export function errorsNamedTable(
  rows: readonly { readonly name: string; readonly of: readonly ReportWithErrors[] }[],
): string {
  return markdownTable(
    ['', 'errors named', 'as outside the key', 'right sentences called false'],
    rows.map(({ name, of }) => {
      const errors = of.flatMap(each => placesOf(each).map(place => ({ place, ...blamesOf(each.report) })))
      const sentences = of.flatMap(each =>
        sentencesOf(each.answer)
          .filter(sentence => !placesOf(each).some(place => overlap(place, sentence)))
          .map(sentence => ({ sentence, ...blamesOf(each.report) })),
      )
      return [
        name,
        percentOf(
          errors.filter(({ place, byKey, outside }) => hits(place, [...byKey, ...outside])).length,
          errors.length,
        ),
        percentOf(errors.filter(({ place, outside }) => hits(place, outside)).length, errors.length),
        percentOf(
          sentences.filter(({ sentence, byKey, outside }) => hits(sentence, [...byKey, ...outside])).length,
          sentences.length,
        ),
      ]
    }),
  )
}

type Place = Pick<Span, 'start' | 'end'>

function placesOf({ answer, wrong }: ReportWithErrors): readonly Place[] {
  return wrong.map(quote => ({ start: answer.indexOf(quote), end: answer.indexOf(quote) + quote.length }))
}

function blamesOf({ verdicts, redFlags, outside = [] }: Report) {
  return {
    byKey: [
      ...verdicts.flatMap(verdict => (verdict.kind === 'contradicted' ? verdict.evidence : [])),
      ...redFlags.flatMap(({ evidence }) => evidence),
    ],
    outside: outside.flatMap(({ evidence }) => evidence),
  }
}

function sentencesOf(answer: string): readonly Place[] {
  return [...answer.matchAll(/[^.!?\n]+[.!?]*/g)]
    .filter(([text]) => /\p{L}{3}/u.test(text))
    .map(({ 0: text, index }) => ({ start: index, end: index + text.length }))
}

function hits(place: Place, spans: readonly Place[]): boolean {
  return spans.some(span => overlap(span, place))
}

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end
}
