/** Picks the numbers of an exercise. Chance enters here, at the face, and is a plain number from there on. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}
