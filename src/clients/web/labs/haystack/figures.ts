/** Numbers as this lab writes them. */
import { NONE } from './knobs.ts'

/** 4K, 128K, 1M: multiples of 1024, as windows are advertised. */
export function lengthText(tokens: number): string {
  return tokens < 2 ** 20 ? `${tokens / 2 ** 10}K` : `${tokens / 2 ** 20}M`
}

export function powerText(power: number): string {
  return power <= NONE ? 'not even 4K' : `${lengthText(2 ** power)} tokens`
}

export function scoreText(score: number): string {
  return score.toFixed(1)
}

export function headShareText(weight: number): string {
  return weight < 0.0095 ? weight.toFixed(4) : weight.toFixed(2)
}
