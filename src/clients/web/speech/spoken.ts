/** A prompt as a voice would say it: without Markdown, and with formulas in words as far as possible. */
export function spoken(text: string): string {
  return text
    .replace(/\$\$?([^$]+)\$\$?/g, (_, formula: string) => inWords(formula))
    .replace(/[`*]|(?<!\w)_|_(?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[?.,;:])/g, '')
    .trim()
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1 over $2'],
  [/\\sqrt\s*\{([^{}]*)\}/g, 'the root of $1'],
  [/\\(?:mathrm|text|mathbf|operatorname|mathcal|mathbb)\s*/g, ''],
  [/\\(?:times|cdot)\b/g, ' times '],
  [/\\(?:leq?)\b/g, ' at most '],
  [/\\(?:geq?)\b/g, ' at least '],
  [/\\approx\b/g, ' about '],
  [/\\(?:left|right|,|;|!|quad)/g, ' '],
  [/\^\s*\{?2\}?(?!\d)/g, ' squared '],
  [/\^/g, ' to the '],
  [/=/g, ' equals '],
  [/\\|[{}_]/g, ' '],
]

function inWords(formula: string): string {
  return ` ${SIGNS.reduce((said, [sign, words]) => said.replace(sign, words), formula)} `
}
