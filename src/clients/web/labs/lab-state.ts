/** The state of a lab is its address: whoever opens it sees the same picture. */

/** A setting of a lab. For text that it cannot read it gives its default. */
export interface Knob<T extends number | string> {
  read(text: string | null): T
}
export type Knobs = Readonly<Record<string, Knob<number> | Knob<string>>>
export type Values<K extends Knobs> = { readonly [N in keyof K]: ReturnType<K[N]['read']> }

export function wholeNumber(least: number, most: number, usual: number): Knob<number> {
  return {
    read(text) {
      const number = text !== null && /^\d{1,9}$/.test(text) ? Number(text) : usual
      return number >= least && number <= most ? number : usual
    },
  }
}

export function oneNumberOf(all: readonly number[], usual: number): Knob<number> {
  return { read: text => all.find(each => String(each) === text) ?? usual }
}

export function oneWordOf<const W extends string>(all: readonly W[], usual: NoInfer<W>): Knob<W> {
  return { read: text => all.find(each => each === text) ?? usual }
}

/** The reader's own text, up to a length; an empty one gives the default. */
export function someText(longest: number, usual: string): Knob<string> {
  return {
    read: text => (text !== null && text.trim() !== '' && text.length <= longest ? text : usual),
  }
}

export function valuesAt<K extends Knobs>(knobs: K, query: URLSearchParams): Values<K> {
  const values = Object.entries(knobs).map(([name, knob]) => [name, knob.read(query.get(name))])
  return Object.fromEntries(values) as Values<K> // Every knob was read, each by its own name.
}

/** A prediction, and the values it was made for. */
interface Said {
  readonly guess: number
  readonly of: string
}

export function saidAt(query: URLSearchParams): Said | undefined {
  const guess = query.get('said')
  return guess !== null && /^\d{1,9}(\.\d{1,9})?$/.test(guess)
    ? { guess: Number(guess), of: query.get('of') ?? '' }
    : undefined
}

/** The values that a prediction is about, as one word. */
export function subjectOf<K extends Knobs>(values: Values<K>, about: readonly (keyof K)[]): string {
  return about.map(name => shortened(String(values[name]))).join('-')
}

/** A text shortened to its checksum if it is long, so that the address does not hold it twice. */
function shortened(text: string): string {
  if (text.length <= 12) return text
  return [...text]
    .reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 32, 7)
    .toString(36)
}

/** Every value is written, so that an address keeps its picture when the usual values change. */
export function queryOf(values: Readonly<Record<string, number | string>>, said: Said | undefined): string {
  const query = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]))
  if (said) {
    query.set('said', String(said.guess))
    query.set('of', said.of)
  }
  return `?${query}`
}

/** Bounds and default of the seed, shared by all labs that draw at random. */
export const SEEDS = { least: 0, most: 999_999 } as const
export const SEED = wholeNumber(SEEDS.least, SEEDS.most, 1)

export function nextSeed(seed: number): number {
  return (seed + 1) % (SEEDS.most + 1)
}

/** The value a number of places on, or the last one on that side. */
export function stepped<T>(all: readonly T[], value: T, by: number): T {
  return all[Math.max(0, Math.min(all.length - 1, all.indexOf(value) + by))] ?? value
}
