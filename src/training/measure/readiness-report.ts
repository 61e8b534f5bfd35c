import { blueprintPredictions, coverageOf, sectionPredictions, widthUnknown } from './readiness-coverage.ts'
import type { Coverage, Prediction, Simulated } from './readiness-coverage.ts'
import { markdownTable } from '../markdown-table.ts'
import type { Population } from './populations.ts'

const COUNTS = [8, 15, 30, 60] as const

/**
 * One population: how often the stated intervals held the truth, by the number of answers. `of unknown` is
 * the width as a part of the width with no answers at all: 1 is no knowledge, 0 full knowledge.
 */
export function populationTable(
  population: Population,
  bank: Simulated,
  candidates: { readonly interviews: number; readonly sections: number },
): string {
  const unknown = widthUnknown(bank)
  const rows = [
    ...COUNTS.map(answers =>
      row(
        'an interview',
        answers,
        blueprintPredictions(population, bank, answers, candidates.interviews),
        unknown.blueprints,
      ),
    ),
    ...COUNTS.map(answers =>
      row(
        'a section',
        answers,
        sectionPredictions(population, bank, answers, candidates.sections),
        unknown.sections,
      ),
    ),
  ]
  return markdownTable(
    [
      'readiness for',
      'answers',
      'held the truth',
      'mean width',
      'of unknown',
      'estimate off by',
      'too high by',
      'spread of estimates',
    ],
    rows,
  )
}

function row(
  what: string,
  answers: number,
  predictions: readonly Prediction[],
  unknown: number,
): readonly string[] {
  const { held, width, error, bias, spread } = coverageOf(predictions)
  return [
    what,
    `${answers}`,
    percent(held),
    two(width),
    two(width / unknown),
    two(error),
    two(bias),
    two(spread),
  ]
}

/** All populations beside each other: coverage alone, and the worst of the biases. */
export function populationsTable(
  populations: readonly Population[],
  bank: Simulated,
  candidates: number,
): string {
  const rows = populations.map(population => {
    const interviews = COUNTS.map(answers =>
      coverageOf(blueprintPredictions(population, bank, answers, candidates)),
    )
    const sections = COUNTS.map(answers =>
      coverageOf(sectionPredictions(population, bank, answers, candidates)),
    )
    return [
      population.name,
      ...interviews.map(c => percent(c.held)),
      ...sections.map(c => percent(c.held)),
      two(worst([...interviews, ...sections])),
    ]
  })
  return markdownTable(
    [
      'world',
      ...COUNTS.map(n => `interview, ${n}`),
      ...COUNTS.map(n => `section, ${n}`),
      'too high by, at worst',
    ],
    rows,
  )
}

function worst(coverages: readonly Coverage[]): number {
  return coverages.map(c => c.bias).reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}

function two(value: number): string {
  return value.toFixed(2).replace(/^-(0\.00)$/, '$1')
}
