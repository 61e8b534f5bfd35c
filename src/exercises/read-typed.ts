import { TYPED_LIMIT } from '#domain'
import type { Result } from '#domain'
import { compute } from './calculator.ts'
import { SUPERSCRIPTS, showExact, unitAfter } from './show-number.ts'
import { isBinary, isBits, sameKind, unitNamed } from './units.ts'
import type { Unit } from './units.ts'

/** A typed answer, parsed. */
export interface Typed {
  /** The figure without its unit, including thousands and millions. */
  readonly figure: number
  /** The unit it was given in, if that unit can be converted. */
  readonly unit: Unit | null
  /**
   * The value in the unit asked for. There are two readings if a share may stand for a percentage. The same
   * holds for `3 billion`, which may stand for the 3 of "how many billion".
   */
  readonly values: readonly number[]
  /** The answer as it was understood: `5.4 GB`. */
  readonly said: string
}

/** Commas, spaces and the like separate thousands; a point precedes the decimals. */
const NUMBER =
  /(?:\d{1,3}(?:[,_'’ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy
const SIGN = /[+\-*/^()]/y
const BEFORE = /^(?:=|≈|~|≅|about|approx(?:imately|\.)?|ca\.?|circa|roughly|around)\s*/i
const RANGE = /^\d[\d.,]*\s*(?:[\p{L}%$]+\s+)?(?:-|–|—|\.\.+|to)\s*\d[\d.,]*\s*[\p{L}%$]*$/u

const WORDS: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  mio: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  quadrillion: 1e15,
}
const LETTERS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, g: 1e9, t: 1e12 }
const KINDS = {
  size: 'a size',
  time: 'a time',
  work: 'an amount of arithmetic',
  money: 'an amount of money',
} as const

/** Parses a number with or without a unit, or says why it cannot. */
export function readTyped(text: string, asked: string): Result<Typed, string> {
  if (text.length > TYPED_LIMIT) return no(`An answer has at most ${TYPED_LIMIT} characters.`)
  const plain = tidy(text)
  if (plain === '') return no('Type a number, such as 5.4, 5,400 or 1.3e9.')
  if (RANGE.test(plain) && !/[*^(]/.test(plain)) return no('That is a range. Give one number.')
  const parts = split(plain)
  if (typeof parts === 'string') return no(parts)
  const figure = calculated(parts.sum)
  if (figure === undefined) return no(`“${cut(text.trim())}” does not come out as a number.`)
  return withUnit(figure, parts.tail, asked)
}

/** Writes all signs of the same meaning in one way. */
function tidy(text: string): string {
  const money = text
    .trim()
    .replace(BEFORE, '')
    .replace(/^\$\s*(.*)$/, '$1 $')
  return money
    .replace(/[−–](?=[\d.])/g, '-')
    .replace(
      /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      power => `^(${[...power].map(sign => (sign === '⁻' ? '-' : SUPERSCRIPTS.indexOf(sign))).join('')})`,
    )
    .replace(/\*\*/g, '^')
    .replace(/÷/g, '/')
    .replace(/(?<=[\d)])\s*[x×·⋅∙]\s*(?=[\d(.])/g, '*')
    .trim()
}

/** The leading calculation and the words after it, or a sentence on the error. */
function split(text: string): { readonly sum: string; readonly tail: string } | string {
  let sum = ''
  let at = 0
  let afterNumber = false
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1
      continue
    }
    NUMBER.lastIndex = SIGN.lastIndex = at
    const number = NUMBER.exec(text)?.[0]
    const part = number ?? SIGN.exec(text)?.[0]
    if (part === undefined) break
    if (number !== undefined && afterNumber)
      return `“${cut(text)}” reads as two numbers. Write a point before decimals and commas between thousands: 5,400.5.`
    sum += number === undefined ? part : number.replace(/[^\d.e+-]/gi, '')
    afterNumber = number !== undefined
    at += part.length
  }
  const tail = text
    .slice(at)
    .replace(/[.;]+$/, '')
    .trim()
  if (tail.startsWith(','))
    return `A comma separates thousands here: write 5.4 for five and four tenths, 5,400 for five thousand four hundred.`
  if (sum === '') return `“${cut(text)}” does not begin with a number. Type one, such as 5.4, 5,400 or 1.3e9.`
  return { sum, tail }
}

