import type { Draw } from '../random.ts'
import { chosenPlaces } from './draws.ts'
import { everything } from './example.ts'
import type { ExampleSlot, TrainingExample } from './example.ts'

/**
 * Masked language modelling (Devlin et al. 2019): of the chosen tokens 80 % become a mask, 10 % a random
 * token, and
 * 10 % stay as they are. The loss counts all of the chosen, and no other.
 */
export function maskedExample(tokens: readonly string[], rate: number, draw: Draw): TrainingExample {
  const chosen = chosenPlaces(tokens.length, rate, draw)
  const slots = tokens.map((token, i): ExampleSlot => {
    if (!chosen.has(i)) return { token, kind: 'kept' }
    const fate = draw()
    if (fate < 0.8) return { token: '[MASK]', kind: 'mask', predicts: token }
    if (fate >= 0.9) return { token, kind: 'kept', predicts: token }
    const other = tokens[Math.floor(draw() * tokens.length)] ?? token
    return { token: other, kind: 'random', predicts: token }
  })
  return { slots, encoder: slots.length, sees: everything }
}

/**
 * Masked diffusion (Sahoo et al. 2024, Nie et al. 2025): each token becomes a mask with probability t, and
 * what the
 * loss counts weighs 1/t. In training t is drawn anew from 0 to 1 for each text.
 */
export function diffusionExample(tokens: readonly string[], t: number, draw: Draw): TrainingExample {
  const slots = tokens.map((token): ExampleSlot =>
    draw() < t ? { token: '[MASK]', kind: 'mask', predicts: token, weight: 1 / t } : { token, kind: 'kept' },
  )
  return { slots, encoder: slots.length, sees: everything }
}

/** The share of places that were predicted at some time, when so many masks are drawn of one text. */
export function everPredicted(n: number, rate: number, masks: number, draw: Draw): number {
  const seen = new Set<number>()
  for (let i = 0; i < masks; i += 1) for (const place of chosenPlaces(n, rate, draw)) seen.add(place)
  return seen.size / n
}
