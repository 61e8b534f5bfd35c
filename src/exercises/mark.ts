import type { ExerciseRuling, Result } from '#domain'
import { showAnswer } from './pose.ts'
import type { Posed } from './pose.ts'
import { readTyped } from './read-typed.ts'
import { ROUNDED, distanceSaid, off, slipIn } from './slips.ts'

/** The ruling on an answer to a calculation. */
interface Marked {
  readonly ruling: Exclude<ExerciseRuling, 'shown'>
  /** The answer as it was understood. */
  readonly read: string
  /** The error, or null if there is none. */
  readonly because: string | null
}

/** Tolerance for floating-point error, where a count must be exact. */
const LAST_BITS = 1e-13

/**
 * Compares a typed answer with the right one and then with its typical mistakes. Slips that any calculation
 * may have come last.
 */
export function mark(posed: Posed, text: string): Result<Marked, string> {
  const reading = readTyped(text, posed.unit)
  if (!reading.ok) return reading
  const typed = reading.value
  const given = (ruling: Marked['ruling'], because: string | null): Result<Marked, string> => ({
    ok: true,
    value: { ruling, read: typed.said, because },
  })

  if (typed.values.some(value => holds(value, posed.answer, posed))) return given('right', null)
  const mistake = mistakeIn(posed, typed.values)
  if (mistake !== undefined) return given('mistake', mistake)
  const slip = slipIn(posed, typed)
  if (slip !== undefined) return given('slip', slip)
  return given('wrong', distance(posed, typed.values[0] ?? 0))
}

/** Whether a value is within the exercise's tolerance of another. */
function holds(value: number, target: number, { tolerance }: Pick<Posed, 'tolerance'>): boolean {
  return off(value, target) <= Math.max(tolerance, LAST_BITS)
}

/** A figure further than this from the answer is no near miss, and may be a rounded mistake. */
const APART = 0.05

/**
 * The nearest of the mistakes that fit. A mistaken count may come out fractional, and is then typed rounded.
 */
function mistakeIn(posed: Posed, values: readonly number[]): string | undefined {
  const fits = (value: number, wrong: number) =>
    holds(value, wrong, posed) ||
    (off(value, posed.answer) > APART && off(value, wrong) <= ROUNDED) ||
    (posed.tolerance === 0 && Number.isInteger(value) && Math.abs(value - wrong) < 1)
  const [nearest] = values
    .flatMap(value =>
      posed.mistakes
        .filter(mistake => fits(value, mistake.value))
        .map(({ value: wrong, because }) => ({ because, far: off(value, wrong) })),
    )
    .toSorted((a, b) => a.far - b.far)
  return nearest?.because
}

function distance({ answer, tolerance, ...posed }: Posed, value: number): string | null {
  const ratio = answer === 0 ? -1 : value / answer
  if (ratio <= 0) return null
  const far = `${distanceSaid(ratio)}.`
  if (off(value, answer) > 0.1) return far[0]?.toUpperCase() + far.slice(1)
  return tolerance === 0
    ? `Close, but this has to be exact: ${showAnswer({ answer, tolerance })}${posed.unit && ` ${posed.unit}`}.`
    : `Close, but ${far.slice(0, -1)}; it has to be within ${Number((tolerance * 100).toPrecision(2))} %.`
}
