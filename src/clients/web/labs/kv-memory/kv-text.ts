/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import {
  bytesForTokenOfAll,
  bytesPerToken,
  freeOnEachCard,
  longestContext,
  numbersPerTokenAndLayer,
  sharedAs,
  SHARINGS,
  sharingOf,
} from '#labs/kv-memory'
import type { Model, Serving, Sharing } from '#labs/kv-memory'
import { gigabytes, kibibytes, tokensText } from './figures.ts'

export const ASKS = 'What fits beside the weights?'

const KEPT: Readonly<Record<Sharing, (heads: number) => string>> = {
  MHA: heads => `a key and a value for each of ${heads} heads`,
  GQA: heads => `a key and a value for each of 8 KV heads, which ${heads} query heads share`,
  MQA: () => 'one key and one value, which all query heads share',
  MLA: () => 'one latent of 512 numbers and one RoPE key of 64 for all heads',
}

function cardsText({ cards, card: { memoryGB } }: Serving): string {
  return cards === 1 ? `one GPU of ${memoryGB} GB` : `${cards} GPUs of ${memoryGB} GB each`
}

function sequencesText({ sequences }: Serving): string {
  return sequences === 1 ? 'One sequence is' : `${sequences} sequences are`
}

export function setUp(model: Model, serving: Serving): string {
  const { name, parameters, layers, heads } = model
  const billions = Number((parameters / 1e9).toFixed(2))
  return (
    `${name}: ${billions} billion parameters, ${layers} layers. Of each token a layer keeps ` +
    `${KEPT[sharingOf(model)](heads)}. ${sharingOf(model) === 'MLA' ? '' : 'A head is 128 wide. '}Weights ` +
    `and cache are in 16 bits, on ${cardsText(serving)}. ${sequencesText(serving)} decoded at once, and ` +
    `nothing else takes memory. How long may ${serving.sequences === 1 ? 'it' : 'each'} grow?`
  )
}

export function whatToLookFor(model: Model, serving: Serving): readonly string[] {
  const built = sharingOf(model)
  const free = freeOnEachCard(model, serving)
  const tokens = (sharing: Sharing) => longestContext(sharedAs(model, sharing), serving)
  const numbers = numbersPerTokenAndLayer(model.kept).toLocaleString('en-GB')
  const meetings = `: ${SHARINGS.map(sharing => `${sharing} to ${tokensText(tokens(sharing))}`).join(', ')}`
  return [
    free > 0
      ? `The weights leave ${gigabytes(free)} of each GPU. The cache takes ` +
        `${kibibytes(bytesPerToken(model))} KiB a token: ${numbers} numbers of two bytes in each of ` +
        `${model.layers} layers.`
      : `The weights do not fit: each GPU lacks ${gigabytes(-free)}. More GPUs, or larger ones, make room.`,
    free <= 0
      ? 'Nothing is free, so no sequence fits, however its keys and values are kept.'
      : 'Read along the line of the free memory. The less a GPU keeps of a token, the longer each sequence may ' +
        `grow, in proportion${meetings}.`,
    'All lines rise alike, since a cache grows in proportion to its tokens. Twice as many sequences halve ' +
      'what each may grow to. A cache in 8 bits would double it.',
    onCards(model, serving, built),
  ]
}

function onCards(model: Model, serving: Serving, built: Sharing): string {
  if (serving.cards === 1)
    return 'Take eight GPUs: KV heads are divided among them, and what all heads share is copied to each.'
  const share = (sharing: Sharing) => {
    const as = sharedAs(model, sharing)
    return bytesForTokenOfAll(as, { ...serving, sequences: 1 }) / bytesPerToken(as)
  }
  const part = share(built) === 1 ? 'all' : `one part in ${Math.round(1 / share(built))}`
  return (
    `Attention is split by heads. Of the cache of ${built} each of ${serving.cards} GPUs holds ${part}. ` +
    'MQA and MLA keep what all heads share, so each GPU has a copy; 8 KV heads go one to a GPU on eight.'
  )
}

export const LIMITS =
  'Activations, the buffers of the runtime and memory lost between blocks, which a server sets aside ' +
  'as well. Kinds of attention that the model was not built with are drawn as if only the cache changed: ' +
  'weights and answers would differ too. MLA has the sizes of DeepSeek-V2 throughout.'

export const TABLE_NOTE =
  'Bold is how the model was built. Numbers are $2\\,n_{kv}\\,d_{head}$ with heads, and for MLA the latent ' +
  'and the RoPE key. The last column is how many sequences of 8192 tokens would fit.'

export const LAYER_NOTE =
  'One sequence on its own, and how long each of the chosen number may grow. Long texts leave the layers ' +
  'that keep everything as nearly all of the cache. The constant states of Jamba’s other layers are left out.'
