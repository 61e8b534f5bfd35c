import { showAnswer } from './pose.ts'
import type { Posed } from './pose.ts'
import { showNumber } from './show-number.ts'
import type { Typed } from './read-typed.ts'
import { UNITS, isBinary, isBits, unitNamed } from './units.ts'
import type { Unit } from './units.ts'

/** Tolerance for intermediate rounding, if the exercise itself allows less. */
export const ROUNDED = 0.005

/** Names a slip that may happen in any calculation; undefined if none explains the figure. */
export function slipIn(posed: Posed, typed: Typed): string | undefined {
  const { answer } = posed
  const value = typed.values[0] ?? 0
  if (answer === 0 || value === 0) return undefined
  const room = Math.max(posed.tolerance, ROUNDED)
  if (off(value, -answer) <= room) return 'Right but for the sign.'
  const asked = unitNamed(posed.unit)
  if (asked) return slipOfUnit(asked, typed, answer, room) ?? slipOfBits(asked, value / answer, room)
  return (
    slipOfShare(posed, typed, room) ?? slipOfPower(value / answer, room) ?? upsideDown(posed, value, room)
  )
}

export function off(value: number, target: number): number {
  return target === 0 ? (value === 0 ? 0 : Infinity) : Math.abs(value - target) / Math.abs(target)
}

/** The figure is right in another unit than the given one. */
function slipOfUnit(asked: Unit, { figure, unit }: Typed, answer: number, room: number): string | undefined {
  const stands = unit ?? asked
  const [best] = UNITS.filter(other => other.measures === stands.measures && other.name !== stands.name)
    .map(other => ({ other, far: off(figure * other.worth, answer * asked.worth) }))
    .toSorted((a, b) => a.far - b.far)
  return best && best.far <= room ? unitSaid(best.other, stands) : undefined
}

function unitSaid(holds: Unit, stands: Unit): string {
  const names = `it is right in ${holds.name}, not in ${stands.name}`
  if (holds.measures !== 'size')
    return `Right digits, wrong ${holds.measures === 'work' ? 'prefix' : 'unit'}: ${names}.`
  if (isBits(holds) !== isBits(stands))
    return `Right digits, bits for bytes or bytes for bits: ${names}. A byte is 8 bits.`
  if (
    isBinary(holds) !== isBinary(stands) &&
    holds.name[0]?.toUpperCase() === stands.name[0]?.toUpperCase()
  ) {
    return `${holds.name} for ${stands.name}: it is right in ${holds.name} (${worthSaid(holds)} bytes), not in ${stands.name} (${worthSaid(stands)} bytes).`
  }
  return `Right digits, wrong prefix: ${names}.`
}

function worthSaid(unit: Unit): string {
  return isBinary(unit)
    ? `2^${Math.round(Math.log2(unit.worth))}`
    : `10^${Math.round(Math.log10(unit.worth))}`
}

function slipOfBits({ measures }: Unit, ratio: number, room: number): string | undefined {
  return measures === 'size' && (off(ratio, 8) <= room || off(ratio, 1 / 8) <= room)
    ? `Off by the factor of 8 between bits and bytes: 8 times too ${ratio > 1 ? 'large' : 'small'}.`
    : undefined
}

/** A share in place of a percentage, or the reverse. */
function slipOfShare(
  { unit, answer, tolerance }: Posed,
  { figure }: Typed,
  room: number,
): string | undefined {
  if (unit === 'percent' && off(figure * 100, answer) <= room)
    return 'Right as a share, but per cent is asked for: 100 times as much.'
  if (unit === '' && Math.abs(answer) < 1 && off(figure / 100, answer) <= room)
    return `Right in per cent; as a number it is ${showAnswer({ answer, tolerance })}.`
  return undefined
}

const POWERS = [
  ...[-4, -3, -2, -1, 1, 2, 3, 4].map(n => ({ factor: 1000 ** n, says: 'Right digits, wrong prefix' })),
  ...[-5, -4, -2, -1, 1, 2, 4, 5].map(n => ({ factor: 10 ** n, says: 'Right digits, wrong power of ten' })),
  ...[-3, -2, -1, 1, 2, 3].map(n => ({ factor: 1024 ** n, says: 'Right but for a power of 1024' })),
  ...[-3, -2, -1, 1, 2, 3].map(n => ({ factor: 1.024 ** n, says: '1024 for 1000, or the other way round' })),
]

function slipOfPower(ratio: number, room: number): string | undefined {
  const [best] = POWERS.map(power => ({ ...power, far: off(ratio, power.factor) })).toSorted(
    (a, b) => a.far - b.far,
  )
  if (!best || best.far > Math.min(room, ROUNDED * 2)) return undefined
  return `${best.says}: ${distanceSaid(best.factor)}.`
}

function upsideDown({ unit, answer }: Posed, value: number, room: number): string | undefined {
  return (unit === '' || unit === 'times') && off(value, 1 / answer) <= room
    ? 'Upside down: that is one over the answer.'
    : undefined
}

/** `3.4 times too large`, `6 % too small`. */
export function distanceSaid(ratio: number): string {
  const way = ratio > 1 ? 'too large' : 'too small'
  const factor = ratio > 1 ? ratio : 1 / ratio
  return factor < 1.5
    ? `${showNumber(Number((Math.abs(ratio - 1) * 100).toPrecision(2)))} % ${way}`
    : `${showNumber(Number(factor.toPrecision(3)))} times ${way}`
}