function calculated(sum: string): number | undefined {
  try {
    return compute(sum)
  } catch {
    return undefined
  }
}

/** The figure in the unit asked for. */
function withUnit(figure: number, tail: string, asked: string): Result<Typed, string> {
  const measured = unitNamed(asked)
  const { times, rest } = scaled(tail, measured)
  const value = figure * times
  const said = (unit: string) =>
    [showExact(figure), scaleSaid(times), times === 1 ? unitAfter(showExact(figure), unit) : unit]
      .filter(part => part !== '')
      .join(' ')
  const plain = (unit: string) =>
    yes({
      figure: value,
      unit: null,
      values: asked === '' && times > 1 ? [value, figure] : [value],
      said: said(unit),
    })
  if (rest === '') return plain(asked)

  if (measured) {
    const unit = unitNamed(rest) ?? short(rest, measured)
    if (!unit) return no(`“${cut(rest)}” is not a known unit. Give the number alone, or in ${asked}.`)
    if (!sameKind(unit, measured))
      return no(`The answer is ${KINDS[measured.measures]}, in ${asked}; ${cut(rest)} is not.`)
    return yes({
      figure: value,
      unit,
      values: [(value * unit.worth) / measured.worth],
      said: said(spelt(unit, measured)),
    })
  }
  if (/^(?:%|per ?cents?|pct\.?)$/i.test(rest)) {
    if (asked === 'percent') return plain('%')
    if (asked === '') return yes({ figure: value, unit: null, values: [value / 100, value], said: said('%') })
  }
  if (asked !== '' && isWord(rest, asked)) return plain(asked)
  const want = asked === '' ? 'Give the number alone.' : `Give the number alone: it is counted in ${asked}.`
  return no(`“${cut(rest)}” is not what was asked for. ${want}`)
}

/** `3 billion`, `8k`, `13B`: a letter scales too, unless a size, a time or work is asked for. */
function scaled(tail: string, measured: Unit | undefined): { readonly times: number; readonly rest: string } {
  const [, word = '', rest = ''] = /^([\p{L}]+)\.?(?:\s+(.*))?$/su.exec(tail) ?? []
  const times =
    WORDS[word.toLowerCase()] ??
    (measured && measured.measures !== 'money' ? undefined : LETTERS[word.toLowerCase()])
  return times === undefined ? { times: 1, rest: tail } : { times, rest }
}

function scaleSaid(times: number): string {
  return times === 1
    ? ''
    : (Object.entries(WORDS).find(([word, worth]) => worth === times && word.length > 3)?.[0] ?? '')
}

/** `5.4G` takes the rest of its unit from the unit asked for; `120 GPU hours` are hours. */
function short(name: string, asked: Unit): Unit | undefined {
  const hours = /^(?:gpu|tpu|[abhv]\d{2,3})s?[\s-]+(.+)$/i.exec(name)
  if (hours?.[1]) return unitNamed(hours[1])
  if (!/^[kmgtpe]$/i.test(name)) return undefined
  const letter = name.toLowerCase() === 'k' && !isBinary(asked) ? 'k' : name.toUpperCase()
  const base =
    asked.measures === 'work'
      ? 'FLOP'
      : asked.measures !== 'size'
        ? undefined
        : `${isBinary(asked) ? 'i' : ''}${isBits(asked) ? 'bit' : 'B'}`
  return base === undefined ? undefined : unitNamed(`${letter}${base}`)
}

function spelt(unit: Unit, asked: Unit): string {
  return `${unit.name}${unit.measures === 'work' ? asked.each : unit.each}`
}

/**
 * Whether a word is the unit asked for, in the singular, the plural or shortened: `params` for parameters.
 */
function isWord(word: string, asked: string): boolean {
  if (asked === 'times') return /^(?:x|×|times|fold|-fold)$/i.test(word)
  const stem = (text: string) =>
    text
      .toLowerCase()
      .replace(/\s*(?:per second|\/s(?:ec)?)$/, '')
      .replace(/s$/, '')
  const [short, whole] = [stem(word), stem(asked)]
  return short === whole || (short.length >= 3 && whole.startsWith(short))
}

function cut(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text
}

function no(error: string): Result<Typed, string> {
  return { ok: false, error }
}

function yes(value: Typed): Result<Typed, string> {
  return { ok: true, value }
}
