/** Names that contain digits: Word2Vec, GPT-2, fp16, 3-gram, arXiv ids, years. */
const NAMES =
  /(?<![\d.])[A-Za-z_]+-?\d[\w.]*|\d+[A-Za-z]\w*-[A-Za-z]\w*|\d+-?(?:gram|bit|way|hot|shot|th|st|nd|rd)\w*|\b(?:19|20)\d\d\b/g
const POWER_OF_TEN = /(?:(\d[\d,]*(?:\.\d+)?)\s*(?:\\times|×|x|\\cdot)\s*)?10\^(?:\{(-?\d+)\}|(-?\d+))/g
const PLAIN = /\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?/g

/** The figures in a text, as they are written. Names with digits, such as GPT-2 or a year, are not among them. */
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
