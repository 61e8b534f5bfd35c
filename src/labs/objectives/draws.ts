import type { Draw } from '../random.ts'

/** The places 0 to n − 1 in a drawn order (Fisher and Yates). */
export function shuffledPlaces(n: number, draw: Draw): readonly number[] {
  const places = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i -= 1) {
    const j = Math.floor(draw() * (i + 1))
    const swapped = places[i] ?? 0
    places[i] = places[j] ?? 0
    places[j] = swapped
  }
  return places
}

/** How many of n a rate hides: rounded, and at least one. */
export function hiddenCount(n: number, rate: number): number {
  return Math.max(1, Math.round(rate * n))
}

/** BERT's choice: so many of the places, without regard to what stands beside them. */
export function chosenPlaces(n: number, rate: number, draw: Draw): ReadonlySet<number> {
  return new Set(shuffledPlaces(n, draw).slice(0, hiddenCount(n, rate)))
}
