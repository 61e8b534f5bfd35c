import type { Draw } from '../random.ts'

/** A near copy: each word is replaced by a word of nonsense with this probability. */
export function edited(text: string, share: number, draw: Draw): string {
  return text
    .split(' ')
    .map(word => (draw() < share ? `x${Math.floor(draw() * 1e6)}` : word))
    .join(' ')
}
