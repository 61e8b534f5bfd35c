import type { Bank } from '#bank'
import { HIRING, HIRING_RULE, passes } from '#domain'
import type { HiringRule } from '#domain'
import { hiringWord, quadraticKappa } from '#examiner'
import { markdownTable } from '../markdown-table.ts'
import { middleShare } from './evaluate.ts'
import type { Judged } from './evaluate.ts'

/** Each part of the rule with the values that it might have, from lenient to strict. */
const CHOICES = {
  no: [0.05, 0.1, 0.15, 0.2, 0.25],
  yes: [0.35, 0.4, 0.45, 0.5, 0.55, 0.6],
  strongYes: [0.7, 0.75, 0.8, 0.85, 0.9, 0.95],
  mostCoreLeftOut: [5, 3, 2, 1, 0],
  withoutDepth: [0.75, 0.8, 0.85, 0.9, 0.95, 1.01],
} as const satisfies { readonly [Part in keyof HiringRule]: readonly HiringRule[Part][] }

/** How well a rule on the labels of the points agrees with the labellers' own words: quadratic kappa. */
function ruleKappa(judged: readonly Judged[], bank: Bank, rule: HiringRule): number {
  return quadraticKappa(
    judged.map(({ question, graded, truth }) => {
      const { word } = hiringWord(bank.get(question).points, truth, middleShare(truth), rule)
      return [HIRING.indexOf(graded.hiring), HIRING.indexOf(word)]
    }),
    HIRING.length,
  )
}

/** The rule as it is, and with one part of it changed at a time. */
export function hiringRules(judged: readonly Judged[], bank: Bank): string {
  const parts = Object.keys(CHOICES) as readonly (keyof HiringRule)[] // Object.keys forgets the names.
  return markdownTable(
    ['part of the rule', 'value', 'quadratic kappa with the labellers’ words'],
    parts.flatMap(part =>
      CHOICES[part].map(value => [
        part,
        `${value}${value === HIRING_RULE[part] ? ', as it is' : ''}`,
        ruleKappa(judged, bank, { ...HIRING_RULE, [part]: value }).toFixed(3),
      ]),
    ),
  )
}

/** How often labellers pass an answer without an error, by the number of core points that it leaves out. */
export function passesByCoreLeftOut(judged: readonly Judged[], bank: Bank): string {
  const sound = judged.filter(
    ({ truth }) => truth.redFlags.length === 0 && !truth.verdicts.some(v => v.kind === 'contradicted'),
  )
  const leftOut = ({ question, truth }: Judged) => {
    const core = new Set(
      bank.get(question).points.flatMap(point => (point.rank === 'core' ? [point.id] : [])),
    )
    return truth.verdicts.filter(v => core.has(v.point) && v.kind === 'missing').length
  }
  return markdownTable(
    ['core points left out', 'answers', 'labellers say yes or better'],
    [...Map.groupBy(sound, leftOut)]
      .toSorted(([a], [b]) => a - b)
      .map(([count, own]) => [
        `${count}`,
        `${own.length}`,
        (own.filter(({ graded }) => passes(graded.hiring)).length / own.length).toFixed(2),
      ]),
  )
}
