/** Lines of `src/labs` that the page shows, each with its file; a test holds them to it. */
export const PIECES = [
  [
    'rotary.ts',
    `export function frequencies(base: number, dimension: number): Vector {
  return Array.from({ length: dimension / 2 }, (_, i) => base ** ((-2 * i) / dimension))
}`,
  ],
  [
    'positions/frequencies.ts',
    `export function arc(theta: number, window: number): number {
  return Math.min(2 * Math.PI, theta * (window - 1))
}`,
  ],
  [
    'positions/frequencies.ts',
    `    const beyond = arc(at(used.thetas, i), used.window) - arc(theta, trained.window)`,
  ],
  [
    'positions/frequencies.ts',
    `export function interpolated(thetas: Vector, stretch: number): Vector {
  return thetas.map(theta => theta / stretch)
}`,
  ],
  [
    'positions/frequencies.ts',
    `export function ntkBase(base: number, dimension: number, stretch: number): number {
  return base * stretch ** (dimension / (dimension - 2))
}`,
  ],
  ['positions/frequencies.ts', `const YARN_RAMP = { from: 1, to: 32 }`],
  [
    'positions/frequencies.ts',
    `export function yarn(thetas: Vector, window: number, stretch: number, ramp = YARN_RAMP): Vector {
  return thetas.map(theta => {
    const turns = (window * theta) / (2 * Math.PI)
    const kept = Math.min(1, Math.max(0, (turns - ramp.from) / (ramp.to - ramp.from)))
    return ((1 - kept) * theta) / stretch + kept * theta
  })
}`,
  ],
] as const

export const CODE = PIECES.map(([, piece]) => piece).join('\n\n')
