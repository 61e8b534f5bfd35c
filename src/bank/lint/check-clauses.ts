import type { QuestionSource } from '#bank/read'
import type { Question } from '#domain'
import type { Complaint } from './check-references.ts'
import { numeralsIn } from './numerals.ts'

/** Quantities in words, with the other names that a point may give them. */
const QUANTITIES: Readonly<Record<string, RegExp>> = {
  half: /\b(half|halves|halve[sd]?|halving|twice|50|0\.5|2x)\b/i,
  third: /\b(thirds?|33|0\.33|three times|3x)\b/i,
  quarter: /\b(quarters?|25|0\.25|four|fourfold|4x?)\b/i,
  fifth: /\b(fifths?|20|0\.2|five|5x?)\b/i,
  tenth: /\b(tenths?|10x?|0\.1|ten|tenfold)\b/i,
  thousand: /\b(thousands?|\d+,000|\d+k)\b/i,
  million: /\b(millions?|\d+,000,000|\d+m|10\^\{?6)\b/i,
  billion: /\b(billions?|\d+,000,000,000|\d+b|10\^\{?9)\b/i,
  second: /\b(seconds?|s|1,?000 ms)\b/i,
  minute: /\b(minutes?|60 s|60 seconds)\b/i,
  hour: /\b(hours?|60 minutes)\b/i,
  day: /\b(days?|24 hours?)\b/i,
  week: /\b(weeks?|days?)\b/i,
  month: /\b(months?|days?|30)\b/i,
}
const FRACTION = /\b(half|third|quarter|fifth|tenth|thousand|million|billion)\b/gi
const LIMIT = /\bwithin (?:a|an|one|half an?) (second|minute|hour|day|week|month)\b/gi

/**
 * The clauses must be the words of the prompt, and each must have a core point. Otherwise an answer could
 * pass and leave that demand open. A figure of the prompt must be in a clause, and used by a point that
 * answers it.
 */
export function checkClauses({ value: question }: QuestionSource): readonly Complaint[] {
  const ranks = new Map(question.points.map(point => [point.id, point.rank]))
  const prompt = flat(question.prompt)
  const clauses = question.clauses.flatMap(({ asks, points }, i): readonly Complaint[] => {
    const unknown = points.filter(id => !ranks.has(id))
    return [
      ...(prompt.includes(flat(asks))
        ? []
        : [{ path: ['clauses', i, 'asks'], message: 'these words do not stand in the prompt' }]),
      ...unknown.map(id => ({
        path: ['clauses', i, 'points'],
        message: `no point ${id} in this question`,
      })),
      ...(points.some(id => ranks.get(id) === 'core')
        ? []
        : [
            {
              path: ['clauses', i, 'points'],
              message: 'no core point answers this demand: an answer without it would pass',
            },
          ]),
    ]
  })
  return [...clauses, ...figures(question)]
}

/** The figures that the prompt sets and no point of their clause uses. */
function figures(question: Question): readonly Complaint[] {
  return quantitiesIn(question.prompt).flatMap(quantity => {
    const clauses = question.clauses
      .map((clause, i) => ({ clause, i }))
      .filter(({ clause }) => quantitiesIn(clause.asks).includes(quantity))
    const [first] = clauses
    if (!first)
      return [{ path: ['clauses'], message: `the prompt sets a figure, ${quantity}, that no clause holds` }]
    const used = clauses.some(({ clause }) =>
      question.points.some(
        ({ id, claim, items = [], earned }) =>
          clause.points.includes(id) && [claim, ...items, ...earned].some(text => uses(text, quantity)),
      ),
    )
    return used
      ? []
      : [
          {
            path: ['clauses', first.i, 'points'],
            message: `the prompt sets a figure, ${quantity}, that no point of this clause uses`,
          },
        ]
  })
}

function quantitiesIn(text: string): readonly string[] {
  const words = (pattern: RegExp) => [...text.matchAll(pattern)].map(match => (match[1] ?? '').toLowerCase())
  return [...new Set([...numeralsIn(text).map(plain), ...words(FRACTION), ...words(LIMIT)])]
}

function uses(text: string, quantity: string): boolean {
  const inWords = QUANTITIES[quantity]
  if (inWords) return inWords.test(text)
  const value = Number(quantity)
  const shortened = value >= 1000 ? [`${value / 1000}k`, `${value / 1e6}m`, `${value / 1e9}b`] : []
  return (
    numeralsIn(text).some(numeral => plain(numeral) === quantity) ||
    shortened.some(form =>
      text
        .toLowerCase()
        .replace(/(\d) (?=[kmb]\b)/g, '$1')
        .includes(form),
    )
  )
}

function plain(numeral: string): string {
  return String(Number(numeral.replaceAll(',', '')))
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
