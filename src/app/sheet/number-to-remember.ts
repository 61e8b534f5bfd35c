import type { Question } from '#domain'

/** A unit after a figure, as the bank writes it: `tokens per parameter`, `%`, `GB`. */
const UNIT = String.raw`(?:\s?%|[\s-]?[A-Za-z]+(?:\sper\s[a-z]+)?)?`
/** Words after a figure that are no unit. */
const NO_UNIT = /[\s-](?:a|an|and|are|as|at|by|for|from|in|instead|is|it|of|on|or|than|that|the|to|with)$/i

/**
 * The figure of a claim that is worth remembering, with its unit: the first computed or reported one. A
 * figure set by the question is no finding. Figures are matched whole, so that 1 is not read out of 131,072.
 */
export function numberIn(claim: string, numbers: Question['numbers']): string | null {
  const plain = claim.replace(/\$[^$]*\$/g, formula => ' '.repeat(formula.length))
  const found = numbers
    .filter(figure => !figure.given)
    .flatMap(({ value }) => {
      const figure = String(value).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      return [...plain.matchAll(new RegExp(String.raw`(?<![\w.,-])${figure}(?![\d]|[.,]\d)${UNIT}`, 'g'))]
    })
    .toSorted((a, b) => a.index - b.index || b[0].length - a[0].length)
  const [first] = found
  return first ? first[0].replace(NO_UNIT, '').trim() : null
}
