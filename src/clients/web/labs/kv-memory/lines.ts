/** Where the picture of this lab has its lines and what stands beside them. */
import { bytesForTokenOfAll, longestContext, sharedAs, SHARINGS, sharingOf } from '#labs/kv-memory'
import type { Model, Serving } from '#labs/kv-memory'

export const BOX = { left: 42, right: 388, top: 40, bottom: 252 } as const
export const X = { least: 3, most: 6.6 } as const // powers of ten, tokens
export const Y = { least: -1, most: 3 } as const // powers of ten, GB

export function xAt(power: number): number {
  return BOX.left + ((power - X.least) / (X.most - X.least)) * (BOX.right - BOX.left)
}

export function yAt(power: number): number {
  return BOX.bottom - ((power - Y.least) / (Y.most - Y.least)) * (BOX.bottom - BOX.top)
}

interface CacheLine {
  /** The kinds of attention whose cache has this size: several, where cards make them equal. */
  readonly name: string
  readonly built: boolean
  /** Powers of ten of tokens and GB, cut to the picture. */
  readonly from: Point
  readonly to: Point
  /** How many rows above the picture the name stands, so that names are not written over each other. */
  readonly row: number
  readonly tokens: number
  /** Where the line meets the free memory, if that is in the picture. */
  readonly meets: number | undefined
  /** On which side of the dot the length stands; undefined where another is too close. */
  readonly written: 'above' | 'below' | undefined
}

interface Point {
  readonly x: number
  readonly y: number
}

export function placeOf({ x, y }: Point): string {
  return `${xAt(x).toFixed(1)} ${yAt(y).toFixed(1)}`
}

const NEAR = 30
/** Half the width of a letter, as names are written about their middle. */
const LETTER = 4.5

export function cacheLines(model: Model, serving: Serving): readonly CacheLine[] {
  const groups = new Map<number, CacheLine>()
  for (const sharing of SHARINGS) {
    const as = sharedAs(model, sharing)
    const perToken = bytesForTokenOfAll(as, serving)
    const same = groups.get(perToken)
    groups.set(perToken, {
      ...lineOf(Math.log10(perToken / 1e9), longestContext(as, serving)),
      name: same ? `${same.name}, ${sharing}` : sharing,
      built: sharing === sharingOf(model) || same?.built === true,
    })
  }
  const lines = [...groups].toSorted(([one], [other]) => other - one).map(([, line]) => line)
  return spaced(lines)
}

/** In powers of ten a cache is a line of slope 1, cut at the borders of the picture. */
function lineOf(perToken: number, tokens: number): CacheLine {
  const x = { from: Math.max(X.least, Y.least - perToken), to: Math.min(X.most, Y.most - perToken) }
  const power = Math.log10(tokens)
  return {
    name: '',
    built: false,
    from: { x: x.from, y: x.from + perToken },
    to: { x: x.to, y: x.to + perToken },
    row: 0,
    tokens,
    meets: power >= X.least && power <= X.most ? power : undefined,
    written: 'above',
  }
}

/** A name close to the one before goes up a row; of lengths too close, that of the built model stays. */
function spaced(lines: readonly CacheLine[]): readonly CacheLine[] {
  const near = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined && Math.abs(xAt(one) - xAt(other)) < NEAR
  const namesMeet = (one: CacheLine, other: CacheLine) =>
    xAt(other.to.x) - xAt(one.to.x) < Math.max(NEAR, LETTER * (one.name.length + other.name.length))
  let row = 0
  return lines.map((line, i) => {
    const before = lines[i - 1]
    row = before && namesMeet(before, line) ? row + 1 : 0
    const crowded = lines.some(
      (other, j) => j !== i && near(other.meets, line.meets) && (other.built || (j < i && !line.built)),
    )
    const below = i === lines.length - 1 || xAt(line.meets ?? X.most) < BOX.left + NEAR
    return { ...line, row, written: crowded ? undefined : below ? 'below' : 'above' }
  })
}
