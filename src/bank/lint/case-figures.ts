import type { Question } from '#domain'
import type { CaseFigures } from './evaluate-expression.ts'
import type { Complaint } from './check-references.ts'
import { TAKEN, valueOf } from './evaluate-expression.ts'

type Case = Pick<Question, 'clarifications' | 'numbers'>
type Figure = Question['numbers'][number]

/** The figures that a case gives by name in its clarifications. */
export function givenFigures({
  clarifications,
}: Pick<Case, 'clarifications'>): Readonly<Record<string, number>> {
  return Object.assign({}, ...clarifications.map(({ gives }) => gives ?? {}))
}

/**
 * All figures of a case by name: those that it gives, and those that have a name under `numbers`. A computed one
 * counts as it comes out, not as it is rounded for the text. One that cannot be computed is left out: the check of
 * numbers says why.
 */
export function figuresOfCase(question: Case): CaseFigures {
  const figures: Record<string, CaseFigures[string]> = { ...givenFigures(question) }
  const settle = ({ name, value, is }: Figure) => {
    if (name === undefined) return true
    try {
      figures[name] = valueOf(is ?? String(value).replaceAll(',', ''), figures)
      return true
    } catch {
      return false
    }
  }
  let open = question.numbers
  for (let before = Infinity; open.length < before;) {
    before = open.length
    open = open.filter(figure => !settle(figure))
  }
  return figures
}

/** A name stands for one figure. */
export function checkNames(question: Case): readonly Complaint[] {
  const before = new Set(Object.keys(givenFigures(question)))
  return question.numbers.flatMap(({ name }, i) => {
    if (name === undefined) return []
    const trouble = TAKEN.has(name)
      ? 'already means something in expressions'
      : 'names another figure of the case'
    const free = !TAKEN.has(name) && !before.has(name)
    before.add(name)
    return free ? [] : [{ path: ['numbers', i, 'name'], message: `${name} ${trouble}: choose another name` }]
  })
}
