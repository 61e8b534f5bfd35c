import type { ExerciseResult, ExerciseSummary, ExerciseView } from '#api'
import type { ExerciseRuling, Verdict } from '#domain'

/** The name of each ruling, and the shape that stands for it. */
export const RULINGS = {
  right: { name: 'Right', shape: 'met' },
  mistake: { name: 'Wrong', shape: 'contradicted' },
  slip: { name: 'A slip', shape: 'partial' },
  wrong: { name: 'Wrong', shape: 'contradicted' },
  shown: { name: 'Shown', shape: 'missing' },
} as const satisfies Record<ExerciseRuling, { readonly name: string; readonly shape: Verdict['kind'] }>

/** `in GiB, within 2 %`: the kind of number wanted, and how close it has to be. */
export function wantedText({ unit, tolerance }: Pick<ExerciseView, 'unit' | 'tolerance'>): string {
  const near = tolerance === 0 ? 'exact' : `within ${Number((tolerance * 100).toPrecision(2))} %`
  return `${unitSaid(unit)}, ${near}`
}

function unitSaid(unit: string): string {
  if (unit === '') return 'a plain number'
  if (unit === 'times') return 'how many times'
  return unit === 'percent' ? 'in per cent' : `in ${unit}`
}

/** `The answer is 10 GiB; it was read as 5 GiB.` */
export function answerText({ ruling, read, answer }: ExerciseResult): string {
  return ruling === 'right' || read === null
    ? `The answer is ${answer}.`
    : `The answer is ${answer}; it was read as ${read}.`
}

/** The outcome of a calculation so far. Once right, it stays right. */
export function triedText({ tries, last, right }: Pick<ExerciseSummary, 'tries' | 'last' | 'right'>): string {
  if (last === null) return 'not tried'
  const name = RULINGS[right ? 'right' : last].name.toLowerCase()
  return tries === 1 ? name : `${name}, ${tries} tries`
}

/** The exercise to take next: one never solved that the interview can ask, or else any. `chance` picks among them. */
export function oneOf(exercises: readonly ExerciseSummary[], chance: number): ExerciseSummary | undefined {
  const open = exercises.filter(({ right }) => !right)
  const asked = open.filter(exercise => exercise.asked)
  const among = asked.length > 0 ? asked : open.length > 0 ? open : exercises
  return among[chance % Math.max(1, among.length)]
}
