/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { HASHES, newWords, comparedWords } from '#labs/deduplication'
import type { TextComparison } from '#labs/deduplication'

export const ASKS = 'Are these two the same text?'

export function two(value: number): string {
  return value.toFixed(2)
}

function inPercent(share: number): string {
  const hundred = 100 * share
  const digits = hundred > 0 && hundred < 9.95 ? 1 : 0
  return `${hundred.toFixed(digits)}\u00a0%`
}

export function caughtText(share: number): string {
  if (share > 0 && share < 0.0005) return 'under 0.1\u00a0%'
  return share < 1 && share > 0.9995 ? 'over 99.9\u00a0%' : inPercent(share)
}

function wordsText(n: number): string {
  return n === 1 ? 'single words' : `runs of ${n} words`
}

export function setUp(text: string, other: string, n: number): string {
  const fresh = newWords(text, other)
  return (
    `The first text has ${comparedWords(text).length} words, the second ${comparedWords(other).length}. ` +
    `${fresh === 0 ? 'All of these stand' : `All but ${fresh} of these stand`} in the first as well. Either text is ` +
    `the set of its ${wordsText(n)}. Their Jaccard similarity is what both sets have, divided by what either has. ` +
    'How large is it?'
  )
}

export function whatToLookFor(
  byWidth: readonly TextComparison[],
  { n, rows, longest }: { readonly n: number; readonly rows: number; readonly longest: number },
): readonly string[] {
  const [here, single] = [n, 1].map(width => byWidth.find(each => each.n === width))
  const band = here?.bands.find(({ banding }) => banding.rows === rows)
  if (!here || !single || !band) return []
  const { shared, first, second, similarity, estimate, error } = here
  return [
    `Both have ${shared} of ${first + second - shared} ${wordsText(n)}: the similarity is ${two(similarity)}. ` +
      (n === 1
        ? 'Words in another order would change nothing.'
        : `One changed word breaks up to ${n} runs. Of single words they share ${two(single.similarity)}.`),
    `MinHash keeps ${HASHES} numbers a text, whatever its length. Each agrees with probability $J$; here a share of ` +
      `${two(estimate)} does. The standard error is $\\sqrt{J(1-J)/k}$, ${two(error)}.`,
    `With ${band.banding.bands} bands of ${rows} rows a pair is looked at if it agrees in all rows of some ` +
      'band, with ' +
      `probability $1-(1-s^r)^b$: ${caughtText(band.chance)} for these two. The curve rises about ` +
      `$(1/b)^{1/r}$, ${two(band.threshold)}. More rows a band miss more pairs and compare fewer strangers.`,
    `The longest run that both have is ${longest} ${longest === 1 ? 'word' : 'words'} long. If the second ` +
      'were an item ' +
      `of a test, a search of the first for 13-grams would ${longest >= 13 ? '' : 'not '}find it. Reword it until it ` +
      'does not: the meaning is still there.',
  ]
}

export const LIMITS =
  'A corpus: the gain of bands is that billions of pairs are never compared. Filters differ in how they cut words, ' +
  'in the width of a shingle and in what they do with a hit. Paraphrases and translations need other means.'

export const TABLE_NOTE =
  'The estimate is by 128 hashes; ± is its standard error. Caught says whether these hashes agree in some band.'
