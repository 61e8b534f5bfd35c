import { CHIPS, LANGUAGE_MODELS, LINKS } from '#hardware'

/** The rows that an expression may name, as in `H100.bytesPerSecond`. */
export const HARDWARE = { ...CHIPS, ...LINKS, ...LANGUAGE_MODELS } as const

const NAME = /(?<![\w.])[A-Za-z]\w*(?:\.\w+)*/g
/** Fields of a row that are words. */
const IN_WORDS: ReadonlySet<string> = new Set(['name', 'kind', 'source'])

/**
 * Says which name of an expression is a row without its figure, a figure that no row has, or no row at all. A
 * function of `takesRows` is given whole rows.
 */
export function unknownFigure(expression: string, takesRows: (name: string) => boolean): string | undefined {
  return [...expression.matchAll(NAME)]
    .filter(({ 0: name, index }) => {
      const alone = /^\s*[,)]/.test(expression.slice(index + name.length))
      return !(alone && Object.hasOwn(HARDWARE, name) && takesRows(callAround(expression.slice(0, index))))
    })
    .map(([name]) => troubleWithName(name))
    .find(Boolean)
}

/** The function whose arguments a text stops in, if the last of them has just begun; empty if none. */
function callAround(before: string): string {
  let depth = 0
  if (!/[(,]\s*$/.test(before)) return ''
  for (let i = before.length - 1; i >= 0; i--) {
    if (before[i] === ')') depth++
    else if (before[i] === '(' && depth-- === 0) return /\w*$/.exec(before.slice(0, i))?.[0] ?? ''
  }
  return ''
}

function troubleWithName(name: string): string | undefined {
  const fields = name.split('.')
  if (!Object.hasOwn(HARDWARE, fields[0] ?? ''))
    return fields.length > 1
      ? `${name}: there is no chip, link or model ${fields[0]} in src/hardware`
      : undefined
  let here: unknown = HARDWARE
  for (const [i, field] of fields.entries()) {
    const known = entriesOf(here)
    if (!known.has(field)) return `${fields.slice(0, i).join('.')} has no ${field}, but ${listed(known)}`
    here = known.get(field)
  }
  return typeof here === 'number'
    ? undefined
    : `${name} is no figure: say which of ${listed(entriesOf(here))}`
}

const listed = (known: ReadonlyMap<string, unknown>) => [...known.keys()].join(', ')

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(Object.entries(value).filter(([field]) => !IN_WORDS.has(field)))
}
