import type { Rate } from './measure-attacks.ts'

/** Counts how often something happened. */
export function counter() {
  let times = 0
  let of = 0
  return {
    count(happened: boolean): void {
      times += Number(happened)
      of += 1
    },
    rate: (name: string): Rate => ({ name, times, of }),
  }
}
