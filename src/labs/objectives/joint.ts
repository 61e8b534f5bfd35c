/** Small texts with a known joint distribution, to show the effect of hiding several words at once. */
import { at, total } from '../entries.ts'
import type { Draw } from '../random.ts'

type Words = readonly string[]
/** A distribution over words. */
type Distribution = ReadonlyMap<string, number>
/** A model of one place given the visible words; `undefined` is a mask. */
export type FillIn = (visible: readonly (string | undefined)[], place: number) => Distribution

interface WeightedText {
  readonly words: Words
  readonly p: number
}

/** The exact conditionals of a joint distribution. */
export function conditionalsOf(joint: readonly WeightedText[]): FillIn {
  return (visible, place) => {
    const fitting = joint.filter(({ words }) =>
      visible.every((word, i) => word === undefined || i === place || word === words[i]),
    )
    const all = total(fitting.map(({ p }) => p))
    const shares = new Map<string, number>()
    for (const { words, p } of fitting)
      shares.set(words[place] ?? '', (shares.get(words[place] ?? '') ?? 0) + p / all)
    return shares
  }
}

/** −ln p of a text that is written in this order of places, one by one. */
export function costInOrder(model: FillIn, words: Words, order: readonly number[]): number {
  const visible: (string | undefined)[] = words.map(() => undefined)
  let cost = 0
  for (const place of order) {
    cost -= Math.log(model(visible, place).get(words[place] ?? '') ?? 0)
    visible[place] = words[place]
  }
  return cost
}

/** All orders of 0 to n − 1. */
export function ordersOf(n: number): readonly (readonly number[])[] {
  if (n === 0) return [[]]
  return ordersOf(n - 1).flatMap(order =>
    Array.from({ length: n }, (_, i) => [...order.slice(0, i), n - 1, ...order.slice(i)]),
  )
}

/**
 * The loss of masked diffusion in expectation: over t from 0 to 1 and all masks, 1/t times the cost of the
 * hidden words. The integral of t^(m−1) (1−t)^(n−m) is (m−1)! (n−m)! / n!.
 */
export function diffusionLoss(model: FillIn, words: Words): number {
  const n = words.length
  let loss = 0
  for (let mask = 1; mask < 2 ** n; mask += 1) {
    const hidden = words.flatMap((_, i) => ((mask >> i) & 1 ? [i] : []))
    const visible = words.map((word, i) => (hidden.includes(i) ? undefined : word))
    const weight = (factorial(hidden.length - 1) * factorial(n - hidden.length)) / factorial(n)
    for (const place of hidden) loss -= weight * Math.log(model(visible, place).get(words[place] ?? '') ?? 0)
  }
  return loss
}

/**
 * −ln p of a text that is filled in one place at a time in a random order: the quantity that the loss bounds
 * from above.
 */
export function anyOrderCost(model: FillIn, words: Words): number {
  const orders = ordersOf(words.length)
  return -Math.log(total(orders.map(order => Math.exp(-costInOrder(model, words, order)))) / orders.length)
}

/** Σ ln p of each word given all the others (Salazar et al. 2020). */
export function pseudoLogLikelihood(model: FillIn, words: Words): number {
  return total(
    words.map((word, place) => {
      const others = words.map((other, i) => (i === place ? undefined : other))
      return Math.log(model(others, place).get(word) ?? 0)
    }),
  )
}

/** Fills all blanks in so many steps; blanks of one step are drawn independently of each other. */
export function filledIn(model: FillIn, order: readonly number[], steps: number, draw: Draw): Words {
  const words: (string | undefined)[] = order.map(() => undefined)
  for (let step = 0; step < steps; step += 1) {
    const [from, to] = [step, step + 1].map(i => Math.round((i * order.length) / steps))
    const visible = [...words]
    for (const place of order.slice(from, to)) words[place] = drawn(model(visible, place), draw)
  }
  return words.map(word => word ?? '')
}

/** Texts of so many slots, each with one of the names, all equally likely; each name has two words. */
export function textsOfNames(names: readonly Words[], slots: number): readonly WeightedText[] {
  let texts: readonly Words[] = [[]]
  for (let i = 0; i < slots; i += 1) texts = texts.flatMap(text => names.map(name => [...text, ...name]))
  return texts.map(words => ({ words, p: 1 / texts.length }))
}

function drawn(distribution: Distribution, draw: Draw): string {
  let left = draw()
  for (const [word, p] of distribution) {
    if (left < p) return word
    left -= p
  }
  return [...distribution.keys()].at(-1) ?? ''
}

function factorial(n: number): number {
  return at(FACTORIALS, n)
}

const FACTORIALS = [1, 1, 2, 6, 24, 120, 720, 5040, 40_320]
