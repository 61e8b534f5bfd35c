/**
 * The 5-gram of the lab on n-grams on the text, and with the tokens, of the small GPT:
 *
 *     node scripts/train/kneser-ney.ts training.txt > src/labs/gpt-rival.json
 *
 * `novels.py` writes the text. Wants four gigabytes, and a few minutes.
 */
import { readFileSync } from 'node:fs'
import { tokeniserOf } from '../../src/labs/gpt-tokens.ts'
import { heldOutText } from '../../src/labs/gpt-text.ts'
import { kneserNey, threeDiscounts } from '../../src/labs/ngram-models.ts'
import words from '../../src/labs/gpt-words.json' with { type: 'json' }
import type { BpeVocabulary } from '../../src/labs/gpt-tokens.ts'

const [path = ''] = process.argv.slice(2)
// JSON knows pairs as lists only; the trainer wrote them.
const { encode, tokens } = tokeniserOf(words as unknown as BpeVocabulary)
const read = (text: string) => encode(text).map(id => tokens[id] ?? '')
const training = read(readFileSync(path, 'utf8'))
const heldOut = read(heldOutText())

const orders = [1, 2, 3, 4, 5].map(order => {
  const model = kneserNey({ text: training, vocabulary: tokens, order }, threeDiscounts)
  const surprises = heldOut
    .slice(1)
    .map((token, i) => -Math.log(model.probability(heldOut.slice(Math.max(0, i + 2 - order), i + 1), token)))
  const nats = surprises.reduce((sum, value) => sum + value, 0) / surprises.length
  console.error(order, nats)
  return { order, nats }
})
const result = {
  script: 'scripts/train/kneser-ney.ts',
  trainingTokens: training.length,
  heldOutTokens: heldOut.length,
  heldOutBytes: new TextEncoder().encode(heldOutText()).length,
  orders,
}
console.log(JSON.stringify(result))
