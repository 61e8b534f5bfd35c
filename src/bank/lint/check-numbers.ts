import type { QuestionSource } from '#bank/read'
import type { Question } from '#domain'
import type { Complaint } from './check-references.ts'
import { ownTexts } from '#bank'
import { checkNames, figuresOfCase, givenFigures } from './case-figures.ts'
import { math, valueOf } from './evaluate-expression.ts'
import type { CaseFigures } from './evaluate-expression.ts'
import { isRound } from './is-round.ts'
import { numeralsIn } from './numerals.ts'

/** Small whole numbers need no proof. */
const isSmall = (value: string) => /^\d$/.test(value) || value === '10'

/**
 * Every figure in the text must be computed, reported by a source, or stated as given. Computed figures must
 * be right.
 */
export function checkNumbers({ value: question }: QuestionSource): readonly Complaint[] {
  const known = new Set(question.numbers.map(figure => canonical(String(figure.value))))
  const unknown = ownTexts(question).flatMap(({ path, text }) =>
    numeralsIn(text)
      .filter(numeral => !isSmall(numeral) && !known.has(canonical(numeral)))
      .map(numeral => ({ path, message: `the number ${numeral} is not listed under numbers` })),
  )
  const figures = figuresOfCase(question)
  const wrong = question.numbers.flatMap((figure, i) => {
    const trouble =
      figure.is === undefined ? undefined : troubleWith(String(figure.value), figure.is, figures)
    return trouble ? [{ path: ['numbers', i], message: trouble }] : []
  })
  return [...unknown, ...wrong, ...checkNames(question), ...checkCase(question)]
}

/**
 * The figures of a case must be its own. A given figure stands in the prompt, a clarification or the prompt
 * of a follow-up or an exercise. CaseFigures are computed from those of the clarifications.
 */
function checkCase(question: Question): readonly Complaint[] {
  const { prompt, clarifications, followUps, exercises, numbers } = question
  const complaints: Complaint[] = clarifications.flatMap(({ tells, gives = {} }, i) => {
    const told = new Set(numeralsIn(tells).map(canonical))
    return Object.entries(gives)
      .filter(([, value]) => !told.has(canonical(String(value))))
      .map(([name, value]) => ({
        path: ['clarifications', i, 'gives', name],
        message: `the clarification does not tell ${value}`,
      }))
  })
  if (!isRound(question)) return complaints

  const set = new Set(
    [prompt, ...clarifications.map(c => c.tells), ...[...followUps, ...exercises].map(f => f.prompt)]
      .flatMap(numeralsIn)
      .map(canonical),
  )
  for (const [i, { value, given }] of numbers.entries()) {
    if (given && !set.has(canonical(String(value))))
      complaints.push({
        path: ['numbers', i, 'given'],
        message: `the case does not set ${value}: compute it, or say under assumed why it is fair`,
      })
  }
  const names = Object.keys(givenFigures(question))
  const tellsFigures = clarifications.some(c => numeralsIn(c.tells).some(numeral => !isSmall(numeral)))
  const used = numbers.some(
    ({ is }) => is !== undefined && names.some(name => new RegExp(`(?<![\\w.])${name}\\b`).test(is)),
  )
  if (tellsFigures && !used)
    complaints.push({
      path: ['numbers'],
      message: 'no figure is computed from those of the clarifications: name them under gives',
    })
  return complaints
}

function canonical(value: string): string {
  return math.bignumber(value.replaceAll(',', '').trim()).toString()
}

/** The value of the expression, rounded to the digits that the text shows, must be the figure in the text. */
function troubleWith(shown: string, expression: string, figures: CaseFigures): string | undefined {
  const clean = shown.replaceAll(',', '').trim()
  try {
    const value = valueOf(expression, figures)
    const [mantissa = '', exponent = '0'] = clean.toLowerCase().split('e')
    const places = mantissa.split('.')[1]?.length ?? 0
    const unit = math.bignumber(10).pow(Number(exponent) - places)
    const off = value.minus(math.bignumber(clean)).abs()
    return off.lte(unit.times(0.5001)) ? undefined : `${expression} is ${value.toPrecision(8)}, not ${shown}`
  } catch (error) {
    return `${expression}: ${error instanceof Error ? error.message : String(error)}`
  }
}
