import type { Exercise } from '#domain'
import { compute } from './calculator.ts'
import { showExact, showNumber } from './show-number.ts'

/** Seeds that are tried, one after another, for numbers that will do. */
const MOST_TRIED = 64

type Numbers = Readonly<Record<string, number>>

/** An exercise with its numbers filled in. */
export interface Posed {
  readonly numbers: Numbers
  readonly prompt: string
  readonly answer: number
  readonly unit: string
  readonly tolerance: number
  readonly solution: string
  readonly mistakes: readonly { readonly value: number; readonly because: string }[]
}

/**
 * The same seed gives the same numbers, on every machine. Numbers with which two mistakes come out alike are passed
 * over, since nobody could say which one was made.
 */
export function pose(exercise: Exercise, seed: number): Posed {
  const first = posedBy(exercise, seed)
  for (let i = 0, posed = first; i < MOST_TRIED; i++, posed = posedBy(exercise, seed + i))
    if (tellsMistakesApart(posed)) return posed
  return first
}

function posedBy(exercise: Exercise, seed: number): Posed {
  return poseWith(exercise, pick(exercise.parameters, seed >>> 0))
}

/** Whether no two mistakes lie within the tolerance of each other. */
export function tellsMistakesApart({ mistakes, tolerance }: Pick<Posed, 'mistakes' | 'tolerance'>): boolean {
  return mistakes.every(({ value }, i) =>
    mistakes.slice(i + 1).every(other => Math.abs(value - other.value) > tolerance * Math.abs(value)),
  )
}

export function poseWith(exercise: Exercise, numbers: Numbers): Posed {
  const answer = compute(exercise.answer, numbers)
  const fill = (text: string) =>
    text.replace(/\{(=?)\s*([^{}]+?)\s*\}/g, (_, computed: string, inside: string) => {
      if (computed) return showNumber(compute(inside, { ...numbers, answer }))
      if (inside === 'answer') return showAnswer({ answer, tolerance: exercise.tolerance })
      const value = numbers[inside]
      if (value === undefined) throw new Error(`{${inside}} is not a parameter`)
      return showNumber(value)
    })
  return {
    numbers,
    prompt: fill(exercise.prompt),
    answer,
    unit: exercise.unit,
    tolerance: exercise.tolerance,
    solution: fill(exercise.solution),
    mistakes: exercise.mistakes.map(({ is, because }) => ({ value: compute(is, numbers), because })),
  }
}

/** The answer in figures. An exact one is shown to its last digit. */
export function showAnswer({ answer, tolerance }: Pick<Posed, 'answer' | 'tolerance'>): string {
  return tolerance === 0 ? showExact(answer) : showNumber(answer)
}

/** The first seed from `seed` on with numbers other than those of `before`, if the exercise has others. */
export function seedAfter(exercise: Exercise, seed: number, before: number): number {
  const numbersBy = (tried: number) => JSON.stringify(pose(exercise, tried).numbers)
  const old = numbersBy(before)
  const tried = Array.from({ length: MOST_TRIED }, (_, i) => (seed + i) >>> 0)
  return tried.find(other => numbersBy(other) !== old) ?? seed
}

/** One value of each parameter, spread over the seeds. */
function pick(parameters: Exercise['parameters'], seed: number): Record<string, number> {
  const picked: Record<string, number> = {}
  for (const [place, [name, values]] of Object.entries(parameters).entries()) {
    picked[name] = values[scatter(seed, place) % values.length] ?? values[0]
  }
  return picked
}

/** Mixes two whole numbers into one (the finaliser of MurmurHash3, Appleby 2011). */
function scatter(seed: number, place: number): number {
  let x = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b)) >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b) >>> 0
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35) >>> 0
  return (x ^ (x >>> 16)) >>> 0
}

/** Every combination of parameters, for checks; `most` bounds their number. */
export function combinations(parameters: Exercise['parameters'], most = 500): readonly Numbers[] {
  let all: Record<string, number>[] = [{}]
  for (const [name, values] of Object.entries(parameters)) {
    all = all.flatMap(one => values.map(value => ({ ...one, [name]: value }))).slice(0, most)
  }
  return all
}
