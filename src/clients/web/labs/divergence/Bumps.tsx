import { logDensity, logMixture } from '#labs/divergence'
import type { Gaussian, Mixture } from '#labs/divergence'
import { figure } from './divergence-text.ts'

const LEFT = 8
const RIGHT = 372
const TOP = 26
const BOTTOM = 214
const REACH = 9
/** The highest density that the picture has room for: a narrow guess is cut off there. */
const HIGHEST = 0.46
const POINTS = Array.from({ length: 181 }, (_, i) => -REACH + i / 10)

function xAt(value: number): number {
  return LEFT + ((value + REACH) / (2 * REACH)) * (RIGHT - LEFT)
}

function yAt(density: number): number {
  return BOTTOM - (Math.min(density, HIGHEST) / HIGHEST) * (BOTTOM - TOP)
}

function curve(density: (x: number) => number): string {
  return POINTS.map(x => `${xAt(x).toFixed(1)} ${yAt(density(x)).toFixed(1)}`).join('L')
}

interface BumpsProps {
  readonly target: Mixture
  readonly fit: Gaussian
  /** Which measure has placed the fit. */
  readonly by: string
  /** The standard deviation that was predicted. */
  readonly guess: number | undefined
}

/** The target as a filled shape, the fit as a line, its mean as a dot with one deviation to either side. */
export function Bumps({ target, fit, by, guess }: BumpsProps) {
  const { mean, deviation } = fit
  const bell = (of: Gaussian) => curve(x => Math.exp(logDensity(of, x)))
  const shape = curve(x => Math.exp(logMixture(target, x)))
  const foot = `M${xAt(-REACH)} ${BOTTOM}L`
  const guessed = guess === undefined ? undefined : { mean, deviation: guess }
  const [light, heavy] = target.toSorted((one, other) => one.weight - other.weight)
  const alone = Math.abs(mean - (light?.mean ?? 0)) < 1 ? heavy : light
  const free = deviation < 1.2 && alone ? alone.mean : (heavy?.mean ?? 0)
  return (
    <svg
      className="bumps"
      viewBox="0 0 380 240"
      role="img"
      aria-label={`Two bumps, and the fit by ${by} KL: mean ${figure(mean)}, standard deviation ${figure(deviation)}.`}
    >
      <path d={`${foot}${shape}L${xAt(REACH)} ${BOTTOM}Z`} className="target" data-part="target" />
      <path d={`M${LEFT} ${BOTTOM}H${RIGHT}`} className="grid" />
      {guessed && <path d={`M${bell(guessed)}`} className="guess" />}
      <path d={`M${bell(fit)}`} className="fit" data-part="mean deviation" />
      <path
        data-part="deviation"
        d={`M${xAt(mean - deviation)} ${BOTTOM - 8}H${xAt(mean + deviation)}m0 -4v8M${xAt(mean - deviation)} ${BOTTOM - 12}v8`}
        className="whisker"
      />
      <circle cx={xAt(mean)} cy={BOTTOM - 8} r="4" className="dot" data-part="mean" />
      <text
        x={xAt(free)}
        y={Math.max(TOP + 14, yAt(Math.exp(logMixture(target, free))) - 8)}
        className="ax m haloed"
        data-part="target"
      >
        target p
      </text>
      <text x={LEFT} y="12" className="ax strong">
        q: <tspan data-part="mean">mean {figure(mean)}</tspan>,{' '}
        <tspan data-part="deviation">deviation {figure(deviation)}</tspan>
      </text>
      {guess !== undefined && (
        <text x={RIGHT} y="12" className="ax r guess-text">
          you: {figure(guess)}
        </text>
      )}
      {[-8, -4, 0, 4, 8].map(tick => (
        <text key={tick} x={xAt(tick)} y="233" className="ax m">
          {String(tick).replace('-', '−')}
        </text>
      ))}
    </svg>
  )
}
