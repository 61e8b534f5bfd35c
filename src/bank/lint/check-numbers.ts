import { all, create } from 'mathjs'
import type { QuestionSource } from '#bank'
import type { Complaint } from './check-references.ts'
import { ownTexts } from '#bank'

const math = create(all ?? {}, { number: 'BigNumber', precision: 64 })

/** Names that contain digits: Word2Vec, GPT-2, fp16, 3-gram, arXiv ids, years. */
const NAMES =
  /(?<![\d.])[A-Za-z_]+-?\d[\w.]*|\d+[A-Za-z]\w*-[A-Za-z]\w*|\d+-?(?:gram|bit|way|hot|shot|th|st|nd|rd)\w*|\b(?:19|20)\d\d\b/g
const POWER_OF_TEN = /(?:(\d[\d,]*(?:\.\d+)?)\s*(?:\\times|×|x|\\cdot)\s*)?10\^(?:\{(-?\d+)\}|(-?\d+))/g
const PLAIN = /\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?/g

/** Small whole numbers need no proof. */
const isSmall = (value: string) => /^\d$/.test(value) || value === '10'

/**
 * Every figure in the text must be computed, reported by a source, or stated as given. Computed figures must
 * be right.
 */
export function checkNumbers({ value: question }: QuestionSource): readonly Complaint[] {
  const known = new Set(question.numbers.map(figure => canonical(String(figure.value))))
  const unknown = ownTexts(question).flatMap(({ path, text }) =>
    numeralsIn(text)
      .filter(numeral => !isSmall(numeral) && !known.has(canonical(numeral)))
      .map(numeral => ({ path, message: `the number ${numeral} is not listed under numbers` })),
  )
  const wrong = question.numbers.flatMap((figure, i) => {
    const trouble = figure.is === undefined ? undefined : troubleWith(String(figure.value), figure.is)
    return trouble ? [{ path: ['numbers', i], message: trouble }] : []
  })
  return [...unknown, ...wrong]
}

export function numeralsIn(text: string): readonly string[] {
  const found: string[] = []
  const plain = text
    .replace(/\{,\}/g, ',')
    .replace(/\\[,;!]|~/g, ' ')
    .replace(
      POWER_OF_TEN,
      (_, mantissa: string | undefined, braced: string | undefined, bare: string | undefined) => {
        found.push(`${(mantissa ?? '1').replaceAll(',', '')}e${braced ?? bare}`)
        return ' '
      },
    )
    .replace(/\\[a-zA-Z]+/g, ' ')
    .replace(NAMES, ' ')
  for (const [numeral] of plain.matchAll(PLAIN)) found.push(numeral.replace(/,$/, ''))
  return found
}

function canonical(value: string): string {
  return math.bignumber(value.replaceAll(',', '').trim()).toString()
}

/** The value of the expression, rounded to the digits that the text shows, must be the figure in the text. */
function troubleWith(shown: string, expression: string): string | undefined {
  const clean = shown.replaceAll(',', '').trim()
  try {
    const value = math.bignumber(String(math.evaluate(expression)))
    const [mantissa = '', exponent = '0'] = clean.toLowerCase().split('e')
    const places = mantissa.split('.')[1]?.length ?? 0
    const unit = math.bignumber(10).pow(Number(exponent) - places)
    const off = value.minus(math.bignumber(clean)).abs()
    return off.lte(unit.times(0.5001)) ? undefined : `${expression} is ${value.toPrecision(8)}, not ${shown}`
  } catch (error) {
    return `${expression}: ${error instanceof Error ? error.message : String(error)}`
  }
}
