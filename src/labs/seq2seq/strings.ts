/** Strings to copy or to reverse. All strings of a batch have one length, so there is no padding and no end mark. */
import type { Draw } from '../random.ts'
import type { Column } from './forward.ts'

export type Task = 'copy' | 'reverse'

export interface Batch {
  readonly source: readonly Column[] // (S, B)
  readonly target: readonly Column[] // (T, B), T = S
}

/** How long the strings of a batch are, how many there are, and of how many letters they are made. */
interface BatchShape {
  readonly length: number
  readonly rows: number
  readonly letters: number
}

export function drawBatch(task: Task, { length, rows, letters }: BatchShape, draw: Draw): Batch {
  const source = Array.from({ length }, () =>
    Array.from({ length: rows }, () => Math.floor(letters * draw())),
  )
  return { source, target: task === 'copy' ? source : source.toReversed() }
}

/** A letter as it is written: a, b, c … */
export function written(letter: number): string {
  return String.fromCodePoint(97 + letter)
}
