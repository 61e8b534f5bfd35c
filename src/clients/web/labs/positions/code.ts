/** The lines of `src/labs/positions/frequencies.ts` that the page shows; a test holds them to the file. */
export const CODE = [
  `/** Position interpolation divides all positions by s: every pair is slower. [chen-2023-interpolation] */`,
  `export function interpolated(thetas: Vector, stretch: number): Vector {
  return thetas.map(theta => theta / stretch)
}

/** NTK-aware scaling: b′ = b·s^(d/(d−2)); the slowest pair slows down by exactly s. [peng-2023-yarn] */`,
  `export function ntkBase(base: number, dimension: number, stretch: number): number {
  return base * stretch ** (dimension / (dimension - 2))
}

/** Turns within the window, below which a pair is fully interpolated and above which it is left alone. */`,
  `export const YARN_RAMP = { from: 1, to: 32 }

/** YaRN by parts: θ′ = (1 − γ)·θ/s + γ·θ, where γ rises with the turns r = L·θ/2π. [peng-2023-yarn] */`,
  `export function yarn(thetas: Vector, window: number, stretch: number, ramp = YARN_RAMP): Vector {
  return thetas.map(theta => {
    const turns = (window * theta) / (2 * Math.PI)
    const kept = Math.min(1, Math.max(0, (turns - ramp.from) / (ramp.to - ramp.from)))
    return ((1 - kept) * theta) / stretch + kept * theta
  })
}`,
].join('\n')
