import type { Exercise } from '#domain'
import { compute } from './calculator.ts'
import { showNumber } from './show-number.ts'

/** An exercise with its numbers filled in. */
export interface Posed {
  readonly prompt: string
  readonly answer: number
  readonly unit: string
  readonly solution: string
  readonly mistakes: readonly { readonly value: number; readonly because: string }[]
}

/** The same seed gives the same numbers, on every machine. */
export function pose(exercise: Exercise, seed: number): Posed {
  return poseWith(exercise, pick(exercise.parameters, seed))
}

export function poseWith(exercise: Exercise, parameters: Readonly<Record<string, number>>): Posed {
  const answer = compute(exercise.answer, parameters)
  const fill = (text: string) => text.replace(/\{(=?)\s*([^{}]+?)\s*\}/g, (_, computed: string, inside: string) => {
    if (computed) return showNumber(compute(inside, { ...parameters, answer }))
    if (inside === 'answer') return showNumber(answer)
    const value = parameters[inside]
    if (value === undefined) throw new Error(`{${inside}} is no parameter`)
    return showNumber(value)
  })
  return {
    prompt: fill(exercise.prompt),
    answer,
    unit: exercise.unit,
    solution: fill(exercise.solution),
    mistakes: exercise.mistakes.map(({ is, because }) => ({ value: compute(is, parameters), because })),
  }
}

/** One value of each parameter, scattered over the seeds. */
function pick(parameters: Exercise['parameters'], seed: number): Record<string, number> {
  const picked: Record<string, number> = {}
  for (const [place, [name, values]] of Object.entries(parameters).entries()) {
    picked[name] = values[scatter(seed, place) % values.length] ?? values[0]
  }
  return picked
}

/** A well-mixed whole number from two (the finaliser of MurmurHash3, Appleby 2011). */
function scatter(seed: number, place: number): number {
  let x = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b)) >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b) >>> 0
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35) >>> 0
  return (x ^ (x >>> 16)) >>> 0
}

/** Every combination of parameters, for checks; `most` bounds their number. */
export function combinations(parameters: Exercise['parameters'], most = 500): readonly Readonly<Record<string, number>>[] {
  let all: Record<string, number>[] = [{}]
  for (const [name, values] of Object.entries(parameters)) {
    all = all.flatMap(one => values.map(value => ({ ...one, [name]: value }))).slice(0, most)
  }
  return all
}
