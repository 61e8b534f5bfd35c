/**
 * A unit that people type for sizes, times, work or money. Everything else is counted in the words of its
 * exercise.
 */
export interface Unit {
  readonly name: string
  readonly measures: 'size' | 'time' | 'work' | 'money'
  /** In bytes, seconds, FLOP or dollars. */
  readonly worth: number
  /** `/s` for a rate. */
  readonly each: '' | '/s'
}

type Row = readonly [Omit<Unit, 'each'>, ...names: string[]]

const PREFIXES = [
  ['k', 'kilo', 'kibi'],
  ['M', 'mega', 'mebi'],
  ['G', 'giga', 'gibi'],
  ['T', 'tera', 'tebi'],
  ['P', 'peta', 'pebi'],
  ['E', 'exa', 'exbi'],
] as const

const BYTES: readonly Row[] = PREFIXES.flatMap(([p, long, binary], i): readonly Row[] => {
  const power = i + 1
  const ki = p.toUpperCase()
  return [
    [{ name: `${p}B`, measures: 'size', worth: 1000 ** power }, `${ki}B`, `${long}byte`],
    [{ name: `${ki}iB`, measures: 'size', worth: 1024 ** power }, `${binary}byte`],
  ]
})
const BITS: readonly Row[] = PREFIXES.flatMap(([p, long, binary], i): readonly Row[] => [
  [{ name: `${p}bit`, measures: 'size', worth: 1000 ** (i + 1) / 8 }, `${p}b`, `${long}bit`],
  [
    { name: `${p.toUpperCase()}ibit`, measures: 'size', worth: 1024 ** (i + 1) / 8 },
    `${p.toUpperCase()}ib`,
    `${binary}bit`,
  ],
])
const WORK: readonly Row[] = [['', ''], ...PREFIXES, ['Z', 'zetta'], ['Y', 'yotta']].map(
  ([p = '', long = ''], i): Row => [{ name: `${p}FLOP`, measures: 'work', worth: 1000 ** i }, `${long}flop`],
)

/** Bytes precede bits, since a lower-case gb is meant as gigabytes. */
const ROWS: readonly Row[] = [
  [{ name: 'B', measures: 'size', worth: 1 }, 'byte'],
  ...BYTES,
  [{ name: 'bit', measures: 'size', worth: 1 / 8 }, 'b'],
  ...BITS,
  [{ name: 'ns', measures: 'time', worth: 1e-9 }, 'nanosecond'],
  [{ name: 'µs', measures: 'time', worth: 1e-6 }, 'μs', 'us', 'microsecond'],
  [{ name: 'ms', measures: 'time', worth: 1e-3 }, 'msec', 'millisecond'],
  [{ name: 's', measures: 'time', worth: 1 }, 'sec', 'second'],
  [{ name: 'min', measures: 'time', worth: 60 }, 'm', 'minute'],
  [{ name: 'h', measures: 'time', worth: 3600 }, 'hr', 'hour'],
  [{ name: 'days', measures: 'time', worth: 86_400 }, 'd', 'day'],
  [{ name: 'weeks', measures: 'time', worth: 604_800 }, 'week'],
  [{ name: 'years', measures: 'time', worth: 365 * 86_400 }, 'year'],
  ...WORK,
  [{ name: 'dollars', measures: 'money', worth: 1 }, '$', 'dollar', 'usd'],
  [{ name: 'cents', measures: 'money', worth: 0.01 }, '¢', 'cent'],
]

export const UNITS: readonly Unit[] = ROWS.map(([unit]) => ({ ...unit, each: '' }))

const EXACT = named(name => name)
const LOOSE = named(name => name.toLowerCase())

/** Units by name and plural. Where two units share a name, the first keeps it. */
function named(spell: (name: string) => string): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>()
  for (const [i, [unit, ...others]] of ROWS.entries()) {
    const own = UNITS[i]
    for (const name of [unit.name, ...others]
      .flatMap(each => (each.length > 2 ? [each, `${each}s`] : [each]))
      .map(spell))
      if (own && !units.has(name)) units.set(name, own)
  }
  return units
}

/** The unit of a name: first as it is spelt (Gb is a gigabit), then without regard to capitals. */
export function unitNamed(name: string): Unit | undefined {
  const whole = found(name)
  if (whole) return name.endsWith('FLOPS') ? { ...whole, each: '/s' } : whole
  const [, base] = /^(.+?)(?:\/s|\/sec|\/second|ps| per second| a second)$/i.exec(name) ?? []
  const unit = base === undefined ? undefined : found(base)
  return unit && { ...unit, each: '/s' }
}

function found(name: string): Unit | undefined {
  return EXACT.get(name) ?? LOOSE.get(name.toLowerCase())
}

/** Whether one unit converts into the other. FLOPs are written for counts and rates alike. */
export function sameKind(a: Unit, b: Unit): boolean {
  return a.measures === b.measures && (a.each === b.each || a.measures === 'work')
}

export function isBits({ name }: Unit): boolean {
  return name.endsWith('bit')
}

export function isBinary({ name, measures }: Unit): boolean {
  return measures === 'size' && /^[A-Z]i/.test(name)
}
