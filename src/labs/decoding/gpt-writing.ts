/** Texts of the small GPT under a sampling rule and by beam search, and the savings of its KV cache. */
import { emptyCache, probabilitiesOf, readToken } from '../gpt.ts'
import { uniformFrom } from '../random.ts'
import { byProbability, sample } from './sampling.ts'
import { drawnBy } from './next-token.ts'
import { freshPairs } from './text.ts'
import type { Floats } from '../floats.ts'
import type { Gpt, GptCache } from '../gpt.ts'
import type { Tokeniser } from '../gpt-tokens.ts'
import type { Draw } from '../random.ts'
import type { SamplingRule } from './next-token.ts'

export interface WritingSettings {
  readonly prompt: string
  readonly rule: SamplingRule
  readonly seed: number
}

const WRITTEN_TOKENS = 40
const BEAMS = [1, 4, 16] as const

export interface WrittenText {
  /** The width of a beam, or the number of a drawn text. */
  readonly beam: number | undefined
  readonly text: string
  /** −ln p a token under the model as it is, whatever the rule. */
  readonly nats: number
  /** The share of its pairs of tokens that it had not had before. */
  readonly fresh: number
}

export interface CachePrice {
  readonly tokens: number // written
  /** Tokens that went through the network, and the time they took, with the cache and without. */
  readonly read: readonly [cached: number, plain: number]
  readonly ms: readonly [cached: number, plain: number]
}

export interface Writing {
  readonly step: number
  readonly steps: number
  readonly losses: readonly (readonly [number, number])[]
  readonly texts: readonly WrittenText[]
  readonly prices: readonly CachePrice[]
}

const DRAWN_TEXTS = 3
const PRICED = [8, 16, 32] as const

/** `clock` gives milliseconds; the texts do not depend on it. */
export function* writing(
  gpt: Gpt,
  tokeniser: Tokeniser,
  { prompt, rule, seed }: WritingSettings,
  clock: () => number,
): Generator<Writing> {
  const { encode, decode } = tokeniser
  const begun = encode(prompt).slice(0, gpt.config.context - WRITTEN_TOKENS)
  if (begun.length === 0) throw new RangeError('the model knows no character of this beginning')
  const texts: WrittenText[] = []
  const prices: CachePrice[] = []
  const now = (): Writing => ({
    step: texts.length + prices.length,
    steps: DRAWN_TEXTS + BEAMS.length + PRICED.length,
    losses: [],
    texts: [...texts],
    prices: [...prices],
  })
  const keep = (beam: number | undefined, { ids, logProbability }: WrittenIds) => {
    const fresh = freshPairs(ids.map(String))
    texts.push({ beam, text: decode(ids), nats: -logProbability / ids.length, fresh })
    return now()
  }
  for (let i = 0; i < DRAWN_TEXTS; i += 1)
    yield keep(undefined, drawText(gpt, begun, { rule, draw: uniformFrom(seed + i * 1000) }, WRITTEN_TOKENS))
  for (const width of BEAMS) yield keep(width, beamText(gpt, begun, width, WRITTEN_TOKENS))
  for (const tokens of PRICED) {
    prices.push(priceOf(gpt, begun, tokens, clock))
    yield now()
  }
}

interface WrittenIds {
  readonly ids: readonly number[]
  readonly logProbability: number
}

export function drawText(
  gpt: Gpt,
  begun: readonly number[],
  { rule, draw }: { readonly rule: SamplingRule; readonly draw: Draw },
  length: number,
): WrittenIds {
  const cache = emptyCache(gpt)
  let logits = readAll(gpt, cache, begun)
  const ids: number[] = []
  let logProbability = 0
  while (ids.length < length) {
    const id = sample(drawnBy(rule, [...logits]), draw)
    logProbability += Math.log(probabilitiesOf(logits)[id] ?? 0)
    ids.push(id)
    logits = readToken(gpt, cache, id).logits
  }
  return { ids, logProbability }
}

interface Live extends WrittenIds {
  readonly cache: GptCache
  readonly logits: Floats
}

/** The `width` likeliest beginnings are extended by every token, and the likeliest `width` of those stay. */
export function beamText(gpt: Gpt, begun: readonly number[], width: number, length: number): WrittenIds {
  const cache = emptyCache(gpt)
  let live: readonly Live[] = [{ ids: [], logProbability: 0, cache, logits: readAll(gpt, cache, begun) }]
  for (let i = 0; i < length; i += 1) {
    const next = live.flatMap(before => {
      const p = [...probabilitiesOf(before.logits)]
      return byProbability(p)
        .slice(0, width)
        .map(id => ({ before, id, logProbability: before.logProbability + Math.log(p[id] ?? 0) }))
    })
    live = next
      .toSorted((one, other) => other.logProbability - one.logProbability)
      .slice(0, width)
      .map(({ before, id, logProbability }) => {
        const own = copied(before.cache)
        return {
          ids: [...before.ids, id],
          logProbability,
          cache: own,
          logits: readToken(gpt, own, id).logits,
        }
      })
  }
  const [best] = live
  if (!best) throw new RangeError('a beam needs a width of at least 1')
  return best
}

/** Greedy text once with the cache, and once with the whole beginning read again for every token. */
function priceOf(gpt: Gpt, begun: readonly number[], tokens: number, clock: () => number): CachePrice {
  const start = clock()
  const { ids } = beamText(gpt, begun, 1, tokens)
  const between = clock()
  for (let i = 1; i <= tokens; i += 1) readAll(gpt, emptyCache(gpt), [...begun, ...ids.slice(0, i)])
  const end = clock()
  return {
    tokens,
    read: [begun.length + tokens, tokensReadAgain(begun.length, tokens)],
    ms: [between - start, end - between],
  }
}

/** Without a cache every token reads the beginning and all that was written: Σ (n + i) for i = 1 … m. */
export function tokensReadAgain(begun: number, written: number): number {
  return written * begun + (written * (written + 1)) / 2
}

/** The logits behind the last of the tokens. */
export function readAll(gpt: Gpt, cache: GptCache, ids: readonly number[]): Floats {
  return ids.reduce<Floats>((_, id) => readToken(gpt, cache, id).logits, new Float64Array())
}

/** A copy of the cache that shares the stored rows, while rows added to either stay its own. */
function copied({ layers }: GptCache): GptCache {
  return { layers: layers.map(({ keys, values }) => ({ keys: [...keys], values: [...values] })) }
}
