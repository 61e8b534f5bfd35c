import type { ExerciseResult, ExerciseSummary, ExerciseView } from '#api'
import type { ExerciseRuling, Verdict } from '#domain'

/** What a ruling is called, and the shape that says the same. */
export const RULINGS = {
  right: { name: 'Right', shape: 'met' },
  mistake: { name: 'Wrong', shape: 'contradicted' },
  slip: { name: 'A slip', shape: 'partial' },
  wrong: { name: 'Wrong', shape: 'contradicted' },
  shown: { name: 'Shown', shape: 'missing' },
} as const satisfies Record<ExerciseRuling, { readonly name: string; readonly shape: Verdict['kind'] }>

/** `in GiB, within 2 %`: what kind of number is wanted, and how near it has to be. */
export function wantedText({ unit, tolerance }: Pick<ExerciseView, 'unit' | 'tolerance'>): string {
  const near = tolerance === 0 ? 'exact' : `within ${Number((tolerance * 100).toPrecision(2))} %`
  return `${unitSaid(unit)}, ${near}`
}

function unitSaid(unit: string): string {
  if (unit === '') return 'a plain number'
  if (unit === 'times') return 'how many times'
  return unit === 'percent' ? 'in per cent' : `in ${unit}`
}

/** `The answer is 10 GiB. 5 GiB was read.` */
export function answerText({ ruling, read, answer }: ExerciseResult): string {
  return ruling === 'right' || read === null
    ? `The answer is ${answer}.`
    : `The answer is ${answer}; it was read as ${read}.`
}

/** How a calculation went so far. */
export function triedText({ tries, last }: Pick<ExerciseSummary, 'tries' | 'last'>): string {
  if (last === null) return 'not tried'
  return tries === 1
    ? RULINGS[last].name.toLowerCase()
    : `${RULINGS[last].name.toLowerCase()}, ${tries} tries`
}

/** One to take next: of those that did not come out right the last time, else of all; which, chance decides. */
export function oneOf(exercises: readonly ExerciseSummary[], chance: number): ExerciseSummary | undefined {
  const open = exercises.filter(({ last }) => last !== 'right')
  const among = open.length > 0 ? open : exercises
  return among[chance % Math.max(1, among.length)]
}
